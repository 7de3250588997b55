using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Results.Tests;

/// <summary>Stands for the tests in folders named Postgres, which are not built where there is none, so that somebody sees it.</summary>
public sealed class PostgresTests
{
    [PostgresFact]
    public void Postgres_ForTheTestsThatNeedIt_IsHere() => Assert.Equal(["1"], PostgresServer.Shared.Query("postgres", "SELECT 1"));
}

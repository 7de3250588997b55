namespace DiplomacySim.Testing.Postgres;

/// <summary>A test that needs PostgreSQL, outside of the folders named Postgres. Where there is none it is reported as not run, with the remedy.</summary>
/// <remarks>
/// The tests pass with the .NET SDK alone, so the builds of test projects leave their folders Postgres out where there is no
/// PostgreSQL. In continuous integration (<c>CI</c> is set) nothing is left out and every such test fails: there it must run.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test can run here.</summary>
    public PostgresFactAttribute()
    {
        if (!PostgresServer.IsInstalled && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = PostgresServer.Remedy;
        }
    }
}

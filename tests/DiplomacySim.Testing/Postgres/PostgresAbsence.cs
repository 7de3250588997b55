namespace DiplomacySim.Testing.Postgres;

/// <summary>What a test that needs PostgreSQL does where there is none.</summary>
/// <remarks>
/// The tests pass with the .NET SDK alone, so without PostgreSQL such a test is reported as skipped, with the remedy. In continuous
/// integration (<c>CI</c> is set) it fails: there it must run.
/// </remarks>
internal static class PostgresAbsence
{
    // How xUnit is told that a test which has begun is to be reported as skipped.
    private const string SkipToken = "$XunitDynamicSkip$";

    public static Exception Exception()
    {
        const string Remedy = "PostgreSQL is not installed here, or cannot be started; this test needs it. Install it (Debian: apt-get install postgresql).";
        return new InvalidOperationException(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? SkipToken + Remedy : Remedy);
    }
}

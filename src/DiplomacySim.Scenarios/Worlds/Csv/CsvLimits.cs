namespace DiplomacySim.Scenarios.Worlds.Csv;

/// <summary>What a table may hold; more is a problem.</summary>
internal static class CsvLimits
{
    /// <summary>The largest file, in bytes: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;
}

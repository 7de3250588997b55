namespace DiplomacySim.Scenarios.Designs;

/// <summary>How the futures of a design are numbered: future = replication x 1,000,000 + case.</summary>
/// <remarks>So that more cases or more replications add numbers and change none.</remarks>
public static class CaseNumbers
{
    /// <summary>The distance between the replications of a case, and the most cases of a design.</summary>
    public const int Stride = 1_000_000;

    /// <summary>The most replications of a case.</summary>
    public const int MaxReplications = 4_000;

    /// <summary>The number of a future.</summary>
    public static long FutureOf(long caseNumber, int replication) => ((long)replication * Stride) + caseNumber;

    /// <summary>The case that a future belongs to.</summary>
    public static long CaseOf(long future) => future % Stride;

    /// <summary>Which replication of its case a future is.</summary>
    public static int ReplicationOf(long future) => (int)(future / Stride);
}

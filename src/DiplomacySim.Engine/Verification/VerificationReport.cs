namespace DiplomacySim.Engine.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Futures">The futures that were computed again.</param>
/// <param name="Differences">The numbers that differ; empty where all agree.</param>
public sealed record VerificationReport(long Futures, IReadOnlyList<VerificationDifference> Differences)
{
    /// <summary>The hash that was recorded when the experiment was finished; null where it is not finished.</summary>
    public string? RecordedHash { get; init; }

    /// <summary>The hash of what is stored now, all futures and tallies included; null where none was recorded.</summary>
    public string? StoredHash { get; init; }

    /// <summary>Whether the stored results are those that were recorded, and the sampled futures come out the same again.</summary>
    public bool IsClean => Differences.Count == 0 && RecordedHash == StoredHash;
}

namespace DiplomacySim.Engine.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Futures">The futures that were computed again.</param>
/// <param name="Differences">The numbers that differ; empty where all agree.</param>
public sealed record VerificationReport(long Futures, IReadOnlyList<VerificationDifference> Differences);

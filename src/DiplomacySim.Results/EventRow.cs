namespace DiplomacySim.Results;

/// <summary>Something that happened in a sampled future.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Future">The number of the future.</param>
/// <param name="Month">The month, as <c>2026-04</c>.</param>
/// <param name="Partner">The partner's code; empty for what concerns the home alone.</param>
/// <param name="Kind">What happened, such as <c>visit</c> or <c>upgrade</c>.</param>
/// <param name="Detail">Everything else, for people to read.</param>
public sealed record EventRow(int Policy, long Future, string Month, string Partner, string Kind, string Detail);

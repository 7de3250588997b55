namespace DiplomacySim.Results;

/// <summary>How many futures of a policy have a partner in a tier at the end of a month.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Month">The month, as <c>2026-04</c>.</param>
/// <param name="Partner">The partner's code.</param>
/// <param name="Rung">The tier's rung, from 0.</param>
/// <param name="Tier">The tier's name.</param>
/// <param name="Count">The number of futures.</param>
public sealed record TierCountRow(int Policy, string Month, string Partner, int Rung, string Tier, long Count);

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>A country that stands where it was not expected.</summary>
/// <param name="Country">The country.</param>
/// <param name="Tier">Its rung.</param>
/// <param name="Probability">What the forecast gave to that rung.</param>
/// <param name="Bits">The surprise: minus the logarithm of the probability to the base 2, no more than the log score's floor allows.</param>
public sealed record Surprise(FrozenCountry Country, int Tier, double Probability, double Bits);

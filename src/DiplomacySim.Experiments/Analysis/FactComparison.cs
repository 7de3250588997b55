namespace DiplomacySim.Experiments.Analysis;

/// <summary>A published figure beside what the futures of a policy say of the same.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">The published figure.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Mean">The mean over futures.</param>
/// <param name="Band">How it is spread over futures.</param>
/// <param name="Rank">The share of futures below the figure, equal ones counted half; 0 or 1 means that no future reached it.</param>
public sealed record FactComparison(
    int Policy, string Outcome, string Unit, double Value, string Source, double Mean, Band Band, double Rank)
{
    /// <summary>Whether the figure lies inside the middle 90% of futures.</summary>
    public bool IsInBand => Value >= Band.P05 && Value <= Band.P95;
}

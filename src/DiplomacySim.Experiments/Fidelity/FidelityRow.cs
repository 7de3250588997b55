namespace DiplomacySim.Experiments.Fidelity;

/// <summary>A number of the record beside what a policy gives of it.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Observed">Its value in the record; NaN where the record lacks it.</param>
/// <param name="Value">What futures give.</param>
public sealed record FidelityRow(string Name, double Observed, FidelityValue Value)
{
    /// <summary>Whether the record lies outside the middle 90% of futures.</summary>
    public bool IsOutside => Observed < Value.P05 || Observed > Value.P95;
}

using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>A lever that was taken out of a policy, for words in any language.</summary>
/// <param name="Kind">What it was.</param>
public sealed record RemovedLever(RemovedLeverKind Kind)
{
    /// <summary>As the scenario has it: of one event its month and label, else the name of the rule or lever; empty for other kinds.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the events were, where they are of one kind.</summary>
    public PlannedEventKind? Events { get; init; }

    /// <summary>The events removed; 0 for what is none.</summary>
    public int Count { get; init; }

    /// <summary>Of a setting, the value that the policy ends with.</summary>
    public double Set { get; init; }

    /// <summary>Of a setting, the world's value that took its place.</summary>
    public double Usual { get; init; }
}

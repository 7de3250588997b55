using System.Collections.Immutable;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>What explains an upgrade.</summary>
public sealed record UpgradeExplanationReport
{
    /// <summary>The upgrade.</summary>
    public required ExplainQuestion Question { get; init; }

    /// <summary>The share of futures that have it.</summary>
    public required Share Share { get; init; }

    /// <summary>The month by which half of these have it; null where none has.</summary>
    public required Month? MedianMonth { get; init; }

    /// <summary>The upgrades among them that the policy planned for the month in which they came.</summary>
    public required int Planned { get; init; }

    /// <summary>The parts of readiness, the largest difference first; empty where fewer than <see cref="UpgradeExplainer.LeastOfEach"/> futures have the upgrade, or do not.</summary>
    public required ImmutableArray<ScoreContrast> Parts { get; init; }

    /// <summary>The conditions of an upgrade, in the order in which the model asks for them; empty where <see cref="Parts"/> is.</summary>
    public required ImmutableArray<UpgradeGate> Gates { get; init; }

    /// <summary>The uncertain inputs that tell futures with the upgrade from the others; null where nothing is drawn or either are too few.</summary>
    public required RegionalResult? Inputs { get; init; }

    /// <summary>The policy with each of its levers removed in turn, the largest difference first.</summary>
    public required ImmutableArray<Counterfactual> Counterfactuals { get; init; }
}

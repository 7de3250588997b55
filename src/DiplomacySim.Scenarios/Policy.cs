using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Rules;
using DiplomacySim.Scenarios.Shocks;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios;

/// <summary>A named setting of levers, with the events and assumptions that go with it: everything that a run of it needs.</summary>
public sealed record Policy
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Top-level activities a year, in each month of the run; 0 to 1,200.</summary>
    public required ImmutableArray<double> Attention { get; init; }

    /// <summary>How fast signed agreements are carried out in each month of the run: 0 (not at all) to 1 (at full pace).</summary>
    public required ImmutableArray<double> Execution { get; init; }

    /// <summary>The ministry's capacity, in each month of the run; 0.5 to 1.5 of its usual one.</summary>
    public required ImmutableArray<double> Capacity { get; init; }

    /// <summary>The natural logarithm of the weight on each partner's odds of being visited; 0 where there is no priority.</summary>
    public required ImmutableArray<double> Priority { get; init; }

    /// <summary>The events, by date (a month without a day before its days), then in the order of the file.</summary>
    public required ImmutableArray<PlannedEvent> Events { get; init; }

    /// <summary>The rules, in the order of the file.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>The shocks, in the order of the file.</summary>
    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>The world's parameters with the fixed assumptions of the scenario and the policy.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>The parameters that the scenario or the policy gives one value: their indices, ascending.</summary>
    public ImmutableArray<int> SettledParameters { get; init; } = [];

    /// <summary>What is drawn of the other parameters together; null where the scenario takes each at one value.</summary>
    /// <remarks>Parameters that the scenario settles or draws itself are not in it.</remarks>
    public WorldPosterior? Posterior { get; init; }

    /// <summary>The levers of modules that are set, in each month of the run; the others have their defaults.</summary>
    public ImmutableDictionary<ModuleItem, ImmutableArray<double>> ModuleLevers { get; init; } =
        ImmutableDictionary<ModuleItem, ImmutableArray<double>>.Empty;

    /// <summary>The parameters of modules with the fixed assumptions of the scenario and the policy; the others are the world's.</summary>
    public ImmutableDictionary<ModuleItem, double> ModuleValues { get; init; } = ImmutableDictionary<ModuleItem, double>.Empty;

    /// <summary>What is drawn for each future, in the order of the file.</summary>
    public required ImmutableArray<Uncertainty> Uncertainties { get; init; }

    /// <summary>The levers that the scenario draws and this policy sets, so that they are not drawn for it.</summary>
    public ImmutableArray<string> SetInsteadOfDrawn { get; init; } = [];

    /// <summary>From which policy it branches off, and when; null where it stands by itself.</summary>
    public PolicyBranch? Branch { get; init; }
}

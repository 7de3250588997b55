using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Calendars;

/// <summary>What all futures of a policy share: the world, the months, the levers, the plans and the start.</summary>
public sealed record RunInputs
{
    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>The first month.</summary>
    public required Month From { get; init; }

    /// <summary>The seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Top-level activities a year, month by month; its length is the number of months.</summary>
    public required ImmutableArray<double> Attention { get; init; }

    /// <summary>How fast signed agreements are carried out, month by month: 0 (not at all) to 1 (at full pace).</summary>
    public required ImmutableArray<double> Execution { get; init; }

    /// <summary>The ministry's capacity, month by month.</summary>
    public required ImmutableArray<double> Capacity { get; init; }

    /// <summary>What each partner's visit key gains, as the logarithm of a weight.</summary>
    public required ImmutableArray<double> Priority { get; init; }

    /// <summary>The plans, month by month.</summary>
    public required ImmutableArray<MonthPlan> Plans { get; init; }

    /// <summary>How the relationships stand at the start.</summary>
    public required StartState Start { get; init; }

    /// <summary>The modules that are on, in the order of <see cref="ModuleTable"/>; the world has them all.</summary>
    public ImmutableArray<ModuleDescription> Modules { get; init; } = [];

    /// <summary>The modules' levers that are set, month by month; the others have their defaults.</summary>
    public ImmutableDictionary<ModuleItem, ImmutableArray<double>> ModuleLevers { get; init; } =
        ImmutableDictionary<ModuleItem, ImmutableArray<double>>.Empty;

    /// <summary>Whether something outside the model, such as a shock, may change capacity or pace in single futures.</summary>
    public bool HasDirectedCapacity { get; init; }

    /// <summary>The number of months.</summary>
    public int Months => Attention.Length;
}

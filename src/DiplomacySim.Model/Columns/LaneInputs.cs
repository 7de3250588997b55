using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Model.Columns;

/// <summary>What the lanes of a shard are: their replications and the values of what is uncertain.</summary>
public sealed class LaneInputs
{
    /// <summary>The replication of each lane: the number that keys its draws.</summary>
    public required ImmutableArray<uint> Replications { get; init; }

    /// <summary>The parameters that all lanes share.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>The parameters that differ by lane: index into the set, and a value a lane.</summary>
    public ImmutableDictionary<int, ImmutableArray<double>> ParameterColumns { get; init; } =
        ImmutableDictionary<int, ImmutableArray<double>>.Empty;

    /// <summary>The attention budget of each lane, in activities a year, where it differs by lane.</summary>
    public ImmutableArray<double> Attention { get; init; }

    /// <summary>The execution lever of each lane, where it differs by lane.</summary>
    public ImmutableArray<double> Execution { get; init; }

    /// <summary>The capacity lever of each lane, where it differs by lane.</summary>
    public ImmutableArray<double> Capacity { get; init; }

    /// <summary>The months in which <see cref="Attention"/> holds.</summary>
    public LeverMonths AttentionMonths { get; init; } = LeverMonths.All;

    /// <summary>The months in which <see cref="Execution"/> holds.</summary>
    public LeverMonths ExecutionMonths { get; init; } = LeverMonths.All;

    /// <summary>The months in which <see cref="Capacity"/> holds.</summary>
    public LeverMonths CapacityMonths { get; init; } = LeverMonths.All;

    /// <summary>The modules' parameters that the policy fixes at other values than the world's.</summary>
    public ImmutableDictionary<ModuleItem, double> ModuleValues { get; init; } = ImmutableDictionary<ModuleItem, double>.Empty;

    /// <summary>The modules' parameters and levers that differ by lane: a value a lane.</summary>
    public ImmutableDictionary<ModuleItem, ImmutableArray<double>> ModuleColumns { get; init; } =
        ImmutableDictionary<ModuleItem, ImmutableArray<double>>.Empty;

    /// <summary>The months in which levers of modules hold that differ by lane; those without an entry hold in all.</summary>
    public ImmutableDictionary<ModuleItem, LeverMonths> ModuleLeverMonths { get; init; } = ImmutableDictionary<ModuleItem, LeverMonths>.Empty;

    /// <summary>The most lanes of a shard.</summary>
    public const int MaxLanes = LaneLayout.MaxLanes;

    /// <summary>The number of lanes, 1 to <see cref="MaxLanes"/>.</summary>
    public int Lanes => Replications.Length;

    /// <summary>The attention budget of each lane in a month of the run, 0 the first; default where it does not differ by lane then.</summary>
    public ImmutableArray<double> AttentionAt(int offset) => At(Attention, AttentionMonths, offset);

    /// <summary>The execution lever of each lane in a month of the run; default where it does not differ by lane then.</summary>
    public ImmutableArray<double> ExecutionAt(int offset) => At(Execution, ExecutionMonths, offset);

    /// <summary>The capacity lever of each lane in a month of the run; default where it does not differ by lane then.</summary>
    public ImmutableArray<double> CapacityAt(int offset) => At(Capacity, CapacityMonths, offset);

    /// <summary>A lever of a module in each lane in a month of the run; default where it does not differ by lane then.</summary>
    public ImmutableArray<double> ModuleLeverAt(ModuleItem lever, int offset) =>
        ModuleColumns.TryGetValue(lever, out var column) && (!ModuleLeverMonths.TryGetValue(lever, out var months) || months.Contains(offset)) ? column : default;

    private static ImmutableArray<double> At(ImmutableArray<double> column, LeverMonths months, int offset) =>
        !column.IsDefaultOrEmpty && months.Contains(offset) ? column : default;
}

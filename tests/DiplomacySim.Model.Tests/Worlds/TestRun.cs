using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Worlds;

/// <summary>A run of a world, with levers that stay unless the test says otherwise.</summary>
internal sealed record TestRun(World World, int Months)
{
    public Month From { get; init; } = new(2026, 1);

    public ulong Seed { get; init; } = 20260101;

    /// <summary>Top-level activities a year, by month of the run.</summary>
    public Func<int, double> Attention { get; init; } = _ => 12;

    public Func<int, double> Execution { get; init; } = _ => 0.6;

    public Func<int, double> Capacity { get; init; } = _ => 1;

    /// <summary>The logarithm of the weight of each partner in the choice of visits.</summary>
    public Func<int, double> Priority { get; init; } = _ => 0;

    /// <summary>The plans by month of the run.</summary>
    public ImmutableDictionary<int, MonthPlan> Plans { get; init; } = ImmutableDictionary<int, MonthPlan>.Empty;

    /// <summary>How each partner stands at the start.</summary>
    public Func<int, PartnerStart> Start { get; init; } = _ => Blank;

    /// <summary>A partner with which nothing has happened yet.</summary>
    public static PartnerStart Blank { get; } = new(0, double.PositiveInfinity, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The modules that are on; the world has their values.</summary>
    public ImmutableArray<ModuleDescription> Modules { get; init; } = [];

    /// <summary>The modules' levers, by month of the run.</summary>
    public ImmutableDictionary<ModuleItem, Func<int, double>> Levers { get; init; } = ImmutableDictionary<ModuleItem, Func<int, double>>.Empty;

    public RunInputs Inputs() => new()
    {
        World = World,
        From = From,
        Seed = Seed,
        Attention = [.. Enumerable.Range(0, Months).Select(Attention)],
        Execution = [.. Enumerable.Range(0, Months).Select(Execution)],
        Capacity = [.. Enumerable.Range(0, Months).Select(Capacity)],
        Priority = [.. Enumerable.Range(0, World.Partners.Length).Select(Priority)],
        Plans = [.. Enumerable.Range(0, Months).Select(month => Plans.GetValueOrDefault(month, MonthPlan.Empty))],
        Start = new StartState(From, [.. Enumerable.Range(0, World.Partners.Length).Select(Start)]),
        Modules = Modules,
        ModuleLevers = Levers.ToImmutableDictionary(l => l.Key, l => Enumerable.Range(0, Months).Select(l.Value).ToImmutableArray()),
    };

    /// <summary>The futures from a replication on, all with the world's parameters.</summary>
    public LaneInputs Lanes(int lanes, uint first = 0) => new()
    {
        Replications = [.. Enumerable.Range(0, lanes).Select(lane => first + (uint)lane)],
        Parameters = World.Parameters,
    };

    public Shard Shard(int lanes, uint first = 0) => new(Inputs(), Lanes(lanes, first));

    /// <summary>Visits with every partner in every month: all partners are planned.</summary>
    public TestRun VisitingAll()
    {
        var plan = new MonthPlan([.. Enumerable.Range(0, World.Partners.Length).Select(i => new PartnerPlan(i, true, 0, 0))], []);
        return this with { Plans = Enumerable.Range(0, Months).ToImmutableDictionary(month => month, _ => plan) };
    }

    /// <summary>The run with a module on, and its parameters and facts in the world.</summary>
    public TestRun On(ModuleDescription module, params (ModuleItem Item, double Value)[] values) => this with
    {
        Modules = [.. ModuleTable.All.Where(m => m == module || Modules.Contains(m))],
        World = World with
        {
            Modules = [.. ModuleTable.All.Where(m => m == module || World.Modules.Contains(m))],
            ModuleValues = World.ModuleValues.SetItems(values.Select(v => KeyValuePair.Create(v.Item, v.Value))),
        },
    };

    /// <summary>The run with a lever of a module at one value throughout.</summary>
    public TestRun Set(ModuleItem lever, double value) => this with { Levers = Levers.SetItem(lever, _ => value) };

    /// <summary>What a quantity of the home is after the last month, a value a lane.</summary>
    public float[] Play(ModuleQuantity quantity, int lanes, int partner = -1)
    {
        using var shard = Shard(lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        var values = new float[lanes];
        shard.Read(quantity, partner, values);
        return values;
    }

    /// <summary>The run with another value of a parameter.</summary>
    public TestRun With(Parameter parameter, double value) => this with { World = World.With(parameter, value) };
}

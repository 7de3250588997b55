using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules;

/// <summary>What a module sees of its shard.</summary>
internal sealed unsafe class ModuleContext
{
    private readonly LaneInputs _lanes;
    private readonly PartnerShard[] _partners;
    private readonly ResolutionColumns _resolution;
    private readonly byte* _tiers;

    public ModuleContext(ShardFrame frame, PartnerShard[] partners, HomeColumns home, ResolutionColumns resolution, MonthSignals signals, byte* tiers)
    {
        Frame = frame;
        Inputs = frame.Inputs;
        Parameters = frame.Parameters;
        Home = home;
        Signals = signals;
        _lanes = frame.LaneInputs;
        _partners = partners;
        _resolution = resolution;
        _tiers = tiers;
    }

    public ShardFrame Frame { get; }

    public RunInputs Inputs { get; }

    public World World => Inputs.World;

    public ShardParameters Parameters { get; }

    public HomeColumns Home { get; }

    /// <summary>What modules show one another.</summary>
    public SharedColumns Shared { get; } = new();

    public MonthSignals Signals { get; }

    /// <summary>The futures of the shard; every column of a module has room for <see cref="Padded"/>.</summary>
    public int Lanes => _lanes.Lanes;

    public int Padded => Home.Padded;

    public int Partners => _partners.Length;

    /// <summary>Whether a module is on.</summary>
    public bool IsOn(ModuleDescription module) => Inputs.Modules.Contains(module);

    /// <summary>A parameter or fact in one lane.</summary>
    public double Value(ModuleItem item, int lane) =>
        _lanes.ModuleColumns.TryGetValue(item, out var column) ? column[Math.Min(lane, Lanes - 1)] : Value(item);

    /// <summary>A parameter or fact that no lane draws; a fact over time as it was when the run began.</summary>
    public double Value(ModuleItem item) => _lanes.ModuleValues.TryGetValue(item, out var value) ? value : World.ModuleValue(item, Inputs.From);

    /// <summary>Whether an item differs by lane.</summary>
    public bool IsDrawn(ModuleItem item) => _lanes.ModuleColumns.ContainsKey(item);

    /// <summary>A parameter or fact in all lanes, looked up once.</summary>
    public LaneNumbers Values(ModuleItem item) =>
        _lanes.ModuleColumns.TryGetValue(item, out var column) ? new LaneNumbers(column) : new LaneNumbers(Value(item));

    /// <summary>A lever in all lanes in a month of the run, 0 the first, looked up once.</summary>
    public LaneNumbers Levers(ModuleItem lever, int offset) =>
        _lanes.ModuleLeverAt(lever, offset) is { IsDefault: false } column ? new LaneNumbers(column) : new LaneNumbers(Lever(lever, offset));

    /// <summary>A lever in one lane in a month of the run, 0 the first.</summary>
    public double Lever(ModuleItem lever, int offset, int lane) =>
        _lanes.ModuleLeverAt(lever, offset) is { IsDefault: false } column ? column[Math.Min(lane, Lanes - 1)] : Lever(lever, offset);

    /// <summary>A lever that no lane draws, in a month of the run.</summary>
    public double Lever(ModuleItem lever, int offset) =>
        Inputs.ModuleLevers.TryGetValue(lever, out var path) ? path[offset]
        : lever.DefaultFact is { } fact ? Value(fact)
        : lever.Default;

    /// <summary>Whether a lever is set or drawn at all; where not, it has its default throughout.</summary>
    public bool IsMoved(ModuleItem lever) => IsDrawn(lever) || Inputs.ModuleLevers.ContainsKey(lever);

    /// <summary>A parameter or fact as a column, in memory of the caller's that has room for a value a lane.</summary>
    public Column Column(ModuleItem item, AlignedBuffer buffer)
    {
        var values = Values(item);
        var column = buffer.Take<float>(values.IsDrawn ? Padded : LaneLayout.Width);
        for (var lane = 0; lane < (values.IsDrawn ? Padded : LaneLayout.Width); lane++)
        {
            column[lane] = (float)values[Math.Min(lane, Lanes - 1)];
        }

        return new Column(column, values.IsDrawn);
    }

    /// <summary>The lever of execution in all lanes in a month of the run.</summary>
    public LaneNumbers Execution(int offset) =>
        _lanes.ExecutionAt(offset) is { IsDefault: false } column ? new LaneNumbers(column) : new LaneNumbers(Inputs.Execution[offset]);

    /// <summary>Whether the lever of execution changes in the course of the run.</summary>
    public bool ExecutionMoves => _lanes.Execution.IsDefaultOrEmpty
        ? Inputs.Execution.Any(value => value != Inputs.Execution[0])
        : _lanes.ExecutionMonths != LeverMonths.All;

    /// <summary>The ministry's capacity in one lane in a month of the run: the lever, times what has been put on top of the month so far.</summary>
    public double Capacity(int offset, int lane) =>
        (_lanes.CapacityAt(offset) is { IsDefault: false } column ? column[lane] : Inputs.Capacity[offset]) * Signals.Capacity[lane];

    /// <summary>A number strictly between 0 and 1 for a lane, a month and an entity.</summary>
    public float Draw(int lane, Month month, uint entity, Purpose purpose) =>
        Draws.Uniform(Inputs.Seed, Home.Replications[lane], (uint)month.Index, entity, purpose);

    /// <summary>The four numbers of a block of purposes for a lane, a month and an entity, of which <paramref name="first"/> is the first.</summary>
    public (float First, float Second, float Third, float Fourth) Block(int lane, Month month, uint entity, Purpose first)
    {
        var words = Philox.Block(Home.Replications[lane], (uint)month.Index, entity, (uint)first / 4, (uint)Inputs.Seed, (uint)(Inputs.Seed >> 32));
        return (Philox.ToUniform(words.First), Philox.ToUniform(words.Second), Philox.ToUniform(words.Third), Philox.ToUniform(words.Fourth));
    }

    /// <summary>A partner's columns: after the exchange those of this month, before what is decided in it.</summary>
    public PartnerColumns Columns(int partner) => _partners[partner].State;

    /// <summary>A partner's rungs at the end of the month last played, a value a lane: true wherever the partner is.</summary>
    public byte* Tier(int partner) => _tiers + (partner * Padded);

    /// <summary>Reads a quantity of another module that is on.</summary>
    public ModuleReading? ReadOther { get; set; }

    /// <summary>The partners that play a role, ascending.</summary>
    public int[] WithRole(string role) => [.. Enumerable.Range(0, Partners).Where(i => World.Partners[i].Roles.Contains(role))];
    /// <summary>A partner's trade and investment, true where <see cref="Columns"/> are; null where the module is off or the partner has none.</summary>
    public EconomyPartner? Economy(int partner) => _partners[partner].Economy;

    /// <summary>Whether a partner was visited in the month that has been decided.</summary>
    public bool Visited(int partner, int lane) =>
        ((_resolution.Visited(partner)[lane / LaneLayout.Width] >> (lane % LaneLayout.Width)) & 1) != 0;

    /// <summary>One bit a lane, sixteen lanes a word: where a partner was visited in the month that has been decided.</summary>
    public ReadOnlySpan<ushort> Visited(int partner) => new(_resolution.Visited(partner), _resolution.Words);
}

using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Shards;

/// <summary>Up to 2,048 futures of one policy, computed together month by month.</summary>
/// <remarks>
/// <see cref="Advance"/> plays one month; the other members tell how things stand at its end. What a month decided reaches the
/// partners with the next month, in one exchange, or when a column of theirs is asked for before. Not safe for use by several
/// threads at once; several shards may run at once. Memory lies outside the garbage collector's heap: dispose of it.
/// </remarks>
public sealed unsafe partial class Shard : IDisposable
{
    private readonly RunInputs _inputs;
    private readonly ShardFrame _frame;
    private readonly ShardParameters _parameters;
    private readonly HomeColumns _home;
    private readonly HomeSchedule _schedule;
    private readonly ResolutionColumns _resolution;
    private readonly IShardPartners _owners;
    private readonly PartnerShard[] _partners;
    private readonly MonthSignals _signals;
    private readonly HomeModules? _modules;
    private readonly MonthExchange _exchange;
    private readonly RivalColumns _rivals;
    private readonly int[] _byCode;
    private readonly int[] _codeRank;
    private readonly float*[] _bids;
    private readonly byte*[] _targets;
    private readonly GuestList[]?[] _guests;
    private readonly List<Upgrade> _upgrades;
    private readonly int[] _tierCounts;
    private readonly AlignedBuffer _countBuffer;
    private readonly ushort* _laneCounts;
    private readonly byte* _tiers;
    private int _month;

    /// <summary>Creates the shard at the start of its run.</summary>
    /// <param name="inputs">What all futures share.</param>
    /// <param name="lanes">The futures.</param>
    /// <param name="meter">Measures the calls to partners; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no lane, or there are more than 2,048.</exception>
    public Shard(RunInputs inputs, LaneInputs lanes, ICallMeter? meter = null)
        : this(new ShardFrame(inputs, lanes) { Meter = meter })
    {
    }

    /// <summary>Creates the shard with kernels of a given width.</summary>
    internal Shard(RunInputs inputs, LaneInputs lanes, IKernels kernels)
        : this(new ShardFrame(inputs, lanes, kernels))
    {
    }

    /// <summary>Creates the shard with partners that are reached in some way; it disposes of them and of the frame.</summary>
    internal Shard(ShardFrame frame, IShardPartners partners)
    {
        _frame = frame;
        _owners = partners;
        _inputs = frame.Inputs;
        Lanes = frame.Lanes;
        var world = _inputs.World;
        var count = world.Partners.Length;
        _parameters = frame.Parameters;
        _home = new HomeColumns(Lanes, world.Regions.Length);
        new Span<uint>(frame.Replications, _home.Padded).CopyTo(new Span<uint>(_home.Replications, _home.Padded));
        _signals = new MonthSignals(Lanes, count);
        _schedule = new HomeSchedule(_inputs, frame.LaneInputs, _parameters, _home, frame.Kernels, _signals);
        HomeKernel.Start(_home, _parameters, PhiloxKey.Of(_inputs.Seed));
        _resolution = new ResolutionColumns(Lanes, count);
        _partners = [.. partners.Partners];
        _byCode = [.. Enumerable.Range(0, count).OrderBy(i => world.Partners[i].Id)];
        _codeRank = new int[count];
        for (var rank = 0; rank < count; rank++)
        {
            _codeRank[_byCode[rank]] = rank;
        }

        _bids = new float*[count];
        _targets = new byte*[count];
        for (var i = 0; i < count; i++)
        {
            _bids[i] = _partners[i].State.Bid;
            _targets[i] = _partners[i].State.Target;
        }

        _guests = [.. _inputs.Plans.Select(p => ListGuests(p.Hosted))];
        _upgrades = new List<Upgrade>(MostUpgrades(count));
        _rivals = new RivalColumns(world, _partners, _home.Padded);
        _exchange = new MonthExchange(frame, _home, _schedule, _resolution, _rivals, _signals);
        Tiers = world.Ladder.Count;
        _tierCounts = new int[count * Tiers];
        _countBuffer = new AlignedBuffer(
            AlignedBuffer.BytesFor(_home.Padded * Tiers, sizeof(ushort)) + AlignedBuffer.BytesFor(_home.Padded * count, sizeof(byte)));
        _laneCounts = _countBuffer.Take<ushort>(_home.Padded * Tiers);
        _tiers = _countBuffer.Take<byte>(_home.Padded * count);
        _modules = _inputs.Modules.IsEmpty ? null : new HomeModules(new ModuleContext(frame, _partners, _home, _resolution, _signals, _tiers));
        CountStart(world);
    }

    /// <summary>Creates the shard over a frame, which it disposes of, with partners that are called directly.</summary>
    internal Shard(ShardFrame frame)
        : this(frame, new DirectPartners(frame))
    {
    }

    /// <summary>The futures of the shard.</summary>
    public int Lanes { get; }

    /// <summary>The rungs of the ladder, the lowest included.</summary>
    public int Tiers { get; }

    /// <summary>The months played so far.</summary>
    public int MonthsDone => _month;

    /// <summary>The month last played.</summary>
    public Month Month => _inputs.From + (_month - 1);

    /// <summary>The steps taken in the month last played, in the order of partners, then lanes.</summary>
    public ReadOnlySpan<Upgrade> Upgrades => CollectionsMarshal.AsSpan(_upgrades);

    /// <summary>What acts on single futures before each month; null for nothing. Set it before the first month.</summary>
    public IMonthDirector? Director { get; set; }

    /// <summary>Whether what modules put on top of a month takes effect; where it does not, they only look on.</summary>
    internal bool HearsModules { get; init; } = true;

    /// <summary>How many lanes have each partner on each rung: partner times <see cref="Tiers"/> plus rung.</summary>
    public ReadOnlySpan<int> TierCounts => _tierCounts;

    /// <summary>How many countries stand on a rung, a value a lane.</summary>
    public ReadOnlySpan<ushort> CountriesOn(int tier) => new(_laneCounts + (tier * _home.Padded), Lanes);

    /// <inheritdoc/>
    public void Dispose()
    {
        _home.Dispose();
        _schedule.Dispose();
        _resolution.Dispose();
        _rivals.Dispose();
        _signals.Dispose();
        _modules?.Dispose();
        _countBuffer.Dispose();
        _owners.Dispose();
        _frame.Dispose();
    }

    private void AllowAtLeast(int occasions)
    {
        for (var lane = 0; lane < _home.Padded; lane++)
        {
            _home.Occasions[lane] = Math.Max(_home.Occasions[lane], occasions);
        }
    }

    private void Resolve(GuestList[]? guests)
    {
        fixed (float** bids = _bids)
        fixed (byte** targets = _targets)
        {
            _frame.Kernels.Resolve(
                new ResolutionInput
                {
                    Padded = _home.Padded,
                    Partners = _partners.Length,
                    Bids = bids,
                    Targets = targets,
                    Occasions = _home.Occasions,
                    Visits = _home.Visits,
                    UpgradesPerMonth = _parameters.UpgradesPerMonth,
                    ByCode = _byCode,
                    CodeRank = _codeRank,
                    Guests = guests,
                },
                _resolution);
        }
    }

    private GuestList[]? ListGuests(ImmutableArray<HostedEvent> hosted) =>
        hosted.IsEmpty ? null : [.. hosted.Select(e => new GuestList(e.Occasions, [.. e.Guests.OrderBy(i => _codeRank[i])]))];

    private void ListUpgrades(UpgradeExplanation? explain)
    {
        _upgrades.Clear();
        for (var i = 0; i < _partners.Length; i++)
        {
            var state = _partners[i].State;
            var upgraded = _resolution.Upgraded(i);
            for (var word = 0; word < _resolution.Words; word++)
            {
                for (var bits = upgraded[word] & MaskOf(word); bits != 0; bits &= bits - 1)
                {
                    var lane = (word * LaneLayout.Width) + BitOperations.TrailingZeroCount(bits);
                    var upgrade = new Upgrade(i, lane, state.Tier[lane], state.Target[lane]);
                    _upgrades.Add(upgrade);
                    explain?.Invoke(upgrade, _partners[i].Explain(_exchange.Brief(_partners[i]), lane));
                }
            }
        }
    }

    /// <summary>The lanes of a word that are the shard's, not idle: one bit a lane.</summary>
    private uint MaskOf(int word) => (1u << Math.Min(Lanes - (word * LaneLayout.Width), LaneLayout.Width)) - 1;

    /// <summary>The most steps of a month in all lanes, so that the list never grows.</summary>
    private int MostUpgrades(int partners)
    {
        var most = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            most += Math.Min(partners, (int)_parameters.UpgradesPerMonth[lane]);
        }

        return most;
    }

    private void CountStart(World world)
    {
        for (var i = 0; i < _partners.Length; i++)
        {
            var tier = _inputs.Start.Partners[i].Tier;
            _tierCounts[(i * Tiers) + tier] = Lanes;
            new Span<byte>(_tiers + (i * _home.Padded), _home.Padded).Fill((byte)tier);
            if (world.Partners[i].Kind != PartnerKind.Country)
            {
                continue;
            }

            for (var lane = 0; lane < _home.Padded; lane++)
            {
                _laneCounts[(tier * _home.Padded) + lane]++;
                _home.RegionPartners(world.Partners[i].Region)[lane] += tier > 0 ? 1f : 0f;
            }
        }
    }

    private void Count()
    {
        foreach (var (partner, lane, from, to) in _upgrades)
        {
            _tierCounts[(partner * Tiers) + from]--;
            _tierCounts[(partner * Tiers) + to]++;
            _tiers[(partner * _home.Padded) + lane] = (byte)to;
            _laneCounts[(from * _home.Padded) + lane]--;
            _laneCounts[(to * _home.Padded) + lane]++;
            _home.Upgrades[lane]++;
            if (from == 0)
            {
                _home.RegionPartners(_inputs.World.Partners[partner].Region)[lane]++;
            }
        }
    }
}

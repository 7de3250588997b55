using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Shards;

/// <summary>Up to 1,024 futures of one policy, computed together month by month.</summary>
/// <remarks>
/// <see cref="Advance"/> plays one month; the other members tell how things stand at its end. Not safe for use by several
/// threads at once; several shards may run at once. Memory lies outside the garbage collector's heap: dispose of it.
/// </remarks>
public sealed unsafe partial class Shard : IDisposable
{
    private readonly RunInputs _inputs;
    private readonly IKernels _kernels;
    private readonly ShardParameters _parameters;
    private readonly HomeColumns _home;
    private readonly HomeSchedule _schedule;
    private readonly ResolutionColumns _resolution;
    private readonly PartnerShard[] _partners;
    private readonly RivalColumns _rivals;
    private readonly int[] _byCode;
    private readonly int[] _codeRank;
    private readonly float*[] _bids;
    private readonly byte*[] _targets;
    private readonly PartnerPlan?[] _plans;
    private readonly GuestList[]?[] _guests;
    private readonly List<Upgrade> _upgrades;
    private readonly int[] _tierCounts;
    private readonly AlignedBuffer _countBuffer;
    private readonly ushort* _laneCounts;
    private int _month;

    /// <summary>Creates the shard at the start of its run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no lane, or there are more than 1,024.</exception>
    public Shard(RunInputs inputs, LaneInputs lanes)
        : this(inputs, lanes, Kernels.Widest)
    {
    }

    /// <summary>Creates the shard with kernels of a given width.</summary>
    internal Shard(RunInputs inputs, LaneInputs lanes, IKernels kernels)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(lanes);
        ArgumentOutOfRangeException.ThrowIfLessThan(lanes.Lanes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lanes.Lanes, LaneLayout.MaxLanes);
        _kernels = kernels;
        _inputs = inputs;
        Lanes = lanes.Lanes;
        var world = inputs.World;
        var count = world.Partners.Length;
        _parameters = new ShardParameters(lanes);
        _home = new HomeColumns(Lanes, world.Regions.Length);
        for (var lane = 0; lane < _home.Padded; lane++)
        {
            // Idle lanes repeat the last replication; nobody reads them.
            _home.Replications[lane] = lanes.Replications[Math.Min(lane, Lanes - 1)];
        }

        _schedule = new HomeSchedule(inputs, lanes, _parameters, _home, kernels);
        HomeKernel.Start(_home, _parameters, PhiloxKey.Of(inputs.Seed));
        _resolution = new ResolutionColumns(Lanes, count);
        _partners = new PartnerShard[count];
        for (var i = 0; i < count; i++)
        {
            _partners[i] = new PartnerShard(inputs, i, _parameters, lanes, _home.Replications, kernels);
        }

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

        _plans = new PartnerPlan?[count];
        _guests = [.. inputs.Plans.Select(p => ListGuests(p.Hosted))];
        _upgrades = new List<Upgrade>(MostUpgrades(count));
        _rivals = new RivalColumns(world, _partners, _home.Padded);
        Tiers = world.Ladder.Count;
        _tierCounts = new int[count * Tiers];
        _countBuffer = new AlignedBuffer((nuint)Tiers * AlignedBuffer.BytesFor(_home.Padded, sizeof(ushort)));
        _laneCounts = _countBuffer.Take<ushort>(_home.Padded * Tiers);
        CountStart(world);
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

    /// <summary>How many lanes have each partner on each rung: partner times <see cref="Tiers"/> plus rung.</summary>
    public ReadOnlySpan<int> TierCounts => _tierCounts;

    /// <summary>How many countries stand on a rung, a value a lane.</summary>
    public ReadOnlySpan<ushort> CountriesOn(int tier) => new(_laneCounts + (tier * _home.Padded), Lanes);

    /// <summary>Plays one month.</summary>
    /// <param name="explain">Told the parts of the readiness behind every step, before it is taken; may be null.</param>
    /// <exception cref="InvalidOperationException">All months have been played.</exception>
    public void Advance(UpgradeExplanation? explain = null)
    {
        if (_month >= _inputs.Months)
        {
            throw new InvalidOperationException($"All {_inputs.Months} months have been played.");
        }

        var month = _inputs.From + _month;
        var plan = _inputs.Plans[_month];
        var key = PhiloxKey.Of(_inputs.Seed);
        _schedule.Advance(_month);
        Announce(plan);
        for (var i = 0; i < _partners.Length; i++)
        {
            _partners[i].Bid(Brief(i, key, month), _plans[i]);
        }

        Resolve();
        ListUpgrades(explain, key, month);
        _rivals.Displease(_upgrades);
        for (var i = 0; i < _partners.Length; i++)
        {
            _partners[i].Commit(new MonthOutcome
            {
                Key = key,
                Month = (uint)month.Index,
                Replications = _home.Replications,
                Visited = _resolution.Visited(i),
                Upgraded = _resolution.Upgraded(i),
                RivalRungs = _rivals.Rungs(i),
                VisitUplift = _home.VisitUplift,
                PlannedAgreements = _plans[i]?.Agreements ?? 0,
            });
        }

        Count();
        _rivals.Update(_upgrades);
        _month++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parameters.Dispose();
        _home.Dispose();
        _schedule.Dispose();
        _resolution.Dispose();
        _rivals.Dispose();
        _countBuffer.Dispose();
        foreach (var partner in _partners)
        {
            partner?.Dispose();
        }
    }

    private MonthBrief Brief(int partner, PhiloxKey key, Month month)
    {
        var traits = _partners[partner].Traits;
        return new MonthBrief
        {
            Key = key,
            Month = (uint)month.Index,
            Replications = _home.Replications,
            Activism = _home.Activism,
            Tour = _home.Tour(traits.Region, (uint)month.Index),
            RegionPartners = _home.RegionPartners(traits.Region),
            RivalTier = _rivals.HighestTier(partner),
            ImplementationIntensity = _schedule.ImplementationIntensity,
            ImplementationOdds = _schedule.ImplementationOdds,
            LapseOdds = _schedule.LapseOdds,
            BlocTies = _schedule.BlocTies(partner, month),
            Anniversary = _schedule.IsAnniversary(partner, month),
        };
    }

    /// <summary>Sets out the month's plans; planned visits take place even where chance gave fewer occasions.</summary>
    private void Announce(MonthPlan plan)
    {
        Array.Clear(_plans);
        var planned = 0;
        foreach (var item in plan.Partners)
        {
            _plans[item.Partner] = item;
            planned += item.Visit ? 1 : 0;
        }

        for (var lane = 0; planned > 0 && lane < _home.Padded; lane++)
        {
            _home.Occasions[lane] = Math.Max(_home.Occasions[lane], planned);
        }
    }

    private void Resolve()
    {
        fixed (float** bids = _bids)
        fixed (byte** targets = _targets)
        {
            _kernels.Resolve(
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
                    Guests = _guests[_month],
                },
                _resolution);
        }
    }

    private GuestList[]? ListGuests(ImmutableArray<HostedEvent> hosted) =>
        hosted.IsEmpty ? null : [.. hosted.Select(e => new GuestList(e.Occasions, [.. e.Guests.OrderBy(i => _codeRank[i])]))];

    private void ListUpgrades(UpgradeExplanation? explain, PhiloxKey key, Month month)
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
                    explain?.Invoke(upgrade, _partners[i].Explain(Brief(i, key, month), lane));
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

using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules.Protection;

/// <summary>Crises in all futures of a shard: each lane has room for a few at once.</summary>
/// <remarks>
/// What the usual crises do to relations is part of the past that the core was estimated on. So a usual crisis changes capital and
/// tension only where it ends otherwise than it would have at the usual capacity and readiness, by the same draw; planned crises,
/// those of shocks and those beyond the usual rate count in full.
/// </remarks>
internal sealed unsafe class ProtectionState : HomeModule
{
    /// <summary>The crises that a lane has room for; one more does not break out.</summary>
    public const int Room = 8;

    /// <summary>The most crises of a month by chance: one word of a block each.</summary>
    public const int MostAMonth = 4;

    /// <summary>A crisis lasts 1, 2 or 3 months.</summary>
    private const int LongestMonths = 3;

    private const int ColumnsEach = 5;
    private const int OtherColumns = 5;
    private const double CapacityEffect = 2;
    private const double UsualScore = 1;
    private const double LeastCapacity = 0.1;

    private readonly CrisisColumns[] _crises = new CrisisColumns[Room];
    private readonly float* _active;
    private readonly float* _count;
    private readonly float* _home;
    private readonly float* _homeThisYear;
    private readonly float* _left;
    private readonly uint[] _entities;
    private readonly ImmutableArray<int>[] _alone;
    private readonly double[] _places;
    private readonly double _usualRate;
    private readonly double _usualActive;
    private readonly double _none;
    private readonly bool _canHappen;
    private readonly LaneNumbers _rate;
    private readonly LaneNumbers _median;
    private readonly LaneNumbers _spread;
    private readonly LaneNumbers _occasions;

    public ProtectionState(ModuleContext context)
        : base(context, (Room * ColumnsEach) + OtherColumns)
    {
        for (var i = 0; i < Room; i++)
        {
            _crises[i] = new CrisisColumns(Take(), Take(), Take(), Take(), Take());
        }

        _active = Take();
        _count = Take();
        _home = Take();
        _homeThisYear = Take();
        _left = Take();
        context.Shared.ActiveCrises = _active;
        _entities = [.. context.World.Partners.Select(p => p.Id.Key)];
        _alone = [.. Enumerable.Range(0, _entities.Length).Select(i => ImmutableArray.Create(i))];
        _places = Places(context.World);
        _canHappen = _places[^1] > 0;
        _rate = context.Values(ProtectionModule.CrisisRate);
        _median = context.Values(ProtectionModule.CrisisCitizens);
        _spread = context.Values(ProtectionModule.CrisisSpread);
        _occasions = context.Values(ProtectionModule.OccasionsPerCrisis);
        _usualRate = _canHappen ? context.World.ModuleValues[ProtectionModule.CrisisRate] / 12 : 0;
        _usualActive = _usualRate * (1 + LongestMonths) / 2;
        context.Shared.UsualCrises = _usualActive;
        _none = _rate.IsDrawn ? 0 : Precise.Exp(-_rate.One / 12);
    }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        Context.Shared.Clear();
        var slots = Context.Signals.Slots;
        var capacity = Context.Signals.Capacity;
        var readiness = Context.Levers(ProtectionModule.Readiness, offset);
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            if (month.Number == 1)
            {
                _homeThisYear[lane] = 0f;
            }

            if (!readiness.Is(1))
            {
                capacity[lane] *= (float)Math.Max(1 - (Context.Value(ProtectionModule.ReadinessLoad, lane) * (readiness[lane] - 1)), LeastCapacity);
            }

            if (_active[lane] > 0f)
            {
                Pass(lane, month, offset, readiness[lane]);
            }

            Break(lane, month);
            foreach (var crisis in plan.Crises)
            {
                Add(lane, month, crisis.Partners, crisis.Citizens, crisis.Months);
            }
        }

        foreach (var crisis in Context.Signals.Crises)
        {
            Add(crisis.Lane, month, crisis.Partners, crisis.Citizens, crisis.Months);
        }

        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            slots[lane] -= (float)(_occasions[lane] * (_active[lane] - _usualActive));
        }
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (quantity == ProtectionModule.InDanger || quantity == ProtectionModule.InCrisis)
        {
            Sum(quantity == ProtectionModule.InDanger, partner, into);
            return;
        }

        var column = quantity == ProtectionModule.Active ? _active
            : quantity == ProtectionModule.Crises ? _count
            : quantity == ProtectionModule.BroughtHome ? _home
            : quantity == ProtectionModule.BroughtHomeThisYear ? _homeThisYear
            : _left;
        new ReadOnlySpan<float>(column, Context.Lanes).CopyTo(into);
    }

    /// <summary>The partners' shares in the world's crises, added up: by the root of the number of people of the home's origin there.</summary>
    private static double[] Places(World world)
    {
        var places = new double[world.Partners.Length];
        var sum = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            var partner = world.Partners[i];
            sum += partner.Kind == PartnerKind.Bloc ? 0 : Math.Sqrt(partner.DiasporaThousands);
            places[i] = sum;
        }

        return places;
    }

    private void Sum(bool citizens, int partner, Span<float> into)
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            var sum = 0f;
            foreach (var crisis in _crises)
            {
                if (crisis.Months[lane] > 0f && (citizens || (int)crisis.Partner[lane] == partner))
                {
                    sum += citizens ? crisis.Citizens[lane] : 1f;
                }
            }

            into[lane] = sum;
        }
    }

    /// <summary>The crises under way in a lane come a month closer to their end, or end.</summary>
    private void Pass(int lane, Month month, int offset, double readiness)
    {
        foreach (var crisis in _crises)
        {
            if (crisis.Months[lane] > 0f && --crisis.Months[lane] <= 0f)
            {
                _active[lane]--;
                Close(crisis, lane, month, offset, readiness);
            }
        }
    }

    private void Close(CrisisColumns crisis, int lane, Month month, int offset, double readiness)
    {
        var partner = (int)crisis.Partner[lane];
        var draw = Context.Draw(lane, month, _entities[partner], Purpose.Rescue);
        var needed = Precise.Log(draw / (1.0 - draw));
        var usual = UsualScore - (crisis.Size[lane] / 2);
        var score = usual
            + (CapacityEffect * (Context.Capacity(offset, lane) - Context.World.Capacity))
            + (Context.Value(ProtectionModule.ReadinessEffect, lane) * (readiness - 1));
        var succeeds = needed < score;
        var share = succeeds ? 1f : (float)Context.Value(ProtectionModule.ShareOnFailure, lane);
        var home = (float)Math.Floor(share * crisis.Citizens[lane]);
        _home[lane] += home;
        _homeThisYear[lane] += home;
        _left[lane] += crisis.Citizens[lane] - home;
        if (crisis.Unusual[lane] == 0f && succeeds == needed < usual)
        {
            return;
        }

        if (succeeds)
        {
            Context.Signals.Capital(partner)[lane] += (float)Context.Value(ProtectionModule.CapitalPerRescue, lane);
        }
        else
        {
            Context.Signals.Tension(partner)[lane] += (float)Context.Value(ProtectionModule.TensionPerFailure, lane);
        }
    }

    /// <summary>The crises that chance brings; those that the usual rate would not have brought are unusual.</summary>
    private void Break(int lane, Month month)
    {
        var draw = Context.Draw(lane, month, Draws.Home, Purpose.Crises);
        if (draw < _none)
        {
            return;
        }

        var rate = _canHappen ? _rate[lane] / 12 : 0;
        var count = Math.Min(ModuleDraws.Poisson(draw, rate), MostAMonth);
        if (count == 0)
        {
            return;
        }

        var usual = rate > _usualRate ? ModuleDraws.Poisson(draw, _usualRate) : count;
        var (first, second, third, fourth) = Context.Block(lane, month, Draws.Home, Purpose.CrisisPlace);
        ReadOnlySpan<float> draws = [first, second, third, fourth];
        Span<int> places = stackalloc int[MostAMonth];
        for (var i = 0; i < count; i++)
        {
            places[i] = Place(draws[i]);
            if (!places[..i].Contains(places[i]))
            {
                Add(lane, month, places[i], unusual: i >= usual);
            }
        }
    }

    private int Place(float draw)
    {
        var sought = draw * _places[^1];
        var low = 0;
        var high = _places.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _places[middle] > sought ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private void Add(int lane, Month month, int partner, bool unusual)
    {
        var (size, length, _, _) = Context.Block(lane, month, _entities[partner], Purpose.CrisisSize);
        var log = _spread[lane] * Precise.NormalQuantile(size);
        var citizens = Math.Max(Math.Floor(_median[lane] * Precise.Exp(log)), 1);
        Add(new LaneCrisis(lane, _alone[partner], citizens, 1 + (int)(length * LongestMonths)), partner, log, unusual);
    }

    /// <summary>A crisis that chance did not bring; where it is in several countries, the rescue goes through one of them.</summary>
    private void Add(int lane, Month month, ImmutableArray<int> partners, double citizens, int months)
    {
        var host = partners[0];
        if (partners.Length > 1)
        {
            host = partners[(int)(Context.Draw(lane, month, _entities[host], Purpose.CrisisHost) * partners.Length)];
        }

        Add(new LaneCrisis(lane, partners, citizens, months), host, Precise.Log(citizens / Math.Max(_median[lane], 1)), unusual: true);
    }

    private void Add(in LaneCrisis news, int host, double size, bool unusual)
    {
        var lane = news.Lane;
        foreach (var crisis in _crises)
        {
            if (crisis.Months[lane] > 0f)
            {
                continue;
            }

            crisis.Partner[lane] = host;
            crisis.Months[lane] = news.Months;
            crisis.Citizens[lane] = (float)news.Citizens;
            crisis.Size[lane] = (float)size;
            crisis.Unusual[lane] = unusual ? 1f : 0f;
            _active[lane]++;
            _count[lane]++;
            Context.Shared.Add(news);
            return;
        }
    }
}

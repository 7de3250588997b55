using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Modules.Protection;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Modules.Diaspora;

/// <summary>Remittances in all futures of a shard: one path for all, split by fixed weights, less what crises take.</summary>
internal sealed unsafe class DiasporaState : HomeModule
{
    /// <summary>The crises whose effect a future can hold at once; a further one has none.</summary>
    private const int Room = 12;

    private const int ColumnsOfACut = 3;
    private const int OtherColumns = 11;

    /// <summary>The months for which people send less.</summary>
    private const int MonthsOfACut = 6;

    /// <summary>How much of the way to a new level of outreach is gone in a month: half of it in two years.</summary>
    private const float OutreachPace = 0.02846f;

    /// <summary>Half the full effect on capital where as many people live, in thousands.</summary>
    private const double HalfCapitalThousands = 100;

    private readonly CutColumns[] _cuts = new CutColumns[Room];
    private readonly nint[] _lost;
    private readonly double[] _weights;
    private readonly float[] _capital;
    private readonly float* _lostOfYear;
    private readonly float* _lastYear;
    private readonly float* _active;
    private readonly double _growth;
    private readonly bool _hasProtection;
    private readonly PhiloxKey _key;
    private bool _reachesOut;
    private int _months;

    public DiasporaState(ModuleContext context)
        : base(context, (Room * ColumnsOfACut) + OtherColumns + context.Partners)
    {
        for (var i = 0; i < Room; i++)
        {
            _cuts[i] = new CutColumns(Take(), Take(), Take());
        }

        Path = Take();
        Drift = Take();
        Spread = Take();
        Level = Take();
        Sent = Take();
        Year = Take();
        PerOutreach = Take();
        Outreach = Take();
        _lostOfYear = Take();
        _lastYear = Take();
        _active = Take();
        _lost = new nint[context.Partners];
        for (var i = 0; i < _lost.Length; i++)
        {
            _lost[i] = (nint)Take();
        }

        _key = PhiloxKey.Of(context.Inputs.Seed);
        _hasProtection = context.IsOn(ProtectionModule.Description);
        _growth = context.Value(DiasporaItems.DiasporaGrowth);
        _weights = Weights(context.World, context.Value(DiasporaItems.IncomeElasticity));
        _capital = [.. context.World.Partners.Select(p => Counts(p) ? (float)(p.DiasporaThousands / (p.DiasporaThousands + HalfCapitalThousands) / 12) : 0f)];
        Begin();
    }

    public int Padded => Context.Padded;

    /// <summary>The replication of each lane.</summary>
    public uint* Replications => Context.Home.Replications;

    /// <summary>Growth and shocks since the start, in logarithms.</summary>
    public float* Path { get; }

    /// <summary>What a month adds to it in the mean.</summary>
    public float* Drift { get; }

    /// <summary>The spread of a month's shock.</summary>
    public float* Spread { get; }

    /// <summary>A month of remittances where nothing has moved them, in billions of US dollars.</summary>
    public float* Level { get; }

    /// <summary>The month's remittances, crises aside.</summary>
    public float* Sent { get; }

    /// <summary>Those of the calendar year so far.</summary>
    public float* Year { get; }

    /// <summary>What a unit of outreach adds, in logarithms.</summary>
    public float* PerOutreach { get; }

    /// <summary>The outreach beyond the usual that is felt by now.</summary>
    public float* Outreach { get; }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        if (month.Number == 1 && offset > 0)
        {
            TurnYear();
        }

        _months = offset + 1;
        ReachOut(offset);
        Context.Frame.Kernels.PlayRemittances(this, _key, (uint)month.Index);
        TakeInCrises(plan);
        Cut();
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        into.Clear();
        if (quantity == DiasporaQuantities.DiasporaTotal || quantity == DiasporaQuantities.DiasporaOfPartner)
        {
            var thousands = 0.0;
            for (var i = 0; i < Context.Partners; i++)
            {
                thousands += partner < 0 || IsPart(i, partner) ? Thousands(i) : 0;
            }

            into.Fill((float)(thousands * Precise.Exp(Precise.Log(1 + _growth) * _months / 12)));
        }
        else if (quantity == DiasporaQuantities.RemittancesOfPartner)
        {
            for (var i = 0; i < Context.Partners; i++)
            {
                AddPartner(i, partner, into);
            }
        }
        else
        {
            for (var lane = 0; lane < into.Length; lane++)
            {
                into[lane] = quantity == DiasporaQuantities.RemittancesOfYear ? Year[lane] - _lostOfYear[lane]
                    : quantity == DiasporaQuantities.RemittancesLost ? _lostOfYear[lane]
                    : _lastYear[lane];
            }
        }
    }

    private static bool Counts(Partner partner) => partner.Kind != PartnerKind.Bloc;

    /// <summary>Each partner's share: people times a power of income per head.</summary>
    private static double[] Weights(World world, double elasticity)
    {
        var weights = world.Partners.Select(p => Counts(p) ? p.DiasporaThousands * Income(p, elasticity) : 0).ToArray();
        var sum = 0.0;
        foreach (var i in Enumerable.Range(0, weights.Length).OrderBy(i => world.Partners[i].Id))
        {
            sum += weights[i];
        }

        return [.. weights.Select(weight => sum > 0 ? weight / sum : 0)];
    }

    private static double Income(Partner partner, double elasticity) =>
        partner.PopulationMillions > 0 ? Precise.Exp(elasticity * Precise.Log(partner.GdpUsdBillions / partner.PopulationMillions)) : 1;

    private double Thousands(int partner) => Counts(Context.World.Partners[partner]) ? Context.World.Partners[partner].DiasporaThousands : 0;

    private bool IsPart(int member, int partner) => member == partner || Context.World.Partners[member].BlocActors.Contains(partner);

    private void Begin()
    {
        var recorded = RecordedYear.Of(Context.Inputs, DiasporaItems.RemittancesTotal, 0);
        var alike = !DiasporaModule.Description.Parameters.Any(Context.IsDrawn);
        for (var lane = 0; lane < (alike ? 1 : Context.Padded); lane++)
        {
            var at = Math.Min(lane, Context.Lanes - 1);
            var growth = ((1 + Context.Value(DiasporaItems.DiasporaGrowth, at))
                * Precise.Exp(Context.Value(DiasporaItems.IncomeElasticity, at) * Precise.Log(1 + Context.Value(DiasporaItems.HostIncomeGrowth, at)))) - 1;
            var spread = Context.Value(DiasporaItems.RemittanceSpread, at);
            Drift[lane] = (float)((Precise.Log(1 + growth) - (spread * spread / 2)) / 12);
            Spread[lane] = (float)(spread / Math.Sqrt(12));
            Level[lane] = (float)recorded.Level(growth);
            Year[lane] = (float)recorded.YearSoFar(growth);
            _lastYear[lane] = (float)recorded.YearBefore(growth);
            PerOutreach[lane] = (float)Context.Value(DiasporaItems.RemittancesPerOutreach, at);
        }

        float*[] columns = [Drift, Spread, Level, Year, _lastYear, PerOutreach];
        foreach (var column in alike ? columns : [])
        {
            new Span<float>(column, Context.Padded).Fill(column[0]);
        }
    }

    private void TurnYear()
    {
        for (var lane = 0; lane < Context.Padded; lane++)
        {
            _lastYear[lane] = Year[lane] - _lostOfYear[lane];
            _lostOfYear[lane] = 0f;
            Year[lane] = 0f;
        }

        foreach (var column in _lost)
        {
            new Span<float>((float*)column, Context.Padded).Clear();
        }
    }

    /// <summary>Outreach is felt by and by, in remittances and in relations with the hosts of many; nothing where it is as usual.</summary>
    private void ReachOut(int offset)
    {
        var lever = Context.Levers(DiasporaItems.Outreach, offset);
        if (!_reachesOut && lever.Is(1))
        {
            return;
        }

        _reachesOut = true;
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            Outreach[lane] += OutreachPace * ((float)lever[lane] - 1f - Outreach[lane]);
        }

        var perOutreach = Context.Values(DiasporaItems.CapitalPerOutreach);
        for (var i = 0; i < _capital.Length; i++)
        {
            if (_capital[i] > 0f)
            {
                var capital = Context.Signals.Capital(i);
                for (var lane = 0; lane < capital.Length; lane++)
                {
                    capital[lane] += (float)perOutreach[lane] * _capital[i] * Outreach[lane];
                }
            }
        }
    }

    /// <summary>The crises that break out this month: those that the module of protection shows, or else those that are planned.</summary>
    private void TakeInCrises(MonthPlan plan)
    {
        if (_hasProtection)
        {
            foreach (var crisis in Context.Shared.Crises)
            {
                TakeIn(crisis.Lane, crisis.Partners, crisis.Citizens);
            }

            return;
        }

        foreach (var crisis in plan.Crises)
        {
            for (var lane = 0; lane < Context.Lanes; lane++)
            {
                TakeIn(lane, crisis.Partners, crisis.Citizens);
            }
        }

        foreach (var crisis in Context.Signals.Crises)
        {
            TakeIn(crisis.Lane, crisis.Partners, crisis.Citizens);
        }
    }

    private void TakeIn(int lane, ImmutableArray<int> partners, double citizens)
    {
        var people = 0.0;
        foreach (var partner in partners)
        {
            people += Thousands(partner) * 1000;
        }

        if (people <= 0)
        {
            return;
        }

        var share = Context.Value(DiasporaItems.CrisisCut, lane)
            * Math.Min(citizens / (people * Context.Value(DiasporaItems.CrisisReach, lane)), 1);
        foreach (var partner in partners)
        {
            if (_weights[partner] > 0)
            {
                TakeIn(lane, partner, (float)share);
            }
        }
    }

    private void TakeIn(int lane, int partner, float share)
    {
        foreach (var cut in _cuts)
        {
            if (cut.Months[lane] == 0f)
            {
                cut.Partner[lane] = partner;
                cut.Months[lane] = MonthsOfACut;
                cut.Share[lane] = share;
                _active[lane]++;
                return;
            }
        }
    }

    private void Cut()
    {
        for (var lane = 0; lane < Context.Lanes; lane++)
        {
            if (_active[lane] == 0f)
            {
                continue;
            }

            foreach (var cut in _cuts)
            {
                if (cut.Months[lane] > 0f)
                {
                    var partner = (int)cut.Partner[lane];
                    var weight = (float)_weights[partner];
                    var before = (float*)_lost[partner] + lane;
                    var lost = Math.Min(weight * cut.Share[lane] * Sent[lane], (weight * Year[lane]) - *before);
                    *before += lost;
                    _lostOfYear[lane] += lost;
                    cut.Months[lane]--;
                    _active[lane] -= cut.Months[lane] == 0f ? 1f : 0f;
                }
            }
        }
    }

    private void AddPartner(int member, int partner, Span<float> into)
    {
        if (!IsPart(member, partner) || _weights[member] == 0)
        {
            return;
        }

        for (var lane = 0; lane < into.Length; lane++)
        {
            into[lane] += ((float)_weights[member] * Year[lane]) - ((float*)_lost[member])[lane];
        }
    }
}

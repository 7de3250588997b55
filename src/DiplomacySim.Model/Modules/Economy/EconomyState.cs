using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Model.Modules.Economy;

/// <summary>The home's part of the economy: what the world does to all trade, and the countries that are no partners.</summary>
internal sealed unsafe class EconomyState : HomeModule
{
    private readonly EconomyRates _rates;
    private Month _now;

    public EconomyState(ModuleContext context)
        : base(context, columns: 8)
    {
        _rates = context.Frame.Economy!;
        Shock = Take();
        Drift = Take();
        ShockOfYear = Take();
        RestOfYear = Take();
        RestOfLastYear = Take();
        Backlog = Take();
        Registered = Take();
        Disbursed = Take();
        var months = _rates.From.Number - 1;
        var investment = _rates.Investment * (float)_rates.RestOfInvestment;
        for (var lane = 0; lane < context.Padded; lane++)
        {
            ShockOfYear[lane] = months;
            RestOfYear[lane] = (float)_rates.RestOfTrade * _rates.YearSoFar[lane];
            RestOfLastYear[lane] = (float)_rates.RestOfTrade * _rates.LastYear[lane];
            Backlog[lane] = investment * _rates.BacklogOfFlow[lane];
            Registered[lane] = investment * months;
            Disbursed[lane] = _rates.Disbursement[lane] * Backlog[lane] * months;
        }
    }

    public int Padded => Context.Padded;

    /// <summary>The sum of the shocks to all trade, in logarithms.</summary>
    public float* Shock { get; }

    /// <summary>What the world's growth has brought since the start, in logarithms.</summary>
    public float* Drift { get; }

    /// <summary>The year's sum of e to the power of the shocks: what the world's traders have in common.</summary>
    public float* ShockOfYear { get; }

    /// <summary>Trade of the calendar year so far with countries that are no partners.</summary>
    public float* RestOfYear { get; }

    /// <summary>The same of the year before.</summary>
    public float* RestOfLastYear { get; }

    /// <summary>Investment of sources that are no partners, as with partners.</summary>
    public float* Backlog { get; }

    public float* Registered { get; }

    public float* Disbursed { get; }

    public override void Begin(Month month, int offset, MonthPlan plan)
    {
        _now = month;
        var now = new EconomyMonth
        {
            Key = Simd.PhiloxKey.Of(Context.Inputs.Seed),
            Month = (uint)month.Index,
            Replications = Context.Home.Replications,
            World = Context.Signals.TradeColumn,
            Offset = offset,
        };
        if (now.OpensYear)
        {
            Copy(RestOfYear, RestOfLastYear);
            Clear(RestOfYear);
            Clear(ShockOfYear);
            Clear(Registered);
            Clear(Disbursed);
        }

        Context.Frame.Kernels.PlayEconomyOfHome(this, _rates, now);
    }

    public override void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (partner >= 0)
        {
            ReadPartner(quantity, partner, into);
        }
        else if (quantity == EconomyQuantities.TradeOfYear)
        {
            Sum(p => (nint)p.Year, RestOfYear, into);
        }
        else if (quantity == EconomyQuantities.TradeOfLastYear)
        {
            Sum(p => (nint)p.LastYear, RestOfLastYear, into);
        }
        else if (quantity == EconomyQuantities.Exports || quantity == EconomyQuantities.Imports)
        {
            var exports = (float)(Context.Value(EconomyFacts.ExportsTotal) / Math.Max(Context.Value(EconomyFacts.TradeTotal), 1e-9));
            Sum(p => (nint)p.Year, RestOfYear, into);
            Scale(into, quantity == EconomyQuantities.Exports ? exports : 1f - exports);
        }
        else if (quantity == EconomyQuantities.FdiRegistered)
        {
            Sum(p => (nint)p.Registered, Registered, into);
        }
        else if (quantity == EconomyQuantities.FdiDisbursed)
        {
            Sum(p => (nint)p.Disbursed, Disbursed, into);
        }
        else if (quantity == EconomyQuantities.FdiBacklog)
        {
            Sum(p => (nint)p.Backlog, Backlog, into);
        }
        else if (quantity == EconomyQuantities.Rank)
        {
            ReadRank(into);
        }
        else
        {
            ReadShares(quantity, into);
        }
    }

    private void ReadPartner(ModuleQuantity quantity, int partner, Span<float> into)
    {
        if (quantity == EconomyQuantities.TradeOfPartner)
        {
            OfPartner(partner, p => (nint)p.Year, into);
        }
        else if (quantity == EconomyQuantities.TradeOfPartnerLastYear)
        {
            OfPartner(partner, p => (nint)p.LastYear, into);
        }
        else if (quantity == EconomyQuantities.FdiOfPartner)
        {
            OfPartner(partner, p => (nint)p.Registered, into);
        }
        else
        {
            Sum(p => (nint)p.Year, RestOfYear, into);
            Span<float> own = stackalloc float[into.Length];
            OfPartner(partner, p => (nint)p.Year, own);
            for (var lane = 0; lane < into.Length; lane++)
            {
                into[lane] = into[lane] > 0f ? own[lane] / into[lane] : 0f;
            }
        }
    }

    /// <summary>What a column of a partner's says; of a bloc, the sum over its members.</summary>
    private void OfPartner(int partner, Func<EconomyColumns, nint> column, Span<float> into)
    {
        into.Clear();
        for (var i = 0; i < Context.Partners; i++)
        {
            if (i == partner || Context.World.Partners[i].BlocActors.Contains(partner))
            {
                Add(i, column, into);
            }
        }
    }

    private void Sum(Func<EconomyColumns, nint> column, float* rest, Span<float> into)
    {
        new ReadOnlySpan<float>(rest, into.Length).CopyTo(into);
        for (var i = 0; i < Context.Partners; i++)
        {
            Add(i, column, into);
        }
    }

    private void Add(int partner, Func<EconomyColumns, nint> column, Span<float> into)
    {
        if (Context.Economy(partner)?.Columns is not { } columns || (float*)column(columns) is null)
        {
            return;
        }

        var values = (float*)column(columns);
        for (var lane = 0; lane < into.Length; lane++)
        {
            into[lane] += values[lane];
        }
    }

    /// <summary>Concentration, its inverse, or the largest share; countries that are no partners count as many small ones.</summary>
    private void ReadShares(ModuleQuantity quantity, Span<float> into)
    {
        Span<float> total = stackalloc float[into.Length];
        Sum(p => (nint)p.Year, RestOfYear, total);
        into.Clear();
        for (var i = 0; i < Context.Partners; i++)
        {
            if (Context.Economy(i)?.Columns is not { } columns)
            {
                continue;
            }

            for (var lane = 0; lane < into.Length; lane++)
            {
                var share = total[lane] > 0f ? columns.Year[lane] / total[lane] : 0f;
                into[lane] = quantity == EconomyQuantities.LargestShare ? Math.Max(into[lane], share) : into[lane] + (share * share);
            }
        }

        for (var lane = 0; quantity == EconomyQuantities.Diversification && lane < into.Length; lane++)
        {
            into[lane] = into[lane] > 0f ? 1f / into[lane] : 0f;
        }
    }

    /// <summary>The rank: that of the recorded year, moved by how much more or less trade has grown than that of the traders around it.</summary>
    private void ReadRank(Span<float> into)
    {
        Sum(p => (nint)p.Year, RestOfYear, into);
        if (_now == default)
        {
            into.Fill((float)Context.Value(EconomyFacts.TradeRank));
            return;
        }

        var now = _now;
        var years = now.Year - _rates.Recorded.Year + ((now.Number - 12) / 24.0);
        for (var lane = 0; lane < into.Length; lane++)
        {
            var growth = Precise.Log(Math.Max(into[lane] * 12 / now.Number / Math.Max(_rates.Recorded.Total, 1e-9), 1e-30));
            var others = (years * Precise.Log(1 + Context.Value(EconomyParameters.OtherTradersGrowth, lane))) + Precise.Log(ShockOfYear[lane] / now.Number);
            var rank = Context.Value(EconomyFacts.TradeRank) * Precise.Exp(-Context.Value(EconomyParameters.RankElasticity, lane) * (growth - others));
            into[lane] = (float)Math.Max(rank, 1);
        }
    }

    private static void Scale(Span<float> values, float factor)
    {
        foreach (ref var value in values)
        {
            value *= factor;
        }
    }

    private void Clear(float* column) => new Span<float>(column, Padded).Clear();

    private void Copy(float* from, float* to) => new ReadOnlySpan<float>(from, Padded).CopyTo(new Span<float>(to, Padded));
}

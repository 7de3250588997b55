using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Agreements;

/// <summary>The agreements of one shard by field: under way, implemented and lapsed, and what is planned with its fields.</summary>
/// <param name="take">Gives a column of the module's state.</param>
/// <param name="mix">The mix of what is signed without stated fields.</param>
internal sealed unsafe class FieldLedger(Func<nint> take, FieldMix mix)
{
    /// <summary>The columns that it takes.</summary>
    public static int Columns => 4 * AgreementFields.Count;

    private readonly nint[] _underWay = Take(take);
    private readonly nint[] _implemented = Take(take);
    private readonly nint[] _lapsed = Take(take);
    private readonly nint[] _planned = Take(take);

    public float* UnderWay(int field) => (float*)_underWay[field];

    public float* Implemented(int field) => (float*)_implemented[field];

    public float* Lapsed(int field) => (float*)_lapsed[field];

    /// <summary>What the month's plan has signed in a field; counted with the next month.</summary>
    public float* Planned(int field) => (float*)_planned[field];

    /// <summary>Splits new agreements over the fields: the planned ones as planned, the others by the mix. In one vector of lanes.</summary>
    /// <returns>All that is under way.</returns>
    public Simd256 Sign(Simd256 signed, int lane)
    {
        for (var field = 0; field < AgreementFields.Count; field++)
        {
            signed -= Simd256.Load(Planned(field) + lane);
        }

        var unit = signed / mix.Sum(lane);
        var sum = Simd256.Set(0f);
        for (var field = 0; field < AgreementFields.Count; field++)
        {
            var underWay = Simd256.Load(UnderWay(field) + lane) + (unit * mix.Weight(field, lane)) + Simd256.Load(Planned(field) + lane);
            Simd256.Store(underWay, UnderWay(field) + lane);
            sum += underWay;
        }

        return sum;
    }

    /// <summary>Takes from each field in proportion to what is under way in it: first what was carried out, then what lapsed.</summary>
    public void End(Simd256 implemented, Simd256 lapsed, Simd256 underWay, int lane)
    {
        var kept = Share(implemented, underWay);
        var broken = Share(lapsed, underWay - (underWay * kept));
        for (var field = 0; field < AgreementFields.Count; field++)
        {
            Move(UnderWay(field) + lane, Implemented(field) + lane, kept);
            Move(UnderWay(field) + lane, Lapsed(field) + lane, broken);
        }
    }

    private static void Move(float* from, float* to, Simd256 share)
    {
        var moved = Simd256.Load(from) * share;
        Simd256.Store(Simd256.Load(from) - moved, from);
        Simd256.Store(Simd256.Load(to) + moved, to);
    }

    /// <summary>The part of a whole, at most 1; 0 where there is no whole.</summary>
    private static Simd256 Share(Simd256 part, Simd256 whole)
    {
        var any = Simd256.Less(Simd256.Set(0f), whole);
        var share = part / Simd256.Select(any, whole, Simd256.Set(1f));
        return Simd256.Select(any, Simd256.Min(share, Simd256.Set(1f)), Simd256.Set(0f));
    }

    private static nint[] Take(Func<nint> take)
    {
        var columns = new nint[AgreementFields.Count];
        for (var field = 0; field < columns.Length; field++)
        {
            columns[field] = take();
        }

        return columns;
    }
}

using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Agreements;

/// <summary>The weights of the fields in what is signed, in all futures of a shard: the usual ones times what programmes make of them.</summary>
internal sealed unsafe class FieldMix : IDisposable
{
    private readonly AlignedBuffer _buffer;
    private readonly Column[] _usual = new Column[AgreementFields.Count];
    private readonly SharedColumns _shared;

    public FieldMix(ModuleContext context)
    {
        _shared = context.Shared;
        _buffer = new AlignedBuffer((nuint)AgreementFields.Count * AlignedBuffer.BytesFor(context.Padded, sizeof(float)));
        for (var field = 0; field < AgreementFields.Count; field++)
        {
            _usual[field] = context.Column(AgreementsModule.FieldShares[field], _buffer);
        }
    }

    public void Dispose() => _buffer.Dispose();

    /// <summary>A field's weight in a vector of lanes.</summary>
    public Simd256 Weight(int field, int lane)
    {
        var usual = _usual[field].At<Simd256>((nuint)lane);
        var programme = _shared.FieldWeights[field];
        return programme == 0 ? usual : usual * Simd256.Load((float*)programme + lane);
    }

    /// <summary>The weights of all fields together in a vector of lanes; above 0.</summary>
    public Simd256 Sum(int lane)
    {
        var sum = Weight(0, lane);
        for (var field = 1; field < AgreementFields.Count; field++)
        {
            sum += Weight(field, lane);
        }

        return Simd256.Select(Simd256.Less(Simd256.Set(0f), sum), sum, Simd256.Set(1f));
    }

    /// <summary>A field's share of the usual mix in a lane, programmes aside.</summary>
    public float UsualShare(int field, int lane)
    {
        var sum = _usual[0][lane];
        for (var other = 1; other < _usual.Length; other++)
        {
            sum += _usual[other][lane];
        }

        return sum > 0f ? _usual[field][lane] / sum : 0f;
    }
}

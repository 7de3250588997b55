using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Modules.Multilateral;

/// <summary>A convention in all futures of a shard: states sign it while it is open, and ratify it one by one.</summary>
internal sealed unsafe class Convention
{
    /// <summary>The columns of its state.</summary>
    public const int ColumnCount = 3;

    private const int MostStates = 193;

    private readonly ModuleContext _context;
    private readonly float* _expected;
    private readonly LaneNumbers _halfLife;
    private readonly LaneNumbers _signingRate;
    private readonly int _opens;
    private readonly int _closes;
    private readonly float _first;
    private readonly double[] _none = new double[MostStates + 1];
    private readonly double[] _start = new double[MostStates + 1];
    private readonly double _usualHazard;
    private double _hazard = double.NaN;
    private double _odds;

    public Convention(ModuleContext context, float* signed, float* ratified, float* expected)
    {
        _context = context;
        Signed = signed;
        Ratified = ratified;
        _expected = expected;
        _halfLife = context.Values(MultilateralModule.RatificationHalfLife);
        _usualHazard = _halfLife.IsDrawn ? double.NaN : Hazard(0, 1);
        _signingRate = context.Values(MultilateralModule.SigningRate);
        _opens = (int)context.Value(MultilateralModule.Opens);
        _closes = (int)context.Value(MultilateralModule.Closes);
        _first = (float)context.Value(MultilateralModule.FirstSignatories);
        if (context.Inputs.From.Index > _opens)
        {
            Open();
        }
    }

    /// <summary>The states that have signed, those that ratified included.</summary>
    public float* Signed { get; }

    /// <summary>The states that have ratified.</summary>
    public float* Ratified { get; }

    /// <summary>Makes ready for a month; where all lanes ratify alike, the chance of no ratification is found once.</summary>
    public void Begin(Month month, LaneNumbers effort)
    {
        if (month.Index == _opens)
        {
            Open();
        }

        var hazard = effort.IsDrawn || _halfLife.IsDrawn ? double.NaN : Hazard(0, effort.One);
        if (hazard != _hazard)
        {
            _hazard = hazard;
            _odds = hazard / (1 - hazard);
            Array.Fill(_start, double.NaN);
            _none[0] = 1;
            for (var states = 1; states < _none.Length; states++)
            {
                _none[states] = _none[states - 1] * (1 - hazard);
            }
        }
    }

    /// <summary>A month in one lane; gives the ratifications beyond those to be expected at the usual effort.</summary>
    public double Pass(int lane, Month month, float draw, double effort)
    {
        if (month.Index < _opens)
        {
            return 0;
        }

        var usual = (_halfLife.IsDrawn ? Hazard(lane, 1) : _usualHazard) * _expected[lane];
        _expected[lane] -= (float)usual;
        var ratified = Ratify(lane, draw, effort);
        Ratified[lane] += ratified;
        if (month.Index > _opens && month.Index <= _closes)
        {
            Sign(lane, month, effort);
        }

        return ratified - usual;
    }

    private int Ratify(int lane, float draw, double effort)
    {
        var pool = (int)(Signed[lane] - Ratified[lane]);
        if (double.IsNaN(_hazard))
        {
            return ModuleDraws.Binomial(draw, pool, Hazard(lane, effort));
        }

        if (draw < _none[pool])
        {
            return 0;
        }

        if (double.IsNaN(_start[pool]))
        {
            _start[pool] = ModuleDraws.None(pool, _hazard);
        }

        return ModuleDraws.Binomial(draw, pool, _odds, _start[pool]);
    }

    private void Sign(int lane, Month month, double effort)
    {
        var signing = _context.Draw(lane, month, Draws.Home, Purpose.Signatures);
        var rate = _signingRate[lane];
        Signed[lane] = Math.Min(Signed[lane] + ModuleDraws.Poisson(signing, rate * effort), MostStates);
        _expected[lane] += (float)rate;
    }

    private double Hazard(int lane, double effort) => 1 - Precise.Exp(-Precise.Log(2) * effort / _halfLife[lane]);

    private void Open()
    {
        new Span<float>(Signed, _context.Padded).Fill(_first);
        new Span<float>(_expected, _context.Padded).Fill(_first);
    }
}

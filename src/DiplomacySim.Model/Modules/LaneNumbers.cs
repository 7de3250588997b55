using System.Collections.Immutable;

namespace DiplomacySim.Model.Modules;

/// <summary>A number of a module in the lanes of a shard: one for all, or one a lane.</summary>
/// <remarks>Looked up once, so that loops over lanes need not.</remarks>
internal readonly struct LaneNumbers
{
    private readonly double _one;
    private readonly ImmutableArray<double> _each;

    public LaneNumbers(double one)
    {
        _one = one;
        _each = default;
    }

    public LaneNumbers(ImmutableArray<double> each)
    {
        _one = double.NaN;
        _each = each;
    }

    /// <summary>Whether it differs by lane.</summary>
    public bool IsDrawn => !_each.IsDefault;

    /// <summary>The number of all lanes; NaN where it differs by lane.</summary>
    public double One => _one;

    public double this[int lane] => _each.IsDefault ? _one : _each[lane];

    /// <summary>Whether all lanes have this number.</summary>
    public bool Is(double number) => _one == number;
}

using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Point number i of every part together. Immutable.</summary>
/// <remarks>The dimensions are those of the parts one after the other; the design has as many points as its shortest part.</remarks>
public sealed class LockStepDesign : IUnitDesign
{
    private readonly ImmutableArray<IUnitDesign> _parts;

    /// <summary>Creates the design.</summary>
    /// <param name="parts">The designs, at least one.</param>
    public LockStepDesign(ImmutableArray<IUnitDesign> parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts.Length, 1, nameof(parts));
        _parts = parts;
        Dimensions = parts.Sum(part => part.Dimensions);
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point);
        var begin = 0;
        foreach (var part in _parts)
        {
            part.Point(index, point.Slice(begin, part.Dimensions));
            begin += part.Dimensions;
        }
    }
}

using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Every point of one design with every point of the others, the last one changing fastest. Immutable.</summary>
/// <remarks>The dimensions are those of the parts one after the other. The first part may be extended; the others are of fixed size.</remarks>
public sealed class CrossDesign : IUnitDesign
{
    private readonly ImmutableArray<(IUnitDesign Design, long Count)> _parts;

    /// <summary>Creates the design.</summary>
    /// <param name="parts">The designs with their numbers of points, at least 1 each; that of the first is not used.</param>
    public CrossDesign(ImmutableArray<(IUnitDesign Design, long Count)> parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts.Length, 1, nameof(parts));
        _parts = parts;
        Dimensions = parts.Sum(part => part.Design.Dimensions);
        PointsOfFirst = 1;
        foreach (var (_, count) in parts.Skip(1))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(parts));
            PointsOfFirst = checked(PointsOfFirst * count);
        }
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>With how many points of the others each point of the first part stands.</summary>
    public long PointsOfFirst { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point);
        var end = Dimensions;
        for (var i = _parts.Length - 1; i >= 0; i--)
        {
            var (design, count) = _parts[i];
            var place = index;
            if (i > 0)
            {
                (index, place) = Math.DivRem(index, count);
            }

            design.Point(place, point[(end - design.Dimensions)..end]);
            end -= design.Dimensions;
        }
    }
}

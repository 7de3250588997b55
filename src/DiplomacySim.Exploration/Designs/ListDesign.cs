namespace DiplomacySim.Exploration.Designs;

/// <summary>Points of a list that somebody wrote: number i of n stands at (i + 1/2) / n in every dimension.</summary>
/// <remarks>Whoever uses the point takes value number i of each input. Immutable; safe for use by several threads.</remarks>
public sealed class ListDesign : IUnitDesign
{
    /// <summary>Creates the design.</summary>
    /// <param name="dimensions">How many inputs, at least 1.</param>
    /// <param name="count">How many points the list has, at least 1.</param>
    public ListDesign(int dimensions, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Dimensions = dimensions;
        Count = count;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>How many points the list has.</summary>
    public long Count { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point, Count);
        point.Fill((index + 0.5) / Count);
    }
}

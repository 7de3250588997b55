namespace DiplomacySim.Exploration.Designs;

/// <summary>What all designs ask of the point that is to be written.</summary>
internal static class DesignPoint
{
    public static void Check(IUnitDesign design, long index, ReadOnlySpan<double> point, long end = long.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, end);
        if (point.Length != design.Dimensions)
        {
            throw new ArgumentException($"The point has {point.Length} numbers; the design has {design.Dimensions} dimensions.", nameof(point));
        }
    }
}

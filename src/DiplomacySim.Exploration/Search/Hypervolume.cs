namespace DiplomacySim.Exploration.Search;

/// <summary>The exact volume that points dominate, up to a reference point; less is better in each objective.</summary>
/// <remarks>
/// Two and three objectives are swept; more are taken apart point by point as the Walking Fish Group does it (While, Bradstreet
/// and Barone 2012). Points that are not better than the reference in every objective add nothing.
/// </remarks>
public static class Hypervolume
{
    /// <summary>The volume that points dominate.</summary>
    /// <param name="points">The points, each with as many numbers as the reference.</param>
    /// <param name="reference">The worst values that count; at least one.</param>
    /// <exception cref="ArgumentException">The reference is empty, or a point has another number of objectives.</exception>
    public static double Of(IEnumerable<IReadOnlyList<double>> points, IReadOnlyList<double> reference)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Count == 0)
        {
            throw new ArgumentException("A volume has at least one dimension.", nameof(reference));
        }

        // Measured from the reference, so that more is better and the corner is 0.
        var inside = new List<double[]>();
        foreach (var point in points)
        {
            if (point.Count != reference.Count)
            {
                throw new ArgumentException($"A point has {point.Count} objectives and the reference {reference.Count}.", nameof(points));
            }

            double[] extent = [.. point.Select((value, i) => reference[i] - value)];
            if (extent.All(value => value > 0))
            {
                inside.Add(extent);
            }
        }

        return Volume(inside, reference.Count);
    }

    private static double Volume(List<double[]> points, int dimensions)
    {
        switch (dimensions)
        {
            case 1:
                return points.Count == 0 ? 0 : points.Max(point => point[0]);
            case 2:
                return Area(points);
            case 3:
                return Swept(points);
        }

        // In ascending order of the last dimension, those after a point reach at least as far in it: cut to the point, they fill a
        // prism over a volume of one dimension less. What the point dominates outside of it is its own.
        points.Sort((a, b) => a[dimensions - 1].CompareTo(b[dimensions - 1]));
        var volume = 0.0;
        for (var i = points.Count - 1; i >= 0; i--)
        {
            volume += points[i][dimensions - 1] * (Box(points[i], dimensions - 1) - Volume(Limited(points, i, dimensions - 1), dimensions - 1));
        }

        return volume;
    }

    private static double Box(double[] point, int dimensions)
    {
        var volume = 1.0;
        for (var i = 0; i < dimensions; i++)
        {
            volume *= point[i];
        }

        return volume;
    }

    /// <summary>The points after one of them, cut to what it dominates.</summary>
    private static List<double[]> Limited(List<double[]> points, int index, int dimensions)
    {
        var limited = new List<double[]>();
        for (var j = index + 1; j < points.Count; j++)
        {
            var limit = new double[dimensions];
            for (var i = 0; i < dimensions; i++)
            {
                limit[i] = Math.Min(points[j][i], points[index][i]);
            }

            limited.Add(limit);
        }

        return NonDominated(limited, dimensions);
    }

    private static List<double[]> NonDominated(List<double[]> points, int dimensions)
    {
        var kept = new List<double[]>();
        foreach (var point in points)
        {
            if (kept.Exists(other => Covers(other, point, dimensions)))
            {
                continue;
            }

            kept.RemoveAll(other => Covers(point, other, dimensions));
            kept.Add(point);
        }

        return kept;
    }

    private static bool Covers(double[] first, double[] second, int dimensions)
    {
        for (var i = 0; i < dimensions; i++)
        {
            if (first[i] < second[i])
            {
                return false;
            }
        }

        return true;
    }

    private static double Area(List<double[]> points)
    {
        points.Sort((a, b) => a[0] != b[0] ? b[0].CompareTo(a[0]) : b[1].CompareTo(a[1]));
        var (area, height) = (0.0, 0.0);
        foreach (var point in points)
        {
            if (point[1] > height)
            {
                area += point[0] * (point[1] - height);
                height = point[1];
            }
        }

        return area;
    }

    // From the highest third coordinate down, the area of the first two grows; between two of them it is a slice.
    private static double Swept(List<double[]> points)
    {
        points.Sort((a, b) => b[2].CompareTo(a[2]));
        var stairs = new Staircase();
        var volume = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            stairs.Add(points[i][0], points[i][1]);
            var below = i + 1 < points.Count ? points[i + 1][2] : 0;
            volume += stairs.Area * (points[i][2] - below);
        }

        return volume;
    }
}

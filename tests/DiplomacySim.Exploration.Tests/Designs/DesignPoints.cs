using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

/// <summary>Takes points of designs for the tests.</summary>
internal static class DesignPoints
{
    public static double[] At(this IUnitDesign design, long index)
    {
        var point = new double[design.Dimensions];
        design.Point(index, point);
        return point;
    }

    public static List<double[]> First(this IUnitDesign design, int count) => [.. Enumerable.Range(0, count).Select(i => design.At(i))];

    /// <summary>Spearman's rank correlation of two dimensions.</summary>
    public static double RankCorrelation(IReadOnlyList<double[]> points, int a, int b)
    {
        var (ranksA, ranksB) = (Ranks(points, a), Ranks(points, b));
        var middle = (points.Count - 1) / 2.0;
        var covariance = Enumerable.Range(0, points.Count).Sum(i => (ranksA[i] - middle) * (ranksB[i] - middle));
        return covariance / ranksA.Sum(rank => (rank - middle) * (rank - middle));
    }

    private static int[] Ranks(IReadOnlyList<double[]> points, int dimension)
    {
        var ranks = new int[points.Count];
        var rank = 0;
        foreach (var i in Enumerable.Range(0, points.Count).OrderBy(i => points[i][dimension]))
        {
            ranks[i] = rank++;
        }

        return ranks;
    }
}

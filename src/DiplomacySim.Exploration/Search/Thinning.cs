namespace DiplomacySim.Exploration.Search;

/// <summary>Takes out of a front those that stand closest to others, one by one, so that the others cover it evenly.</summary>
/// <remarks>
/// With two objectives the crowding distance says who is close, measured anew after each (Kukkonen and Deb 2006). With more it is
/// misleading, and the distances to the nearest, the next nearest and so on decide (SPEA2: Zitzler, Laumanns and Thiele 2001).
/// </remarks>
internal static class Thinning
{
    /// <summary>So many members of a front; of equals the first stay.</summary>
    /// <param name="population">The population.</param>
    /// <param name="front">The indices of the front's members.</param>
    /// <param name="count">How many are to be kept.</param>
    public static List<int> Thin(IReadOnlyList<Individual> population, List<int> front, int count) =>
        population[front[0]].Evaluation.Objectives.Length <= 2 ? ByCrowding(population, front, count) : ByDistance(population, front, count);

    private static List<int> ByCrowding(IReadOnlyList<Individual> population, List<int> front, int count)
    {
        List<int> kept = [.. front];
        while (kept.Count > count)
        {
            var distances = NonDominatedSorting.Crowding(population, kept);
            var least = 0;
            for (var i = 1; i < distances.Length; i++)
            {
                least = distances[i] <= distances[least] ? i : least;
            }

            kept.RemoveAt(least);
        }

        return kept;
    }

    private static List<int> ByDistance(IReadOnlyList<Individual> population, List<int> front, int count)
    {
        var points = Scaled(population, front);
        List<int> kept = [.. Enumerable.Range(0, points.Length)];
        var neighbours = new List<(double Distance, int Other)>[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            neighbours[i] = [.. kept.Where(j => j != i).Select(j => (Distance(points[i], points[j]), j)).Order()];
        }

        while (kept.Count > count)
        {
            var closest = 0;
            for (var i = 1; i < kept.Count; i++)
            {
                closest = Compare(neighbours[kept[i]], neighbours[kept[closest]]) <= 0 ? i : closest;
            }

            var removed = kept[closest];
            kept.RemoveAt(closest);
            foreach (var i in kept)
            {
                neighbours[i].RemoveAll(neighbour => neighbour.Other == removed);
            }
        }

        return [.. kept.Select(i => front[i])];
    }

    private static double[][] Scaled(IReadOnlyList<Individual> population, List<int> front)
    {
        double[][] points = [.. front.Select(i => population[i].Evaluation.Objectives.ToArray())];
        for (var objective = 0; objective < points[0].Length; objective++)
        {
            var (low, high) = (points.Min(point => point[objective]), points.Max(point => point[objective]));
            foreach (var point in points)
            {
                point[objective] = high > low ? (point[objective] - low) / (high - low) : 0;
            }
        }

        return points;
    }

    private static double Distance(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            sum += (first[i] - second[i]) * (first[i] - second[i]);
        }

        return sum;
    }

    private static int Compare(List<(double Distance, int Other)> first, List<(double Distance, int Other)> second)
    {
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i].Distance != second[i].Distance)
            {
                return first[i].Distance.CompareTo(second[i].Distance);
            }
        }

        return 0;
    }
}

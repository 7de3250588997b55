namespace DiplomacySim.Exploration.Search;

/// <summary>Ranks of a population and how crowded its members stand (Deb, Pratap, Agarwal and Meyarivan 2002).</summary>
internal static class NonDominatedSorting
{
    /// <summary>The fronts: the indices of those that nobody dominates, then of those that only they dominate, and so on.</summary>
    public static List<List<int>> Fronts(IReadOnlyList<Individual> population)
    {
        var dominatedBy = new int[population.Count];
        var dominates = new List<int>[population.Count];
        for (var i = 0; i < population.Count; i++)
        {
            dominates[i] = [];
        }

        for (var i = 0; i < population.Count; i++)
        {
            for (var j = i + 1; j < population.Count; j++)
            {
                var (first, second) = (population[i].Evaluation, population[j].Evaluation);
                if (first.Dominates(second))
                {
                    dominates[i].Add(j);
                    dominatedBy[j]++;
                }
                else if (second.Dominates(first))
                {
                    dominates[j].Add(i);
                    dominatedBy[i]++;
                }
            }
        }

        var fronts = new List<List<int>>();
        var front = Enumerable.Range(0, population.Count).Where(i => dominatedBy[i] == 0).ToList();
        while (front.Count > 0)
        {
            fronts.Add(front);
            var next = new List<int>();
            foreach (var i in front)
            {
                foreach (var j in dominates[i])
                {
                    if (--dominatedBy[j] == 0)
                    {
                        next.Add(j);
                    }
                }
            }

            next.Sort();
            front = next;
        }

        return fronts;
    }

    /// <summary>The crowding distance of each member of a front, in its order; infinite at the ends of an objective.</summary>
    public static double[] Crowding(IReadOnlyList<Individual> population, IReadOnlyList<int> front)
    {
        var distances = new double[front.Count];
        var objectives = population[front[0]].Evaluation.Objectives.Length;
        int[] order = [.. Enumerable.Range(0, front.Count)];
        for (var objective = 0; objective < objectives; objective++)
        {
            double At(int i) => population[front[i]].Evaluation.Objectives[objective];
            Array.Sort(order, (a, b) => At(a) != At(b) ? At(a).CompareTo(At(b)) : a.CompareTo(b));
            var range = At(order[^1]) - At(order[0]);
            distances[order[0]] = distances[order[^1]] = double.PositiveInfinity;
            for (var i = 1; i + 1 < order.Length && range > 0; i++)
            {
                distances[order[i]] += (At(order[i + 1]) - At(order[i - 1])) / range;
            }
        }

        return distances;
    }
}

namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>Every partner of a rung moves as often as partners of that rung did: a Markov chain of years.</summary>
/// <param name="name">The forecaster's name.</param>
/// <param name="lastYears">Learn from that many years before the origin; null for the whole past.</param>
internal sealed class TierHazard(string name, int? lastYears = null) : Baseline(name)
{
    protected override Func<int, int, double[]> Learn(YearlyPast past)
    {
        var rungs = past.World.Ladder.Count;
        var moves = Moves(past);
        return (partner, years) =>
        {
            var course = new double[years * rungs];
            var now = new double[rungs];
            now[past.RungAt(partner, past.LastYear)] = 1;
            for (var year = 0; year < years; year++)
            {
                var next = new double[rungs];
                for (var from = 0; from < rungs; from++)
                {
                    for (var to = 0; to < rungs; to++)
                    {
                        next[to] += now[from] * moves[from, to];
                    }
                }

                next.CopyTo(course, year * rungs);
                now = next;
            }

            return course;
        };
    }

    /// <summary>The share of partner-years on each rung that ended on each.</summary>
    /// <remarks>Half a step in one partner-year is added (Jeffreys), shared by the higher rungs, so that what was not seen yet is not impossible.</remarks>
    private double[,] Moves(YearlyPast past)
    {
        var rungs = past.World.Ladder.Count;
        var counts = new double[rungs, rungs];
        var first = lastYears is { } count ? Math.Max(past.FirstYear, past.LastYear - count + 1) : past.FirstYear;
        for (var year = first; year <= past.LastYear; year++)
        {
            foreach (var partner in past.Countries)
            {
                counts[past.RungAt(partner, year - 1), past.RungAt(partner, year)]++;
            }
        }

        for (var from = 0; from < rungs - 1; from++)
        {
            counts[from, from] += 0.5;
            for (var to = from + 1; to < rungs; to++)
            {
                counts[from, to] += 0.5 / (rungs - 1 - from);
            }
        }

        var moves = new double[rungs, rungs];
        for (var from = 0; from < rungs; from++)
        {
            var total = Enumerable.Range(0, rungs).Sum(to => counts[from, to]);
            for (var to = 0; to < rungs; to++)
            {
                moves[from, to] = total > 0 ? counts[from, to] / total : from == to ? 1 : 0;
            }
        }

        return moves;
    }
}

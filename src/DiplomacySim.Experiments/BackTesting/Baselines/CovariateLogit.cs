using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>Whether a partner moves in a year, by logistic regression on what is known of it; where to, by the shares of its rung.</summary>
/// <param name="name">The forecaster's name.</param>
/// <param name="isStrong">Whether trade, the years in the tier and the recent rate of steps are covariates too.</param>
internal sealed class CovariateLogit(string name, bool isStrong) : Baseline(name)
{
    /// <summary>A prior of one half for the standard deviation's share: weights of standardised covariates beyond 1.4 are drawn back.</summary>
    private const double Ridge = 0.5;

    /// <summary>The years over which the recent rate is taken.</summary>
    private const int RecentYears = 5;

    /// <summary>Beyond this a tier is as old as it gets.</summary>
    private const int OldestYears = 40;

    protected override Func<int, int, double[]> Learn(YearlyPast past)
    {
        var top = past.World.Ladder.Top;
        var statics = past.World.Partners.Select(partner => Static(past.World, partner)).ToArray();
        var cases = new List<double[]>();
        var moved = new List<bool>();
        for (var year = past.FirstYear; year <= past.LastYear; year++)
        {
            var rate = RecentRate(past, year - 1);
            foreach (var partner in past.Countries)
            {
                var rung = past.RungAt(partner, year - 1);
                if (rung < top)
                {
                    cases.Add(Covariates(statics[partner], rung, YearsInTier(past, partner, year - 1), rate, top));
                    moved.Add(past.RungAt(partner, year) > rung);
                }
            }
        }

        var regression = LogisticRegression.Fit(cases, moved, Ridge);
        var targets = Targets(past);
        var now = RecentRate(past, past.LastYear);
        return (partner, years) => Course(past, partner, years, (rung, age) => regression.Probability(Covariates(statics[partner], rung, age, now, top)), targets);
    }

    /// <summary>Goes through the years with the rung and the years in it as the state.</summary>
    private static double[] Course(YearlyPast past, int partner, int years, Func<int, int, double> moves, double[,] targets)
    {
        var rungs = past.World.Ladder.Count;
        var course = new double[years * rungs];
        var now = new double[rungs, OldestYears + 1];
        now[past.RungAt(partner, past.LastYear), YearsInTier(past, partner, past.LastYear)] = 1;
        for (var year = 0; year < years; year++)
        {
            var next = new double[rungs, OldestYears + 1];
            for (var rung = 0; rung < rungs; rung++)
            {
                for (var age = 0; age <= OldestYears; age++)
                {
                    if (now[rung, age] <= 0)
                    {
                        continue;
                    }

                    var leaves = rung < rungs - 1 ? moves(rung, age) : 0;
                    next[rung, rung == 0 ? 0 : Math.Min(age + 1, OldestYears)] += now[rung, age] * (1 - leaves);
                    for (var to = rung + 1; to < rungs; to++)
                    {
                        next[to, 0] += now[rung, age] * leaves * targets[rung, to];
                    }
                }
            }

            for (var rung = 0; rung < rungs; rung++)
            {
                for (var age = 0; age <= OldestYears; age++)
                {
                    course[(year * rungs) + rung] += next[rung, age];
                }
            }

            now = next;
        }

        return course;
    }

    /// <summary>Where moves from a rung led; half a move to each higher rung is added, so that none is impossible.</summary>
    private static double[,] Targets(YearlyPast past)
    {
        var rungs = past.World.Ladder.Count;
        var targets = new double[rungs, rungs];
        for (var year = past.FirstYear; year <= past.LastYear; year++)
        {
            foreach (var partner in past.Countries)
            {
                var (from, to) = (past.RungAt(partner, year - 1), past.RungAt(partner, year));
                targets[from, to] += to > from ? 1 : 0;
            }
        }

        for (var from = 0; from < rungs - 1; from++)
        {
            var total = 0.0;
            for (var to = from + 1; to < rungs; to++)
            {
                targets[from, to] += 0.5;
                total += targets[from, to];
            }

            for (var to = from + 1; to < rungs; to++)
            {
                targets[from, to] /= total;
            }
        }

        return targets;
    }

    private static int YearsInTier(YearlyPast past, int partner, int year) =>
        past.RungAt(partner, year) == 0 ? 0 : Math.Clamp(year - past.SteppedIn(partner, year), 0, OldestYears);

    /// <summary>The log of the steps per partner-year of the last years; half a step in fifty keeps it finite.</summary>
    private static double RecentRate(YearlyPast past, int year)
    {
        double steps = 0.5, partnerYears = 50;
        for (var earlier = Math.Max(past.FirstYear, year - RecentYears + 1); earlier <= year; earlier++)
        {
            steps += past.StepsIn(earlier);
            partnerYears += past.Countries.Length;
        }

        return Precise.Log(steps / partnerYears);
    }

    private double[] Covariates(double[] partner, int rung, int age, double rate, int top)
    {
        IEnumerable<double> rungs = Enumerable.Range(1, Math.Max(top - 1, 0)).Select(k => rung >= k ? 1.0 : 0.0);
        return isStrong
            ? [.. rungs, .. partner, rung == 0 ? 0 : Precise.Log(1 + age), rate]
            : [.. rungs, .. partner];
    }

    private double[] Static(World world, Partner partner)
    {
        double[] plain =
        [
            Score(world.Gdp, partner.GdpUsdBillions),
            Score(world.Distance, partner.DistanceKm),
            partner.SharedBlocs,
            partner.HasStatus ? 1 : 0,
            partner.HasAffinity ? 1 : 0,
        ];
        return isStrong ? [.. plain, Score(world.Trade, partner.TradeUsdBillions)] : plain;
    }

    private static double Score(Standardization scale, double value) => (Precise.Log(Math.Max(value, scale.Floor)) - scale.Mean) / scale.Deviation;
}

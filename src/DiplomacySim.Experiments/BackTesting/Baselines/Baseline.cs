using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>A simple forecaster that the model has to beat: each partner moves by itself, year by year.</summary>
internal abstract class Baseline(string name)
{
    /// <summary>The forecaster's name.</summary>
    public string Name { get; } = name;

    /// <summary>The forecast of the years after the past's last one.</summary>
    /// <param name="past">The past up to the origin; nothing later is in it.</param>
    /// <param name="years">The years to forecast; at least 1.</param>
    public TierForecast Forecast(YearlyPast past, int years)
    {
        var partners = past.World.Partners.Length;
        var rungs = past.World.Ladder.Count;
        var chain = Learn(past);
        var probabilities = new double[years * partners * rungs];
        var higher = new double[past.Countries.Length];
        for (var c = 0; c < past.Countries.Length; c++)
        {
            var partner = past.Countries[c];
            var course = chain(partner, years);
            for (var year = 0; year < years; year++)
            {
                course.AsSpan(year * rungs, rungs).CopyTo(probabilities.AsSpan(((year * partners) + partner) * rungs));
            }

            for (var rung = past.RungAt(partner, past.LastYear) + 1; rung < rungs; rung++)
            {
                higher[c] += course[rung];
            }
        }

        var counts = new CountDistribution[years * (rungs - 1)];
        for (var year = 0; year < years; year++)
        {
            for (var rung = 1; rung < rungs; rung++)
            {
                counts[(year * (rungs - 1)) + rung - 1] = CountDistribution.OfIndependent([.. past.Countries.Select(partner => AtOrAbove(probabilities.AsSpan(((year * partners) + partner) * rungs, rungs), rung))]);
            }
        }

        return new TierForecast(Name, past.LastYear, partners, rungs, probabilities, CountDistribution.OfIndependent(higher), counts);
    }

    /// <summary>Learns from the past; what is learnt gives a partner's probabilities, a year after the other.</summary>
    protected abstract Func<int, int, double[]> Learn(YearlyPast past);

    private static double AtOrAbove(ReadOnlySpan<double> probabilities, int rung)
    {
        var sum = 0.0;
        for (var k = rung; k < probabilities.Length; k++)
        {
            sum += probabilities[k];
        }

        return Math.Min(sum, 1);
    }
}

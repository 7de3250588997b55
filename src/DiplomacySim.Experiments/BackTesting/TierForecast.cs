using System.Collections.Immutable;
using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>What one forecaster says at the end of a year about the years after it.</summary>
public sealed class TierForecast
{
    private readonly double[] _probabilities;

    internal TierForecast(string forecaster, int origin, int partners, int rungs, double[] probabilities, CountDistribution steps, CountDistribution[] counts)
    {
        Forecaster = forecaster;
        Origin = origin;
        Partners = partners;
        Rungs = rungs;
        Years = probabilities.Length / (partners * rungs);
        _probabilities = probabilities;
        StepsInFirstYear = steps;
        Counts = [.. counts];
    }

    /// <summary>Who forecasts.</summary>
    public string Forecaster { get; }

    /// <summary>The year at whose end the forecast is made; nothing later is known to it.</summary>
    public int Origin { get; }

    /// <summary>The number of the world's partners.</summary>
    public int Partners { get; }

    /// <summary>The rungs of the ladder, the lowest included.</summary>
    public int Rungs { get; }

    /// <summary>The number of years forecast.</summary>
    public int Years { get; }

    /// <summary>How many steps of countries up the ladder the first year brings.</summary>
    public CountDistribution StepsInFirstYear { get; }

    /// <summary>How many countries stand on a rung or above it at the end of each year: years after the origin less one, times the rungs above the lowest, plus the rung less one.</summary>
    public ImmutableArray<CountDistribution> Counts { get; }

    /// <summary>The probability of each rung at the end of a year.</summary>
    /// <param name="yearsAhead">Years after the origin, from 1.</param>
    /// <param name="partner">The partner's index.</param>
    public ReadOnlySpan<double> At(int yearsAhead, int partner) =>
        _probabilities.AsSpan((((yearsAhead - 1) * Partners) + partner) * Rungs, Rungs);

    /// <summary>How many countries stand on a rung or above it at the end of a year.</summary>
    /// <param name="yearsAhead">Years after the origin, from 1.</param>
    /// <param name="rung">A rung above the lowest.</param>
    public CountDistribution AtOrAbove(int yearsAhead, int rung) => Counts[((yearsAhead - 1) * (Rungs - 1)) + rung - 1];

    /// <summary>The probability that a partner stands higher at the end of a year than at the origin.</summary>
    /// <param name="yearsAhead">Years after the origin, from 1.</param>
    /// <param name="partner">The partner's index.</param>
    /// <param name="from">Its rung at the origin.</param>
    public double Higher(int yearsAhead, int partner, int from)
    {
        var sum = 0.0;
        var at = At(yearsAhead, partner);
        for (var rung = from + 1; rung < Rungs; rung++)
        {
            sum += at[rung];
        }

        return sum;
    }
}

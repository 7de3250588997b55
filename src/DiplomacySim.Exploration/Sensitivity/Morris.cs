using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Screening by elementary effects (Morris 1991; mu* after Campolongo, Cariboni and Saltelli 2007).</summary>
/// <remarks>Effects are per whole range of an input, in units from 0 to 1. Intervals by drawing trajectories again, percentiles.</remarks>
public static class Morris
{
    /// <summary>The fewest trajectories from which measures are told.</summary>
    public const int LeastTrajectories = 4;

    /// <summary>Works the measures out.</summary>
    /// <param name="units">The points in units from 0 to 1, trajectory by trajectory, each with one row more than there are inputs.</param>
    /// <param name="outputs">The output of each row; NaN where it is missing, which leaves its trajectory out.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">The rows are no trajectories, or too few.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static MorrisResult Analyze(InputTable units, ReadOnlySpan<double> outputs, MorrisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        options ??= new MorrisOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Resamples, 100_000);
        var effects = ElementaryEffects.Of(units, outputs);
        var trajectories = effects[0].Length;
        if (trajectories < LeastTrajectories)
        {
            throw new AnalysisException($"Elementary effects need at least {LeastTrajectories} trajectories; there are {trajectories} whole ones.");
        }

        var draws = new Resampling(options.Seed, ResamplingPurpose.Trajectories, options.CancellationToken);
        var indices = new int[trajectories];
        var resamples = effects.Select(_ => (Mu: new double[options.Resamples], MuStar: new double[options.Resamples], Sigma: new double[options.Resamples])).ToArray();
        for (var sample = 0; sample < options.Resamples; sample++)
        {
            draws.Indices((uint)sample, trajectories, indices);
            for (var i = 0; i < effects.Length; i++)
            {
                (resamples[i].Mu[sample], resamples[i].MuStar[sample], resamples[i].Sigma[sample]) = Measures(effects[i], indices);
            }
        }

        int[] each = [.. Enumerable.Range(0, trajectories)];
        return new MorrisResult([.. units.Names.Select((name, i) => Of(name, Measures(effects[i], each), resamples[i]))], trajectories);
    }

    private static MorrisMeasure Of(string name, (double Mu, double MuStar, double Sigma) values, (double[] Mu, double[] MuStar, double[] Sigma) resamples) =>
        new(name, Estimate.Of(values.Mu, resamples.Mu), Estimate.Of(values.MuStar, resamples.MuStar), Estimate.Of(values.Sigma, resamples.Sigma));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Mu, double MuStar, double Sigma) Measures(double[] effects, int[] indices)
    {
        double sum = 0, sizes = 0, squares = 0;
        foreach (var i in indices)
        {
            sum += effects[i];
            sizes += Math.Abs(effects[i]);
        }

        var mean = sum / indices.Length;
        foreach (var i in indices)
        {
            squares += (effects[i] - mean) * (effects[i] - mean);
        }

        return (mean, sizes / indices.Length, Math.Sqrt(squares / (indices.Length - 1)));
    }
}

using System.Collections.Immutable;
using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Cases;

/// <summary>Draws parameter vectors from what a world's record says of its parameters together.</summary>
/// <remarks>
/// A draw depends on the seed and the future alone, as all uncertainties do, so that policies share it. Each entry has a standard
/// normal number of its own, keyed by its name; Cholesky's factor of the covariance ties them together. Values beyond an entry's
/// bounds are drawn as the bound. Immutable.
/// </remarks>
public sealed class PosteriorDraws
{
    private readonly WorldPosterior _posterior;
    private readonly CholeskyFactor _factor;
    private readonly double[] _centres;

    /// <summary>Makes a distribution ready to draw from.</summary>
    /// <exception cref="ArgumentException">The covariance is not positive definite.</exception>
    public PosteriorDraws(WorldPosterior posterior)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        _posterior = posterior;
        _factor = CholeskyFactor.Of(posterior.Covariance.AsSpan(), posterior.Entries.Length)
            ?? throw new ArgumentException("The covariance of the posterior is not positive definite.", nameof(posterior));
        _centres = [.. posterior.Entries.Select(entry => entry.IsLogarithmic ? Precise.Log(entry.Centre) : entry.Centre)];
    }

    /// <summary>The values of a future, in the order of the fitted entries, then of the assumed ones.</summary>
    public double[] Draw(ulong seed, uint future)
    {
        var entries = _posterior.Entries;
        var normals = new double[entries.Length];
        var values = new double[entries.Length + _posterior.Assumed.Length];
        for (var i = 0; i < normals.Length; i++)
        {
            normals[i] = Precise.NormalQuantile(CaseDraws.Uniform(seed, future, "posterior of " + entries[i].Name));
            var value = _centres[i];
            for (var k = 0; k <= i; k++)
            {
                value += _factor[i, k] * normals[k];
            }

            value = entries[i].IsLogarithmic ? Precise.Exp(value) : value;
            values[i] = Math.Min(Math.Max(value, entries[i].Low), entries[i].High);
        }

        for (var i = entries.Length; i < values.Length; i++)
        {
            var assumed = _posterior.Assumed[i - entries.Length];
            values[i] = assumed.Distribution.Quantile(CaseDraws.Uniform(seed, future, assumed.Name));
        }

        return values;
    }

    /// <summary>The columns of a shard that plays these futures: index into the parameter set, and a value a lane.</summary>
    public ImmutableDictionary<int, ImmutableArray<double>> Columns(ulong seed, ReadOnlySpan<uint> futures)
    {
        var columns = new double[_posterior.Entries.Length + _posterior.Assumed.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new double[futures.Length];
        }

        for (var lane = 0; lane < futures.Length; lane++)
        {
            var values = Draw(seed, futures[lane]);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i][lane] = values[i];
            }
        }

        return _posterior.Entries.Select(entry => entry.ParameterIndex).Concat(_posterior.Assumed.Select(entry => entry.ParameterIndex))
            .Select((index, i) => (index, Values: ImmutableArray.Create(columns[i])))
            .ToImmutableDictionary(column => column.index, column => column.Values);
    }
}

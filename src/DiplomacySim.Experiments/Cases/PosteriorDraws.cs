using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Randomness;
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
    private readonly uint[] _entities;
    private readonly bool[] _isLeftOut;

    /// <summary>Makes a distribution ready to draw from.</summary>
    /// <exception cref="ArgumentException">The covariance is not positive definite.</exception>
    public PosteriorDraws(WorldPosterior posterior)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        _posterior = posterior;
        _factor = CholeskyFactor.Of(posterior.Covariance.AsSpan(), posterior.Entries.Length)
            ?? throw new ArgumentException("The covariance of the posterior is not positive definite.", nameof(posterior));
        _centres = [.. posterior.Entries.Select(entry => entry.IsLogarithmic ? Precise.Log(entry.Centre) : entry.Centre)];
        _entities = [.. posterior.Entries.Select(entry => Draws.Region("posterior of " + entry.Name)), .. posterior.Assumed.Select(entry => Draws.Region(entry.Name))];
        _isLeftOut = [.. Names.Select(posterior.LeftOut.Contains)];
    }

    /// <summary>
    /// The values of a future, in the order of the fitted entries, then of the assumed ones. Fitted ones that are left out are drawn all
    /// the same, so that the others do not change; assumed ones that are left out are NaN.
    /// </summary>
    public double[] Draw(ulong seed, uint future)
    {
        var entries = _posterior.Entries;
        var normals = new double[entries.Length];
        var values = new double[entries.Length + _posterior.Assumed.Length];
        for (var i = 0; i < normals.Length; i++)
        {
            normals[i] = Precise.NormalQuantile(CaseDraws.Uniform(seed, future, _entities[i]));
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
            values[i] = _isLeftOut[i]
                ? double.NaN
                : _posterior.Assumed[i - entries.Length].Distribution.Quantile(CaseDraws.Uniform(seed, future, _entities[i]));
        }

        return values;
    }

    /// <summary>What a future draws, by name.</summary>
    public IEnumerable<(string Name, double Value)> Named(ulong seed, uint future)
    {
        var values = Draw(seed, future);
        return Names.Select((name, i) => (Name: name, Index: i)).Where(drawn => !_isLeftOut[drawn.Index]).Select(drawn => (drawn.Name, values[drawn.Index]));
    }

    /// <summary>The columns of a shard that plays these futures: a value a lane of each parameter that is drawn.</summary>
    public PosteriorColumns Columns(ulong seed, ReadOnlySpan<uint> futures)
    {
        var values = new double[_posterior.Entries.Length + _posterior.Assumed.Length][];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new double[futures.Length];
        }

        for (var lane = 0; lane < futures.Length; lane++)
        {
            var drawn = Draw(seed, futures[lane]);
            for (var i = 0; i < values.Length; i++)
            {
                values[i][lane] = drawn[i];
            }
        }

        var parameters = ImmutableDictionary.CreateBuilder<int, ImmutableArray<double>>();
        var items = ImmutableDictionary.CreateBuilder<ModuleItem, ImmutableArray<double>>();
        for (var i = 0; i < values.Length; i++)
        {
            if (_isLeftOut[i])
            {
                continue;
            }

            var assumed = i < _posterior.Entries.Length ? null : _posterior.Assumed[i - _posterior.Entries.Length];
            if (assumed?.Item is { } item)
            {
                items.Add(item, ImmutableCollectionsMarshal.AsImmutableArray(values[i]));
            }
            else
            {
                parameters.Add(assumed?.ParameterIndex ?? _posterior.Entries[i].ParameterIndex, ImmutableCollectionsMarshal.AsImmutableArray(values[i]));
            }
        }

        return new PosteriorColumns(parameters.ToImmutable(), items.ToImmutable());
    }

    private IEnumerable<string> Names => _posterior.Entries.Select(entry => entry.Name).Concat(_posterior.Assumed.Select(entry => entry.Name));
}

using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Latin hypercubes: in every dimension each of n strata of equal width holds one of n points (McKay, Beckman and Conover 1979).</summary>
/// <remarks>
/// Points beyond the first n are those of further hypercubes of n points with other orders, so that more points never change the
/// earlier ones. Immutable; safe for use by several threads.
/// </remarks>
public sealed class LatinHypercube : IUnitDesign
{
    private const uint JitterBlock = 0xDE517;
    private readonly ulong _seed;

    /// <summary>Creates the design.</summary>
    /// <param name="dimensions">How many inputs, at least 1.</param>
    /// <param name="strata">How many points a hypercube has, 1 to 2^30.</param>
    /// <param name="seed">The experiment's seed.</param>
    public LatinHypercube(int dimensions, int strata, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(strata, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(strata, 1 << 30);
        Dimensions = dimensions;
        Strata = strata;
        _seed = seed;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>How many points a hypercube has, which is also the number of its strata in each dimension.</summary>
    public int Strata { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point);
        var (hypercube, place) = Math.DivRem(index, Strata);
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            var stratum = new IndexPermutation(Strata, _seed, (uint)dimension, (uint)hypercube)[(int)place];
            var (word, _, _, _) = Philox.Block((uint)index, (uint)(index >> 32), (uint)dimension, JitterBlock, (uint)_seed, (uint)(_seed >> 32));
            point[dimension] = (stratum + ((word + 0.5) / 4294967296.0)) / Strata;
        }
    }
}

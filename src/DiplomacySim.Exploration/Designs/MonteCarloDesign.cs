using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Independent points, uniform in the unit cube. Immutable; safe for use by several threads.</summary>
public sealed class MonteCarloDesign : IUnitDesign
{
    private const uint Block = 0xDE519;
    private readonly ulong _seed;

    /// <summary>Creates the design.</summary>
    /// <param name="dimensions">How many inputs, at least 1.</param>
    /// <param name="seed">The experiment's seed.</param>
    public MonteCarloDesign(int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        Dimensions = dimensions;
        _seed = seed;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point);
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            var (word, _, _, _) = Philox.Block((uint)index, (uint)(index >> 32), (uint)dimension, Block, (uint)_seed, (uint)(_seed >> 32));
            point[dimension] = (word + 0.5) / 4294967296.0;
        }
    }
}

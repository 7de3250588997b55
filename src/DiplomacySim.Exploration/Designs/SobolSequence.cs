using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Sobol's sequence in the order of Gray codes, with the direction numbers of Joe and Kuo (2008); 32 bits a number.</summary>
/// <remarks>
/// Unscrambled it gives the published points, of which the first is zero in every dimension. Scrambled (Owen 1995, nested uniform)
/// every point is uniform by itself and strictly between 0 and 1, and the balance of the first 2^m points stays. Immutable; safe for
/// use by several threads.
/// </remarks>
public sealed class SobolSequence : IUnitDesign
{
    /// <summary>The most dimensions.</summary>
    public const int MaxDimensions = DirectionNumbers.Dimensions;

    /// <summary>The most points: 2^32.</summary>
    public const long MaxPoints = 1L << Bits;

    private const int Bits = 32;
    private const int Group = 4;
    private const uint ScrambleBlock = 0xDE518;
    private readonly ulong? _seed;

    /// <summary>Creates the sequence.</summary>
    /// <param name="dimensions">1 to <see cref="MaxDimensions"/>.</param>
    /// <param name="seed">The seed that scrambles it; null for the published points.</param>
    public SobolSequence(int dimensions, ulong? seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MaxDimensions);
        Dimensions = dimensions;
        _seed = seed;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point, MaxPoints);
        var code = (uint)index ^ ((uint)index >> 1);
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            var number = 0u;
            var directions = DirectionNumbers.Of(dimension);
            for (var bit = 0; code >> bit != 0; bit++)
            {
                number ^= (code >> bit & 1) == 0 ? 0 : directions[bit];
                if (bit == Bits - 1)
                {
                    break;
                }
            }

            point[dimension] = _seed is { } seed
                ? (Scrambled(number, (uint)dimension, seed) + 0.5) / 4294967296.0
                : number / 4294967296.0;
        }
    }

    /// <summary>Flips each bit by a draw that belongs to the bits above it.</summary>
    private static uint Scrambled(uint number, uint dimension, ulong seed)
    {
        var result = 0u;
        for (var level = 0; level < Bits; level += Group)
        {
            // One word holds the flips of the 15 nodes of a tree of four bits.
            var above = level == 0 ? 0 : number >> (Bits - level);
            var (flips, _, _, _) = Philox.Block(above, (uint)level, dimension, ScrambleBlock, (uint)seed, (uint)(seed >> 32));
            var node = 1;
            for (var bit = level; bit < level + Group; bit++)
            {
                var digit = number >> (Bits - 1 - bit) & 1;
                result = (result << 1) | (digit ^ (flips >> node & 1));
                node = (node << 1) | (int)digit;
            }
        }

        return result;
    }
}

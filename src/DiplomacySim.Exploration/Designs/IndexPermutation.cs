using System.Numerics;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Designs;

/// <summary>A random order of the numbers 0 to n - 1 of which each place is computed by itself, without a table.</summary>
/// <remarks>
/// A Feistel network whose rounds are draws permutes the smallest square of a power of two that holds n, and places outside 0 to
/// n - 1 are permuted again until they fall inside (Black and Rogaway 2002, "Ciphers with arbitrary finite domains").
/// </remarks>
public readonly struct IndexPermutation
{
    private const uint Block = 0xDE516;
    private const int Rounds = 6;
    private readonly ulong _seed;
    private readonly uint _stream;
    private readonly uint _part;
    private readonly int _half;

    /// <summary>Chooses an order.</summary>
    /// <param name="count">How many numbers, 1 to 2^30.</param>
    /// <param name="seed">The experiment's seed.</param>
    /// <param name="stream">What the order is for, such as the number of a dimension.</param>
    /// <param name="part">Which of several orders for one purpose; below 2^28.</param>
    public IndexPermutation(int count, ulong seed, uint stream, uint part = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1 << 30);
        Count = count;
        _seed = seed;
        _stream = stream;
        _part = part;
        _half = Math.Max(1, (BitOperations.Log2((uint)Math.Max(1, count - 1)) + 2) / 2);
    }

    /// <summary>How many numbers are ordered.</summary>
    public int Count { get; }

    /// <summary>The number at a place.</summary>
    /// <param name="place">From 0 to <see cref="Count"/> - 1.</param>
    public int this[int place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
            var number = (uint)place;
            do
            {
                number = Permuted(number);
            }
            while (number >= (uint)Count);

            return (int)number;
        }
    }

    private uint Permuted(uint number)
    {
        var mask = (1u << _half) - 1;
        var (left, right) = (number >> _half, number & mask);
        for (var round = 0u; round < Rounds; round++)
        {
            var (word, _, _, _) = Philox.Block(right, (_part << 4) | round, _stream, Block, (uint)_seed, (uint)(_seed >> 32));
            (left, right) = (right, left ^ (word & mask));
        }

        return (left << _half) | right;
    }
}

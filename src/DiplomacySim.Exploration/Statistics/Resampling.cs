using System.Runtime.CompilerServices;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Statistics;

/// <summary>Keyed draws for resampling: each is a pure function of seed, purpose, sample and place.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Purpose">What is resampled; analyses that must not share draws differ in it.</param>
/// <param name="CancellationToken">Gives up before the next sample.</param>
internal readonly record struct Resampling(ulong Seed, ResamplingPurpose Purpose, CancellationToken CancellationToken = default)
{
    private const uint Block = 0xE0B1;

    /// <summary>Fills with indices from 0 to count - 1, drawn with replacement.</summary>
    /// <param name="sample">The number of the sample.</param>
    /// <param name="count">How many there are to draw from.</param>
    /// <param name="into">Receives the indices.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Indices(uint sample, int count, Span<int> into)
    {
        CancellationToken.ThrowIfCancellationRequested();
        Span<uint> words = stackalloc uint[4];
        for (var at = 0; at < into.Length; at += 4)
        {
            (words[0], words[1], words[2], words[3]) = Words(sample, (uint)(at / 4));
            for (var i = 0; i < 4 && at + i < into.Length; i++)
            {
                into[at + i] = Scale(words[i], count);
            }
        }
    }

    /// <summary>How often each of so many is drawn when as many are drawn with replacement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Counts(uint sample, Span<int> into)
    {
        CancellationToken.ThrowIfCancellationRequested();
        into.Clear();
        Span<uint> words = stackalloc uint[4];
        for (var at = 0; at < into.Length; at += 4)
        {
            (words[0], words[1], words[2], words[3]) = Words(sample, (uint)(at / 4));
            for (var i = 0; i < 4 && at + i < into.Length; i++)
            {
                into[Scale(words[i], into.Length)]++;
            }
        }
    }

    /// <summary>Puts into a random order, each order being equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(uint sample, Span<T> items)
    {
        CancellationToken.ThrowIfCancellationRequested();
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Scale(Words(sample, (uint)last).First, last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>A number from 0 to below 1 in steps of 2^-32.</summary>
    public double Uniform(uint sample, uint place) => (Words(sample, place).First + 0.5) / 4294967296.0;

    /// <summary>Four words at a place of a sample.</summary>
    public (uint First, uint Second, uint Third, uint Fourth) Words(uint sample, uint place) =>
        Philox.Block(sample, place, (uint)Purpose, Block, (uint)Seed, (uint)(Seed >> 32));

    /// <summary>An index below count from a word.</summary>
    public static int Scale(uint word, int count) => (int)(((ulong)word * (ulong)count) >> 32);
}

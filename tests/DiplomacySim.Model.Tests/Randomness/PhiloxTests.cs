using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Tests.Randomness;

public sealed unsafe class PhiloxTests
{
    /// <summary>The known answers published with the generator: Random123, kat_vectors, philox4x32 with 10 rounds.</summary>
    public static TheoryData<uint[], uint[], uint[]> KnownAnswers => new()
    {
        { [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        { [uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue], [uint.MaxValue, uint.MaxValue], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
        { [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1] },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Block_KnownCounters_GiveThePublishedWords(uint[] counter, uint[] key, uint[] words)
    {
        var (first, second, third, fourth) = Philox.Block(counter[0], counter[1], counter[2], counter[3], key[0], key[1]);

        Assert.Equal(words, new[] { first, second, third, fourth });
    }

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Uniforms_KnownCounters_GiveThePublishedWordsAtEveryWidth(uint[] counter, uint[] key, uint[] words)
    {
        var expected = words.Select(Philox.ToUniform).ToArray();

        Assert.Equal(expected, Uniforms<Simd32>(counter, key));
        Assert.Equal(expected, Uniforms<Simd128>(counter, key));
        Assert.Equal(expected, Uniforms<Simd256>(counter, key));
        Assert.Equal(expected, Uniforms<Simd512>(counter, key));
    }

    [Fact]
    public void Uniforms_ManyReplications_EqualSingleDrawsAtEveryWidth()
    {
        AssertEqualsSingleDraws<Simd32>();
        AssertEqualsSingleDraws<Simd128>();
        AssertEqualsSingleDraws<Simd256>();
        AssertEqualsSingleDraws<Simd512>();
    }

    [Theory]
    [InlineData(0x00000000u, 5.96046448e-8f)]
    [InlineData(0x000001FFu, 5.96046448e-8f)]
    [InlineData(0x00000200u, 1.78813934e-7f)]
    [InlineData(0x80000000u, 0.50000006f)]
    [InlineData(0x7FFFFFFFu, 0.49999994f)]
    [InlineData(0xFFFFFFFFu, 0.99999994f)]
    public void ToUniform_Edges_LieStrictlyBetweenZeroAndOne(uint word, float expected) =>
        Assert.Equal(expected, Philox.ToUniform(word));

    private static float[] Uniforms<T>(uint[] counter, uint[] key)
        where T : struct, ISimd<T>
    {
        var replications = stackalloc uint[16];
        new Span<uint>(replications, 16).Fill(counter[0]);
        var results = stackalloc float[4 * 16];
        T.Uniforms(replications, new PhiloxKey(key[0], key[1]), counter[1], counter[2], counter[3], out var first, out var second, out var third, out var fourth);
        T.Store(first, results);
        T.Store(second, results + 16);
        T.Store(third, results + 32);
        T.Store(fourth, results + 48);

        // The last lane of each word: the first could be right by accident of the layout.
        return [results[T.Count - 1], results[16 + T.Count - 1], results[32 + T.Count - 1], results[48 + T.Count - 1]];
    }

    private static void AssertEqualsSingleDraws<T>()
        where T : struct, ISimd<T>
    {
        const ulong Seed = 0x9E3779B97F4A7C15;
        var replications = stackalloc uint[16];
        var third = stackalloc float[16];
        for (var first = 0u; first < 4096; first += (uint)T.Count)
        {
            for (var lane = 0u; lane < T.Count; lane++)
            {
                replications[lane] = (first + lane) * 1_048_583u;
            }

            T.Uniforms(replications, PhiloxKey.Of(Seed), 24313, 11, (uint)Purpose.SectoralLabel / 4, out _, out var draws, out _, out _);
            T.Store(draws, third);
            for (var lane = 0; lane < T.Count; lane++)
            {
                Assert.Equal(Draws.Uniform(Seed, replications[lane], 24313, 11, Purpose.SectoralLabel), third[lane]);
            }
        }
    }
}

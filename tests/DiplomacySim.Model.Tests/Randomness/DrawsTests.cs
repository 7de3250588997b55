using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Randomness;

public sealed class DrawsTests
{
    private const ulong Seed = 42;

    [Fact]
    public void Purposes_BlocksAndWords_AreSharedByNoTwo()
    {
        var purposes = Enum.GetValues<Purpose>();

        // The tours of four months take a whole block.
        var words = purposes.SelectMany(p => p == Purpose.Tour ? Enumerable.Range((int)p, 4) : [(int)p]).ToArray();

        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.Equal(0, (int)Purpose.Tour % 4);
    }

    [Fact]
    public void Uniform_EveryPartOfTheKey_ChangesTheDraw()
    {
        var draws = new[]
        {
            Draws.Uniform(Seed, 7, 24312, 100, Purpose.Visit),
            Draws.Uniform(Seed + 1, 7, 24312, 100, Purpose.Visit),
            Draws.Uniform(Seed + (1UL << 32), 7, 24312, 100, Purpose.Visit),
            Draws.Uniform(Seed, 8, 24312, 100, Purpose.Visit),
            Draws.Uniform(Seed, 7, 24313, 100, Purpose.Visit),
            Draws.Uniform(Seed, 7, 24312, 101, Purpose.Visit),
            Draws.Uniform(Seed, 7, 24312, 100, Purpose.Readiness),
            Draws.Uniform(Seed, 7, 24312, 100, Purpose.Implementation),
        };

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Tour_FourMonths_TakeTheFourWordsOfABlock()
    {
        var region = Draws.Region("East");
        var (first, second, third, fourth) = Philox.Block(3, 24312 / 4, region, (uint)Purpose.Tour / 4, (uint)Seed, 0);

        Assert.Equal(
            new[] { first, second, third, fourth }.Select(Philox.ToUniform),
            Enumerable.Range(0, 4).Select(month => Draws.Tour(Seed, 3, 24312 + (uint)month, region)));
    }

    [Theory]
    [InlineData("", 0x811C9DC5u)]
    [InlineData("a", 0xE40C292Cu)]
    [InlineData("foobar", 0xBF9CF968u)]
    public void Region_Name_IsTheHashWithItsHighestBitSet(string name, uint expected) => Assert.Equal(expected, Draws.Region(name));

    [Fact]
    public void Entities_PartnersRegionsAndHome_NeverMeet()
    {
        var largest = new PartnerId("ZZZ").Key;

        Assert.Equal((26u * 26 * 26) - 1, largest);
        Assert.True(Draws.Region("North") > largest && Draws.Home > largest);
        Assert.NotEqual(Draws.Home, Draws.Region("North"));
    }

    [Fact]
    public void Codes_OfTestPartners_AreDistinctAndMixed()
    {
        var codes = Enumerable.Range(0, 300).Select(TestWorld.Code).ToArray();

        Assert.Equal(300, codes.Distinct().Count());
        Assert.NotEqual(codes, codes.Order());
    }

    [Fact]
    public void Uniform_ManyReplications_IsEvenlySpread()
    {
        const int Draw = 100_000;
        const int Bins = 20;
        var counts = new int[Bins];
        for (var replication = 0u; replication < Draw; replication++)
        {
            counts[(int)(Draws.Uniform(Seed, replication, 24312, 5, Purpose.Readiness) * Bins)]++;
        }

        // Chi-squared with 19 degrees of freedom: 43.8 is passed once in a thousand seeds; this seed is fixed.
        var chiSquared = counts.Sum(count => Math.Pow(count - (Draw / Bins), 2) / (Draw / Bins));
        Assert.InRange(chiSquared, 5, 43.8);
    }

    [Fact]
    public void Uniform_NeighbouringKeys_AreUncorrelated()
    {
        const int Draw = 50_000;
        double months = 0, partners = 0, purposes = 0, replications = 0;
        for (var replication = 0u; replication < Draw; replication++)
        {
            var here = Draws.Uniform(Seed, replication, 24312, 5, Purpose.Visit) - 0.5;
            months += here * (Draws.Uniform(Seed, replication, 24313, 5, Purpose.Visit) - 0.5);
            partners += here * (Draws.Uniform(Seed, replication, 24312, 6, Purpose.Visit) - 0.5);
            purposes += here * (Draws.Uniform(Seed, replication, 24312, 5, Purpose.Readiness) - 0.5);
            replications += here * (Draws.Uniform(Seed, replication + 1, 24312, 5, Purpose.Visit) - 0.5);
        }

        // A product of two independent uniform numbers less 1/2 has mean 0 and deviation 1/12.
        var bound = 3.5 * Math.Sqrt(Draw) / 12;
        Assert.All([months, partners, purposes, replications], sum => Assert.InRange(sum, -bound, bound));
    }
}

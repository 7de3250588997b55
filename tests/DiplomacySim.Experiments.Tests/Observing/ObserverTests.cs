using DiplomacySim.Experiments.Observing;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Tests.Expressions;

namespace DiplomacySim.Experiments.Tests.Observing;

public class ObserverTests
{
    private static readonly World World = ExpressionWorld.Create();
    private static readonly ExpressionScope Scope = new(World);
    private static readonly Month From = new(2026, 1);
    private static readonly Month To = new(2026, 4);

    /// <summary>An expression, what lanes 0 and 1 of <see cref="Example"/> must give, and whether it looks back.</summary>
    public static TheoryData<string, double, double, bool> Examples => new()
    {
        { "1 / 4", 0.25, 0.25, false },
        { "true", 1, 1, false },
        { "2026-03", 2, 2, false },
        { "2025-12", -1, -1, false },
        { "month", 3, 3, false },
        { "month == 2026-04", 1, 1, false },
        { "year + month_of_year / 100", 2026.04, 2026.04, false },
        { "visits", 3, 13, false },
        { "count(true)", 9, 9, false },
        { "count(bloc(neighbours))", 1, 1, false },
        { "sum(partner(FRA), gdp)", 3160, 3160, false },
        { "sum(bloc(EU), trade)", 17.1, 17.1, false },
        { "max(distance)", 13350, 13350, false },
        { "count(tier == strategic)", 1, 0, false },
        { "count(tier == none)", 8, 9, false },
        { "count(tier > tier_at_start)", 1, 0, false },
        { "share(bloc(EU), tier == strategic)", 0.5, 0, false },
        { "share(tier > none, tier == strategic)", 1, double.NaN, false },
        { "max(tier > none, capital)", 2.5, double.NaN, false },
        { "sum(tier > none, capital)", 2.5, 0, false },
        { "any(tier > none, capital > 2)", 1, 0, false },
        { "all(tier > none, capital > 9)", 0, 1, false },
        { "sum(years_in_tier)", 1.5, 0, false },
        { "sum(capital) / 0", double.PositiveInfinity, double.NaN, false },
        { "count(gdp > max(bloc(EU), gdp))", 2, 2, false },
        { "count(capital + visits > 5)", 1, 9, false },
        { "ever(visits > 12)", 0, 1, true },
        { "ever(visits == 1)", 1, 0, true },
        { "ever(true)", 1, 1, true },
        { "never(bloc(neighbours), tier < tier_at_start)", 1, 1, true },
        { "never(tier > tier_at_start)", 0, 1, true },
        { "first_month(visits >= 0)", 0, 0, true },
        { "first_month(visits >= 2)", 2, 0, true },
        { "first_month(tier > tier_at_start)", 3, double.NaN, true },
        { "first_month(tier > tier_at_start) <= 2026-04", 1, 0, true },
        { "first_month(tier > tier_at_start) > 2026-04", 0, 0, true },
        { "first_month(tier > tier_at_start) != 2026-04", 0, 1, true },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Values_Example_AreAsWorkedOutByHand(string text, double first, double second, bool looksBack)
    {
        var observer = new Observer([Read(text)], World, From, To, lanes: 2);

        Play(observer, Example());

        Assert.Equal(looksBack, observer.NeedsEveryMonth);
        Assert.Equal([first, second], observer.Values(0).ToArray(), (left, right) => left.Equals(right) || Math.Abs(left - right) < 1e-12);
    }

    [Theory]
    [InlineData(1, 150)]
    [InlineData(33, 40)]
    [InlineData(100, 10)]
    public void Values_RandomExpressions_AreThoseOfThePlainInterpreter(int lanes, uint seeds)
    {
        var read = 0;
        for (var seed = 1u; seed <= seeds; seed++)
        {
            var maker = new ExpressionMaker(seed);
            string[] texts = [maker.HomeTruth(3, overTime: true), maker.HomeNumber(3, overTime: true), maker.HomeTruth(4, overTime: true)];
            Expression[] expressions = [.. texts.Where(CanBeMet).Select(Read)];
            FakeShard[] months = [.. Enumerable.Range(0, To - From + 1).Select(month => Filled(lanes, seed, From + month))];
            var observer = new Observer(expressions, World, From, To, lanes: 128);

            Play(observer, months);

            read += expressions.Length;
            for (var i = 0; i < expressions.Length; i++)
            {
                var values = observer.Values(i);
                Assert.Equal(lanes, values.Length);
                for (var lane = 0; lane < lanes; lane++)
                {
                    var expected = new ScalarInterpreter(World, months, lane).Value(expressions[i]);
                    Assert.True(expected.Equals(values[lane]), $"seed {seed}, lane {lane}: {expressions[i]} is {values[lane]}, should be {expected}");
                }
            }
        }

        Assert.True(read > 2 * seeds, $"only {read} expressions were right");
    }

    [Fact]
    public void Values_PartnersInAnotherOrder_HaveTheSameBits()
    {
        int[] order = [4, 11, 3, 0, 9, 7, 1, 10, 5, 2, 8, 6];
        var shuffled = World with { Partners = [.. order.Select(index => World.Partners[index])] };
        var expression = Read("sum(trade * capital / 7)");
        var shard = Filled(20, 7, To);
        var moved = new FakeShard(shuffled, 20) { Month = To };
        for (var partner = 0; partner < order.Length; partner++)
        {
            for (var lane = 0; lane < 20; lane++)
            {
                moved.SetCapital(partner, lane, shard.Capital(order[partner])[lane]);
            }
        }

        var plain = new Observer([expression], World, To, To, 20);
        var other = new Observer([expression], shuffled, To, To, 20);
        plain.Observe(shard);
        other.Observe(moved);

        Assert.Equal(plain.Values(0).ToArray(), other.Values(0).ToArray());
    }

    [Theory]
    [InlineData("0 / 0")]
    [InlineData("-(0 / 0)")]
    [InlineData("visits * 0 / (visits * 0)")]
    [InlineData("share(capital < 0, tier == none)")]
    [InlineData("first_month(visits < 0)")]
    public void Values_NotANumber_HasOnePattern(string text)
    {
        var observer = new Observer([Read(text)], World, To, To, 3);

        observer.Observe(Filled(3, 1, To));

        Assert.All(observer.Values(0).ToArray(), value => Assert.Equal(BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits(value)));
    }

    private static FakeShard Filled(int lanes, uint seed, Month month)
    {
        var shard = new FakeShard(World, lanes);
        shard.Fill(seed, month);
        return shard;
    }

    /// <summary>Two futures: in the first Germany becomes strategic in the last month, and visits are 0 to 3; in the second they are 10 to 13.</summary>
    private static FakeShard[] Example()
    {
        var germany = World.IndexOf(new PartnerId("DEU"));
        var months = new FakeShard[To - From + 1];
        for (var month = 0; month < months.Length; month++)
        {
            months[month] = new FakeShard(World, 2) { Month = From + month };
            months[month].SetVisits(0, month);
            months[month].SetVisits(1, 10 + month);
            for (var partner = 0; partner < World.Partners.Length; partner++)
            {
                months[month].SetMonthsInTier(partner, 0, float.PositiveInfinity);
                months[month].SetMonthsInTier(partner, 1, float.PositiveInfinity);
            }
        }

        months[^1].SetTier(germany, 0, 2);
        months[^1].SetCapital(germany, 0, 2.5f);
        months[^1].SetMonthsInTier(germany, 0, 18);

        // A special partner falls, which no expression counts.
        months[1].SetTierAtStart(World.IndexOf(new PartnerId("LAO")), 0, 3);
        return months;
    }

    private static void Play(Observer observer, IEnumerable<FakeShard> months)
    {
        foreach (var month in months)
        {
            observer.Observe(month);
        }
    }

    /// <summary>Whether a random expression is right; the only mistake it can have is a condition that no country can meet.</summary>
    private static bool CanBeMet(string text)
    {
        var reading = ExpressionReader.Read(text, Scope, ExpressionType.Number);
        Assert.All(reading.Faults, fault => Assert.StartsWith("no country of this world can meet", fault.Message, StringComparison.Ordinal));
        return reading.Faults.IsEmpty;
    }

    private static Expression Read(string text)
    {
        var reading = ExpressionReader.Read(text, Scope, ExpressionType.Number);
        Assert.True(reading.Expression is not null, $"{text}: {string.Join("; ", reading.Faults)}");
        return reading.Expression;
    }
}

using DiplomacySim.Experiments.Observing;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Tests.Expressions;

namespace DiplomacySim.Experiments.Tests.Observing;

public class ObserverUseTests
{
    private const int Lanes = 70;
    private static readonly World World = ExpressionWorld.Create();
    private static readonly ExpressionScope Scope = new(World);
    private static readonly Month From = new(2026, 1);
    private static readonly Month To = new(2026, 3);

    [Fact]
    public void Observe_AnyExpression_AllocatesNothing()
    {
        Expression[] expressions =
        [
            Read("count(bloc(EU), tier >= strategic) >= 1"),
            Read("all(tier > none, capital > 1 or tension < visits / 10)"),
            Read("share(tier > none, tier == strategic) * sum(years_in_tier > 2, trade + visits_last_year)"),
            Read("max(agreements) - min(capital > activism, gdp / attention)"),
            Read("never(tier < tier_at_start)"),
            Read("first_month(upgrades > 3)"),
            Read("month > 2026-02 and year == 2026"),
        ];
        var observer = new Observer(expressions, World, From, To, Lanes);
        FakeShard[] months = [.. Enumerable.Range(0, 3).Select(month => Filled(Lanes, 3, From + month))];
        Play(observer, months);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var shard = 0; shard < 10; shard++)
        {
            Play(observer, months);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Reset_AfterAShard_LeavesNoTraceOfIt()
    {
        Expression[] expressions = [Read("ever(visits > 200)"), Read("first_month(count(tier == strategic) > 3)"), Read("sum(capital)")];
        FakeShard[] months = [.. Enumerable.Range(0, 3).Select(month => Filled(50, 8, From + month))];
        var fresh = new Observer(expressions, World, From, To, Lanes);
        var used = new Observer(expressions, World, From, To, Lanes);
        Play(used, [.. Enumerable.Range(0, 3).Select(month => Filled(Lanes, 5, From + month))]);

        Play(fresh, months);
        Play(used, months);

        for (var i = 0; i < expressions.Length; i++)
        {
            Assert.Equal(fresh.Values(i).ToArray(), used.Values(i).ToArray());
        }
    }

    [Fact]
    public void Reset_InTheMiddleOfAShard_BeginsAnew()
    {
        var observer = new Observer([Read("ever(visits >= 0)")], World, From, To, Lanes);
        observer.Observe(Filled(Lanes, 1, From));

        observer.Reset();

        Assert.Throws<InvalidOperationException>(() => observer.Observe(Filled(Lanes, 1, From + 1)));
    }

    [Fact]
    public void Observe_NothingLooksBack_NeedsTheLastMonthOnly()
    {
        var every = new Observer([Read("sum(capital)")], World, From, To, Lanes);
        var last = new Observer([Read("sum(capital)")], World, From, To, Lanes);
        FakeShard[] months = [.. Enumerable.Range(0, 3).Select(month => Filled(Lanes, 5, From + month))];

        Play(every, months);
        last.Observe(months[^1]);

        Assert.False(last.NeedsEveryMonth);
        Assert.Equal(every.Values(0).ToArray(), last.Values(0).ToArray());
    }

    [Theory]
    [InlineData("2025-12", "2026-01")]
    [InlineData("2026-02", "2026-01")]
    [InlineData("2026-04", "2026-01")]
    public void Observe_WrongMonth_SaysWhichIsDue(string month, string due)
    {
        var observer = new Observer([Read("ever(visits > 3)")], World, From, To, Lanes);

        var error = Assert.Throws<InvalidOperationException>(() => observer.Observe(Filled(1, 1, Month.Parse(month))));

        Assert.Equal($"{month} cannot be observed: the run goes from 2026-01 to 2026-03, and {due} is due.", error.Message);
    }

    [Fact]
    public void Observe_MonthTwice_IsRefused()
    {
        var observer = new Observer([Read("visits")], World, From, To, Lanes);
        observer.Observe(Filled(1, 1, To));

        Assert.Throws<InvalidOperationException>(() => observer.Observe(Filled(1, 1, To)));
    }

    [Fact]
    public void Observe_TooManyLanes_IsRefused()
    {
        var observer = new Observer([Read("visits")], World, From, To, Lanes);

        Assert.Throws<ArgumentException>(() => observer.Observe(Filled(Lanes + 1, 1, From)));
    }

    [Fact]
    public void Observe_LanesChangeWithinAShard_IsRefused()
    {
        var observer = new Observer([Read("ever(visits > 3)")], World, From, To, Lanes);
        observer.Observe(Filled(3, 1, From));

        Assert.Throws<ArgumentException>(() => observer.Observe(Filled(4, 1, From + 1)));
    }

    [Fact]
    public void Values_BeforeTheLastMonth_AreRefused()
    {
        var observer = new Observer([Read("visits")], World, From, To, Lanes);
        observer.Observe(Filled(1, 1, From));

        var error = Assert.Throws<InvalidOperationException>(() => observer.Values(0).Length);

        Assert.Equal("There are no values before the end of 2026-03; 2026-02 is due.", error.Message);
    }

    [Theory]
    [InlineData("capital")]
    [InlineData("tier == strategic")]
    [InlineData("strategic")]
    [InlineData("region")]
    [InlineData("'Europe'")]
    public void Observer_NotAValueOfTheHome_IsRefused(string text)
    {
        var expression = Enum.GetValues<ExpressionType>()
            .Select(type => ExpressionReader.Read(text, Scope, type, ExpressionLevel.Partner).Expression)
            .First(read => read is not null)!;

        Assert.Throws<ArgumentException>("expressions", () => new Observer([expression], World, From, To, Lanes));
    }

    [Fact]
    public void Observer_RangesWrong_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("to", () => new Observer([], World, To, From, Lanes));
        Assert.Throws<ArgumentOutOfRangeException>("lanes", () => new Observer([], World, From, To, 0));
    }

    private static FakeShard Filled(int lanes, uint seed, Month month)
    {
        var shard = new FakeShard(World, lanes);
        shard.Fill(seed, month);
        return shard;
    }

    private static void Play(Observer observer, FakeShard[] months)
    {
        observer.Reset();
        foreach (var month in months)
        {
            observer.Observe(month);
        }
    }

    private static Expression Read(string text) => ExpressionReader.Read(text, Scope, ExpressionType.Number).Expression!;
}

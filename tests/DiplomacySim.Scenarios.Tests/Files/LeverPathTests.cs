using DiplomacySim.Model;
using DiplomacySim.Scenarios.Files;

namespace DiplomacySim.Scenarios.Tests.Files;

public sealed class LeverPathTests
{
    private static readonly Month From = new(2026, 1);

    [Fact]
    public void Expand_NoSteps_IsTheWorldsDefault()
    {
        Assert.Equal([1, 2, 3], new LeverPath([]).Expand(From, 3, month => month.Number).AsEnumerable());
    }

    [Fact]
    public void Expand_Constant_HoldsThroughout()
    {
        Assert.Equal([0.5, 0.5], LeverPath.Constant(0.5).Expand(From, 2, _ => 9).AsEnumerable());
    }

    [Fact]
    public void Expand_Steps_HoldFromTheirMonthOn()
    {
        var path = new LeverPath([(new Month(2026, 2), 5), (new Month(2026, 4), 6)]);

        Assert.Equal([1, 5, 5, 6, 6], path.Expand(From, 5, month => month.Number).AsEnumerable());
    }

    [Fact]
    public void Expand_StepsBeforeTheRun_TheLastOneHolds()
    {
        var path = new LeverPath([(new Month(2024, 1), 5), (new Month(2025, 1), 6)]);

        Assert.Equal([6, 6], path.Expand(From, 2, _ => 9).AsEnumerable());
    }
}

using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class CommonDrawsTests
{
    private const string OneVisitMore = """
        title: One visit more
        world: viet-nam
        from: 2026-01
        to: 2027-12
        seed: 20260101
        uncertain:
          wave half-life: choice(18, 36, 60, none)
        policies:
          as planned: {}
          one visit more: {events: [{date: 2026-05, visit: DEU}]}
        targets:
          fifteen at the top: count(tier == comprehensive strategic) >= 15
        outcomes:
          the others at the top: count(not partner(DEU) and tier == comprehensive strategic)
        """;

    [Fact]
    public void Compare_OneVisitMore_GainsTwentyTimesAndMore()
    {
        using var store = new TemporaryStore();
        var id = store.Run(Plans.Of(OneVisitMore, 256)).Id;

        var differences = PolicyComparison.Compare(store.Store, new ComparedRun(id, 0, "as planned"), new ComparedRun(id, 1, "one visit more")).Differences;

        var numbers = differences.Where(d => d.Column.Kind == Results.ColumnKind.Number).ToArray();
        Assert.True(numbers.Length > 10);
        Assert.All(numbers, d => Assert.True(d.VarianceReduction >= 20, $"{d.Column.Name}: {d.VarianceReduction:0.0}"));
        Assert.Contains(numbers, d => d.Changed > 0);
    }
}

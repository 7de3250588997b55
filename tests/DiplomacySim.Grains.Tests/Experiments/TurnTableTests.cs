using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Grains.Workers;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class TurnTableTests
{
    private readonly ManualClock _clock = new();
    private readonly TurnTable _turns;

    public TurnTableTests() => _turns = new TurnTable(_clock);

    [Fact]
    public void InTurn_OneHasComputedMore_ComesLater()
    {
        Open(1, 2);

        Compute("1", 10);

        Assert.Equal([2, 1], Turns());
    }

    [Fact]
    public void InTurn_OneComputesNow_ComesLater()
    {
        Open(1, 2);
        Compute("2", 10);

        _turns.Begin("1");

        Assert.Equal([2, 1], Turns());
    }

    [Fact]
    public void Set_NewOne_BeginsWithTheLeastOfTheOthers()
    {
        Open(1, 2);
        Compute("1", 100);
        Compute("2", 90);
        Open(1, 2, 3);

        Compute("3", 5);

        Assert.Equal([2, 3, 1], Turns());
    }

    [Fact]
    public void Set_OthersComputeNow_TheirTimeCounts()
    {
        Open(1);
        var began = _turns.Begin("1");
        _clock.Advance(TimeSpan.FromSeconds(60));
        Open(1, 2);

        _turns.End("1", began);
        Compute("2", 1);

        Assert.Equal([1, 2], Turns());
    }

    [Fact]
    public void Set_ClosedOne_IsAskedNoMore()
    {
        Open(1, 2);
        var began = _turns.Begin("1");

        Open(2);
        _turns.End("1", began);

        Assert.Equal([2], Turns());
    }

    private void Open(params long[] ids) => _turns.Set([.. ids.Select(id => new OpenExperiment(id, id.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);

    private void Compute(string run, int seconds)
    {
        var began = _turns.Begin(run);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        _turns.End(run, began);
    }

    private long[] Turns() => [.. _turns.InTurn().Select(e => e.Experiment)];
}

using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class TwoProgramsTests
{
    [Fact]
    public async Task Run_TwoProgramsOnOneExperiment_StoreEveryFutureOnce()
    {
        using var undisturbed = new TemporaryStore();
        using var shared = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 1000);
        shared.Run(Plans.Of(Plans.Mixed, 1), TemporaryStore.Options(lanes: 8));

        var reports = await Task.WhenAll(Task.Run(RunBeside), Task.Run(RunBeside));

        var whole = undisturbed.Run(plan);
        Assert.Equal(reports[0].Id, reports[1].Id);
        Assert.All(reports, report => Assert.Equal((ExperimentState.Done, 1000, whole.ResultHash), (report.State, report.Futures, report.ResultHash)));
        Assert.Equal([new FutureRange(0, 1000)], shared.Store.DoneRanges(reports[0].Id, 2));

        RunReport RunBeside()
        {
            using var store = SqliteResultStore.Open(shared.FilePath, new StoreOptions { BusyTimeout = TimeSpan.FromSeconds(60) });
            return new ExperimentRunner(store, TimeProvider.System).Run(plan, TemporaryStore.Options(workers: 1, lanes: 8));
        }
    }
}

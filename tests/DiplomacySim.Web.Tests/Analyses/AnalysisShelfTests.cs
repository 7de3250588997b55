using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;
using DiplomacySim.Web.Analyses;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Tests.Analyses;

public sealed class AnalysisShelfTests
{
    private const string Drawn = "futures: 200\nuncertain: {attention: 'uniform(6, 18)', jump cost: 'uniform(1, 3)'}";

    // Over 20,000 cases it takes many seconds, so that it is under way when it is left.
    private static readonly AnalysisRequest _long = new("delta", "upgrades") { Resamples = 10_000 };

    [Fact]
    public async Task Find_AskedTwice_IsMadeOnce()
    {
        await using var server = await StartAsync();
        using var threads = new WorkThreads();
        using var shelf = new AnalysisShelf(server.Store, new PlanShelf(new WebOptions()), threads);
        var record = server.Store.Get(new ExperimentId(1));
        var request = new AnalysisRequest("scores", "upgrades");

        var first = await shelf.FindAsync(record, request, CancellationToken.None);
        var second = await shelf.FindAsync(record, request with { Inputs = [] }, CancellationToken.None);

        Assert.Same(first, second);
        Assert.NotSame(first, await shelf.FindAsync(record, request with { Inputs = ["attention"] }, CancellationToken.None));
    }

    [Fact]
    public async Task Find_LeftByAll_IsGivenUpAndItsThreadIsFree()
    {
        await using var server = await StartAsync("?futures=20000");
        using var threads = new WorkThreads();
        using var shelf = new AnalysisShelf(server.Store, new PlanShelf(new WebOptions()), threads);
        var record = server.Store.Get(new ExperimentId(1));

        // More than there are threads: were one not given up, the last question would wait for it.
        for (var i = 0; i < 20; i++)
        {
            using var gone = new CancellationTokenSource();
            var asked = shelf.FindAsync(record, _long with { Resamples = 10_000 - i }, gone.Token);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Assert.NotNull(await shelf.FindAsync(record, new AnalysisRequest("scores", "upgrades") { Resamples = 10 }, deadline.Token));
    }

    [Fact]
    public async Task Find_LeftByOne_GoesOnForTheOther()
    {
        await using var server = await StartAsync();
        using var threads = new WorkThreads();
        using var shelf = new AnalysisShelf(server.Store, new PlanShelf(new WebOptions()), threads);
        var record = server.Store.Get(new ExperimentId(1));
        var request = new AnalysisRequest("delta", "upgrades") { Resamples = 2_000 };
        using var gone = new CancellationTokenSource();

        var one = shelf.FindAsync(record, request, gone.Token);
        var other = shelf.FindAsync(record, request, CancellationToken.None);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Equal("delta", (await other).In(AnalysisWords.English).Name);
    }

    private static async Task<RunningServer> StartAsync(string query = "")
    {
        var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario.Replace("futures: 200", Drawn, StringComparison.Ordinal), query);
        return server;
    }
}

using DiplomacySim.Client;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Tests;
using DiplomacySim.Model;
using DiplomacySim.Results;
using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>Silos as processes of their own, which are lost while an experiment runs.</summary>
public sealed class ClusterProcessTests : IDisposable
{
    // What the silo that leads an experiment logs.
    private const string Led = "is led here";

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-cluster-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Silos_ThreeOnThisMachine_GiveTheSameHashAndEndWithTheFirst()
    {
        await using var server = await ServerProcess.StartAsync(_folder, "--silos", "3", "--store", "results.db");
        var second = ChildOf(await server.SaysAsync("Silo 2 was started"));
        var third = ChildOf(await server.SaysAsync("Silo 3 was started"));
        await using var host = await ConnectAsync(server);
        var id = await host.StartAsync(LongRun.Request);
        await MidwayAsync(host, id);

        // The supervisor starts another, and the experiment goes on meanwhile.
        second.Kill();
        var report = await EndAsync(host, id);
        var again = ChildOf(await server.SaysAsync("Silo 2 was started", time: 2));
        server.Kill();

        Assert.Equal(LongRun.Hash, report.ResultHash);
        await EndedAsync(third);
        await EndedAsync(again);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Silos_AsManyProcesses_GiveTheHashesOfTheEmbeddedEngine(int silos)
    {
        RunRequest[] requests =
        [
            new(Plans.Of(Plans.Mixed, 4_000), new RunOptions { ShardLanes = 50 }),
            new(Plans.Of(Plans.Directed, 1_000), new RunOptions { ShardLanes = 50 }),
            new(Plans.OfFile("viet-nam/to-2030.yaml", 100), new RunOptions { ShardLanes = 10 }),
        ];
        await using var server = await ServerProcess.StartAsync(_folder, "--silos", $"{silos}", "--store", "results.db");
        await server.SaysAsync("This silo computes up to", time: silos);
        await using var host = await ConnectAsync(server);

        foreach (var request in requests)
        {
            var report = await host.RunAsync(request).WaitAsync(ServerProcess.Deadline);

            Assert.Equal((request.Plan.Scenario.Title, LongRun.Compute(request)), (request.Plan.Scenario.Title, report.ResultHash));
        }
    }

    [PostgresFact]
    public async Task Cluster_SiloOfALiveWorldIsKilled_TheWorldGoesOnInTheSameState()
    {
        var world = new LiveWorldId("council");
        var request = new LiveWorldRequest(Plans.Of(Plans.Mixed, 4)) { Id = world, Futures = [3, 9] };
        var crisis = LiveAction.Crisis(new PartnerId("AAA"), suspends: true);
        await using var alone = new EmbeddedLiveWorldHost(TimeProvider.System);
        await alone.CreateAsync(request);
        await alone.AdvanceAsync(world, 5);
        await alone.InjectAsync(world, crisis);
        var url = PostgresServer.Shared.Url(PostgresServer.Shared.NewPreparedDatabase());
        await using var silos = await SiloGroup.StartAsync(_folder, 2, "--cluster", url, "--shards", "1");
        await using var first = await LiveAsync(silos[0]);
        await using var second = await LiveAsync(silos[1]);
        await first.CreateAsync(request);
        await first.AdvanceAsync(world, 5);
        await first.InjectAsync(world, crisis);

        silos[0].Kill();
        var view = await second.ViewAsync(world).WaitAsync(ServerProcess.Deadline);
        await second.AdvanceAsync(world, 6);
        await alone.AdvanceAsync(world, 6);

        Assert.Equal(5, view.MonthsPlayed);
        Assert.Equal((await alone.SaveAsync(world)).StateHash, (await second.SaveAsync(world)).StateHash);
        Assert.Equal(0, await silos[1].StopAsync());
    }

    [PostgresFact]
    public Task Cluster_OneOfThreeSilosIsKilled_EndsWithTheSameHash() => LoseAsync(isLeader: false);

    [PostgresFact]
    public Task Cluster_TheLeadingSiloIsKilled_EndsWithTheSameHash() => LoseAsync(isLeader: true);

    [PostgresFact]
    public async Task Cluster_DatabaseIsStoppedForAWhile_EndsWithTheSameHash()
    {
        using var database = PostgresServer.StartNew();
        await using var silos = await ThreeAsync(database);
        await using var host = await ConnectAsync(silos[0]);
        var id = await host.StartAsync(LongRun.Request);
        var leader = await silos.FirstToSayAsync(Led);
        await MidwayAsync(host, id);

        database.Kill();
        await leader.SaysAsync("does not answer");
        database.Start();
        var report = await EndAsync(host, id);

        Assert.Equal(LongRun.Hash, report.ResultHash);
    }

    private static System.Diagnostics.Process ChildOf(string line) => System.Diagnostics.Process.GetProcessById(
        int.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture));

    private static async Task EndedAsync(System.Diagnostics.Process process)
    {
        using (process)
        using (var limit = new CancellationTokenSource(ServerProcess.Deadline))
        {
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Silo process {process.Id} did not end with the first one within {ServerProcess.Deadline.TotalSeconds} s.");
            }
        }
    }

    private static async Task<RemoteExperimentHost> ConnectAsync(ServerProcess server) =>
        new(await RemoteServer.ConnectAsync(new RemoteOptions { Server = server.Address }, TimeProvider.System));

    private static async Task<RemoteLiveWorldHost> LiveAsync(ServerProcess server) =>
        new(await RemoteServer.ConnectAsync(new RemoteOptions { Server = server.Address }, TimeProvider.System));

    /// <summary>Waits until shards are stored and many are not.</summary>
    private static async Task MidwayAsync(RemoteExperimentHost host, ExperimentId id)
    {
        using var limit = new CancellationTokenSource(ServerProcess.Deadline);
        await foreach (var status in host.WatchAsync(id, limit.Token))
        {
            Assert.False(status.IsEnded, $"The experiment ended before anything could be lost: {status}.");
            if (status.Progress is { } progress && progress.Done > progress.Total / 10)
            {
                return;
            }
        }
    }

    private static async Task<RunReport> EndAsync(RemoteExperimentHost host, ExperimentId id)
    {
        RunStatus? last = null;
        using var limit = new CancellationTokenSource(ServerProcess.Deadline);
        try
        {
            await foreach (var status in host.WatchAsync(id, limit.Token))
            {
                last = status;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The experiment did not end within {ServerProcess.Deadline.TotalSeconds} s; it stands at {last}.");
        }

        return last?.Report ?? throw new InvalidOperationException($"The experiment broke down: {last?.Fault}.");
    }

    private async Task LoseAsync(bool isLeader)
    {
        await using var silos = await ThreeAsync(PostgresServer.Shared);
        await using var starter = await ConnectAsync(silos[0]);
        var id = await starter.StartAsync(LongRun.Request);
        var leader = await silos.FirstToSayAsync(Led);
        var lost = isLeader ? leader : silos.Others(leader)[0];
        var left = silos.Others(lost);
        await using var watcher = await ConnectAsync(left[0]);
        await MidwayAsync(watcher, id);

        lost.Kill();
        var report = await EndAsync(watcher, id);

        Assert.Equal(LongRun.Hash, report.ResultHash);
        foreach (var silo in left)
        {
            Assert.Equal(0, await silo.StopAsync());
        }
    }

    private async Task<SiloGroup> ThreeAsync(PostgresServer database)
    {
        var url = database.Url(database.NewPreparedDatabase());
        return await SiloGroup.StartAsync(_folder, 3, "--cluster", url, "--shards", "1");
    }
}

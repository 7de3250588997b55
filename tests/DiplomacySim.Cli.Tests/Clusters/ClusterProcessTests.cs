using DiplomacySim.Client;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
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

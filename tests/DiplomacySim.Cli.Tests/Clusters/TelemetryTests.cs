using DiplomacySim.Client;
using DiplomacySim.Engine.Hosting;

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>What a server sends to an OpenTelemetry collector.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const int Policies = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-telemetry-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Serve_WithACollector_SendsTheMeasuresAndActivitiesOfAnExperiment()
    {
        var (futures, lanes) = (LongRun.Plan.Scenario.Futures * Policies, LongRun.Request.Options.ShardLanes!.Value);
        var partnerMonths = futures * LongRun.Plan.Scenario.Months * LongRun.Plan.Scenario.World.World.Partners.Length;
        var shards = Policies * (LongRun.Plan.Scenario.Futures / lanes);
        await using var collector = await TelemetryCollector.StartAsync();
        await using var server = await ServerProcess.StartAsync(_folder, Environment(collector), "--store", "results.db");
        await using var host = new RemoteExperimentHost(await RemoteServer.ConnectAsync(new RemoteOptions { Server = server.Address }, TimeProvider.System));

        var run = host.RunAsync(LongRun.Request);
        await Task.WhenAll(
            collector.IsSeenAsync("diplomacysim.futures.queued"),
            collector.IsSeenAsync("diplomacysim.shards.open"),
            collector.IsSeenAsync("diplomacysim.experiments.running"));
        var report = await run.WaitAsync(ServerProcess.Deadline);
        var exitCode = await server.StopAsync();

        // What was measured last is sent before the server ends.
        Assert.Equal((LongRun.Hash, 0), (report.ResultHash, exitCode));
        Assert.Equal(["diplomacysim-test"], collector.Services.Keys);
        AssertLast(collector, "diplomacysim.futures", futures);
        AssertLast(collector, "diplomacysim.partner_months", partnerMonths);
        AssertLast(collector, "diplomacysim.shards.stored", shards);
        AssertLast(collector, "diplomacysim.shards.handed_in", shards);
        AssertLast(collector, "diplomacysim.shards.open", 0);
        AssertLast(collector, "diplomacysim.futures.queued", 0);
        AssertLast(collector, "diplomacysim.experiments.running", 0);
        Assert.Equal(shards + collector.Last("diplomacysim.shards.handed_out_again"), collector.Last("diplomacysim.shards.handed_out"));
        Assert.True(collector.Last("diplomacysim.store.rows") > futures, $"{collector.Last("diplomacysim.store.rows")} rows");
        Assert.True(collector.Last("diplomacysim.store.append.duration") is > 0 and var batches && batches <= shards);

        var led = Assert.Single(collector.Activities, a => a.Name == "lead experiment");
        var appended = collector.Activities.Where(a => a.Name == "append shards").ToList();
        var computed = collector.Activities.Where(a => a.Name == "compute shard").ToList();
        Assert.Equal(("diplomacysim.experiments", 1, futures / Policies), (led.Source, led.Tags["diplomacysim.experiment"], led.Tags["diplomacysim.futures"]));
        Assert.All(appended, a => Assert.Equal(("diplomacysim.results", led.Id), (a.Source, a.Parent)));
        Assert.Equal(shards, appended.Sum(a => a.Tags["diplomacysim.shards"]));
        Assert.InRange(computed.Sum(a => a.Tags["diplomacysim.futures"]) ?? 0, futures, long.MaxValue);
        Assert.All(computed, a => Assert.InRange(a.Nanoseconds, 1UL, led.Nanoseconds));
    }

    private static void AssertLast(TelemetryCollector collector, string measure, long value) =>
        Assert.Equal((measure, value), (measure, collector.Last(measure)));

    private static Dictionary<string, string> Environment(TelemetryCollector collector) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "50",
        ["OTEL_SERVICE_NAME"] = "diplomacysim-test",
    };
}

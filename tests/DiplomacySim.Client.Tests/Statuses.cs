using System.Text.Json;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Tests;

/// <summary>Messages as a server sends them.</summary>
internal static class Statuses
{
    public static StatusMessage Running(long done) => new(
        7, "t", "embedded", ExperimentState.Running, new ProgressMessage(done, 100, 50, 1, "target", null, null, 0), null, null);

    public static StatusMessage Done { get; } = new(
        7, "t", "embedded", ExperimentState.Done, null, new ReportMessage(ExperimentState.Done, 100, 100, 2, 0, "abc", null), null);

    public static ExperimentMessage Experiment(long id) => new(
        id, "t", "t.yaml", "w", "2026-01", "2026-12", "1", ["p"], "h", ModelVersion.Current, "embedded", ExperimentState.Running, 0, 100, 0, null,
        DateTimeOffset.UnixEpoch, null, Running(0));

    public static string Event(StatusMessage status) => $"event: x\ndata: {JsonSerializer.Serialize(status, RemoteJson.Options)}\n\n";
}

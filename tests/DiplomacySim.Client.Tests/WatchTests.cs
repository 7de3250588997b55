using System.Net;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Tests;

public sealed class WatchTests
{
    private const string Stream = "GET /api/experiments/7/events";

    [Fact]
    public async Task WatchAsync_ToTheEnd_GivesEachStatus()
    {
        var server = Answering(": a comment\n\n" + Statuses.Event(Statuses.Running(10)) + Statuses.Event(Statuses.Running(20)) + Statuses.Event(Statuses.Done));

        var seen = await WatchAsync(server);

        Assert.Equal([10, 20], seen.SkipLast(1).Select(s => s.Progress!.Done));
        Assert.Equal("abc", seen[^1].Report!.ResultHash);
        Assert.True(double.IsNaN(seen[0].Progress!.Share));
    }

    [Fact]
    public async Task WatchAsync_LineBreaks_IsTakenUpAgain()
    {
        var server = Answering(Statuses.Event(Statuses.Running(10)), null, Statuses.Event(Statuses.Running(30)) + Statuses.Event(Statuses.Done));

        var seen = await WatchAsync(server);

        Assert.Equal([10, 30], seen.SkipLast(1).Select(s => s.Progress!.Done));
        Assert.True(seen[^1].IsEnded);
    }

    [Fact]
    public async Task WatchAsync_EventCutOff_IsNotTakenForOne()
    {
        var whole = Statuses.Event(Statuses.Running(10));
        var server = Answering(whole + whole[..^30], Statuses.Event(Statuses.Done));

        var seen = await WatchAsync(server);

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task WatchAsync_ServerStaysAway_GivesUp()
    {
        var server = Answering(Statuses.Event(Statuses.Running(10)), null, null, null, null, null, null, null, null, null);

        var fault = await Assert.ThrowsAsync<RemoteException>(() => WatchAsync(server));

        Assert.Equal(RemoteException.Unreachable, fault.Code);
    }

    [Fact]
    public async Task WatchAsync_ServerWasStartedAgain_SaysHowToGoOn()
    {
        var server = new ScriptedServer((asked, count) => asked == Stream
            ? count == 1
                ? ScriptedServer.Text(Statuses.Event(Statuses.Running(10)), "text/event-stream")
                : ScriptedServer.Problem(HttpStatusCode.Conflict, RemoteFault.Conflict, "It has not run since the server was started.")
            : null);

        var fault = await Assert.ThrowsAsync<RemoteException>(() => WatchAsync(server));

        Assert.Equal(RemoteFault.Conflict, fault.Code);
        Assert.Contains("dipsim resume 7 --server http://server.example:5170", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WatchAsync_Nonsense_IsNotAServer()
    {
        var fault = await Assert.ThrowsAsync<RemoteException>(() => WatchAsync(Answering("data: nonsense\n\n")));

        Assert.Equal(RemoteException.NotAServer, fault.Code);
    }

    private static ScriptedServer Answering(params string?[] streams) => new((asked, count) =>
        asked == Stream && count <= streams.Length && streams[count - 1] is { } text ? ScriptedServer.Text(text, "text/event-stream") : null);

    private static async Task<List<RunStatus>> WatchAsync(ScriptedServer server)
    {
        await using var host = await server.ConnectAsync();
        var seen = new List<RunStatus>();
        await foreach (var status in host.WatchAsync(new ExperimentId(7)))
        {
            seen.Add(status);
        }

        return seen;
    }
}

using System.Net;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Tests;

public sealed class RemoteServerTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5170", true)]
    [InlineData("http://127.0.0.1:5170/", true)]
    [InlineData("https://ministry.example", true)]
    [InlineData("127.0.0.1:5170", false)]
    [InlineData("ftp://ministry.example", false)]
    [InlineData("http://user:secret@ministry.example", false)]
    [InlineData("http://ministry.example/api", false)]
    [InlineData("", false)]
    public void ParseServer_Text_IsJudged(string text, bool isGood) => Assert.Equal(isGood, RemoteOptions.ParseServer(text) is not null);

    [Fact]
    public async Task ConnectAsync_OtherModel_IsRefusedWithTheRemedy()
    {
        var server = new ScriptedServer((_, _) => ScriptedServer.Json(ScriptedServer.Message with { ModelVersion = "999" }));

        var fault = await Assert.ThrowsAsync<RemoteException>(() => server.ConnectAsync());

        Assert.Equal(RemoteException.OtherModel, fault.Code);
        Assert.Contains("has model 999", fault.Message, StringComparison.Ordinal);
        Assert.Contains("of one version", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectAsync_NobodyThere_SaysSoAtOnce()
    {
        var server = new ScriptedServer((_, _) => throw new HttpRequestException("Connection refused"));

        var fault = await Assert.ThrowsAsync<RemoteException>(() => server.ConnectAsync());

        Assert.Equal(RemoteException.Unreachable, fault.Code);
        Assert.Contains("'dipsim serve' starts one", fault.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("<html>router</html>", "text/html")]
    [InlineData("[]", "application/json")]
    [InlineData("{\"program\":\"other\"}", "application/json")]
    public async Task ConnectAsync_AnotherProgram_IsTold(string text, string type)
    {
        var server = new ScriptedServer((_, _) => ScriptedServer.Text(text, type));

        var fault = await Assert.ThrowsAsync<RemoteException>(() => server.ConnectAsync());

        Assert.Equal(RemoteException.NotAServer, fault.Code);
    }

    [Theory]
    [InlineData(null, "asks for a token")]
    [InlineData("0123456789abcdef", "The token is not that of the server")]
    public async Task ConnectAsync_Unauthorized_SaysWhereTokensComeFrom(string? token, string words)
    {
        var server = new ScriptedServer((_, _) => ScriptedServer.Problem(HttpStatusCode.Unauthorized, RemoteFault.Unauthorized, "no"));

        var fault = await Assert.ThrowsAsync<RemoteException>(() => server.ConnectAsync(token));

        Assert.Equal(RemoteFault.Unauthorized, fault.Code);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal(token, server.Requests.Single().Headers.Authorization?.Parameter);
    }

    [Fact]
    public async Task GetAsync_ServerIsAwayForAMoment_AsksAgain()
    {
        var server = new ScriptedServer((asked, count) =>
            asked.EndsWith("/7", StringComparison.Ordinal) ? count switch
            {
                1 => null,
                2 => ScriptedServer.Problem(HttpStatusCode.ServiceUnavailable, RemoteFault.Stopping, "stopping"),
                _ => ScriptedServer.Json(Statuses.Experiment(7)),
            }
            : null);
        await using var host = await server.ConnectAsync();

        var found = await host.GetAsync(new ExperimentId(7));

        Assert.Equal(7, found.Experiment);
    }

    [Fact]
    public async Task GetAsync_ServerStaysAway_GivesUpWithTheLastWord()
    {
        var server = new ScriptedServer((_, _) => null);
        await using var host = await server.ConnectAsync();

        var fault = await Assert.ThrowsAsync<RemoteException>(() => host.GetAsync(new ExperimentId(7)));

        Assert.Equal(RemoteException.Unreachable, fault.Code);

        // What the server is; then the experiment at once, after 0.2 s and after 0.4 s more. The next pause would end after the first second.
        Assert.Equal(1 + 3, server.Requests.Count);
    }

    [Fact]
    public async Task GetAsync_Refusal_IsNotRepeatedAndCarriesTheProblems()
    {
        var server = new ScriptedServer((asked, _) => asked.EndsWith("/7", StringComparison.Ordinal)
            ? ScriptedServer.Problem(HttpStatusCode.BadRequest, RemoteFault.BadScenario, "It has 1 error.", "a.yaml:1:1  error  x")
            : null);
        await using var host = await server.ConnectAsync();

        var fault = await Assert.ThrowsAsync<RemoteException>(() => host.GetAsync(new ExperimentId(7)));

        Assert.Equal(RemoteFault.BadScenario, fault.Code);
        Assert.Equal("a.yaml:1:1  error  x", Assert.Single(fault.Problems));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task FindAsync_NoSuchExperiment_IsNull()
    {
        var server = new ScriptedServer((asked, _) => asked.EndsWith("/7", StringComparison.Ordinal)
            ? ScriptedServer.Problem(HttpStatusCode.NotFound, RemoteFault.NotFound, "none")
            : null);
        await using var host = await server.ConnectAsync();

        Assert.Null(await host.FindAsync(new ExperimentId(7)));
    }
}

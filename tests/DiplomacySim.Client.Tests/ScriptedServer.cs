using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Model;

namespace DiplomacySim.Client.Tests;

/// <summary>Answers requests as a test wants, and notes them.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly Func<string, int, HttpResponseMessage?> _answer;
    private readonly ConcurrentDictionary<string, int> _asked = new();

    /// <param name="answer">The answer to a method and path that is asked for the n-th time, from 1; null where nobody answers.</param>
    public ScriptedServer(Func<string, int, HttpResponseMessage?> answer) => _answer = answer;

    /// <summary>What a server of this version says that it is.</summary>
    public static ServerMessage Message { get; } = new("DiplomacySim", "0.1.0", ModelVersion.Current, "embedded", 2, 1 << 20);

    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    public static HttpResponseMessage Json<T>(T value, HttpStatusCode status = HttpStatusCode.OK) => new(status)
    {
        Content = new StringContent(JsonSerializer.Serialize(value, RemoteJson.Options), Encoding.UTF8, value is ProblemMessage ? ProblemMessage.MediaType : "application/json"),
    };

    public static HttpResponseMessage Problem(HttpStatusCode status, string code, string detail, params string[] problems) =>
        Json(new ProblemMessage((int)status, "", detail, code, [.. problems]), status);

    public static HttpResponseMessage Text(string text, string type = "text/html", HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, type) };

    /// <summary>Connects a client that gives up after one second of a clock on which pauses take no time.</summary>
    public async Task<RemoteExperimentHost> ConnectAsync(string? token = null) => new(await RemoteServer.ConnectAsync(
        new RemoteOptions { Server = new Uri("http://server.example:5170"), Token = token, Patience = _patience, Silence = TimeSpan.FromSeconds(10) },
        new LeapingClock(reach: _patience),
        this,
        CancellationToken.None));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        var asked = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        var count = _asked.AddOrUpdate(asked, 1, (_, n) => n + 1);
        var answer = asked == $"GET {RemoteRoutes.Server}" ? _answer(asked, count) ?? Json(Message) : _answer(asked, count);
        return answer is null ? throw new HttpRequestException("Connection refused") : Task.FromResult(answer);
    }
}

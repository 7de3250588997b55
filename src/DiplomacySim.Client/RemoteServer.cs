using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Model;

namespace DiplomacySim.Client;

/// <summary>The line to a server: sends requests, asks again while it does not answer, and words what goes wrong.</summary>
/// <remarks>Safe for several threads.</remarks>
public sealed class RemoteServer : IDisposable
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    private readonly RemoteOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    private RemoteServer(RemoteOptions options, TimeProvider clock, HttpMessageHandler? handler)
    {
        _options = options;
        _clock = clock;
        _http = new HttpClient(handler ?? new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = options.Server,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (options.Token is { } token)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>The server's address, as it is shown.</summary>
    public string Address => _options.Server.GetLeftPart(UriPartial.Authority);

    /// <summary>What the server said that it is.</summary>
    public ServerMessage Message { get; private set; } = new("", "", "", "", 0, 0);

    /// <summary>How patient the client is.</summary>
    internal RemoteOptions Options => _options;

    /// <summary>The clock.</summary>
    internal TimeProvider Clock => _clock;

    /// <summary>Asks a server what it is.</summary>
    /// <param name="options">The server.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">There is no server, it does not know the token, or it has another version of the model.</exception>
    public static Task<RemoteServer> ConnectAsync(RemoteOptions options, TimeProvider clock, CancellationToken cancellationToken = default) =>
        ConnectAsync(options, clock, null, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Reads an answer of JSON; asks again while the server does not answer.</summary>
    /// <param name="path">What to read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The server refuses, or does not answer any more.</exception>
    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), HttpCompletionOption.ResponseContentRead, _options.Patience, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    /// <summary>Reads an answer as it is; asks again while the server does not answer.</summary>
    /// <param name="path">What to read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The server refuses, or does not answer any more.</exception>
    public async Task<byte[]> GetBytesAsync(string path, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), HttpCompletionOption.ResponseContentRead, _options.Patience, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>Copies a long answer to a stream.</summary>
    /// <param name="path">What to read.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The server refuses, or does not answer.</exception>
    public async Task CopyAsync(string path, Stream target, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), HttpCompletionOption.ResponseHeadersRead, _options.Patience, cancellationToken);
        await response.Content.CopyToAsync(target, cancellationToken);
    }

    /// <summary>Asks for something to be done, and reads the answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">What it is about.</param>
    /// <param name="content">Makes the body, anew for each attempt; null for none.</param>
    /// <param name="isRepeatable">Whether asking twice does no harm, so that the server is asked again while it does not answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The server refuses, or does not answer any more.</exception>
    public async Task<T> SendAsync<T>(HttpMethod method, string path, Func<HttpContent?>? content, bool isRepeatable, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(
            () => new HttpRequestMessage(method, path) { Content = content?.Invoke() },
            HttpCompletionOption.ResponseContentRead,
            isRepeatable ? _options.Patience : TimeSpan.Zero,
            cancellationToken);
        return response.StatusCode == HttpStatusCode.NoContent ? default! : await ReadAsync<T>(response, cancellationToken);
    }

    /// <summary>Connects through a handler of its own.</summary>
    internal static async Task<RemoteServer> ConnectAsync(RemoteOptions options, TimeProvider clock, HttpMessageHandler? handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var server = new RemoteServer(options, clock, handler);
        try
        {
            using var response = await server.SendAsync(
                () => new HttpRequestMessage(HttpMethod.Get, RemoteRoutes.Server), HttpCompletionOption.ResponseContentRead, TimeSpan.Zero, cancellationToken);
            server.Message = await server.ReadAsync<ServerMessage>(response, cancellationToken);
            server.RequireSameModel();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request until it is answered; every refusal is thrown.</summary>
    internal async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> request, HttpCompletionOption completion, TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = _clock.GetTimestamp();
        for (var pause = _firstPause; ; pause = pause * 2 < _longestPause ? pause * 2 : _longestPause)
        {
            RemoteException fault;
            try
            {
                using var message = request();
                var response = await _http.SendAsync(message, completion, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return response;
                }

                using (response)
                {
                    fault = await RefusalAsync(response, cancellationToken);
                    if (response.StatusCode is not (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
                    {
                        throw fault;
                    }
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                fault = NoAnswer(exception);
            }

            if (_clock.GetElapsedTime(began) + pause > patience)
            {
                throw fault;
            }

            await Task.Delay(pause, _clock, cancellationToken);
        }
    }

    private RemoteException NoAnswer(Exception exception) => new(
        RemoteException.Unreachable,
        $"The server {Address} does not answer ({exception.Message.TrimEnd('.')}). Is it running? 'dipsim serve' starts one; --server or DIPLOMACYSIM_SERVER names another.",
        innerException: exception);

    private void RequireSameModel()
    {
        if (Message.Program != "DiplomacySim")
        {
            throw Stranger();
        }

        if (Message.ModelVersion != ModelVersion.Current)
        {
            throw new RemoteException(
                RemoteException.OtherModel,
                $"The server {Address} has model {Message.ModelVersion} (program {Message.ProgramVersion}); this program has model {ModelVersion.Current} and would word its results wrongly. Use a program and a server of one version, or run here: leave out --server.");
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(RemoteJson.Options, cancellationToken) ?? throw Stranger();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw Stranger(exception);
        }
    }

    private async Task<RemoteException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            return new RemoteException(
                RemoteFault.Unauthorized,
                _options.Token is null
                    ? $"The server {Address} asks for a token; give it with --token-file FILE, or in the environment variable DIPLOMACYSIM_TOKEN."
                    : $"The token is not that of the server {Address}; look at --token-file, or at the environment variable DIPLOMACYSIM_TOKEN.");
        }

        if (response.Content.Headers.ContentType?.MediaType != ProblemMessage.MediaType)
        {
            return response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                ? new RemoteException(RemoteException.Unreachable, $"The server {Address} does not answer (HTTP {(int)response.StatusCode}).")
                : Stranger();
        }

        var problem = await ReadAsync<ProblemMessage>(response, cancellationToken);
        return new RemoteException(problem.Code ?? RemoteFault.BrokeDown, $"{problem.Detail} (server {Address})", problem.Problems);
    }

    private RemoteException Stranger(Exception? exception = null) => new(
        RemoteException.NotAServer, $"What answers at {Address} is not a DiplomacySim server of this version; look at the address.", innerException: exception);
}

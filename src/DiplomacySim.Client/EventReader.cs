using System.Net.Http.Headers;

namespace DiplomacySim.Client;

/// <summary>Reads server-sent events off one line.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;
    private readonly TimeSpan _silence;
    private readonly TimeProvider _clock;

    private EventReader(HttpResponseMessage response, StreamReader reader, RemoteServer server)
    {
        _response = response;
        _reader = reader;
        _silence = server.Options.Silence;
        _clock = server.Clock;
    }

    /// <summary>Opens the line; asks again for so long while the server does not answer.</summary>
    /// <param name="server">The server.</param>
    /// <param name="path">What is followed.</param>
    /// <param name="patience">How long to ask again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="content">Makes the body of what is posted, anew for each attempt; null to read only.</param>
    public static async Task<EventReader> OpenAsync(
        RemoteServer server, string path, TimeSpan patience, CancellationToken cancellationToken, Func<HttpContent>? content = null)
    {
        var response = await server.SendAsync(() => Request(path, content?.Invoke()), HttpCompletionOption.ResponseHeadersRead, patience, cancellationToken);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken)), server);
    }

    /// <summary>The text of the next event; null where the line has ended, broken, or been silent for too long.</summary>
    public async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        List<string> data = [];
        try
        {
            while (true)
            {
                using var late = new CancellationTokenSource(_silence, _clock);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
                switch (await _reader.ReadLineAsync(stop.Token))
                {
                    case null:
                        return null;
                    case { Length: 0 } when data.Count > 0:
                        return string.Join('\n', data);
                    case { } line when line.StartsWith("data:", StringComparison.Ordinal):
                        data.Add(line["data:".Length..].TrimStart(' '));
                        break;
                    default:
                        // Names of events and comments; the text says all.
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }

    private static HttpRequestMessage Request(string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return request;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DiplomacySim.Web.Events;

/// <summary>Writes server-sent events: <c>event</c>, <c>data</c>, a blank line; a comment now and then where nothing happens.</summary>
internal sealed class EventStream
{
    // Proxies and clients take a silence of half a minute for a broken line.
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(10);

    private readonly HttpResponse _response;
    private readonly TimeProvider _clock;

    private EventStream(HttpResponse response, TimeProvider clock) => (_response, _clock) = (response, clock);

    /// <summary>Begins the answer.</summary>
    public static async Task<EventStream> BeginAsync(HttpContext context, TimeProvider clock, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellationToken);
        return new EventStream(response, clock);
    }

    /// <summary>Writes each item as it comes, and a comment where none comes for a while.</summary>
    /// <param name="items">The items.</param>
    /// <param name="text">The event of an item: its name and its text.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async Task WriteAllAsync<T>(IAsyncEnumerable<T> items, Func<T, (string Name, string Text)> text, CancellationToken cancellationToken)
    {
        await using var each = items.GetAsyncEnumerator(cancellationToken);
        var next = each.MoveNextAsync().AsTask();
        try
        {
            while (await IsNextAsync(next, cancellationToken))
            {
                var (name, data) = text(each.Current);
                await WriteAsync(name, data, cancellationToken);
                next = each.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // An enumerator may not be disposed of while it looks for its next item; the same token ends that too.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    /// <summary>Writes one event.</summary>
    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        var lines = text.ReplaceLineEndings("\n").Replace("\n", "\ndata: ", StringComparison.Ordinal);
        await _response.WriteAsync($"event: {name}\ndata: {lines}\n\n", cancellationToken);
        await _response.Body.FlushAsync(cancellationToken);
    }

    private async Task<bool> IsNextAsync(Task<bool> next, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await next.WaitAsync(_beat, _clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                await _response.WriteAsync(":\n\n", cancellationToken);
                await _response.Body.FlushAsync(cancellationToken);
            }
        }
    }
}

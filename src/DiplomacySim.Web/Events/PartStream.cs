using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Web.Events;

/// <summary>Sends the parts of a page as they change, until nothing will change any more; <c>live.js</c> puts them in their places.</summary>
/// <remarks>An event <c>part</c> has the id of an element on its first line, and its content on the others; the event <c>end</c> is the last.</remarks>
internal static class PartStream
{
    private const string Part = "part";
    private const string End = "end";

    /// <summary>Sends those parts of each state that are new to the listener.</summary>
    public static async Task SendAsync(HttpContext context, Func<CancellationToken, IAsyncEnumerable<ImmutableArray<PagePart>>> listen)
    {
        var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stream = await EventStream.BeginAsync(context, context.RequestServices.GetRequiredService<TimeProvider>(), stop.Token);
        var sent = new HashSet<PagePart>(ReferenceEqualityComparer.Instance);
        try
        {
            await stream.WriteAllAsync(New(listen(stop.Token), sent), part => (Part, part.Id + "\n" + part.Content), stop.Token);
            await stream.WriteAsync(End, "{}", stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was closed, or the server stops: the browser asks again.
        }
    }

    private static async IAsyncEnumerable<PagePart> New(IAsyncEnumerable<ImmutableArray<PagePart>> states, HashSet<PagePart> sent)
    {
        await foreach (var state in states)
        {
            foreach (var part in state)
            {
                if (!sent.Contains(part))
                {
                    yield return part;
                }
            }

            sent.Clear();
            sent.UnionWith(state);
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Engine.Live;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The table of live worlds while it is looked at: read once a second however many pages show it.</summary>
internal sealed class LiveList : IDisposable
{
    /// <summary>The id of the element that holds the table.</summary>
    public const string Id = "worlds";

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    private readonly ILiveWorldHost _host;
    private readonly TimeProvider _clock;
    private readonly Feed<Language, PagePart> _feed;

    public LiveList(ILiveWorldHost host, TimeProvider clock)
    {
        (_host, _clock) = (host, clock);
        _feed = new Feed<Language, PagePart>(FollowAsync);
    }

    /// <summary>The table, each time that it has changed.</summary>
    public async IAsyncEnumerable<ImmutableArray<PagePart>> ListenAsync(Language language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in _feed.ListenAsync(language, cancellationToken))
        {
            yield return [part];
        }
    }

    public void Dispose() => _feed.Dispose();

    private async IAsyncEnumerable<PagePart> FollowAsync(Language language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = new PageWords(language);
        var shown = default(PagePart);
        using var timer = new PeriodicTimer(_every, _clock);
        do
        {
            var part = PagePart.Renew(shown, Id, WorldTable.Write(words, await _host.ListAsync(cancellationToken)));
            if (part != shown)
            {
                shown = part;
                yield return part;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}

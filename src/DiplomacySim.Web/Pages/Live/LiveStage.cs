using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Engine.Live;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>Draws live worlds, once for all who watch one future in one language.</summary>
/// <remarks>A world may play fifty months a second. The next picture waits five times as long as the last one took, and <see cref="_leastPause"/> at least.</remarks>
internal sealed class LiveStage : IDisposable
{
    private const int PausePerDrawing = 5;

    private static readonly TimeSpan _leastPause = TimeSpan.FromSeconds(0.25);

    private readonly ILiveWorldHost _host;
    private readonly WorldLibrary _worlds;
    private readonly WorkThreads _threads;
    private readonly TimeProvider _clock;
    private readonly Feed<(LiveWorldId Id, uint Future, Language Language), LiveScene> _feed;

    public LiveStage(ILiveWorldHost host, WorldLibrary worlds, WorkThreads threads, TimeProvider clock)
    {
        (_host, _worlds, _threads, _clock) = (host, worlds, threads, clock);
        _feed = new Feed<(LiveWorldId Id, uint Future, Language Language), LiveScene>(FollowAsync);
    }

    /// <summary>The parts, each time that one has changed, until the world is closed.</summary>
    public async IAsyncEnumerable<ImmutableArray<PagePart>> ListenAsync(
        LiveWorldId id, uint future, Language language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var scene in _feed.ListenAsync((id, future, language), cancellationToken))
        {
            yield return scene.All;
        }
    }

    /// <summary>How a future of a world stands, and what its names are in a language.</summary>
    public async Task<(LiveWorldView View, LiveNames Names)> ViewAsync(LiveWorldStatus status, uint? future, Language language, CancellationToken cancellationToken)
    {
        var view = await _host.ViewAsync(status.Id, future, cancellationToken);
        return (view, await _threads.RunAsync(() => new LiveNames(view, _worlds.Find(status.World)?.World, language), cancellationToken));
    }

    /// <summary>A world as it stands.</summary>
    public async Task<LiveScene> DrawAsync(LiveWorldStatus status, LiveWorldView view, LiveNames names, PageWords words, CancellationToken cancellationToken)
    {
        var events = await _host.EventsAsync(status.Id, cancellationToken);
        return Draw(null, status, view, names, words, events, await EntriesAsync(status, cancellationToken), Html.Empty);
    }

    public void Dispose() => _feed.Dispose();

    private static LiveScene Draw(
        LiveScene? before,
        LiveWorldStatus status,
        LiveWorldView view,
        LiveNames names,
        PageWords words,
        IEnumerable<LiveEvent> events,
        ImmutableArray<LiveEntry> entries,
        Html news) => new(
        PagePart.Renew(before?.Head, "standing", StandingView.Head(words, status, view, names)),
        PagePart.Renew(before?.Tiers, "tiers", StandingView.Tiers(words, view, names)),
        PagePart.Renew(before?.Map, "map", Figure.Write(words, LiveMap.Of(words, view, names).ToChart(), "m")),
        PagePart.Renew(before?.Partners, "partners", StandingView.Partners(words, view, names)),
        PagePart.Renew(before?.Events, "events", EventView.Write(words, view.Month, events.Where(e => e.Future == view.Future), entries, names)),
        PagePart.Renew(before?.News, "news", news));

    private async IAsyncEnumerable<LiveScene> FollowAsync((LiveWorldId Id, uint Future, Language Language) key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var course = new Course(this, key.Id, key.Future, key.Language);
        await foreach (var change in _host.WatchAsync(key.Id, cancellationToken))
        {
            var began = _clock.GetTimestamp();
            if (await course.NextAsync(change, cancellationToken) is not { } scene)
            {
                yield break;
            }

            yield return scene;
            await Task.Delay(TimeSpan.FromTicks(Math.Max(_leastPause.Ticks, _clock.GetElapsedTime(began).Ticks * PausePerDrawing)), _clock, cancellationToken);
        }
    }

    // What was injected stands in the journal, which comes with the whole save.
    private async Task<ImmutableArray<LiveEntry>> EntriesAsync(LiveWorldStatus status, CancellationToken cancellationToken) =>
        status.Actions == 0 ? [] : (await _host.SaveAsync(status.Id, cancellationToken)).Journal.Entries;

    /// <summary>One future of a world from change to change; what is known already is not asked for again.</summary>
    private sealed class Course(LiveStage stage, LiveWorldId id, uint future, Language language)
    {
        private readonly PageWords _words = new(language);
        private readonly LiveNews _news = new(new PageWords(language), stage._clock);
        private List<LiveEvent> _events = [];
        private ImmutableArray<LiveEntry> _entries = [];
        private int _played = int.MaxValue;
        private int _actions = -1;
        private LiveScene? _scene;

        /// <summary>The world after a change; null where it has been closed since.</summary>
        public async Task<LiveScene?> NextAsync(LiveChange change, CancellationToken cancellationToken)
        {
            try
            {
                await TakeInAsync(change, cancellationToken);
                var (view, names) = await stage.ViewAsync(change.Status, future, language, cancellationToken);
                return _scene = Draw(_scene, change.Status, view, names, _words, _events, _entries, _news.Next(change.Status, view, _events, names));
            }
            catch (LiveWorldException exception) when (exception.Fault == LiveFault.NotFound)
            {
                return null;
            }
        }

        private async Task TakeInAsync(LiveChange change, CancellationToken cancellationToken)
        {
            if (change.Status.MonthsPlayed < _played)
            {
                // The first look; or what could not be kept was taken back.
                _events = [.. await stage._host.EventsAsync(id, cancellationToken)];
            }
            else
            {
                // Months that were played while the events were read are told once more.
                var known = _events.Count > 0 ? _events[^1].Month.Index : int.MinValue;
                _events.AddRange(change.Events.Where(e => e.Month.Index > known));
            }

            _entries = change.Status.Actions == _actions ? _entries : await stage.EntriesAsync(change.Status, cancellationToken);
            (_played, _actions) = (change.Status.MonthsPlayed, change.Status.Actions);
        }
    }
}

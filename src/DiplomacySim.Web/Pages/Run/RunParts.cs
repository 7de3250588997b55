using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Pages.Run;

/// <summary>The parts of a run page that change while the run goes on, drawn once for all who watch it in one language.</summary>
/// <remarks>
/// Drawing may take at most a fiftieth of the time: after each picture the next one waits fifty times as long as it took, and
/// <see cref="_leastPause"/> at least. So watching slows a run down by 2% of one processor at most, however many pages watch.
/// </remarks>
internal sealed class RunParts : IDisposable
{
    /// <summary>The id of the element with the progress.</summary>
    public const string Progress = "progress";

    /// <summary>The id of the element with the charts.</summary>
    public const string Fans = "fans";

    private const int PausePerDrawing = 50;

    private static readonly TimeSpan _leastPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _progressPause = TimeSpan.FromSeconds(0.5);

    private readonly ExperimentBoard _board;
    private readonly ProgressFeed _progress;
    private readonly PlanShelf _plans;
    private readonly IResultStore _store;
    private readonly SummaryShelf _summaries;
    private readonly WorkThreads _threads;
    private readonly TimeProvider _clock;
    private readonly Feed<(ExperimentId Id, Language Language), Parts> _feed;

    public RunParts(ExperimentBoard board, ProgressFeed progress, PlanShelf plans, IResultStore store, SummaryShelf summaries, WorkThreads threads, TimeProvider clock)
    {
        (_board, _progress, _plans, _store, _summaries, _threads, _clock) = (board, progress, plans, store, summaries, threads, clock);
        _feed = new Feed<(ExperimentId Id, Language Language), Parts>(FollowAsync);
    }

    /// <summary>The parts, each time that one has changed, until the run has ended.</summary>
    public async IAsyncEnumerable<ImmutableArray<PagePart>> ListenAsync(ExperimentId id, Language language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var parts in _feed.ListenAsync((id, language), cancellationToken))
        {
            yield return parts.All;
        }
    }

    public void Dispose() => _feed.Dispose();

    /// <summary>The charts of what there is by now; nothing where there are no futures yet.</summary>
    public Html Draw(ExperimentRecord record, PageWords words)
    {
        if (!_summaries.HasFutures(record))
        {
            return Html.Empty;
        }

        var plan = _plans.Of(record);
        var courses = RunCourses.Read(_store, record.Id, plan);
        return Figure.Write(words, TierFan.Of(plan, courses, record.FuturesDone, TextCatalog.Reports.In(words.Language)).ToChart(), "fan");
    }

    private async IAsyncEnumerable<Parts> FollowAsync((ExperimentId Id, Language Language) key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = new PageWords(key.Language);
        var fans = new PagePart(Fans, Html.Empty);
        var (drawn, pause) = ((long?)null, TimeSpan.Zero);
        await foreach (var item in _progress.ListenAsync(key.Id, cancellationToken))
        {
            if (!item.IsLast && (drawn is null || _clock.GetElapsedTime(drawn.Value) >= pause))
            {
                var began = _clock.GetTimestamp();
                var record = await _board.RecordAsync(key.Id, cancellationToken);
                var picture = await _threads.RunAsync(() => Draw(record, words), cancellationToken);
                fans = picture.IsEmpty ? fans : new PagePart(Fans, picture);
                drawn = _clock.GetTimestamp();
                pause = TimeSpan.FromTicks(Math.Max(_leastPause.Ticks, _clock.GetElapsedTime(began).Ticks * PausePerDrawing));
            }

            var progress = new PagePart(Progress, ProgressView.Write(words, item.Status));
            yield return new Parts(fans.Content.IsEmpty ? [progress] : [progress, fans]);
            if (!item.IsLast)
            {
                await Task.Delay(_progressPause, _clock, cancellationToken);
            }
        }
    }

    private sealed record Parts(ImmutableArray<PagePart> All);
}

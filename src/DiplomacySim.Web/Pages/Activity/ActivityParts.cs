using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Activity;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Pages.Activity;

/// <summary>The parts of the activity page, written once a second for all who look at one experiment in one language.</summary>
internal sealed class ActivityParts : IDisposable
{
    private readonly ActivityMonitor _monitor;
    private readonly WorldLibrary _worlds;
    private readonly WorkThreads _threads;
    private readonly Feed<(Language Language, long? Experiment), IReadOnlyList<PagePart>> _feed;

    public ActivityParts(ActivityMonitor monitor, WorldLibrary worlds, WorkThreads threads)
    {
        (_monitor, _worlds, _threads) = (monitor, worlds, threads);
        _feed = new Feed<(Language Language, long? Experiment), IReadOnlyList<PagePart>>(FollowAsync);
    }

    /// <summary>The parts, each time that one has changed.</summary>
    public async IAsyncEnumerable<ImmutableArray<PagePart>> ListenAsync(Language language, long? experiment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var parts in _feed.ListenAsync((language, experiment), cancellationToken))
        {
            yield return [.. parts];
        }
    }

    /// <summary>The parts as they are now.</summary>
    /// <param name="before">Those before, which stay where they say the same; null for none.</param>
    /// <param name="activity">How calls go.</param>
    /// <param name="language">The language.</param>
    /// <param name="experiment">The experiment that is shown in full; null for the latest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<PagePart>> WriteAsync(
        IReadOnlyList<PagePart>? before, ActivityMessage activity, Language language, long? experiment, CancellationToken cancellationToken) =>
        _threads.RunAsync(() => Write(before, activity, language, experiment), cancellationToken);

    public void Dispose() => _feed.Dispose();

    private async IAsyncEnumerable<IReadOnlyList<PagePart>> FollowAsync((Language Language, long? Experiment) key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<PagePart>? parts = null;
        await foreach (var activity in _monitor.ListenAsync(cancellationToken))
        {
            yield return parts = await WriteAsync(parts, activity, key.Language, key.Experiment, cancellationToken);
        }
    }

    private IReadOnlyList<PagePart> Write(IReadOnlyList<PagePart>? before, ActivityMessage activity, Language language, long? experiment)
    {
        var words = new PageWords(language);
        var shown = activity.Runs.FirstOrDefault(r => experiment is null || r.Experiment == experiment);
        return
        [
            PagePart.Renew(before?[0], "runs", ActivityView.Runs(words, activity, shown)),
            PagePart.Renew(before?[1], "actors", ActivityView.Actors(words, shown, Names(language, shown))),
        ];
    }

    private Func<string, string> Names(Language language, RunCallsMessage? run)
    {
        if (run is null || _monitor.RecordOf(run.PlanHash) is not { } record || _worlds.Find(record.Definition.WorldName)?.World is not { } world)
        {
            return code => code;
        }

        var names = new WorldNames(world, language);
        var byCode = world.World.Partners.Select((p, i) => (p.Id.Code, Name: names.Partner(i))).ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
        return code => byCode.GetValueOrDefault(code, code);
    }
}

using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Model;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>What is told of a live world to those who do not see it: where it stands, and what came since it was told last.</summary>
/// <remarks>A world that waits is told of at once; one that plays every ten seconds, for whoever listens to hear the end of it.</remarks>
internal sealed class LiveNews(PageWords words, TimeProvider clock)
{
    private const int MostNames = 5;

    private static readonly TimeSpan _leastPause = TimeSpan.FromSeconds(10);

    private Month? _month;
    private long _told;
    private string _text = "";

    /// <summary>What is to be told now; the same as before where there is nothing new, or it is too soon.</summary>
    public Html Next(LiveWorldStatus status, LiveWorldView view, IEnumerable<LiveEvent> events, LiveNames names)
    {
        // The first look tells nothing: the page says where the world stands.
        var isFirst = _month is not { } before || view.Month < before;
        if (isFirst || (view.Month > _month && (status.Pace is null || clock.GetElapsedTime(_told) >= _leastPause)))
        {
            _text = isFirst ? "" : Tell(view, [.. events.Where(e => e.Future == view.Future && e.Month > _month && e.Month <= view.Month)], names);
            (_month, _told) = (view.Month, clock.GetTimestamp());
        }

        return Html.Text(_text);
    }

    private string Tell(LiveWorldView view, LiveEvent[] events, LiveNames names)
    {
        var raised = events.Where(e => e.Kind == TraceKind.Upgrade).ToArray();
        var visits = words.Say("live.news", ("count", events.Count(e => e.Kind == TraceKind.Visit)), ("month", view.Month));
        var risen = raised.Length == 0 ? "" : words.Say(
            raised.Length > MostNames ? "live.news raised many" : "live.news raised",
            ("partners", words.Language.List(raised.Take(MostNames).Select(e => $"{names.Partner(e.Partner)} ({names.Name(e.To ?? "")})"))),
            ("count", raised.Length - MostNames));
        return view.MonthsPlayed < view.Months ? visits + risen : visits + risen + words["live.news ended"];
    }
}

using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Model;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>What happened in one future of a live world and what was injected, the newest month first.</summary>
internal static class EventView
{
    private const int MostMonths = 36;
    private const int MostReasons = 4;

    // What was injected takes effect in the same month and is told first.
    private static readonly (TraceKind Kind, string Text, string Mark)[] _kinds =
    [
        (TraceKind.Visit, "live.kind visit", ""),
        (TraceKind.Agreements, "live.kind agreements", ""),
        (TraceKind.Upgrade, "live.kind upgrade", " good"),
        (TraceKind.Label, "live.kind label", ""),
        (TraceKind.Suspension, "live.kind suspension", " bad"),
        (TraceKind.Resumption, "live.kind resumption", " good"),
    ];

    /// <param name="words">The language.</param>
    /// <param name="month">The month last played; what is injected into later ones has not happened.</param>
    /// <param name="events">The events of the future, by month.</param>
    /// <param name="entries">What was injected, by month.</param>
    /// <param name="names">The names.</param>
    public static Html Write(PageWords words, Month month, IEnumerable<LiveEvent> events, IEnumerable<LiveEntry> entries, LiveNames names)
    {
        var byMonth = events.ToLookup(e => e.Month);
        var injected = entries.Where(e => e.Month <= month).ToLookup(e => e.Month);
        var months = byMonth.Select(m => m.Key).Union(injected.Select(m => m.Key)).OrderDescending().Take(MostMonths).ToArray();
        return months.Length == 0 ? Html.Of($"<p class=\"quiet\">{words["live.nothing yet"]}</p>") : Html.Of(
            $"<ol class=\"plain\">{months.Select(m => Html.Of($"<li><h3>{words.Language.LongMonth(m)}</h3><ul class=\"plain\">{Injected(words, [.. injected[m]], names)}{_kinds.SelectMany(k => Items(words, k.Text, k.Mark, [.. byMonth[m].Where(e => e.Kind == k.Kind)], names))}</ul></li>\n"))}</ol>");
    }

    private static Html Injected(PageWords words, LiveEntry[] entries, LiveNames names) => Html.If(
        entries.Length > 0,
        $"<li><span class=\"tag warn\">{words["live.kind injected"]}</span> {words.Language.List(entries.Select(e => StandingView.Action(words, e.Action, names)))}</li>");

    private static IEnumerable<Html> Items(PageWords words, string text, string mark, LiveEvent[] events, LiveNames names)
    {
        if (events.Length == 0)
        {
            return [];
        }

        var tag = Html.Of($"<span class=\"tag{mark}\">{words[text]}</span>");
        return events[0].Kind == TraceKind.Upgrade
            ? events.Select(e => Html.Of($"<li>{tag} {words.Say("live.raised", ("partner", names.Partner(e.Partner)), ("from", names.Name(e.From ?? "")), ("to", names.Name(e.To ?? "")))}<br><span class=\"quiet small\">{Reason(words, e)}</span></li>"))
            : [Html.Of($"<li>{tag} {words.Language.List(events.Select(e => Short(words, e, names)))}</li>")];
    }

    private static string Short(PageWords words, LiveEvent item, LiveNames names) =>
        item.Kind == TraceKind.Agreements && item.Agreements > 1 ? $"{names.Partner(item.Partner)} ({words.Whole(item.Agreements)})" : names.Partner(item.Partner);

    private static string Reason(PageWords words, LiveEvent upgrade)
    {
        var parts = upgrade.Reasons.OrderByDescending(r => Math.Abs(r.Value)).Take(MostReasons).Select(r => $"{words["live.part " + r.Name]} {words.Language.Signed(r.Value, 2)}");
        return words.Say(
            upgrade.IsPlanned ? "live.readiness planned" : "live.readiness",
            ("readiness", words.Language.Signed(upgrade.Readiness ?? 0, 2)),
            ("needed", words.Language.Signed(upgrade.Needed ?? 0, 2)),
            ("parts", words.Language.List(parts)));
    }
}

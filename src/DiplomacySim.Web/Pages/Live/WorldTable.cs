using DiplomacySim.Engine.Live;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The live worlds as a table.</summary>
internal static class WorldTable
{
    public static Html Write(PageWords words, IReadOnlyList<LiveWorldStatus> worlds) => worlds.Count == 0 ? Html.Of($"<p class=\"quiet\">{words["live.none"]}</p>") : Html.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{words["live.heading"]}"><table>
        <thead><tr><th scope="col">{words["live.name"]}</th><th scope="col">{words["live.scenario"]}</th><th scope="col">{words["live.policy"]}</th><th scope="col">{words["live.month"]}</th><th scope="col" class="number">{words["live.injected"]}</th><th scope="col">{words["live.state"]}</th></tr></thead>
        <tbody>{worlds.Select(w => Html.Of($"""
            <tr><th scope="row"><a href="{LivePages.World(w.Id)}">{w.Id.Name}</a></th><td lang="en">{w.Title}</td><td lang="en">{w.Policy}</td><td class="name">{(w.Futures.IsEmpty ? "-" : words.Language.Month(w.Month))}</td><td class="number">{w.Actions}</td><td>{State(words, w)}</td></tr>

            """))}</tbody></table></div>
        """);

    /// <summary>Whether a world plays, waits, has ended or cannot be opened.</summary>
    public static Html State(PageWords words, LiveWorldStatus status) =>
        status.Pace is { } pace ? Html.Of($"<span class=\"tag good\">{words.Say("live.plays", ("pace", words.Language.Plain(pace)))}</span>")
        : status.Fault is not null ? Html.Of($"<span class=\"tag bad\">{words["live.broken"]}</span>")
        : Html.Of($"<span class=\"tag\">{words[status.Month == status.To ? "live.ended" : "live.waits"]}</span>");
}

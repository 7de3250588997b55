using DiplomacySim.Web.Activity;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Activity;

/// <summary>Calls as tables.</summary>
internal static class ActivityView
{
    /// <summary>The experiments that were computed last.</summary>
    public static Html Runs(PageWords words, ActivityMessage activity, RunCallsMessage? shown) => activity.Runs.IsEmpty ? Html.Of($"<p class=\"quiet\">{words["activity.none"]}</p>") : Html.Of($"""
        <table><thead><tr><th scope="col">{words["activity.experiment"]}</th><th scope="col">{words["activity.state"]}</th><th scope="col" class="number">{words["activity.months"]}</th><th scope="col" class="number">{words["activity.calls"]}</th><th scope="col" class="number">{words["activity.rate now"]}</th><th scope="col" class="number">{words["activity.rate mean"]}</th></tr></thead>
        <tbody>{activity.Runs.Select(r => Run(words, r, r == shown))}</tbody></table>
        <p class="quiet small">{words.Say("activity.window", ("processes", activity.Processes), ("seconds", words.Language.Number(activity.WindowSeconds, 1)))}</p>
        """);

    /// <summary>The actors of one experiment: their kinds, then each partner, that with the longest median first; means follow single interruptions.</summary>
    public static Html Actors(PageWords words, RunCallsMessage? run, Func<string, string> name)
    {
        if (run is null)
        {
            return Html.Empty;
        }

        var slowest = Math.Max(1e-9, run.Partners.Max(p => p.Calls.MedianMicroseconds ?? 0));
        return Html.Of($"""
            <h2>{Title(words, run)}</h2>
            <div class="scroll" tabindex="0" role="group" aria-label="{words["activity.kinds"]}"><table>
            <thead><tr><th scope="col">{words["activity.kind"]}</th>{Heads(words)}</tr></thead>
            <tbody>{run.Kinds.Select(k => Html.Of($"<tr><th scope=\"row\" class=\"name\">{words["activity.kind " + k.Kind]}</th>{Cells(words, k.Calls)}</tr>\n"))}</tbody></table></div>
            <h3>{words.Say("activity.partners", ("count", run.Partners.Length))}</h3>
            <div class="scroll" tabindex="0" role="group" aria-label="{words.Say("activity.partners", ("count", run.Partners.Length))}"><table>
            <thead><tr><th scope="col">{words["activity.partner"]}</th>{Heads(words)}<th scope="col"><span class="unseen">{words["activity.median"]}</span></th></tr></thead>
            <tbody>{run.Partners.OrderByDescending(p => p.Calls.MedianMicroseconds).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => Html.Of(
                $"<tr><th scope=\"row\" class=\"name\">{name(p.Code)}</th>{Cells(words, p.Calls)}<td>{Meter.Of((p.Calls.MedianMicroseconds ?? 0) / slowest)}</td></tr>\n"))}</tbody></table></div>
            """);
    }

    private static Html Run(PageWords words, RunCallsMessage run, bool isShown)
    {
        var partners = run.Kinds.First(k => k.Kind == KindCallsMessage.Partner).Calls;
        var months = run.Kinds.First(k => k.Kind == KindCallsMessage.Ministry).Calls;
        var title = run.Experiment is { } id && !isShown ? Html.Of($"<a href=\"{ActivityPage.Path}?{ActivityPage.Parameter}={id}\">{Title(words, run)}</a>") : Title(words, run);
        return Html.Of($"""
            <tr{Html.If(isShown, $" aria-current=\"true\"")}><th scope="row">{title}</th><td><span class="tag{(run.IsActive ? " good" : "")}">{words[run.IsActive ? "activity.active" : "activity.idle"]}</span></td><td class="number">{words.Whole(months.Count)}</td><td class="number">{words.Whole(partners.Count)}</td><td class="number">{words.Language.Whole(partners.PerSecond)}</td><td class="number">{words.Language.Whole(run.ActiveSeconds > 0 ? partners.Count / run.ActiveSeconds : 0)}</td></tr>

            """);
    }

    private static Html Title(PageWords words, RunCallsMessage run) => run.Experiment is { } id
        ? Html.Of($"{words.Say("activity.number", ("number", id))} · {run.Title}")
        : Html.Of($"{words["activity.unknown"]} <code>{run.PlanHash[..12]}</code>");

    private static Html Heads(PageWords words) => Html.Join(new[] { "calls", "rate now", "mean", "median", "p99", "longest" }.Select(h => Html.Of($"<th scope=\"col\" class=\"number\">{words["activity." + h]}</th>")));

    private static Html Cells(PageWords words, CallsMessage calls) => Html.Of(
        $"<td class=\"number\">{words.Whole(calls.Count)}</td><td class=\"number\">{words.Language.Whole(calls.PerSecond)}</td>{Time(words, calls.MeanMicroseconds)}{Time(words, calls.MedianMicroseconds)}{Time(words, calls.P99Microseconds)}{Time(words, calls.LongestMicroseconds)}");

    private static Html Time(PageWords words, double? microseconds) => Html.Of($"<td class=\"number\">{microseconds switch
    {
        null => "-",
        < 1000 => words.Language.Measure(microseconds.Value) + " µs",
        < 1e6 => words.Language.Measure(microseconds.Value / 1e3) + " ms",
        _ => words.Language.Measure(microseconds.Value / 1e6) + " s",
    }}</td>");
}

using DiplomacySim.Engine.Live;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>How a live world stands: its month, its tiers, its partners.</summary>
internal static class StandingView
{
    /// <summary>The month, whether it plays, and what comes next.</summary>
    public static Html Head(PageWords words, LiveWorldStatus status, LiveWorldView view, LiveNames names) => Html.Of($"""
        <dl class="figures">
        <div><dt>{words["live.month"]}</dt><dd><span class="value">{words.Language.LongMonth(view.Month)}</span><span class="band">{words.Say("live.of months", ("played", view.MonthsPlayed), ("months", view.Months))}</span></dd></div>
        <div><dt>{words["live.state"]}</dt><dd><span class="value">{WorldTable.State(words, status)}</span></dd></div>
        <div><dt>{words["live.visits"]}</dt><dd><span class="value">{words.Whole(view.Home.Visits)}</span>{Html.If(view.MonthsPlayed > 0, $"<span class=\"band\">{words.Say("live.this month", ("count", view.Home.Occasions))}</span>")}</dd></div>
        <div><dt>{words["live.upgrades"]}</dt><dd><span class="value">{words.Whole(view.Home.Upgrades)}</span></dd></div>
        </dl>
        <progress max="{view.Months}" value="{view.MonthsPlayed}" aria-label="{words["live.played"]}"></progress>
        {Html.If(status.Fault is not null, $"<p class=\"notice bad\">{words["live.stopped"]} <span lang=\"en\">{status.Fault}</span></p>")}
        {Html.If(view.Pending.Length > 0, $"<p class=\"notice\">{words.Say("live.next", ("month", view.Month + 1))} {words.Language.List(view.Pending.Select(a => Action(words, a, names)))}</p>")}
        """);

    /// <summary>The countries on each tier, the highest first, beside how many there were at the start.</summary>
    public static Html Tiers(PageWords words, LiveWorldView view, LiveNames names)
    {
        var countries = view.Partners.Where(p => p.Kind == PartnerKind.Country).ToArray();
        return Html.Of($"""
            <table><thead><tr><th scope="col">{words["live.tier"]}</th><th scope="col" class="number">{words["live.now"]}</th><th scope="col" class="number">{words["live.at start"]}</th></tr></thead>
            <tbody>{Enumerable.Range(0, view.Tiers.Length).Reverse().Select(rung => Html.Of($"""
                <tr><th scope="row">{names.Name(view.Tiers[rung])}</th><td class="number">{view.Home.CountriesByRung[rung]}</td><td class="number">{countries.Count(p => p.TierAtStart == view.Tiers[rung])}</td></tr>

                """))}</tbody></table>
            """);
    }

    /// <summary>Every partner, the highest tier first.</summary>
    public static Html Partners(PageWords words, LiveWorldView view, LiveNames names) => Html.Of($"""
        <table><thead><tr><th scope="col">{words["live.partner"]}</th><th scope="col">{words["live.tier"]}</th><th scope="col" class="number">{words["live.months in tier"]}</th><th scope="col" class="number">{words["live.capital"]}</th><th scope="col" class="number">{words["live.tension"]}</th><th scope="col" class="number">{words["live.visits"]}</th><th scope="col" class="number">{words["live.signed"]}</th><th scope="col" class="number">{words["live.under way"]}</th><th scope="col" class="number">{words["live.implemented"]}</th>{Html.If(view.Futures.Length > 1, $"<th scope=\"col\">{words["live.futures"]}</th>")}</tr></thead>
        <tbody>{view.Partners.OrderByDescending(p => p.Rung).ThenBy(p => names.Partner(p.Id), StringComparer.Ordinal).Select(p => Row(words, view, p, names))}</tbody></table>
        """);

    /// <summary>An action in words.</summary>
    public static string Action(PageWords words, LiveAction action, LiveNames names)
    {
        var name = names.Partner(action.Partner);
        return action.Kind switch
        {
            LiveActionKind.Visit => words.Say("live.act visit", ("partner", name)),
            LiveActionKind.Sign => words.Say("live.act sign", ("count", action.Agreements), ("partner", name)),
            LiveActionKind.Upgrade => words.Say("live.act upgrade", ("partner", name), ("tier", names.Name(action.Tier ?? ""))),
            _ => words.Say(action.Suspends ? "live.act break" : "live.act crisis", ("partner", name), ("tension", words.Language.Plain(action.Tension))),
        };
    }

    private static Html Row(PageWords words, LiveWorldView view, LivePartner partner, LiveNames names) => Html.Of($"""
        <tr><th scope="row">{names.Partner(partner.Id)}{Html.If(partner.WasVisited, $" <span class=\"tag\">{words["live.visited"]}</span>")}</th><td>{Tier(words, partner, names)}</td><td class="number">{(partner.MonthsInTier is { } months ? words.Language.Whole(months) : "-")}</td><td class="number">{words.Language.Measure(partner.Capital)}</td><td class="number">{words.Language.Measure(partner.Tension)}</td><td class="number">{partner.Visits}</td><td class="number">{partner.Signed}</td><td class="number">{partner.UnderWay}</td><td class="number">{partner.Implemented}</td>{Html.If(view.Futures.Length > 1, $"<td>{Futures(words, view, partner, names)}</td>")}</tr>

        """);

    private static Html Tier(PageWords words, LivePartner partner, LiveNames names) => partner.Kind != PartnerKind.Country ? Html.Text(words["live.outside"]) : Html.Of(
        $"{names.Name(partner.Tier)}{Html.If(partner.Tier != partner.TierAtStart, $" <span class=\"tag good\">{words["live.risen"]}</span>")}{Html.If(partner.IsSuspended, $" <span class=\"tag bad\">{words["live.suspended"]}</span>")}");

    private static string Futures(PageWords words, LiveWorldView view, LivePartner partner, LiveNames names) => partner.Kind != PartnerKind.Country ? "-"
        : words.Language.List(Enumerable.Range(0, view.Tiers.Length).Reverse().Where(r => partner.FuturesByRung[r] > 0)
            .Select(r => words.Say("live.futures on", ("count", partner.FuturesByRung[r]), ("tier", names.Name(view.Tiers[r])))));
}

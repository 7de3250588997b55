using System.Globalization;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Data;

/// <summary>The facts of a world as tables, each row with its source.</summary>
internal static class FactTables
{
    public static Html Partners(PageWords words, LoadedWorld world)
    {
        var names = new WorldNames(world, words.Language);
        return Table(words, ["data.partner", "data.tier", "data.region", "data.blocs", "data.gdp#", "data.trade#", "data.since", "data.source"], world.World.Partners.Select((p, i) => Html.Of($"""
            <tr><th scope="row"><a href="/data/{Uri.EscapeDataString(world.World.Name)}/partners/{p.Id.Code}">{names.Partner(i)}</a> <span class="quiet small">{p.Id.Code}</span></th><td>{(p.Kind == PartnerKind.Country ? names.Tier(world.World.TierSteps.LastOrDefault(s => s.Partner == i) is { Tier: var tier } ? tier : 0) : words["data.kind " + p.Kind.ToString().ToLowerInvariant()])}</td><td lang="en">{world.World.Regions[p.Region]}</td><td lang="en" class="small">{words.Language.List(p.Blocs)}</td><td class="number">{words.Language.Measure(p.GdpUsdBillions)}</td><td class="number">{words.Language.Measure(p.TradeUsdBillions)}</td><td class="name">{words.Language.Month(p.RelationsSince)}</td><td class="small" lang="en">{Source.Write(world.Profiles[i].Provenance)}</td></tr>

            """)));
    }

    public static Html Tiers(PageWords words, LoadedWorld world, IEnumerable<TierRecord> rows, bool withPartner)
    {
        var names = new WorldNames(world, words.Language);
        return Table(words, [.. Partner(withPartner), "data.date", "data.tier", "data.occasion", "data.confidence", "data.source"], rows.Select(r => Html.Of($"""
            <tr>{Partner(names, r.Partner, withPartner)}<td class="name">{Date(words, r.Date, r.Precision)}</td><td lang="en">{r.Tier}</td><td lang="en">{r.Occasion}{Html.If(r.Note.Length > 0, $" <span class=\"quiet small\">{r.Note}</span>")}</td><td>{Trust(words, r.Confidence)}</td><td class="small" lang="en">{Source.Write(r.Source)}</td></tr>

            """)));
    }

    public static Html Visits(PageWords words, LoadedWorld world, IEnumerable<VisitRecord> rows, bool withPartner)
    {
        var names = new WorldNames(world, words.Language);
        return Table(words, [.. Partner(withPartner), "data.date", "data.direction", "data.level", "data.outcome", "data.confidence", "data.source"], rows.Select(r => Html.Of($"""
            <tr>{Partner(names, r.Partner, withPartner)}<td class="name">{Date(words, r.Date, DatePrecision.Day)}</td><td>{words[r.IsOutbound ? "data.outbound" : "data.inbound"]}</td><td lang="en">{r.Level}, {r.Kind}</td><td lang="en">{r.Outcome}</td><td>{Trust(words, r.Confidence)}</td><td class="small" lang="en">{Source.Write(r.Source)}</td></tr>

            """)));
    }

    public static Html Indicators(PageWords words, LoadedWorld world) => Table(words, ["data.indicator", "data.year", "data.value#", "data.unit", "data.note", "data.source"], world.Indicators.Select(r => Html.Of($"""
        <tr><th scope="row" lang="en"><code>{r.Name}</code></th><td>{r.Year.ToString(CultureInfo.InvariantCulture)}</td><td class="number">{words.Language.Plain(r.Value)}</td><td lang="en">{r.Unit}</td><td class="small" lang="en">{r.Note}</td><td class="small" lang="en">{Source.Write(r.Source)}</td></tr>

        """)));

    public static Html Parameters(PageWords words, LoadedWorld world) => Table(words, ["data.parameter", "data.value#", "data.range", "data.unit", "data.mark", "data.reason"], world.Parameters.Select(r => Html.Of($"""
        <tr><th scope="row" lang="en">{r.Name}<br><span class="quiet small">{r.Meaning}</span></th><td class="number">{Value(words, r.Default)}{Html.If(r.StandardError is not null, $"<br><span class=\"band\">± {words.Language.Measure(1.96 * (r.StandardError ?? 0))}</span>")}</td><td class="name">{words.Language.Range(Value(words, r.Low), Value(words, r.High))}</td><td lang="en">{r.Unit}</td><td>{Mark(words, r.Mark)}</td><td class="small" lang="en">{Source.Write(r.Reason)}</td></tr>

        """)));

    public static Html Modules(PageWords words, LoadedWorld world) => Table(words, ["data.parameter", "data.value#", "data.range", "data.mark", "data.reason"], world.ModuleItems.Select(r => Html.Of($"""
        <tr><th scope="row" lang="en">{r.Item.Name}</th><td class="number">{Value(words, r.Value)}</td><td class="name">{(r.Mark is null ? "-" : words.Language.Range(Value(words, r.Low), Value(words, r.High)))}</td><td>{(r.Mark is { } mark ? Mark(words, mark) : Html.Text(words["data.fact"]))}</td><td class="small" lang="en">{Source.Write(r.Reason)}</td></tr>

        """)));

    /// <summary>How far a row is to be trusted.</summary>
    public static Html Trust(PageWords words, Confidence confidence) =>
        Html.Of($"<span class=\"tag{(confidence == Confidence.High ? " good" : confidence == Confidence.Low ? " bad" : " warn")}\">{words["data.confidence " + confidence.ToString().ToLowerInvariant()]}</span>");

    private static Html Mark(PageWords words, ParameterMark mark) =>
        Html.Of($"<span class=\"tag{(mark == ParameterMark.Assumption ? " warn" : "")}\">{words["data.mark " + mark.ToString().ToLowerInvariant()]}</span>");

    private static string Value(PageWords words, double value) => double.IsPositiveInfinity(value) ? words["data.none"] : words.Language.Plain(value);

    // A text that ends in # heads a column of numbers.
    private static Html Table(PageWords words, string[] heads, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{words["data.table"]}"><table><thead><tr>{heads.Select(h => Html.Of(
            $"<th scope=\"col\"{Html.If(h.EndsWith('#'), $" class=\"number\"")}>{words[h.TrimEnd('#')]}</th>"))}</tr></thead>
        <tbody>{rows}</tbody></table></div>
        """);

    private static string[] Partner(bool withPartner) => withPartner ? ["data.partner"] : [];

    private static Html Partner(WorldNames names, int partner, bool withPartner) => Html.If(withPartner, $"<th scope=\"row\">{names.Partner(partner)}</th>");

    private static string Date(PageWords words, DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => words.Say("data.about", ("year", date.ToString("yyyy", CultureInfo.InvariantCulture))),
    };
}

using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Compare;
using DiplomacySim.Web.Pages.Partner;

namespace DiplomacySim.Web.Pages.Run;

/// <summary>What an experiment found: the answer first, each number with its band.</summary>
internal static class ResultView
{
    private const int MostPartners = 12;
    private const int MostEffects = 6;

    /// <param name="words">The language.</param>
    /// <param name="summary">What it found.</param>
    /// <param name="draw">Draws a chart by its name; nothing where the experiment has none of the kind.</param>
    public static Html Write(PageWords words, RunSummary summary, Func<string, Html> draw)
    {
        var scenario = summary.Plan.Scenario;
        return Html.Of($"""
            {Html.If(scenario.Question.Length > 0, $"<p class=\"quiet\" lang=\"en\">{scenario.Question}</p>")}
            <p class="lead">{AnswerText.Of(summary, words.OfReports)}</p>
            {Html.If(NoteTexts.Design(summary.Plan, words.OfReports) is not null, $"<p class=\"notice warn\">{NoteTexts.Design(summary.Plan, words.OfReports)} <a href=\"/experiments/{summary.Experiment.Id.Value}/analysis\">{words["experiments.tab analysis"]}</a></p>")}
            {Targets(words, summary)}
            {draw("fan")}
            {Tiers(words, summary)}
            <section aria-labelledby="rises"><h2 id="rises">{words.Say("run.rises", ("end", scenario.To))}</h2>
            {PartnerTable.Write(words, summary, MostPartners)}
            <p><a href="/experiments/{summary.Experiment.Id.Value}/partners">{words["run.all partners"]}</a></p></section>
            {Comparisons(words, summary, draw)}
            {Effects(words, summary, draw)}
            {Outcomes(words, summary)}
            {Facts(words, summary)}
            {Failures(words, summary)}
            <section aria-labelledby="notes"><h2 id="notes">{words["run.notes"]}</h2><ul>{NoteTexts.Of(summary, words.OfReports).Select(n => Html.Of($"<li>{n}</li>"))}</ul></section>
            """);
    }

    private static Html Targets(PageWords words, RunSummary summary)
    {
        if (summary.Targets.IsEmpty)
        {
            return Html.Empty;
        }

        return Html.Of($"""
            <section aria-labelledby="targets"><h2 id="targets">{words["run.targets"]}</h2>
            <dl class="figures">{summary.Targets.Where(t => t.Policy == 0).Select(t => Html.Of($"""
                <div><dt lang="en">{t.Name}</dt><dd><span class="value">{words.Language.Percent(t.Share.Value)}</span><span class="band">{Interval(words, t)}</span>{Others(words, summary, t)}</dd></div>

                """))}</dl></section>
            """);
    }

    private static string Interval(PageWords words, TargetShare target) => double.IsNaN(target.Share.Value) ? ""
        : words.Say("run.interval", ("range", words.Language.Range(words.Language.Percent(target.Share.Low), words.Language.Percent(target.Share.High))));

    private static Html Others(PageWords words, RunSummary summary, TargetShare first) => summary.Plan.Policies.Length == 1 ? Html.Empty : Html.Of(
        $"<ul class=\"small\">{summary.Targets.Where(t => t.Policy > 0 && t.Name == first.Name).Select(t => Html.Of($"<li><span lang=\"en\">{summary.Plan.Policies[t.Policy].Name}</span>: {words.Language.Percent(t.Share.Value)} <span class=\"band\">{Interval(words, t)}</span></li>"))}</ul>");

    private static Html Tiers(PageWords words, RunSummary summary)
    {
        var names = new WorldNames(summary.Plan.Scenario.World, words.Language);
        var months = summary.TierCounts.Where(c => c.Policy == 0).Select(c => c.Month).Distinct().ToArray();
        var rungs = summary.TierCounts.Where(c => c.Policy == 0 && c.Month == months[0] && c.Tier > 0).OrderByDescending(c => c.IsOrAbove).ThenByDescending(c => c.Tier).ToArray();
        return Html.Of($"""
            <section aria-labelledby="tiers"><h2 id="tiers">{words["run.tiers"]}</h2>
            {Html.If(summary.Plan.Policies.Length > 1, $"<p class=\"quiet\">{words["run.under"]} <span lang=\"en\">{summary.Plan.Policies[0].Name}</span></p>")}
            <div class="scroll" tabindex="0" role="group" aria-labelledby="tiers"><table><thead><tr><th scope="col">{words["run.tier"]}</th>{months.Select(m => Html.Of($"<th scope=\"col\" class=\"number\">{words.Language.Month(m)}</th>"))}</tr></thead>
            <tbody>{rungs.Select(r => Html.Of($"""
                <tr><th scope="row">{(r.IsOrAbove ? words.Say("run.or above", ("tier", names.Tier(r.Tier))) : names.Tier(r.Tier))}</th>{months.Select(m => Band(words, summary.BandOf(0, m, r.Tier, r.IsOrAbove)))}</tr>

                """))}</tbody></table></div>
            <p class="quiet small">{words["run.bands"]}</p></section>
            """);
    }

    private static Html Band(PageWords words, CountBand band) => Html.Of(
        $"<td class=\"number\">{band.P50}{Html.If(band.P05 != band.P95, $"<br><span class=\"band\">{words.Language.Range(words.Whole(band.P05), words.Whole(band.P95))}</span>")}</td>");

    private static Html Comparisons(PageWords words, RunSummary summary, Func<string, Html> draw) => summary.Comparisons.IsEmpty ? Html.Empty : Html.Of($"""
        <section aria-labelledby="policies"><h2 id="policies">{words["run.policies"]}</h2>
        {draw("policies")}
        {summary.Comparisons.Select((c, i) => Html.Of($"""
            <h3 lang="en">{c.Other.Name}</h3>
            {DifferenceTable.Write(words, c, summary.Plan.Outcomes.BuiltIn)}
            <p><a href="/compare?left={summary.Experiment.Id.Value}:0&amp;right={summary.Experiment.Id.Value}:{i + 1}">{words["run.compare"]}</a></p>
            """))}</section>
        """);

    private static Html Effects(PageWords words, RunSummary summary, Func<string, Html> draw) => summary.Effects.IsEmpty ? Html.Empty : Html.Of($"""
        <section aria-labelledby="effects"><h2 id="effects">{words["run.effects"]}</h2>
        {draw("inputs")}
        <div class="scroll" tabindex="0" role="group" aria-labelledby="effects"><table><thead><tr><th scope="col">{words["run.input"]}</th><th scope="col">{words["run.drawn"]}</th><th scope="col" class="number">{words["run.top"]}</th>{Html.If(!summary.Targets.IsEmpty, $"<th scope=\"col\" class=\"number\"><span lang=\"en\">{(summary.Targets.IsEmpty ? "" : summary.Targets[0].Name)}</span></th>")}</tr></thead>
        <tbody>{ForemostEffects.Of(summary, MostEffects).SelectMany(e => e.Groups.Select((g, i) => Html.Of($"""
            <tr>{Html.If(i == 0, $"<th scope=\"rowgroup\" rowspan=\"{e.Groups.Length}\"><span lang=\"en\">{e.Name}</span>{Html.If(e.IsWithinNoise, $" <span class=\"tag\">{words["run.noise"]}</span>")}</th>")}<td>{InputText.Range(g, words.OfReports)}</td><td class="number">{words.Language.Mean(g.Top.Mean)} <span class="band">{words.Language.Range(words.Whole(g.Top.P05), words.Whole(g.Top.P95))}</span></td>{Html.If(!summary.Targets.IsEmpty, $"<td class=\"number\">{words.Language.Percent(g.Target.Value)} <span class=\"band\">± {words.Language.Number(g.Target.HalfWidth * 100, 0)}</span></td>")}</tr>

            """)))}</tbody></table></div></section>
        """);

    private static Html Outcomes(PageWords words, RunSummary summary)
    {
        var own = summary.Outcomes.Where(o => !o.IsBuiltIn && o.Policy == 0).ToArray();
        return own.Length == 0 ? Html.Empty : Html.Of($"""
            <section aria-labelledby="outcomes"><h2 id="outcomes">{words["run.outcomes"]}</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="outcomes"><table><thead><tr><th scope="col">{words["run.outcome"]}</th><th scope="col" class="number">{words["run.mean"]}</th><th scope="col" class="number">{words["run.most"]}</th><th scope="col" class="number">{words["run.have it"]}</th></tr></thead>
            <tbody>{own.Select(o => Html.Of($"""
                <tr><th scope="row" lang="en">{o.Column.Name}</th><td class="number">{OutcomeText.Value(words, o.Column, o.Mean)}</td><td class="number"><span class="band">{Spread(words, o)}</span></td><td class="number">{words.Language.Percent((double)o.Count / summary.Futures[0])}</td></tr>

                """))}</tbody></table></div></section>
            """);
    }

    // A share of futures has no band but that of its own chance.
    private static string Spread(PageWords words, OutcomeMean outcome)
    {
        var (low, high) = OutcomeText.IsShare(outcome.Column)
            ? (Math.Max(0, outcome.Mean - outcome.HalfWidth), Math.Min(1, outcome.Mean + outcome.HalfWidth))
            : (outcome.Band.P05, outcome.Band.P95);
        return outcome.Count == 0 ? "-" : words.Language.Range(OutcomeText.Value(words, outcome.Column, low), OutcomeText.Value(words, outcome.Column, high));
    }

    private static Html Facts(PageWords words, RunSummary summary)
    {
        var facts = summary.Facts.Where(f => f.Policy == 0).ToArray();
        return facts.Length == 0 ? Html.Empty : Html.Of($"""
            <section aria-labelledby="published"><h2 id="published">{words["run.facts"]}</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="published"><table><thead><tr><th scope="col">{words["run.outcome"]}</th><th scope="col" class="number">{words["run.published"]}</th><th scope="col" class="number">{words["run.median"]}</th><th scope="col" class="number">{words["run.most"]}</th><th scope="col">{words["run.inside"]}</th></tr></thead>
            <tbody>{facts.Select(f => Html.Of($"""
                <tr><th scope="row" lang="en">{f.Outcome}<br><span class="quiet small">{f.Source}</span></th><td class="number">{words.Language.Measure(f.Value)}</td><td class="number">{words.Language.Measure(f.Band.P50)}</td><td class="number"><span class="band">{words.Language.Range(words.Language.Measure(f.Band.P05), words.Language.Measure(f.Band.P95))}</span></td><td><span class="tag {(f.IsInBand ? "good" : "warn")}">{words[f.IsInBand ? "run.in band" : "run.out of band"]}</span></td></tr>

                """))}</tbody></table></div></section>
            """);
    }

    private static Html Failures(PageWords words, RunSummary summary) => summary.Failures.IsEmpty ? Html.Empty : Html.Of($"""
        <section aria-labelledby="failures"><h2 id="failures">{words["run.failed"]}</h2>
        <ul>{summary.Failures.Take(20).Select(f => Html.Of($"<li><span lang=\"en\">{f.Reason}</span><br><code>{f.Command}</code></li>"))}</ul></section>
        """);
}

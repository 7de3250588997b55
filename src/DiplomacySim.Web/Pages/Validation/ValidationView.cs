using System.Globalization;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Validation;

namespace DiplomacySim.Web.Pages.Validation;

/// <summary>The findings of a back-test.</summary>
internal static class ValidationView
{
    public static Html Write(PageWords words, ValidationMessage found)
    {
        var steps = found.Counts.Where(c => c.Rung == 0).ToArray();
        var better = found.Differences.FirstOrDefault(d => d is { YearsAhead: 1, WithoutLastYear: false, Measure: "log" } && d.Against == BackTest.ConstantHazard);
        return Html.Of($"""
            <p class="lead">{words.Say("validation.answer", ("covered", steps.Count(c => c.IsCovered)), ("years", steps.Length))} {(better is null ? "" : words.Say("validation.better", ("better", better.YearsBetter), ("years", better.Years)))}</p>
            <p class="quiet">{words.Say("validation.how", ("origins", words.Language.Range(Year(found.Origins[0]), Year(found.Origins[^1]))), ("futures", found.Futures), ("last", Year(found.LastYear)))}</p>
            {Scores(words, found)}
            {Differences(words, found)}
            {Counts(words, found.World, steps)}
            {Reliability(words, found)}
            <section aria-labelledby="limits"><h2 id="limits">{words["validation.limits"]}</h2><ul><li>{words["validation.limit record"]}</li><li>{words["validation.limit traits"]}</li><li>{words.Say("validation.limit last", ("last", Year(found.LastYear)))}</li></ul></section>
            """);
    }

    private static Html Scores(PageWords words, ValidationMessage found) => Html.Of($"""
        <section aria-labelledby="scores"><h2 id="scores">{words["validation.scores"]}</h2><p class="quiet">{words["validation.scores how"]}</p>
        {found.Scores.Where(s => !s.WithoutLastYear).GroupBy(s => s.YearsAhead).Select(g => Html.Of($"""
            <h3>{words.Say("validation.ahead", ("count", g.Key))}</h3>
            <div class="scroll" tabindex="0" role="group" aria-label="{words.Say("validation.ahead", ("count", g.Key))}"><table><thead><tr><th scope="col">{words["validation.forecaster"]}</th><th scope="col" class="number">{words["validation.log"]}</th><th scope="col" class="number">{words["validation.ranked"]}</th><th scope="col" class="number">{words["validation.brier"]}</th><th scope="col" class="number">{words["validation.roc"]}</th></tr></thead>
            <tbody>{g.Select(s => Html.Of($"<tr><th scope=\"row\">{words["validation.by " + s.Forecaster]}</th><td class=\"number\">{words.Language.Number(s.Log, 3)}</td><td class=\"number\">{words.Language.Number(s.Ranked, 4)}</td><td class=\"number\">{words.Language.Number(s.Brier, 4)}</td><td class=\"number\">{words.Language.Number(s.RocArea, 2)}</td></tr>\n"))}</tbody></table></div>

            """))}</section>
        """);

    private static Html Differences(PageWords words, ValidationMessage found) => Html.Of($"""
        <section aria-labelledby="against"><h2 id="against">{words["validation.against"]}</h2><p class="quiet">{words["validation.against how"]}</p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="against"><table><thead><tr><th scope="col">{words["validation.forecaster"]}</th><th scope="col">{words["validation.horizon"]}</th><th scope="col" class="number">{words["validation.difference"]}</th><th scope="col" class="number">{words["validation.interval"]}</th><th scope="col" class="number">{words["validation.years better"]}</th></tr></thead>
        <tbody>{found.Differences.Where(d => d is { Measure: "log", WithoutLastYear: false }).Select(d => Html.Of($"<tr><th scope=\"row\">{words["validation.by " + d.Against]}</th><td>{words.Say("validation.ahead", ("count", d.YearsAhead))}</td><td class=\"number\">{words.Language.Signed(d.Difference.Mean, 3)}</td><td class=\"number\"><span class=\"band\">{words.Language.Range(words.Language.Signed(d.Difference.Low, 3), words.Language.Signed(d.Difference.High, 3))}</span></td><td class=\"number\">{words.Say("validation.of", ("some", d.YearsBetter), ("all", d.Years))}</td></tr>\n"))}</tbody></table></div></section>
        """);

    private static Html Counts(PageWords words, string world, CountCheck[] steps) => Html.Of($"""
        <section aria-labelledby="counts"><h2 id="counts">{words["validation.counts"]}</h2>
        {(StepCoverage.Of(world, steps, words.OfReports) is { } chart ? Figure.Write(words, chart.ToChart(), "steps-chart") : Html.Empty)}
        <div class="scroll" tabindex="0" role="group" aria-labelledby="counts"><table><thead><tr><th scope="col">{words["validation.year"]}</th><th scope="col" class="number">{words["validation.forecast"]}</th><th scope="col" class="number">{words["validation.most"]}</th><th scope="col" class="number">{words["validation.came"]}</th><th scope="col">{words["validation.inside"]}</th></tr></thead>
        <tbody>{steps.OrderBy(c => c.Target).Select(c => Html.Of($"<tr><th scope=\"row\">{Year(c.Target)}</th><td class=\"number\">{words.Language.Mean(c.Mean)}</td><td class=\"number\"><span class=\"band\">{words.Language.Range(words.Whole(c.Low), words.Whole(c.High))}</span></td><td class=\"number\">{c.Observed}</td><td><span class=\"tag {(c.IsCovered ? "good" : "warn")}\">{words[c.IsCovered ? "run.in band" : "run.out of band"]}</span></td></tr>\n"))}</tbody></table></div></section>
        """);

    private static Html Reliability(PageWords words, ValidationMessage found) => Html.Of($"""
        <section aria-labelledby="reliability"><h2 id="reliability">{words["validation.reliability"]}</h2><p class="quiet">{words["validation.reliability how"]}</p>
        {Diagram(words, found)}
        {found.Reliability.Where(r => !r.WithoutLastYear).Select(r => Html.Of($"""
            <h3>{words.Say("validation.ahead", ("count", r.YearsAhead))}</h3>
            <p>{words.Say("validation.split", ("miscalibration", words.Language.Number(r.Miscalibration, 4)), ("discrimination", words.Language.Number(r.Discrimination, 4)), ("uncertainty", words.Language.Number(r.Uncertainty, 4)))}</p>
            <div class="scroll" tabindex="0" role="group" aria-label="{words["validation.reliability"]} {r.YearsAhead}"><table><thead><tr><th scope="col">{words["validation.said"]}</th><th scope="col" class="number">{words["validation.mean said"]}</th><th scope="col" class="number">{words["validation.came true"]}</th><th scope="col" class="number">{words["validation.cases"]}</th></tr></thead>
            <tbody>{r.Steps.Select(s => Html.Of($"<tr><th scope=\"row\">{words.Language.Range(words.Language.Percent(s.Low), words.Language.Percent(s.High))}</th><td class=\"number\">{words.Language.Percent(s.Mean)}</td><td class=\"number\">{words.Language.Percent(s.Frequency)}</td><td class=\"number\">{s.Count}</td></tr>\n"))}</tbody></table></div>

            """))}</section>
        """);

    private static Html Diagram(PageWords words, ValidationMessage found) =>
        ReliabilityDiagram.Of(found.World, [.. found.Reliability.Where(r => !r.WithoutLastYear).Select(r => (r.YearsAhead, r.Miscalibration, r.Steps))], words.OfReports) is { } chart
            ? Figure.Write(words, chart.ToChart(), "reliability-chart")
            : Html.Empty;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;
using DiplomacySim.Web.Analyses;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;

namespace DiplomacySim.Web.Pages.Analysis;

/// <summary>The forms by which an analysis is asked for: one for each purpose that the experiment allows.</summary>
internal static class AnalysisForms
{
    private static readonly string[] _groups = [AnalysisMethod.Sensitivity, AnalysisMethod.Discovery, AnalysisMethod.Robustness];

    /// <param name="words">The language.</param>
    /// <param name="record">The experiment.</param>
    /// <param name="plan">Its plan; null where it is not at hand.</param>
    /// <param name="offers">The methods.</param>
    /// <param name="chosen">The method that is shown; null for none.</param>
    /// <param name="query">What is shown.</param>
    public static Html Write(PageWords words, ExperimentRecord record, ExperimentPlan? plan, IReadOnlyList<AnalysisOffer> offers, string? chosen, AnalysisQuery query) => Html.Of($"""
        <section aria-labelledby="ask"><h2 id="ask">{words["analysis.ask"]}</h2>
        <div class="pair no-print">{_groups.Select(group => Form(words, record, [.. offers.Where(offer => offer.Method.Group == group)], group, chosen, query))}{ExplanationForm.Write(words, record, plan, chosen, query)}</div>
        {Html.If(chosen is not null && AnalysisMethod.Find(chosen)?.Group != AnalysisMethod.Search && offers.Any(o => o is { IsAllowed: true, Method.Group: AnalysisMethod.Search }), $"<p><a href=\"{Address(record)}\">{words["analysis.to search"]}</a></p>")}</section>
        """);

    private static string Address(ExperimentRecord record) => ExperimentFrame.Address(record.Id.Value, "/analysis");

    private static Html Form(PageWords words, ExperimentRecord record, AnalysisOffer[] offers, string group, string? chosen, AnalysisQuery query)
    {
        var isShown = offers.Any(offer => offer.Method.Name == chosen) || (chosen == AnalysisMethod.Auto && group == AnalysisMethod.Sensitivity);
        var given = isShown ? query : new AnalysisQuery();
        var selected = isShown ? chosen : offers.FirstOrDefault(offer => offer.IsAllowed)?.Method.Name;
        return Html.Of($"""
            <form class="card" action="{Address(record)}#finding"><h3 id="{group}">{words["analysis." + group]}</h3>
            <p class="quiet small">{words[$"analysis.{group} what"]}</p>
            {Method(words, offers, group, selected)}
            {(group == AnalysisMethod.Robustness ? Outcome(words, record, group, given) : Condition(words, record, group, given))}
            {(group == AnalysisMethod.Robustness ? Goal(words, given) : Policy(words, record, group, given))}
            {(group == AnalysisMethod.Robustness ? Html.Empty : Inputs(words, record, group, given))}
            {Html.If(group != AnalysisMethod.Discovery, $"{Number(words, group, "resamples", given.Resamples, 10, 100_000)}")}
            {Html.If(group == AnalysisMethod.Discovery, $"<div class=\"pair\">{Number(words, group, "boxes", given.Boxes, 1, 20)}{Number(words, group, "box", given.Box, 0, 10_000)}</div>")}
            <p><button class="main" aria-describedby="{group}">{words["analysis.go"]}</button></p></form>

            """);
    }

    private static Html Method(PageWords words, AnalysisOffer[] offers, string group, string? selected) => offers.Length == 1
        ? Html.Of($"<input type=\"hidden\" name=\"method\" value=\"{offers[0].Method.Name}\">{Html.If(!offers[0].IsAllowed, $"<p class=\"quiet small\">{words["analysis.not allowed"]}</p>")}")
        : Html.Of($"""
            <div class="field"><label for="{group}-method">{words["analysis.method"]}</label><select id="{group}-method" name="method">{offers.Select(offer => Html.Of(
                $"<option value=\"{offer.Method.Name}\"{Html.If(offer.Method.Name == selected, $" selected")}>{words["analysis.by " + offer.Method.Name]}{Html.If(!offer.IsAllowed, $" ({words["analysis.not allowed"]})")}</option>"))}</select></div>
            """);

    private static Html Outcome(PageWords words, ExperimentRecord record, string group, AnalysisQuery given) => Html.Of($"""
        <div class="field"><label for="{group}-outcome">{words["analysis.outcome"]}</label><select id="{group}-outcome" name="outcome" lang="en">{record.Definition.Outcomes.Select(o => Html.Of(
            $"<option{Html.If(o.Name == given.Outcome, $" selected")}>{o.Name}</option>"))}</select></div>
        """);

    // A text with proposals: a condition is more than a name.
    private static Html Condition(PageWords words, ExperimentRecord record, string group, AnalysisQuery given)
    {
        var isOutcome = group == AnalysisMethod.Sensitivity;
        var names = record.Definition.Outcomes;
        var proposed = names.FirstOrDefault(o => o.Kind == ColumnKind.Target)?.Name ?? (isOutcome ? names[0].Name : names[0].Name + " in top 20%");
        return Html.Of($"""
            <div class="field"><label for="{group}-outcome">{words[isOutcome ? "analysis.outcome" : "analysis.condition"]}</label><input id="{group}-outcome" name="outcome" list="{group}-names" required maxlength="300" value="{given.Outcome ?? proposed}" aria-describedby="{group}-hint" lang="en">
            <datalist id="{group}-names">{names.Select(o => Html.Of($"<option value=\"{o.Name}\"></option>"))}</datalist>
            <span class="hint" id="{group}-hint">{words[isOutcome ? "analysis.outcome hint" : "analysis.condition hint"]}</span></div>
            """);
    }

    /// <summary>The choice of a policy; nothing where there is one.</summary>
    public static Html Policy(PageWords words, ExperimentRecord record, string group, AnalysisQuery given) => record.Definition.Policies.Length == 1 ? Html.Empty : Html.Of($"""
        <div class="field"><label for="{group}-policy">{words["analysis.policy"]}</label><select id="{group}-policy" name="policy" lang="en">{record.Definition.Policies.Select(p => Html.Of(
            $"<option{Html.If(given.Policy?.FirstOrDefault() == p.Name, $" selected")}>{p.Name}</option>"))}</select></div>
        """);

    private static Html Goal(PageWords words, AnalysisQuery given) => Html.Of($"""
        <div class="pair"><div class="field"><label for="goal">{words["analysis.goal"]}</label><select id="goal" name="goal"><option value="{AnalysisQuery.High}">{words["analysis.high"]}</option><option value="{AnalysisQuery.Low}"{Html.If(given.Goal == AnalysisQuery.Low, $" selected")}>{words["analysis.low"]}</option></select></div>
        <div class="field"><label for="threshold">{words["analysis.threshold"]}</label><input id="threshold" name="threshold" type="number" step="any" value="{given.Threshold?.ToString(CultureInfo.InvariantCulture) ?? ""}"></div></div>
        """);

    private static Html Inputs(PageWords words, ExperimentRecord record, string group, AnalysisQuery given)
    {
        var design = StoredDesign.Read(record.Definition);
        var inputs = design.Kind is null && DrawnParameters.Of(record.Definition) is { } drawn ? drawn.Columns : [.. design.Inputs.Select(input => new ColumnDefinition(input.Name))];
        return inputs.Length < 2 ? Html.Empty : Html.Of($"""
            <details{Html.If(given.Input is { Length: > 0 }, $" open")}><summary>{words["analysis.only"]}</summary>
            <ul class="plain">{inputs.Select((input, i) => Html.Of($"<li><label><input type=\"checkbox\" name=\"input\" value=\"{input.Name}\" id=\"{group}-input-{i}\"{Html.If(given.Input?.Contains(input.Name) == true, $" checked")}> <span lang=\"en\">{input.Name}</span></label></li>"))}</ul></details>
            """);
    }

    private static Html Number(PageWords words, string group, string name, int? value, int low, int high) => Html.Of($"""
        <div class="field"><label for="{group}-{name}">{words["analysis." + name]}</label><input id="{group}-{name}" name="{name}" type="number" min="{low}" max="{high}" value="{value?.ToString(CultureInfo.InvariantCulture) ?? ""}"></div>
        """);
}

using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Compare;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Pages.Scenario;
using DiplomacySim.Web.WhatIf;

namespace DiplomacySim.Web.Pages.WhatIf;

/// <summary>What a change makes, or why it cannot be made.</summary>
internal static class AnswerView
{
    private const int MostProblems = 20;

    public static Html Write(PageWords words, ExperimentRecord record, WhatIfAnswer answer, ImmutableArray<Problem> warnings)
    {
        var comparison = answer.Comparison;
        var builtIn = DifferenceTable.BuiltIn(comparison);
        var pairs = comparison.Differences.Select(d => d.Count).DefaultIfEmpty(0).Max();
        return Html.Of($"""
            <section aria-labelledby="answer"><h2 id="answer" lang="en">{comparison.Other.Name}</h2>
            <p class="lead">{Clear(words, comparison, pairs)}</p>
            {Problems(words, warnings)}
            {DifferenceChart.Write(words, comparison, builtIn)}
            {DifferenceTable.Write(words, comparison, builtIn)}
            <p class="quiet small">{words["compare.how"]} {words.Say("whatif.took", ("time", words.Duration(answer.Seconds)))} <a href="{ExperimentFrame.Address(answer.Experiment.Value)}">{words.Say("experiments.experiment", ("number", answer.Experiment.Value))}</a></p>
            <h3 id="piece">{words["whatif.as policy"]}</h3>
            <pre tabindex="0" aria-labelledby="piece" role="group" lang="en">{answer.Policy.Section}</pre>
            <form method="post" action="{ScenarioPage.Path}">
            <input type="hidden" name="{ScenarioForm.TextField}" value="{answer.Policy.File}"><input type="hidden" name="{ScenarioForm.PathField}" value="{record.Definition.ScenarioPath}">
            <p><button name="{ScenarioForm.ActionField}" value="check">{words["whatif.open"]}</button></p></form>
            </section>
            """);
    }

    /// <summary>What is wrong with a change; nothing where nothing is.</summary>
    public static Html Problems(PageWords words, ImmutableArray<Problem> problems)
    {
        if (problems.IsEmpty)
        {
            return Html.Empty;
        }

        var isBad = problems.Any(p => p.Severity == ProblemSeverity.Error);
        return Html.Of($"""
            <div class="notice {(isBad ? "bad" : "warn")}" role="status"><p>{words[isBad ? "whatif.cannot" : "whatif.mind"]}</p>
            <ul>{problems.Take(MostProblems).Select(p => Html.Of($"<li>{Html.If(p.Where.Length > 0, $"<code>{p.Where}</code>: ")}{p.Text.In(words.Language)}{Html.If(p.Suggestion is not null, $" ({p.Suggestion}?)")}</li>"))}</ul></div>
            """);
    }

    private static string Clear(PageWords words, PolicyComparison comparison, long pairs)
    {
        var clear = comparison.Differences.Count(d => d.IsClear);
        return clear == 0 ? words.Say("compare.none clear", ("pairs", pairs))
            : words.Say("compare.clear ones", ("count", clear), ("of", comparison.Differences.Length), ("pairs", pairs));
    }
}

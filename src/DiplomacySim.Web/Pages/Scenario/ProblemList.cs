using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Web.Checking;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Scenario;

/// <summary>The problems of a scenario, each with its place and its line, or the word that there are none.</summary>
internal static class ProblemList
{
    private const int Most = 100;

    public static Html Write(PageWords words, ImmutableArray<ProblemItem> problems, OutlineMessage? outline, string text)
    {
        var lines = text.Split('\n');
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = problems.Length - errors;
        var head = errors > 0 ? Html.Of($"<p class=\"notice bad\">{words.Say("scenario.errors", ("count", errors))}{Html.If(warnings > 0, $" {words.Say("scenario.warnings", ("count", warnings))}")}</p>")
            : outline is null ? Html.Empty
            : Html.Of($"<p class=\"notice {(warnings > 0 ? "warn" : "good")}\">{words["scenario.fine"]} {Outline(words, outline)}{Html.If(warnings > 0, $" {words.Say("scenario.warnings", ("count", warnings))}")}</p>");
        return Html.Of($"""
            {head}
            {Html.If(problems.Length > 0, $"<ol class=\"problems\">{problems.Take(Most).Select(p => Item(words, p, lines))}</ol>")}
            """);
    }

    private static string Outline(PageWords words, OutlineMessage outline) => words.Say(
        "scenario.outline",
        ("months", outline.Months),
        ("period", words.Months(outline.From, outline.To)),
        ("policies", words.Say("scenario.policies", ("count", outline.Policies.Length))),
        ("futures", outline.Futures));

    private static Html Item(PageWords words, ProblemItem problem, string[] lines)
    {
        var isError = problem.Severity == ProblemSeverity.Error;
        var line = problem.IsHere && problem.Line > 0 && problem.Line <= lines.Length ? lines[problem.Line - 1] : null;
        var place = line is null ? (problem.IsHere ? words["scenario.file"] : problem.File)
            : words.Say("scenario.place", ("line", problem.Line), ("column", Math.Max(1, problem.Column)));
        return Html.Of($"""
            <li data-line="{(line is null ? 0 : problem.Line)}" data-column="{problem.Column}" data-severity="{(isError ? "error" : "warning")}">
            <p><span class="tag {(isError ? "bad" : "warn")}">{words[isError ? "scenario.error" : "scenario.warning"]}</span> <span class="place">{place}</span></p>
            <p>{Html.If(problem.Where.Length > 0, $"<code>{problem.Where}</code>: ")}{problem.Message}</p>
            {Html.If(line is not null, $"<pre class=\"source\">{line?.TrimEnd()}</pre>")}
            {Suggestion(words, problem)}
            </li>
            """);
    }

    private static Html Suggestion(PageWords words, ProblemItem problem) => problem.Suggestion is not { } word ? Html.Empty : Html.Of(
        $"<p class=\"suggestion\">{words["scenario.meant"]} <code data-replace=\"{word}\">{word}</code>{Html.If(problem.SuggestionMeaning is not null, $" ({problem.SuggestionMeaning})")}</p>");
}

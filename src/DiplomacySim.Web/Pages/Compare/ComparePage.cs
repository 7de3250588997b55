using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;
using DiplomacySim.Web.Comparing;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Compare;

/// <summary>Two policies, of one experiment or of two, compared future by future on the same draws.</summary>
internal static class ComparePage
{
    public const string Path = "/compare";

    private const int MostExperiments = 100;

    public static void MapComparePage(this IEndpointRouteBuilder app) => app.MapPage(Path, ShowAsync);

    private static async Task<Page> ShowAsync(
        string? left, string? right, PageRequest request, ExperimentBoard board, PolicyComparer comparer, CancellationToken cancellationToken)
    {
        var all = (await board.ListAsync(cancellationToken)).Where(e => e.Futures > 0).Take(MostExperiments).ToArray();
        var words = request.Words;
        if (left is null || right is null)
        {
            return request.Page(Sections.Compare, words["compare.heading"], Html.Of($"<p class=\"lead\">{words["compare.lead"]}</p>{Form(words, all, left, right)}"));
        }

        var (one, other) = (PolicyChoice.Parse(left), PolicyChoice.Parse(right));
        var comparison = await comparer.CompareAsync(one, other, cancellationToken);
        var builtIn = DifferenceTable.BuiltIn(comparison);
        return request.Page(Sections.Compare, words["compare.heading"], Html.Of($"""
            <p class="lead">{Answer(words, comparison)}</p>
            {DifferenceChart.Write(words, comparison, builtIn)}
            {DifferenceTable.Write(words, comparison, builtIn)}
            <p class="quiet small">{words["compare.how"]}</p>
            <h2>{words["compare.others"]}</h2>
            {Form(words, all, left, right)}
            """)) with { Styles = [Figure.Style] };
    }

    private static string Answer(PageWords words, PolicyComparison comparison)
    {
        var clear = comparison.Differences.Where(d => d.IsClear).ToArray();
        var pairs = comparison.Differences.Select(d => d.Count).DefaultIfEmpty(0).Max();
        var lead = clear.Length == 0
            ? words.Say("compare.none clear", ("pairs", pairs))
            : words.Say("compare.clear ones", ("count", clear.Length), ("of", comparison.Differences.Length), ("pairs", pairs));
        var target = comparison.Differences.FirstOrDefault(d => d.Column.Kind == ColumnKind.Target);
        if (target is null)
        {
            return lead;
        }

        var (value, interval) = OutcomeText.Difference(words, target);
        return words.Say(
            "compare.target",
            ("target", target.Column.Name),
            ("left", OutcomeText.Value(words, target.Column, target.Reference)),
            ("right", OutcomeText.Value(words, target.Column, target.Other)),
            ("difference", interval.Length == 0 ? value : $"{value}; {interval}")) + " " + lead;
    }

    private static Html Form(PageWords words, IReadOnlyList<ExperimentMessage> all, string? left, string? right) => all.Count == 0
        ? Html.Of($"<p>{words["compare.no futures"]} <a href=\"/scenario\">{words["experiments.first"]}</a></p>")
        : Html.Of($"""
            <form action="{Path}" class="card">
            <div class="pair">{Choice(words["compare.left"], "left", all, left)}{Choice(words["compare.right"], "right", all, right)}</div>
            <p class="row"><button class="main">{words["compare.compare"]}</button> <span class="hint">{words["compare.same draws"]}</span></p>
            </form>
            """);

    private static Html Choice(string label, string name, IReadOnlyList<ExperimentMessage> all, string? chosen) => Html.Of($"""
        <div class="field"><label for="{name}">{label}</label><select id="{name}" name="{name}" lang="en">{all.Select(e => Html.Of(
            $"<optgroup label=\"{e.Experiment}: {e.Title}\">{e.Policies.Select((p, i) => Option(new PolicyChoice(new ExperimentId(e.Experiment), i).ToString(), p, chosen))}</optgroup>"))}</select></div>
        """);

    private static Html Option(string value, string policy, string? chosen) =>
        Html.Of($"<option value=\"{value}\"{Html.If(value == chosen, $" selected")}>{policy} ({value})</option>");
}

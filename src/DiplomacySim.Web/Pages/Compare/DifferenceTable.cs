using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Compare;

/// <summary>Two policies compared on the same draws: a row for each outcome and target, clear differences marked.</summary>
internal static class DifferenceTable
{
    /// <param name="words">The language.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="builtIn">How many outcomes at the beginning are the program's own: they stand behind a fold.</param>
    public static Html Write(PageWords words, PolicyComparison comparison, int builtIn)
    {
        var own = comparison.Differences.Skip(builtIn).ToArray();
        var common = comparison.Differences.Take(builtIn).ToArray();
        return own.Length == 0 ? Table(words, comparison, common)
            : common.Length == 0 ? Table(words, comparison, own)
            : Html.Of($"{Table(words, comparison, own)}<details><summary>{words["compare.built in"]}</summary>{Table(words, comparison, common)}</details>");
    }

    /// <summary>How many outcomes are the program's own: those before the first target, where there is one.</summary>
    public static int BuiltIn(PolicyComparison comparison)
    {
        var first = comparison.Differences.TakeWhile(d => d.Column.Kind != ColumnKind.Target).Count();
        return first < comparison.Differences.Length ? first : 0;
    }

    private static Html Table(PageWords words, PolicyComparison comparison, IEnumerable<PairedDifference> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{comparison.Reference.Name}, {comparison.Other.Name}"><table>
        <thead><tr><th scope="col">{words["compare.outcome"]}</th><th scope="col" class="number" lang="en">{comparison.Reference.Name}</th><th scope="col" class="number" lang="en">{comparison.Other.Name}</th><th scope="col" class="number">{words["compare.difference"]}</th><th scope="col" class="number">{words["compare.interval"]}</th><th scope="col">{words["compare.clear"]}</th><th scope="col" class="number">{words["compare.reduction"]}</th></tr></thead>
        <tbody>{rows.Select(r => Row(words, r))}</tbody></table></div>
        """);

    private static Html Row(PageWords words, PairedDifference row)
    {
        var (value, interval) = OutcomeText.Difference(words, row);
        return Html.Of($"""
            <tr><th scope="row" lang="en">{row.Column.Name}</th><td class="number">{OutcomeText.Value(words, row.Column, row.Reference)}</td><td class="number">{OutcomeText.Value(words, row.Column, row.Other)}</td><td class="number">{value}</td><td class="number"><span class="band">{interval}</span></td><td>{Html.If(row.IsClear, $"<span class=\"tag good\">{words["compare.is clear"]}</span>")}</td><td class="number">{Reduction(words, row)}</td></tr>

            """);
    }

    // Where nothing differs, or all pairs differ alike, there is no noise to be made less.
    private static string Reduction(PageWords words, PairedDifference row) =>
        double.IsFinite(row.VarianceReduction) ? words.Say("compare.times", ("count", words.Language.Number(row.VarianceReduction, 1))) : "-";
}

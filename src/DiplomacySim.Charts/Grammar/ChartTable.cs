using System.Collections.Immutable;

namespace DiplomacySim.Charts.Grammar;

/// <summary>The table behind a chart: everything that it shows, as text.</summary>
/// <param name="Columns">The heads of the columns; the first column names the rows.</param>
/// <param name="Rows">The rows, each as long as the heads.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>How many columns at the beginning hold words; the others hold numbers, which stand to the right.</summary>
    /// <value>1.</value>
    public int WordColumns { get; init; } = 1;
}

using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;

namespace DiplomacySim.Reports.Documents;

/// <summary>Makes tables row by row.</summary>
internal static class Tables
{
    /// <summary>A table whose first columns hold words and whose others hold numbers.</summary>
    public static ChartTable Of(int wordColumns, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows) =>
        new([.. heads], [.. rows.Select(row => (ImmutableArray<string>)[.. row])]) { WordColumns = wordColumns };
}

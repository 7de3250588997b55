using System.Globalization;
using System.Text;

namespace DiplomacySim.Experiments.Describing;

/// <summary>Tables as Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>A table with a head; lines end with a line feed, the last one has none.</summary>
    public static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", head).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", head.Count)));
        foreach (var row in rows)
        {
            text.Append("\n| ").AppendJoin(" | ", row).Append(" |");
        }

        return text.ToString();
    }

    /// <summary>A number with up to four significant decimals; <c>none</c> for infinity.</summary>
    public static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "none" : value.ToString("0.######", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DiplomacySim.Results.Sql;

/// <summary>Names of tables and columns in SQL.</summary>
internal static class Naming
{
    public static string Outcomes(ExperimentId id) => $"outcomes_{id}";

    public static string Cases(ExperimentId id) => $"cases_{id}";

    public static string Results(ExperimentId id) => $"results_{id}";

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A piece of SQL for every column, each behind a comma.</summary>
    public static string Each(IEnumerable<ColumnDefinition> columns, Func<string, string> sql) =>
        string.Concat(columns.Select(c => ", " + sql(Quote(c.StoredName))));

    /// <summary>Gives every column a stored name that no other has, the outcomes first.</summary>
    /// <remarks>
    /// SQL tells names apart by more than the case of their letters only, and the keys have names too. A name that is longer than the
    /// database takes is cut.
    /// </remarks>
    public static (ImmutableArray<ColumnDefinition> Outcomes, ImmutableArray<ColumnDefinition> Cases) Assign(
        ImmutableArray<ColumnDefinition> outcomes, ImmutableArray<ColumnDefinition> cases, int maxBytes)
    {
        var taken = NewNames([]);
        return ([.. outcomes.Select(column => Named(column, taken, maxBytes))], [.. cases.Select(column => Named(column, taken, maxBytes))]);
    }

    /// <summary>Gives columns names that no stored column has.</summary>
    public static ImmutableArray<ColumnDefinition> Beside(IEnumerable<ColumnDefinition> stored, IEnumerable<ColumnDefinition> columns)
    {
        var taken = NewNames(stored.Select(column => column.StoredName));
        return [.. columns.Select(column => Named(column, taken, int.MaxValue))];
    }

    private static HashSet<string> NewNames(IEnumerable<string> taken) =>
        new(taken.Concat(["policy", "future", "case_number", "replication"]), StringComparer.OrdinalIgnoreCase);

    private static ColumnDefinition Named(ColumnDefinition column, HashSet<string> taken, int maxBytes)
    {
        var name = Cut(column.Name, maxBytes);
        for (var i = 2; !taken.Add(name); i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"_{i}");
            name = Cut(column.Name, maxBytes - number.Length) + number;
        }

        return column with { StoredName = name };
    }

    /// <summary>The longest beginning of a text that has at most so many bytes in UTF-8.</summary>
    private static string Cut(string text, int maxBytes)
    {
        if (text.Length <= maxBytes / 3 || Encoding.UTF8.GetByteCount(text) <= maxBytes)
        {
            return text;
        }

        var (bytes, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Names of tables and columns in SQL.</summary>
internal static class Naming
{
    /// <summary>SQLite takes 2,000 columns in a table or view; the view of an experiment has all columns and two keys.</summary>
    public const int MaxColumns = 1_990;

    public static string Outcomes(ExperimentId id) => $"outcomes_{id}";

    public static string Cases(ExperimentId id) => $"cases_{id}";

    public static string Results(ExperimentId id) => $"results_{id}";

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A piece of SQL for every column, each behind a comma.</summary>
    public static string Each(IEnumerable<ColumnDefinition> columns, Func<string, string> sql) =>
        string.Concat(columns.Select(c => ", " + sql(Quote(c.StoredName))));

    /// <summary>Gives every column a stored name that no other has, the outcomes first.</summary>
    /// <remarks>SQL tells names apart by more than the case of their letters only, and the keys have names too.</remarks>
    public static (ImmutableArray<ColumnDefinition> Outcomes, ImmutableArray<ColumnDefinition> Cases) Assign(
        ImmutableArray<ColumnDefinition> outcomes, ImmutableArray<ColumnDefinition> cases)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "policy", "future" };
        return ([.. outcomes.Select(Name)], [.. cases.Select(Name)]);

        ColumnDefinition Name(ColumnDefinition column)
        {
            var name = column.Name;
            for (var i = 2; !taken.Add(name); i++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{column.Name}_{i}");
            }

            return column with { StoredName = name };
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Client.Scripting;

/// <summary>A flat table: one row an observation, one column a variable. Immutable.</summary>
public sealed class Table
{
    internal Table(ImmutableArray<TableColumn> columns)
    {
        Columns = columns;
        Rows = columns.IsEmpty ? 0 : columns[0].Length;
    }

    /// <summary>The columns, in order; names are unique.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the names.</exception>
    public TableColumn this[string name] =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"The table has no column '{name}'; it has {string.Join(", ", Columns.Select(column => $"'{column.Name}'"))}.", nameof(name));

    /// <summary>The rows of one policy.</summary>
    /// <exception cref="ArgumentException">The table has no column <c>policy</c>.</exception>
    public Table OfPolicy(string policy)
    {
        var policies = this["policy"].Texts;
        var rows = Enumerable.Range(0, Rows).Where(row => policies[row] == policy).ToArray();
        return new Table([.. Columns.Select(column => column.At(rows))]);
    }

    /// <summary>Writes the table as CSV after RFC 4180 with a header; numbers do not depend on the culture, a missing value is an empty field. Missing folders are made.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveCsv(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        var csv = new CsvWriter(writer);
        csv.AddAll([.. Columns.Select(column => column.Name)]);
        csv.EndLine();
        for (var row = 0; row < Rows; row++)
        {
            foreach (var column in Columns)
            {
                column.WriteTo(csv, row);
            }

            csv.EndLine();
        }
    }

    /// <summary>How large it is.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows:N0} rows of {string.Join(", ", Columns.Select(column => column.Name))}");
}

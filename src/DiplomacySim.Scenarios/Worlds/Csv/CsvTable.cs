using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds.Csv;

/// <summary>A table of a world: named columns and rows that know their places.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly ImmutableArray<ImmutableArray<CsvField>> _broken;

    private CsvTable(Dictionary<string, int> columns, List<ImmutableArray<CsvField>> records, bool isWhole, string file, ProblemList problems)
    {
        _columns = columns;
        IsWhole = isWhole;
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        var broken = ImmutableArray.CreateBuilder<ImmutableArray<CsvField>>();
        foreach (var fields in records)
        {
            if (fields.Length == columns.Count)
            {
                rows.Add(new CsvRow(this, fields, file, problems));
            }
            else
            {
                broken.Add(fields);
                problems.Error(
                    new TextPosition(file, fields[0].Line, 0),
                    "",
                    $"the row has {fields.Length} fields; the first line names {columns.Count} columns");
            }
        }

        Rows = rows.ToImmutable();
        _broken = broken.ToImmutable();
    }

    /// <summary>The rows that have as many fields as there are columns.</summary>
    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>Whether the file was read to its end.</summary>
    public bool IsWhole { get; }

    /// <summary>What seems to stand in a column of the other rows, those with too few or too many fields.</summary>
    public IEnumerable<string> BrokenTexts(string column) =>
        _broken.Where(fields => fields.Length > IndexOf(column)).Select(fields => fields[IndexOf(column)].Text.Trim());

    /// <summary>The columns' names, in the order of the file.</summary>
    public IEnumerable<string> Columns => _columns.OrderBy(column => column.Value).Select(column => column.Key);

    /// <summary>The index of a column, or -1.</summary>
    public int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>Reads a table; null where it has no usable header.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file as problems name it.</param>
    /// <param name="required">The columns that must be there.</param>
    /// <param name="optional">The columns that may be there.</param>
    /// <param name="isFamily">Whether a name belongs to a family of columns, such as <c>name_</c> and a language.</param>
    /// <param name="problems">Where problems go.</param>
    public static CsvTable? Read(
        string text, string file, string[] required, string[] optional, Func<string, bool> isFamily, ProblemList problems)
    {
        var (records, isWhole) = CsvParser.Split(text, file, problems);
        if (records.Count == 0)
        {
            problems.Error(new TextPosition(file, 1, 1), "", $"the file is empty; its first line names the columns: {string.Join(",", required)}");
            return null;
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var isUsable = true;
        foreach (var field in records[0])
        {
            var at = new TextPosition(file, field.Line, field.Column);
            var isKnown = required.Contains(field.Text) || optional.Contains(field.Text) || isFamily(field.Text);
            if (!isKnown)
            {
                string[] known = [.. required, .. optional];
                var nearest = DidYouMean.Nearest(field.Text, known);
                ProblemText message = nearest is null ? $"; the columns are {string.Join(", ", known)}" : ProblemText.None;
                problems.Error(at, "", $"unknown column {Shown.Quoted(field.Text)}{message}", nearest);
            }

            if (!columns.TryAdd(field.Text, columns.Count))
            {
                problems.Error(at, "", $"the column {Shown.Quoted(field.Text)} stands here twice");
                isUsable = false;
            }
        }

        foreach (var column in required.Where(column => !columns.ContainsKey(column)))
        {
            problems.Error(new TextPosition(file, 1, 0), "", $"the column '{column}' is missing");
            isUsable = false;
        }

        return isUsable ? new CsvTable(columns, records[1..], isWhole, file, problems) : null;
    }
}

using System.Globalization;

namespace DiplomacySim.Engine.Tests.Fidelity;

/// <summary>A table of <c>docs/validation.md</c>, found by its heading: rows by their first cell.</summary>
internal sealed class FidelityTable
{
    private readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);
    private readonly string[] _columns;

    public FidelityTable(string heading)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "docs", "validation.md"))
            .SkipWhile(line => line != heading).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).ToList();
        _columns = Cells(lines[0]);
        foreach (var row in lines.Skip(2).Select(Cells))
        {
            _rows.Add(row[0], row);
        }
    }

    public IEnumerable<string> Rows => _rows.Keys;

    /// <summary>A published number, such as <c>15</c> or <c>42.9</c>.</summary>
    public double Number(string row, string column) => double.Parse(Cell(row, column), CultureInfo.InvariantCulture);

    /// <summary>Half a unit of the last digit of a published number: how far rounding can have moved it.</summary>
    public double Rounding(string row, string column)
    {
        var point = Cell(row, column).IndexOf('.', StringComparison.Ordinal);
        return 0.5 * Math.Pow(10, point < 0 ? 0 : point + 1 - Cell(row, column).Length);
    }

    /// <summary>A mean with its standard error, such as <c>42.21 ± 0.11</c>.</summary>
    public Estimate Estimate(string row, string column)
    {
        var parts = Cell(row, column).Split(" ± ");
        return new Estimate(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    private string Cell(string row, string column) => _rows[row][Array.IndexOf(_columns, column)];
}

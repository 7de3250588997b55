using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>Reads <c>indicators.csv</c>.</summary>
/// <param name="file">The file as problems name it.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class IndicatorReader(string file, ProblemList problems)
{
    /// <summary>The columns that must be there.</summary>
    public static readonly string[] RequiredColumns = ["year", "indicator", "value", "unit", "source"];
    /// <summary>The columns that may be there.</summary>
    public static readonly string[] OptionalColumns = ["note"];

    private readonly Dictionary<(int Year, string Name), int> _lines = [];

    /// <summary>The indicators, in the order of the file.</summary>
    public ImmutableArray<Indicator> Read(string text)
    {
        if (CsvTable.Read(text, file, RequiredColumns, OptionalColumns, _ => false, problems) is not { } table)
        {
            return [];
        }

        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(row) is { } indicator)
            {
                indicators.Add(indicator);
            }
        }

        return indicators.ToImmutable();
    }

    private Indicator? ReadRow(CsvRow row)
    {
        var name = row.Required("indicator");
        row.Subject = name is null ? "" : Shown.Text(name);
        if (name is not null && !(char.IsAsciiLetterLower(name[0]) && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')))
        {
            row.Error("indicator", $"{Shown.Quoted(name)} is not a name of small letters, digits and '_', such as agreements_signed");
            name = null;
        }

        var year = ReadYear(row);
        var value = row.RequiredNumber("value", -1e15, 1e15, null);
        var unit = row.Required("unit");
        var source = row.Required("source");
        if (name is null || year is not { } known || value is not { } number || unit is null || source is null)
        {
            return null;
        }

        if (!_lines.TryAdd((known, name), row.Line))
        {
            row.Error("year", $"'{name}' of {known} stands here twice; the first is on line {_lines[(known, name)]}");
            return null;
        }

        return new Indicator(known, name, number, unit, source, row.Text("note"), row.Line);
    }

    private static int? ReadYear(CsvRow row)
    {
        if (row.Required("year") is not { } text)
        {
            return null;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            return year;
        }

        row.Error("year", $"{Shown.Quoted(text)} is not a year such as 2025");
        return null;
    }
}

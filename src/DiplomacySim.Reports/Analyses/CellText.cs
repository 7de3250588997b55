using System.Globalization;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Cells of an analysis for people.</summary>
internal static class CellText
{
    /// <summary>The cell in words; nothing for null, a star for true, a dash for what is no number.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="kind">How it is written.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static string Of(object? cell, CellKind kind, Texts texts) => cell switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "*" : "",
        Estimate estimate => double.IsNaN(estimate.Value) ? "-" : Interval(estimate, kind, texts),
        double number => double.IsNaN(number) ? "-" : Number(number, kind, DigitsOf(number, kind), texts),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Value and ends with the same digits.</summary>
    private static string Interval(Estimate estimate, CellKind kind, Texts texts)
    {
        var digits = DigitsOf(kind == CellKind.Points ? estimate.Width : estimate.Value, kind);
        var words = $"{Number(estimate.Value, kind, digits, texts)} ({texts.Language.Range(Number(estimate.Low, kind, digits, texts), Number(estimate.High, kind, digits, texts))})";
        return kind == CellKind.Points ? texts.Say("word.percentage points", ("value", words)) : words;
    }

    /// <summary>The digits behind the point; null for two that count, of a number that is small.</summary>
    private static int? DigitsOf(double value, CellKind kind)
    {
        var size = Math.Abs(value);
        return kind switch
        {
            CellKind.Index or CellKind.PValue => 3,
            CellKind.Signed => 2,
            CellKind.Points => size < 0.0995 ? 1 : 0,
            CellKind.Count => 0,
            _ when size >= 99.5 || (size >= 9.5 && size == Math.Floor(size)) => 0,
            _ => size >= 9.95 ? 1 : size >= 0.095 || size == 0 ? 2 : size >= 0.0095 ? 3 : null,
        };
    }

    private static string Number(double value, CellKind kind, int? digits, Texts texts)
    {
        var language = texts.Language;
        return kind switch
        {
            _ when double.IsInfinity(value) => value > 0 ? texts["word.none"] : "-" + texts["word.none"],
            CellKind.Share => language.Percent(value),
            CellKind.Points => language.Signed(value * 100, digits ?? 0),
            CellKind.Signed => language.Signed(value, digits ?? 0),
            CellKind.PValue when value < 0.001 => "<" + language.Number(0.001, 3).TrimStart('0'),
            _ => digits is { } behind ? language.Number(value, behind) : language.Significant(value, 2),
        };
    }
}

using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Cli.Analyses;

/// <summary>Cells of an analysis for people.</summary>
internal static class CellText
{
    /// <summary>The cell in words; nothing for null, a star for true, a dash for what is no number.</summary>
    public static string Of(object? cell, CellKind kind) => cell switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "*" : "",
        Estimate estimate => double.IsNaN(estimate.Value) ? "-" : Interval(estimate, kind),
        double number => double.IsNaN(number) ? "-" : Number(number, kind, FormatOf(number, kind)),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number with three digits that count; <c>none</c> where it is infinite.</summary>
    public static string Three(double value) => Number(value, CellKind.Number, FormatOf(value, CellKind.Number));

    /// <summary>Value and ends with the same digits.</summary>
    private static string Interval(Estimate estimate, CellKind kind)
    {
        var format = FormatOf(kind == CellKind.Points ? estimate.Width : estimate.Value, kind);
        return $"{Number(estimate.Value, kind, format)} ({Number(estimate.Low, kind, format)} to {Number(estimate.High, kind, format)}){(kind == CellKind.Points ? " pp" : "")}";
    }

    private static string FormatOf(double value, CellKind kind)
    {
        var size = Math.Abs(value);
        return kind switch
        {
            CellKind.Index or CellKind.PValue => "0.000",
            CellKind.Signed => "0.00",
            CellKind.Points => size < 0.0995 ? "0.0" : "0",
            CellKind.Count => "N0",
            _ when size >= 99.5 || (size >= 9.5 && size == Math.Floor(size)) => "N0",
            _ => size >= 9.95 ? "0.0" : size >= 0.095 || size == 0 ? "0.00" : size >= 0.0095 ? "0.000" : "G2",
        };
    }

    private static string Number(double value, CellKind kind, string format) => kind switch
    {
        _ when double.IsInfinity(value) => value > 0 ? "none" : "-none",
        CellKind.Share => Numbers.Percent(value),
        CellKind.Points => Signed(value * 100, format),
        CellKind.Signed => Signed(value, format),
        CellKind.PValue when value < 0.001 => "<.001",
        _ => Plain(value, format),
    };

    private static string Signed(double value, string format)
    {
        var text = Plain(value, format);
        return value > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;
    }

    /// <summary>A number without the sign of what rounds to nothing.</summary>
    private static string Plain(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }
}

using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Web.Frame;

/// <summary>Writes values of outcomes and targets, each in its unit.</summary>
internal static class OutcomeText
{
    /// <summary>A mean, a quantile or a share.</summary>
    public static string Value(PageWords words, ColumnDefinition column, double value) =>
        double.IsNaN(value) ? "-"
        : IsShare(column) ? words.Language.Percent(value)
        : column.Kind == ColumnKind.Month ? words.Say("frame.months", ("count", words.Language.Number(value, 0)))
        : words.Language.Measure(value) + Unit(column);

    /// <summary>A difference between two policies: the difference itself, and its 95% interval.</summary>
    public static (string Value, string Interval) Difference(PageWords words, PairedDifference difference)
    {
        if (difference.Count == 0 || double.IsNaN(difference.Difference))
        {
            return ("-", "");
        }

        if (difference is { Difference: 0, Low: 0, High: 0 })
        {
            return (words["frame.same"], "");
        }

        var (scale, digits, unit) = IsShare(difference.Column) ? (100, 1, " " + words["frame.points"]) : (1, 2, "");
        string Signed(double value) => words.Language.Signed(value * scale, digits);
        return (Signed(difference.Difference) + unit, words.Language.Range(Signed(difference.Low), Signed(difference.High)));
    }

    /// <summary>Whether a column holds shares of futures.</summary>
    public static bool IsShare(ColumnDefinition column) => column.Kind is ColumnKind.Truth or ColumnKind.Target;

    private static string Unit(ColumnDefinition column) => column.Unit.Length > 0 ? " " + column.Unit : "";
}

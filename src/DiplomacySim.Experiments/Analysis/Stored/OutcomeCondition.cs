using System.Globalization;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>What makes a case one of interest: a target that is met, or an outcome beyond a number.</summary>
/// <param name="Column">The outcome or target.</param>
/// <param name="Comparison">How it is held against the number.</param>
/// <param name="Number">The number: in the outcome's unit, months since the run's first for a month, or percent of cases.</param>
public sealed record OutcomeCondition(ColumnDefinition Column, ConditionComparison Comparison, double Number)
{
    private static readonly (string Text, ConditionComparison Comparison)[] s_signs =
        [(">=", ConditionComparison.AtLeast), ("<=", ConditionComparison.AtMost), (">", ConditionComparison.Above), ("<", ConditionComparison.Below)];

    // Set where the number was written as a month.
    private Month? WrittenFrom { get; init; }

    private string Sign => s_signs.First(s => s.Comparison == Comparison).Text;

    /// <summary>For each case whether it is of interest. Cases without a value are not, those in which a month never came among them.</summary>
    public bool[] Judge(ReadOnlySpan<double> values)
    {
        var threshold = Number;
        if (Comparison is ConditionComparison.InTop or ConditionComparison.InBottom)
        {
            double[] sorted = [.. values.ToArray().Where(v => !double.IsNaN(v)).Order()];
            threshold = QuantileOf(sorted, Comparison == ConditionComparison.InTop ? 1 - (Number / 100) : Number / 100);
        }

        var judged = new bool[values.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = Comparison switch
            {
                ConditionComparison.AtLeast or ConditionComparison.InTop => values[i] >= threshold,
                ConditionComparison.Above => values[i] > threshold,
                ConditionComparison.AtMost or ConditionComparison.InBottom => values[i] <= threshold,
                _ => values[i] < threshold,
            };
        }

        return judged;
    }

    /// <summary>
    /// Reads a condition: a target, or <c>kin &gt;= 3</c>, <c>capital &lt; 60</c>, <c>kin in top 10%</c>, <c>kin in bottom 10%</c>, of a month
    /// also <c>first month &lt;= 2028-06</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The outcomes and targets.</param>
    /// <param name="from">The first month of the run.</param>
    /// <param name="find">Finds a column by its name, or says which names there are.</param>
    /// <exception cref="AnalysisException">The text is no condition.</exception>
    public static OutcomeCondition Parse(string text, IReadOnlyList<ColumnDefinition> columns, Month from, Func<string, ColumnDefinition> find)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(find);
        var trimmed = text.Trim();
        if (columns.FirstOrDefault(c => c.Name == trimmed) is { } whole)
        {
            return whole.Kind is ColumnKind.Target or ColumnKind.Truth
                ? new OutcomeCondition(whole, ConditionComparison.AtLeast, 0.5)
                : throw new AnalysisException($"'{trimmed}' is a number: say which cases are of interest, such as \"{trimmed} >= 3\" or \"{trimmed} in top 10%\".");
        }

        foreach (var (word, comparison) in new[] { (" in top ", ConditionComparison.InTop), (" in bottom ", ConditionComparison.InBottom) })
        {
            if (trimmed.Split(word) is [var name, var share] && share.TrimEnd().EndsWith('%'))
            {
                return new OutcomeCondition(find(name.Trim()), comparison, Share(share.TrimEnd()[..^1], trimmed));
            }
        }

        // A name may hold a sign itself, so the last one counts.
        foreach (var (sign, comparison) in s_signs)
        {
            var at = trimmed.LastIndexOf(sign, StringComparison.Ordinal);
            if (at > 0)
            {
                return Against(find(trimmed[..at].Trim()), comparison, trimmed[(at + sign.Length)..].Trim(), from, trimmed);
            }
        }

        find(trimmed);
        throw new AnalysisException($"\"{trimmed}\" is no condition.");
    }

    /// <summary>The condition as it is written.</summary>
    public override string ToString() => (Comparison, Column.Kind) switch
    {
        (ConditionComparison.AtLeast, ColumnKind.Target or ColumnKind.Truth) when Number == 0.5 => Column.Name,
        (ConditionComparison.InTop, _) => string.Create(CultureInfo.InvariantCulture, $"{Column.Name} in top {Number}%"),
        (ConditionComparison.InBottom, _) => string.Create(CultureInfo.InvariantCulture, $"{Column.Name} in bottom {Number}%"),
        _ when WrittenFrom is { } from => $"{Column.Name} {Sign} {from + (int)Number}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Column.Name} {Sign} {Number}"),
    };

    private static OutcomeCondition Against(ColumnDefinition column, ConditionComparison comparison, string number, Month from, string condition)
    {
        if (column.Kind == ColumnKind.Month && Month.TryParse(number, out var month))
        {
            return new OutcomeCondition(column, comparison, month - from) { WrittenFrom = from };
        }

        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new OutcomeCondition(column, comparison, value)
            : throw new AnalysisException($"'{number}' is not a number{(column.Kind == ColumnKind.Month ? ", nor a month such as 2028-06," : "")} in the condition \"{condition}\".");
    }

    private static double Share(string text, string condition) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 100
            ? share
            : throw new AnalysisException($"'{text}%' is not a share between 0% and 100% in the condition \"{condition}\".");

    private static double QuantileOf(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Round(share * (sorted.Length - 1)), 0, sorted.Length - 1)];
}

using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Web.Comparing;

/// <summary>The difference of an outcome or a target between two policies.</summary>
/// <param name="Name">The outcome or target.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Kind">What its numbers mean.</param>
/// <param name="Count">The pairs of futures that both have a value.</param>
/// <param name="Left">The mean under the left policy; null where there is no pair.</param>
/// <param name="Right">The mean under the right policy.</param>
/// <param name="Difference">The right mean less the left one.</param>
/// <param name="Low">The lower end of the difference's 95% interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="IsClear">Whether the interval leaves out 0.</param>
/// <param name="VarianceReduction">How many times more futures independent draws would have taken for the interval; null where the difference is the same in every pair, or there is none.</param>
internal sealed record DifferenceMessage(
    string Name,
    string Unit,
    ColumnKind Kind,
    long Count,
    double? Left,
    double? Right,
    double? Difference,
    double? Low,
    double? High,
    bool IsClear,
    double? VarianceReduction)
{
    public static DifferenceMessage Of(PairedDifference difference) => new(
        difference.Column.Name,
        difference.Column.Unit,
        difference.Column.Kind,
        difference.Count,
        Finite(difference.Reference),
        Finite(difference.Other),
        Finite(difference.Difference),
        Finite(difference.Low),
        Finite(difference.High),
        difference.IsClear,
        Finite(difference.VarianceReduction));

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

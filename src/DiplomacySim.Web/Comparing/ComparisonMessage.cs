using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Web.Comparing;

/// <summary>Two policies compared future by future on the same draws.</summary>
/// <param name="Left">The policy that is compared with, as <c>experiment:policy</c>.</param>
/// <param name="LeftName">Its name.</param>
/// <param name="Right">The policy that is compared.</param>
/// <param name="RightName">Its name.</param>
/// <param name="Differences">The differences, in the order of the left one's outcomes and targets.</param>
internal sealed record ComparisonMessage(string Left, string LeftName, string Right, string RightName, ImmutableArray<DifferenceMessage> Differences)
{
    public static ComparisonMessage Of(PolicyChoice left, PolicyChoice right, PolicyComparison comparison) => new(
        left.ToString(),
        comparison.Reference.Name,
        right.ToString(),
        comparison.Other.Name,
        [.. comparison.Differences.Select(DifferenceMessage.Of)]);
}

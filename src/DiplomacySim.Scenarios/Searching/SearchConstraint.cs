using System.Globalization;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>What must hold for a policy to count.</summary>
/// <param name="Measure">The number.</param>
/// <param name="IsAtLeast">Whether the bar is the least, otherwise the most.</param>
/// <param name="Bar">The bar, which is allowed itself.</param>
public sealed record SearchConstraint(SearchMeasure Measure, bool IsAtLeast, double Bar)
{
    /// <summary>Whether a value keeps to it.</summary>
    public bool IsMetBy(double value) => IsAtLeast ? value >= Bar : value <= Bar;

    /// <summary>The constraint in words: <c>share that meets twenty at the top at least 0.8</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Measure} {(IsAtLeast ? "at least" : "at most")} {Bar}");
}

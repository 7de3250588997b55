using System.Globalization;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>A number that says how good a policy is over its futures.</summary>
/// <param name="Of">The outcome or target, or <see cref="PolicySearch.Cost"/>.</param>
/// <param name="By">How the futures are put into one number; no meaning for the cost.</param>
/// <param name="Level">The share of futures for <see cref="SearchMeasureKind.Quantile"/> and <see cref="SearchMeasureKind.Regret"/>, above 0 and below 1.</param>
public sealed record SearchMeasure(string Of, SearchMeasureKind By, double Level = 0.5)
{
    /// <summary>Whether it is of a target, so that a mean is the share of futures that meet it.</summary>
    public bool IsOfTarget { get; init; }

    /// <summary>Whether it is the cost, which is the same in all futures.</summary>
    public bool IsCost => Of == PolicySearch.Cost;

    /// <summary>The measure in words: <c>share that meets twenty at the top</c>, <c>10% quantile of visits</c>.</summary>
    public override string ToString()
    {
        var level = (100 * Level).ToString("0.##", CultureInfo.InvariantCulture);
        return By switch
        {
            _ when IsCost => Of,
            SearchMeasureKind.Mean when IsOfTarget => $"share that meets {Of}",
            SearchMeasureKind.Mean => $"mean of {Of}",
            SearchMeasureKind.Worst => $"worst {Of}",
            SearchMeasureKind.Regret => $"{level}% regret of {Of}",
            _ => Level == 0.5 ? $"median of {Of}" : $"{level}% quantile of {Of}",
        };
    }
}

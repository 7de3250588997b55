namespace DiplomacySim.Scenarios.Searching;

/// <summary>What a search seeks.</summary>
/// <param name="Measure">The number.</param>
/// <param name="Maximizes">Whether it is to be high, otherwise low. The regret of an outcome that is to be high is itself to be low.</param>
public sealed record SearchObjective(SearchMeasure Measure, bool Maximizes)
{
    /// <summary>Whether more of the number is better: regret is better the less, whatever it is of.</summary>
    public bool MoreIsBetter => Maximizes && Measure.By != SearchMeasureKind.Regret;

    /// <summary>The objective in words: <c>maximize mean of visits</c>.</summary>
    public override string ToString() => $"{(MoreIsBetter ? "maximize" : "minimize")} {Measure}";
}

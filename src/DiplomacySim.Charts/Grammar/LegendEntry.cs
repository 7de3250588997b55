namespace DiplomacySim.Charts.Grammar;

/// <summary>An entry of a legend: a sample and what it means.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Style">The classes of the sample.</param>
/// <param name="Shape">The shape of the sample; null for a box.</param>
public sealed record LegendEntry(string Text, string Style, Marks.Shape? Shape = null)
{
    /// <summary>Opacity of the sample, 0 to 1.</summary>
    /// <value>1.</value>
    public double Opacity { get; init; } = 1;
}

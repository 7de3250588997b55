using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>The values of an input in the cases that somebody wrote, in their order; what a design of that kind draws from.</summary>
/// <remarks>Unlike other distributions it does not ascend: case number i of n is the quantile of (i + 1/2) / n.</remarks>
public sealed record ListedValues : Distribution
{
    /// <summary>Creates the list.</summary>
    /// <exception cref="ArgumentException">There is no value, or one that is neither finite nor positive infinity.</exception>
    public ListedValues(ImmutableArray<double> values)
    {
        if (values.IsDefaultOrEmpty || values.Any(value => double.IsNaN(value) || double.IsNegativeInfinity(value)))
        {
            throw new ArgumentException("A list needs values, each a number or none.", nameof(values));
        }

        Values = values;
    }

    /// <summary>The values, in the order of the cases; positive infinity stands for <c>none</c>.</summary>
    public ImmutableArray<double> Values { get; }

    /// <inheritdoc/>
    public bool Equals(ListedValues? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0], Values[^1]);

    /// <inheritdoc/>
    public override string ToString() => $"listed({string.Join(", ", Values.Select(Text))})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) =>
        Values[Math.Min((int)(probability * Values.Length), Values.Length - 1)];
}

using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>One of several values, each equally likely: <c>choice(18, 36, 60, none)</c>.</summary>
public sealed record ChoiceDistribution : Distribution
{
    /// <summary>Creates the distribution; the values are kept in ascending order.</summary>
    /// <exception cref="ArgumentException">There is no value, or one that is neither finite nor positive infinity.</exception>
    public ChoiceDistribution(IEnumerable<double> values)
    {
        Values = [.. values.Order()];
        if (Values.IsEmpty || Values.Any(value => double.IsNaN(value) || double.IsNegativeInfinity(value)))
        {
            throw new ArgumentException("A choice needs values, each a number or none.", nameof(values));
        }
    }

    /// <summary>The values, ascending; positive infinity stands for <c>none</c>.</summary>
    public ImmutableArray<double> Values { get; }

    /// <inheritdoc/>
    public bool Equals(ChoiceDistribution? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0], Values[^1]);

    /// <inheritdoc/>
    public override string ToString() => $"choice({string.Join(", ", Values.Select(Text))})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) =>
        Values[Math.Min((int)(probability * Values.Length), Values.Length - 1)];
}

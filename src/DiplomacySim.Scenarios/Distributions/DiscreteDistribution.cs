using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>One of several values, each with its probability: <c>discrete(36: 0.7, none: 0.3)</c>.</summary>
public sealed record DiscreteDistribution : Distribution
{
    /// <summary>How far from 1 the probabilities' sum may be.</summary>
    public const double Tolerance = 1e-6;

    private readonly ImmutableArray<double> _cumulative;

    /// <summary>Creates the distribution; the values are kept in ascending order.</summary>
    /// <exception cref="ArgumentException">
    /// There is no value, one that is neither finite nor positive infinity, a probability that is not above 0, or a sum that is not 1.
    /// </exception>
    public DiscreteDistribution(IEnumerable<(double Value, double Probability)> outcomes)
    {
        ImmutableArray<(double Value, double Probability)> ordered = [.. outcomes.OrderBy(outcome => outcome.Value)];
        if (ordered.IsEmpty || ordered.Any(outcome => double.IsNaN(outcome.Value) || double.IsNegativeInfinity(outcome.Value)))
        {
            throw new ArgumentException("A discrete distribution needs values, each a number or none.", nameof(outcomes));
        }

        var sum = 0.0;
        var cumulative = ImmutableArray.CreateBuilder<double>(ordered.Length);
        foreach (var (_, probability) in ordered)
        {
            // Written so that NaN fails too.
            if (!(probability > 0))
            {
                throw new ArgumentException("Each probability is above 0.", nameof(outcomes));
            }

            sum += probability;
            cumulative.Add(sum);
        }

        if (Math.Abs(sum - 1) > Tolerance)
        {
            throw new ArgumentException("The probabilities sum to 1.", nameof(outcomes));
        }

        Outcomes = ordered;
        _cumulative = cumulative.MoveToImmutable();
    }

    /// <summary>The values, ascending, with their probabilities; positive infinity stands for <c>none</c>.</summary>
    public ImmutableArray<(double Value, double Probability)> Outcomes { get; }

    /// <inheritdoc/>
    public bool Equals(DiscreteDistribution? other) => other is not null && Outcomes.SequenceEqual(other.Outcomes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcomes.Length, Outcomes[0], Outcomes[^1]);

    /// <inheritdoc/>
    public override string ToString() =>
        $"discrete({string.Join(", ", Outcomes.Select(outcome => $"{Text(outcome.Value)}: {Text(outcome.Probability)}"))})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability)
    {
        for (var i = 0; i < _cumulative.Length - 1; i++)
        {
            if (probability < _cumulative[i])
            {
                return Outcomes[i].Value;
            }
        }

        return Outcomes[^1].Value;
    }
}

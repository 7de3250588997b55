using System.Globalization;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>What is believed about an uncertain number. Immutable; safe for use by several threads.</summary>
/// <remarks>
/// Draws come from <see cref="Quantile"/>, so that one uniform draw gives one value: the same draw in another policy gives
/// the same value, and a larger draw never gives a smaller one. Only operations with fixed bits are used.
/// </remarks>
public abstract record Distribution
{
    private protected Distribution()
    {
    }

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    /// <param name="text">The text, such as <c>triangular(0.1, 0.3, 0.8)</c>.</param>
    /// <param name="low">No value is below this one, which a bell-shaped distribution is cut off at.</param>
    /// <param name="high">No value is above this one, likewise.</param>
    /// <exception cref="FormatException">The text is no distribution within these bounds.</exception>
    public static Distribution Parse(string text, double low = double.MinValue, double high = double.MaxValue)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var problems = new ProblemList();
        var node = new YamlScalar(new TextPosition("", 0, 0), YamlPath.Root, text, false, "", 0, 0);
        return DistributionReader.Read(node, new ValueBounds(low, high, true, low, high), new NodeReader(problems))?.Distribution
            ?? throw new FormatException($"'{text}' is not a distribution{(problems.HasErrors ? ": " + problems.ToSorted()[0].Message : "")}.");
    }

    /// <summary>The value below which a share <paramref name="probability"/> of the draws lies.</summary>
    /// <param name="probability">From 0 to 1, both allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public double Quantile(double probability)
    {
        // Written so that NaN fails too.
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");
        }

        return QuantileOf(probability);
    }

    /// <summary>The distribution as a scenario file writes it, numbers with all their digits.</summary>
    public abstract override string ToString();

    /// <summary>The quantile of a probability that is known to be between 0 and 1.</summary>
    private protected abstract double QuantileOf(double probability);

    /// <summary>A number with all its digits; <c>none</c> for positive infinity.</summary>
    private protected static string Text(double value) =>
        double.IsPositiveInfinity(value) ? "none" : value.ToString("R", CultureInfo.InvariantCulture);

    private protected static void RequireFinite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "A finite number is needed.");
        }
    }

    private protected static void RequireRange(double minimum, double maximum)
    {
        RequireFinite(minimum, nameof(minimum));
        RequireFinite(maximum, nameof(maximum));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimum, maximum);
    }
}

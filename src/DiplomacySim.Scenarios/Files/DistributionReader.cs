using System.Collections.Immutable;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads a distribution or a fixed value.</summary>
internal sealed class DistributionReader
{
    private readonly NodeReader _reader;
    private readonly YamlScalar _node;
    private readonly ValueBounds _bounds;

    private DistributionReader(NodeReader reader, YamlScalar node, ValueBounds bounds)
    {
        _reader = reader;
        _node = node;
        _bounds = bounds;
    }

    /// <summary>What a node says; null, and a problem, where it cannot be taken.</summary>
    public static Believed? Read(YamlNode node, ValueBounds bounds, NodeReader reader)
    {
        if (node is not YamlScalar scalar || scalar.IsEmpty)
        {
            reader.Error(node, $"found {node.Noun}; give a distribution such as uniform(0, 1), or a number");
            return null;
        }

        return new DistributionReader(reader, scalar, bounds).Read();
    }

    private Believed? Read()
    {
        if (ValueText.TryNumber(_node.Text, out _) || _node.Text == "none" || char.IsAsciiDigit(_node.Text[0]))
        {
            return Value(_node.Text, 0) is { } value ? new Believed(null, value) : null;
        }

        var call = CallText.Of(_node.Text);
        var known = DistributionTable.All.FirstOrDefault(distribution => distribution.Name == call.Name);
        if (known.Name is null)
        {
            var nearest = DidYouMean.Nearest(call.Name, DistributionTable.Names);
            ProblemText remedy = nearest is null ? $"; known are {Shown.And(DistributionTable.Names)}" : ProblemText.None;
            _reader.Error(_node, $"{Shown.Quoted(call.Name)} is not a distribution{remedy}", nearest);
            return null;
        }

        ProblemText expected = $"{known.Form}, such as {known.Example}";
        if (!call.IsClosed)
        {
            _reader.Error(_node, $"found {_node.Noun}; it is written {expected}");
            return null;
        }

        if (known.Arguments > 0 ? call.Arguments.Length != known.Arguments : call.Arguments.Length == 0)
        {
            _reader.Error(_node, $"found {call.Arguments.Length} of its values; it is written {expected}");
            return null;
        }

        return Distribution(known.Name, call.Arguments) is { } distribution ? new Believed(distribution) : null;
    }

    private Distribution? Distribution(string name, ImmutableArray<(string Text, int Offset)> arguments)
    {
        switch (name)
        {
            case "choice":
                double?[] choices = [.. arguments.Select(argument => Value(argument.Text, argument.Offset))];
                return choices.All(choice => choice is not null) ? new ChoiceDistribution(choices.Select(choice => choice!.Value)) : null;
            case "discrete":
                return Discrete(arguments);
        }

        var isBounded = name is "uniform" or "triangular";
        double?[] read = [.. arguments.Select(argument => isBounded ? Bounded(argument.Text, argument.Offset) : Number(argument.Text, argument.Offset))];
        if (read.Any(value => value is null))
        {
            return null;
        }

        double[] values = [.. read.Select(value => value!.Value)];
        return name switch
        {
            "uniform" => Ascending(arguments, values[0] < values[1]) ? new UniformDistribution(values[0], values[1]) : null,
            "triangular" => Ascending(arguments, values[0] <= values[1] && values[1] <= values[2] && values[0] < values[2])
                ? new TriangularDistribution(values[0], values[1], values[2])
                : null,
            "normal" => Normal(arguments, values),
            "lognormal" => Lognormal(arguments, values),
            _ => Beta(arguments, values),
        };
    }

    private NormalDistribution? Normal(ImmutableArray<(string Text, int Offset)> arguments, double[] values)
    {
        if (values[1] <= 0)
        {
            Error(arguments[1].Offset, $"the standard deviation is {Shown.Number(values[1])}; it must be above 0");
            return null;
        }

        var normal = new NormalDistribution(values[0], values[1], _bounds.Minimum, _bounds.Maximum);
        return IsInside(normal.ShareInside) ? normal : null;
    }

    private LognormalDistribution? Lognormal(ImmutableArray<(string Text, int Offset)> arguments, double[] values)
    {
        if (values[0] <= 0)
        {
            Error(arguments[0].Offset, $"the median is {Shown.Number(values[0])}; it must be above 0");
            return null;
        }

        if (values[1] <= 1)
        {
            Error(arguments[1].Offset, $"the spread is {Shown.Number(values[1])}; it is a factor and must be above 1");
            return null;
        }

        if (_bounds.Maximum <= 0)
        {
            Error(0, $"the values are above 0, and the range is {_bounds.InWords}");
            return null;
        }

        var lognormal = new LognormalDistribution(values[0], values[1], _bounds.Minimum, _bounds.Maximum);
        return IsInside(lognormal.ShareInside) ? lognormal : null;
    }

    private BetaDistribution? Beta(ImmutableArray<(string Text, int Offset)> arguments, double[] values)
    {
        for (var i = 0; i < 2; i++)
        {
            if (values[i] is < BetaDistribution.MinShape or > BetaDistribution.MaxShape)
            {
                Error(
                    arguments[i].Offset,
                    $"the shape is {Shown.Number(values[i])}; it must be from {Shown.Number(BetaDistribution.MinShape)} to {Shown.Number(BetaDistribution.MaxShape)}");
                return null;
            }
        }

        var beta = new BetaDistribution(values[0], values[1], _bounds.Minimum, _bounds.Maximum);
        return IsInside(beta.ShareInside) ? beta : null;
    }

    private DiscreteDistribution? Discrete(ImmutableArray<(string Text, int Offset)> arguments)
    {
        var outcomes = new List<(double Value, double Probability)>();
        var sum = 0.0;
        foreach (var (text, offset) in arguments)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !ValueText.TryNumber(text.AsSpan(colon + 1).Trim(), out var probability) || !(probability is > 0 and <= 1))
            {
                Error(offset, $"found {Shown.Quoted(text)}; give a value with its probability, above 0 and up to 1, such as 36: 0.7");
                continue;
            }

            sum += probability;
            if (Value(text[..colon].Trim(), offset) is not { } value)
            {
                continue;
            }

            if (outcomes.Any(outcome => outcome.Value == value))
            {
                Error(offset, $"the value {Shown.Number(value)} stands here twice");
                continue;
            }

            outcomes.Add((value, probability));
        }

        if (outcomes.Count < arguments.Length)
        {
            return null;
        }

        if (Math.Abs(sum - 1) > DiscreteDistribution.Tolerance)
        {
            Error(0, $"the probabilities sum to {Shown.Number(sum)}; they must sum to 1");
            return null;
        }

        return new DiscreteDistribution(outcomes);
    }

    private double? Number(string text, int offset)
    {
        if (ValueText.TryNumber(text, out var value))
        {
            return value;
        }

        Error(offset, ValueText.RemedyOf(text) is { } remedy
            ? $"found {Shown.Quoted(text)}; give a number; {remedy}"
            : (ProblemText)$"found {Shown.Quoted(text)}; give a number");
        return null;
    }

    // A value that can be drawn as it stands: a number in the range.
    private double? Bounded(string text, int offset)
    {
        if (Number(text, offset) is not { } value)
        {
            return null;
        }

        if (value < _bounds.Minimum || value > _bounds.Maximum)
        {
            Error(offset, $"{Shown.Number(value)} is outside the range {_bounds.InWords}");
            return null;
        }

        WarnUnusual(value, offset);
        return value;
    }

    // A number in the range, or none where that has a meaning.
    private double? Value(string text, int offset)
    {
        if (text != "none")
        {
            return Bounded(text, offset);
        }

        if (_bounds.AllowsNone)
        {
            return double.PositiveInfinity;
        }

        Error(offset, $"'none' has no meaning here; give a number, {_bounds.InWords}");
        return null;
    }

    private void WarnUnusual(double value, int offset)
    {
        if (value < _bounds.UsualLow || value > _bounds.UsualHigh)
        {
            _reader.Problems.Warning(
                _node.PositionOf(offset),
                _node.Where,
                $"{Shown.Number(value)} is outside the range that the world gives, {Shown.Number(_bounds.UsualLow)} to {Shown.Number(_bounds.UsualHigh)}");
        }
    }

    private bool Ascending(ImmutableArray<(string Text, int Offset)> arguments, bool isAscending)
    {
        if (!isAscending)
        {
            Error(arguments[0].Offset, $"the values must ascend");
        }

        return isAscending;
    }

    private bool IsInside(double share)
    {
        // Below this share the draws would be decided by rounding.
        if (!(share >= 1e-6))
        {
            Error(0, $"practically nothing of it lies in the range {_bounds.InWords}");
            return false;
        }

        if (share < 0.5)
        {
            _reader.Warning(_node, $"only {Shown.Number(Math.Round(share * 100, 1))}% of it lies in the range {_bounds.InWords}; the rest is cut off");
        }

        return true;
    }

    private void Error(int offset, ProblemText message) => _reader.Problems.Error(_node.PositionOf(offset), _node.Where, message);
}

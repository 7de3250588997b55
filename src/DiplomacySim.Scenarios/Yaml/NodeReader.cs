using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Takes values from nodes; what does not fit becomes a problem at the node, and null is returned.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class NodeReader(ProblemList problems)
{
    /// <summary>Where problems go.</summary>
    public ProblemList Problems { get; } = problems;

    /// <summary>Adds an error at a node.</summary>
    public void Error(YamlNode node, ProblemText message, string? suggestion = null, PartnerProfile? meaning = null) =>
        Problems.Error(node.Start, node.Where, message, suggestion, meaning);

    /// <summary>Adds a warning at a node.</summary>
    public void Warning(YamlNode node, ProblemText message) => Problems.Warning(node.Start, node.Where, message);

    /// <summary>The node as a mapping; a node with nothing written counts as a mapping without keys.</summary>
    public YamlMapping? Mapping(YamlNode node, string example)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsEmpty: true }:
                return new YamlMapping(node.Start, node.Path, []);
            default:
                ProblemText remedy = node is YamlScalar scalar && IsKeyWithoutSpace(scalar.Text) ? $"; a space belongs after a key's colon" : ProblemText.None;
                Error(node, $"found {node.Noun}; a mapping belongs here, such as {example}{remedy}");
                return null;
        }
    }

    /// <summary>The node as a list; a node with nothing written counts as an empty one.</summary>
    public YamlSequence? List(YamlNode node, string example)
    {
        switch (node)
        {
            case YamlSequence sequence:
                return sequence;
            case YamlScalar { IsEmpty: true }:
                return new YamlSequence(node.Start, node.Path, []);
            default:
                Error(node, $"found {node.Noun}; a list belongs here, such as {example}");
                return null;
        }
    }

    /// <summary>Reports each key that is not among the known ones.</summary>
    public void CheckKeys(YamlMapping mapping, IReadOnlyCollection<string> known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Name))
            {
                UnknownKey(entry, known);
            }
        }
    }

    /// <summary>Reports a key as unknown, with the nearest known one or, where none is near, all of them.</summary>
    public void UnknownKey(YamlEntry entry, IReadOnlyCollection<string> known)
    {
        var nearest = DidYouMean.Nearest(entry.Name, known);
        ProblemText message = nearest is null ? $"unknown key; the keys here are {Shown.And(known)}" : (ProblemText)$"unknown key";
        Problems.Error(entry.Key.Start, entry.Value.Where, message, nearest);
    }

    /// <summary>The value of a key that must be there.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="remedy">What to do where it is missing, such as <c>give a month such as 2030-12</c>.</param>
    public YamlNode? Required(YamlMapping mapping, string key, ProblemText remedy)
    {
        if (mapping.Find(key) is { } entry)
        {
            return entry.Value;
        }

        Problems.Error(mapping.Start, mapping.Path.Key(key).ToString(), $"missing; {remedy}");
        return null;
    }

    /// <summary>The node's text, of one character at least.</summary>
    public string? Text(YamlNode node, ProblemText remedy, int maxLength = 1000)
    {
        if (node is not YamlScalar scalar || string.IsNullOrWhiteSpace(scalar.Text))
        {
            ProblemText found = node is YamlScalar ? $"nothing" : node.Noun;
            Error(node, $"found {found}; {remedy}");
            return null;
        }

        if (scalar.Text.Length > maxLength)
        {
            Error(node, $"{scalar.Text.Length:N0} characters; at most {maxLength:N0} are allowed");
            return null;
        }

        return scalar.Text;
    }

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both allowed.</summary>
    public double? Number(YamlNode node, double minimum, double maximum)
    {
        if (node is not YamlScalar scalar || !ValueText.TryNumber(scalar.Text, out var value))
        {
            Error(node, NotANumber(node, $"number", minimum, maximum));
            return null;
        }

        return InRange(node, value, minimum, maximum) ? value : null;
    }

    /// <summary>A number in the range, or <c>none</c>, which is held as positive infinity.</summary>
    public double? NumberOrNone(YamlNode node, double minimum, double maximum) =>
        node is YamlScalar { Text: "none" } ? double.PositiveInfinity : Number(node, minimum, maximum);

    /// <summary>A whole number from <paramref name="minimum"/> to <paramref name="maximum"/>, both allowed.</summary>
    public long? Integer(YamlNode node, long minimum, long maximum)
    {
        if (node is not YamlScalar scalar || !ValueText.TryInteger(scalar.Text, out var value))
        {
            Error(node, NotANumber(node, $"whole number", minimum, maximum));
            return null;
        }

        if (value < minimum || value > maximum)
        {
            InRange(node, (double)value, minimum, maximum);
            return null;
        }

        return (long)value;
    }

    /// <summary>A key of draws: any whole number that 64 bits hold.</summary>
    public ulong? Seed(YamlNode node)
    {
        if (node is YamlScalar scalar && ValueText.TryInteger(scalar.Text, out var value) && value >= 0 && value <= ulong.MaxValue)
        {
            return (ulong)value;
        }

        Error(node, $"found {node.Noun}; give a whole number from 0 to 18446744073709551615");
        return null;
    }

    /// <summary>The word <c>true</c> or <c>false</c>.</summary>
    public bool? Truth(YamlNode node)
    {
        if (node is YamlScalar { Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        Error(node, $"found {node.Noun}; write true or false");
        return null;
    }

    /// <summary>A month such as <c>2026-04</c>.</summary>
    public Month? Month(YamlNode node)
    {
        if (node is YamlScalar scalar && Model.Month.TryParse(scalar.Text, out var month))
        {
            return month;
        }

        Error(node, $"found {node.Noun}; give a month such as 2030-12");
        return null;
    }

    /// <summary>A month such as <c>2026-04</c> or a day such as <c>2026-04-10</c>.</summary>
    public PlannedDate? Date(YamlNode node)
    {
        if (node is YamlScalar scalar && PlannedDate.TryParse(scalar.Text, out var date))
        {
            return date;
        }

        Error(node, $"found {node.Noun}; give a month such as 2026-04 or a day such as 2026-04-10");
        return null;
    }

    /// <summary>A duration such as <c>6 months</c> or <c>2 years</c>, in months, from 1.</summary>
    public int? DurationMonths(YamlNode node, int maximum)
    {
        if (node is not YamlScalar scalar || !ValueText.TryDurationMonths(scalar.Text, out var months) || months < 1)
        {
            Error(node, $"found {node.Noun}; give a duration such as '6 months' or '2 years'");
            return null;
        }

        return InRange(node, months, 1, maximum) ? months : null;
    }

    /// <summary>A rate such as <c>0.1 per year</c> or <c>0.01 per month</c>, in events per year.</summary>
    public double? RatePerYear(YamlNode node, double maximum)
    {
        if (node is not YamlScalar scalar || !ValueText.TryRatePerYear(scalar.Text, out var rate))
        {
            Error(node, $"found {node.Noun}; give a rate such as '0.1 per year'");
            return null;
        }

        return InRange(node, rate, 0, maximum) ? rate : null;
    }

    /// <summary>One of the known words; the message names the nearest, or all where none is near.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kind">What the word is: <c>a tier of this world</c>.</param>
    /// <param name="known">The words.</param>
    public string? Word(YamlNode node, ProblemText kind, IReadOnlyCollection<string> known)
    {
        if (node is YamlScalar scalar && known.Contains(scalar.Text))
        {
            return scalar.Text;
        }

        var nearest = node is YamlScalar found ? DidYouMean.Nearest(found.Text, known) : null;
        ProblemText message = nearest is null
            ? $"{node.Noun} is not {kind}; known are {Shown.And(known)}"
            : (ProblemText)$"{node.Noun} is not {kind}";
        Error(node, message, nearest);
        return null;
    }

    /// <summary>Whether a value is in a range; where it is not, a problem says by what it is bounded.</summary>
    public bool InRange(YamlNode node, double value, double minimum, double maximum)
    {
        // Written so that NaN fails too.
        if (!(value >= minimum))
        {
            Error(node, $"{Shown.Number(value)} is below the minimum {Shown.Number(minimum)}");
            return false;
        }

        if (value > maximum)
        {
            Error(node, $"{Shown.Number(value)} is above the maximum {Shown.Number(maximum)}");
            return false;
        }

        return true;
    }

    private static bool IsKeyWithoutSpace(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && colon < text.Length - 1 && text[colon + 1] != ' ';

    private static ProblemText NotANumber(YamlNode node, ProblemText kind, double minimum, double maximum)
    {
        ProblemText message = $"found {node.Noun}; give a {kind} from {Shown.Number(minimum)} to {Shown.Number(maximum)}";
        return node is YamlScalar scalar && ValueText.RemedyOf(scalar.Text) is { } remedy ? $"{message}; {remedy}" : message;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>What the policies of a stored experiment hold at one value: levers, and parameters that they assume.</summary>
internal sealed class FixedSettings
{
    private static readonly string[] s_levers = ["attention", "execution", "capacity"];

    private readonly ExperimentDefinition _definition;
    private readonly JsonNode?[] _policies;
    private readonly JsonNode? _parameters;

    public FixedSettings(ExperimentDefinition definition)
    {
        _definition = definition;
        _policies = [.. definition.Policies.Select(p => JsonNode.Parse(p.DefinitionJson))];
        _parameters = JsonNode.Parse(definition.ManifestJson)?["parameters"];
    }

    /// <summary>The levers and parameters that not all policies hold at the same value.</summary>
    public IEnumerable<string> Differing() =>
        s_levers.Concat(_policies.SelectMany(p => (p?["assumptions"] as JsonObject)?.Select(a => a.Key) ?? []))
            .Distinct(StringComparer.Ordinal)
            .Where(name => Enumerable.Range(0, _policies.Length).Select(policy => Value(policy, name)).Distinct().Count() > 1);

    /// <summary>Whether <c>none</c> is among the values that a policy draws.</summary>
    public bool DrawsNone(int policy, string name) => _policies[policy]?["uncertain"]?[name]?.GetValue<string>().Contains("none", StringComparison.Ordinal) == true;

    /// <summary>The value that a policy holds something at, of a lever that changes over time the mean over the months; NaN where it is not known.</summary>
    public double Value(int policy, string name)
    {
        if (s_levers.Contains(name))
        {
            return _policies[policy]?[name] is JsonObject steps ? Mean(steps) : double.NaN;
        }

        return Number(_policies[policy]?["assumptions"]?[name] ?? _parameters?[name]);
    }

    private double Mean(JsonObject steps)
    {
        var from = Month.Parse(_definition.From);
        (int Start, double Value)[] parts = [.. steps.Select(s => (Month.Parse(s.Key) - from, Number(s.Value)))];
        var sum = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            sum += parts[i].Value * ((i + 1 < parts.Length ? parts[i + 1].Start : _definition.Months) - parts[i].Start);
        }

        return parts.Length == 1 ? parts[0].Value : sum / _definition.Months;
    }

    private static double Number(JsonNode? node) => node switch
    {
        null => double.NaN,
        JsonValue value when value.TryGetValue(out double number) => number,
        _ => node.ToString() == "none" ? double.PositiveInfinity : double.Parse(node.ToString(), CultureInfo.InvariantCulture),
    };
}

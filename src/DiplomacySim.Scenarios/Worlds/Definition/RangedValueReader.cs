using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads default, range, mark and reason of a parameter, of the core or of a module.</summary>
/// <param name="reader">Takes values from nodes.</param>
internal sealed class RangedValueReader(NodeReader reader)
{
    private static readonly string[] Marks = [.. Enum.GetNames<ParameterMark>().Select(name => name.ToLowerInvariant())];

    // Made once: a world has many parameters, and most are right.
    private static readonly ProblemText DefaultRemedy = $"give the value used where a scenario gives none";
    private static readonly ProblemText RangeRemedy = $"give the lowest and the highest value to sweep, such as [0, 2]";
    private static readonly ProblemText MarkRemedy = $"allowed are {Shown.And(Marks)}";
    private static readonly ProblemText Mark = $"a mark";
    private static readonly ProblemText ReasonRemedy = $"say why this default and this range";

    /// <summary>What the mapping says; null, and problems, where it cannot be told.</summary>
    /// <param name="mapping">The mapping of the parameter.</param>
    /// <param name="number">Takes one number, default or end of the range, from a node; null, and a problem, where it is none.</param>
    public RangedValue? Read(YamlMapping mapping, Func<YamlNode, double?> number)
    {
        var value = reader.Required(mapping, "default", DefaultRemedy) is { } node ? number(node) : null;
        var range = Range(reader.Required(mapping, "range", RangeRemedy), number);
        var mark = reader.Required(mapping, "mark", MarkRemedy) is { } markNode
            ? reader.Word(markNode, Mark, Marks)
            : null;
        var reason = reader.Required(mapping, "reason", ReasonRemedy) is { } reasonNode
            ? reader.Text(reasonNode, ReasonRemedy)
            : null;
        if (value is not { } chosen || range is not var (low, high) || mark is null || reason is null)
        {
            return null;
        }

        if (chosen < low || chosen > high)
        {
            reader.Error(mapping.Find("default")!.Value, $"{Shown.Number(chosen)} is outside its own range, {Shown.Number(low)} to {Shown.Number(high)}");
            return null;
        }

        return new RangedValue(chosen, low, high, (ParameterMark)Array.IndexOf(Marks, mark), reason);
    }

    private (double Low, double High)? Range(YamlNode? node, Func<YamlNode, double?> number)
    {
        if (node is null || reader.List(node, "[0, 2]") is not { } list)
        {
            return null;
        }

        if (list.Items.Length != 2)
        {
            reader.Error(node, $"a range has two values, the lowest and the highest, such as [0, 2]");
            return null;
        }

        if (number(list.Items[0]) is not { } low || number(list.Items[1]) is not { } high)
        {
            return null;
        }

        if (low > high)
        {
            reader.Error(node, $"the lowest value, {Shown.Number(low)}, is above the highest, {Shown.Number(high)}");
            return null;
        }

        return (low, high);
    }
}

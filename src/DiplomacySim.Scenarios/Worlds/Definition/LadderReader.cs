using System.Collections.Immutable;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads the ladder: the names of the rungs and the thresholds of those above the lowest.</summary>
/// <param name="reader">Takes values from nodes.</param>
internal sealed class LadderReader(NodeReader reader)
{
    private const string Example = "[{name: none}, {name: friend, threshold: {...}}]";

    private static readonly string[] Keys = ["name", "threshold"];

    private readonly List<string> _names = [];
    private readonly List<WorldParameter> _thresholds = [];

    /// <summary>The thresholds read, rung 1 first.</summary>
    public ImmutableArray<WorldParameter> Thresholds => [.. _thresholds];

    /// <summary>The ladder; null where its names could not be read.</summary>
    public Ladder? Read(YamlNode node)
    {
        if (reader.List(node, Example) is not { } list)
        {
            return null;
        }

        foreach (var item in list.Items)
        {
            ReadRung(item);
        }

        if (list.Items.Length is < 2 or > Ladder.MaxRungs)
        {
            reader.Error(node, $"a ladder has 2 to {Ladder.MaxRungs} rungs, the lowest included; found {list.Items.Length}");
            return null;
        }

        return _names.Count == list.Items.Length ? new Ladder(_names) : null;
    }

    private void ReadRung(YamlNode item)
    {
        if (reader.Mapping(item, "{name: friend, threshold: {...}}") is not { } mapping)
        {
            return;
        }

        reader.CheckKeys(mapping, Keys);
        if (reader.Required(mapping, "name", $"give the rung's name") is not { } nameNode
            || Names.Read(reader, nameNode, $"give the rung's name") is not { } name)
        {
            return;
        }

        if (_names.Contains(name))
        {
            reader.Error(nameNode, $"{nameNode.Noun} stands on the ladder twice");
            return;
        }

        _names.Add(name);
        var rung = _names.Count - 1;
        var threshold = mapping.Find("threshold");
        if (rung == 0)
        {
            if (threshold is not null)
            {
                reader.Error(threshold.Value, $"the lowest rung is no partnership and has no threshold");
            }
        }
        else if (reader.Required(mapping, "threshold", $"give its default, range, mark and reason") is { } node)
        {
            ReadThreshold(node, rung, name);
        }
    }

    private void ReadThreshold(YamlNode node, int rung, string name)
    {
        if (new ParameterReader(reader).ReadThreshold(node, rung, name) is not { } threshold)
        {
            return;
        }

        if (_thresholds is [.., var below] && threshold.Default < below.Default)
        {
            reader.Error(
                node,
                $"the threshold {Shown.Number(threshold.Default)} is below that of the rung before, {Shown.Number(below.Default)}; thresholds rise with the rungs");
        }

        _thresholds.Add(threshold);
    }
}

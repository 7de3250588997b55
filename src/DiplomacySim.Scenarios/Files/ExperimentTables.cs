using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Puts the text of CSV files into the section <c>experiment</c> where it names them, so that a scenario is whole by itself.</summary>
/// <param name="path">The scenario file.</param>
/// <param name="reader">Where problems go.</param>
internal sealed class ExperimentTables(string path, NodeReader reader)
{
    /// <summary>The longest table, in characters.</summary>
    public const int MaxCharacters = 512 * 1024;

    /// <summary>The scenario with the tables in it.</summary>
    public YamlMapping TakeIn(YamlMapping file) =>
        Replaced(file, ScenarioKeys.Experiment, WithTable);

    private YamlNode WithTable(YamlNode design) => design is not YamlMapping mapping
        ? design
        : Replaced(Replaced(mapping, ExperimentKeys.Table, Table), ExperimentKeys.Parts, parts => parts is YamlSequence list
            ? new YamlSequence(list.Start, list.Path, [.. list.Items.Select(WithTable)])
            : parts);

    private static YamlMapping Replaced(YamlMapping mapping, string key, Func<YamlNode, YamlNode> change) =>
        mapping.Find(key) is { } entry && change(entry.Value) is var value && value != entry.Value
            ? new YamlMapping(mapping.Start, mapping.Path, mapping.Entries.Replace(entry, entry with { Value = value }))
            : mapping;

    private YamlNode Table(YamlNode node)
    {
        if (node is not YamlScalar { IsEmpty: false } scalar || scalar.Text.Contains('\n', StringComparison.Ordinal))
        {
            return node;
        }

        var root = ScenarioTree.RootOf(path);
        if (!ScenarioTree.TryResolve(Path.GetDirectoryName(path) ?? "", scalar.Text, root, out var resolved))
        {
            reader.Error(node, $"{Shown.Quoted(scalar.Text)} leads outside the scenario's folder tree; name a file inside {ScenarioTree.NameOf(root)}");
            return node;
        }

        var name = ScenarioTree.NameOf(resolved);
        if (!File.Exists(resolved))
        {
            reader.Error(node, $"there is no file {Shown.Path(name)}", ScenarioTree.NearestFile(resolved, scalar.Text));
            return node;
        }

        try
        {
            if (new FileInfo(resolved).Length > MaxCharacters)
            {
                reader.Error(node, $"{Shown.Path(name)} has more than the {MaxCharacters:N0} bytes that a table may have");
                return node;
            }

            var text = File.ReadAllText(resolved).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
            return new YamlScalar(new TextPosition(name, 1, 1), scalar.Path, text, true, text, 0, text.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reader.Error(node, $"{Shown.Path(name)} cannot be read: {exception.Message}");
            return node;
        }
    }
}

using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Names that the writer of a scenario gives.</summary>
internal static class Names
{
    /// <summary>Reports a name that is empty, too long, or holds a character that would not show.</summary>
    public static void Check(YamlEntry entry, ItemNoun kind, NodeReader reader)
    {
        if (string.IsNullOrWhiteSpace(entry.Name))
        {
            reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"a {kind.One} needs a name");
        }
        else if (entry.Name.Length > ScenarioLimits.MaxNameLength)
        {
            reader.Problems.Error(
                entry.Key.Start,
                entry.Value.Where,
                $"the name has {entry.Name.Length:N0} characters; at most {ScenarioLimits.MaxNameLength:N0} are allowed");
        }
        else if (entry.Name.Any(char.IsControl))
        {
            reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"the name holds a tab, a line break or another control character");
        }
    }
}

using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Names that a world gives: tiers, labels, regions, blocs, groups, levels and kinds.</summary>
internal static class Names
{
    private const int MaxLength = 60;

    /// <summary>The node's text where it is a name: letters, digits, spaces, hyphens and <c>&amp;</c>, a letter first.</summary>
    public static string? Read(NodeReader reader, YamlNode node, ProblemText remedy)
    {
        var text = reader.Text(node, remedy, MaxLength);
        if (text is null || IsName(text))
        {
            return text;
        }

        reader.Error(node, $"{node.Noun} is not a name; use letters, digits, single spaces and hyphens, and begin with a letter");
        return null;
    }

    /// <summary>A list of names, each once; null where it could not be read as a whole.</summary>
    public static List<string>? ReadList(NodeReader reader, YamlNode node, string example)
    {
        if (reader.List(node, example) is not { } list)
        {
            return null;
        }

        var names = new List<string>();
        var isWhole = true;
        foreach (var item in list.Items)
        {
            if (Read(reader, item, $"give a name, as in {example}") is not { } name)
            {
                isWhole = false;
                continue;
            }

            if (names.Contains(name))
            {
                reader.Error(item, $"{item.Noun} stands here twice");
            }
            else
            {
                names.Add(name);
            }
        }

        return isWhole ? names : null;
    }

    private static bool IsName(string text) =>
        char.IsLetter(text[0])
        && text[^1] != ' '
        && !text.Contains("  ", StringComparison.Ordinal)
        && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '&');
}

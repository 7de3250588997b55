using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Writes nodes as YAML that reads back as the same nodes.</summary>
internal static partial class YamlWriter
{
    /// <summary>The text of a mapping, two spaces a level.</summary>
    public static string Write(YamlMapping root)
    {
        var text = new StringBuilder();
        WriteEntries(text, root, 0);
        return text.ToString();
    }

    /// <summary>The text of a mapping in which items of lists that hold nothing but scalars stand on a line each, for people.</summary>
    public static string WriteForPeople(YamlMapping root)
    {
        var text = new StringBuilder();
        WriteEntries(text, root, 0, isForPeople: true);
        return text.ToString();
    }

    private static void WriteEntries(StringBuilder text, YamlMapping mapping, int indentation, bool isForPeople = false)
    {
        foreach (var entry in mapping.Entries)
        {
            text.Append(' ', indentation).Append(Scalar(entry.Key)).Append(':');
            WriteValue(text, entry.Value, indentation + 2, isForPeople);
        }
    }

    private static void WriteValue(StringBuilder text, YamlNode value, int indentation, bool isForPeople)
    {
        switch (value)
        {
            case YamlMapping { Entries.IsEmpty: true }:
                text.Append(" {}\n");
                break;
            case YamlMapping mapping:
                text.Append('\n');
                WriteEntries(text, mapping, indentation, isForPeople);
                break;
            case YamlSequence { Items.IsEmpty: true }:
                text.Append(" []\n");
                break;
            case YamlSequence sequence:
                text.Append('\n');
                WriteItems(text, sequence, indentation, isForPeople);
                break;
            case YamlScalar { IsEmpty: true }:
                text.Append('\n');
                break;
            case YamlScalar scalar:
                text.Append(' ').Append(Scalar(scalar)).Append('\n');
                break;
        }
    }

    private static void WriteItems(StringBuilder text, YamlSequence sequence, int indentation, bool isForPeople)
    {
        foreach (var item in sequence.Items)
        {
            text.Append(' ', indentation).Append('-');
            if (isForPeople && item is YamlMapping { Entries.IsEmpty: false } flat && flat.Entries.All(entry => entry.Value is YamlScalar { IsEmpty: false }))
            {
                text.Append(" {").AppendJoin(", ", flat.Entries.Select(entry => $"{Scalar(entry.Key)}: {Scalar((YamlScalar)entry.Value)}")).Append("}\n");
                continue;
            }

            WriteValue(text, item, indentation + 2, isForPeople);
        }
    }

    private static string Scalar(YamlScalar scalar)
    {
        if (Plain().IsMatch(scalar.Text))
        {
            return scalar.Text;
        }

        return scalar.Text.Any(char.IsControl) ? DoubleQuoted(scalar.Text) : $"'{scalar.Text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (char.IsControl(character))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('"').ToString();
    }

    // Texts that need no quotes anywhere: no colon before a space, no comment, no bracket or sign with a meaning at the beginning.
    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9 ._/()+=<>*-]*[A-Za-z0-9.)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

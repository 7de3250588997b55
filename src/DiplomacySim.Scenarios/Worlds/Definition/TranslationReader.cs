using System.Collections.Immutable;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads what the world's names are in other languages.</summary>
/// <param name="reader">Takes values from nodes.</param>
/// <param name="known">The names that the world gives.</param>
internal sealed class TranslationReader(NodeReader reader, IReadOnlyCollection<string> known)
{
    private const string Example = "{vi: {strategic: chiến lược}}";

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Read(YamlNode node)
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var language in reader.Mapping(node, Example)?.Entries ?? [])
        {
            if (language.Key.Text is not { Length: 2 } code || !code.All(char.IsAsciiLetterLower))
            {
                reader.Error(language.Key, $"{language.Key.Noun} is not the code of a language, two small letters such as vi");
            }
            else if (reader.Mapping(language.Value, "{strategic: chiến lược}") is { } mapping)
            {
                reader.CheckKeys(mapping, known);
                languages.Add(code, mapping.Entries.ToImmutableSortedDictionary(
                    name => name.Key.Text, name => reader.Text(name.Value, $"give the name in this language") ?? "", StringComparer.Ordinal));
            }
        }

        return languages.ToImmutable();
    }
}

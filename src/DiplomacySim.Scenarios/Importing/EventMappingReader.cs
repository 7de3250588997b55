using System.Collections.Immutable;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Reads the file of a mapping.</summary>
internal static class EventMappingReader
{
    private const string Example = "{code: '042', is: make a visit, becomes: visit, traveller: actor}";
    private const int MaxReports = 1_000_000;

    private static readonly string[] s_keys = ["source", "codes", "sectors", "titles", "countries"];
    private static readonly string[] s_codeKeys = ["code", "mode", "is", "becomes", "traveller", "least reports", "because"];
    private static readonly string[] s_kinds = ["visit", "sign", "nothing"];
    private static readonly string[] s_travellers = ["actor", "recipient"];

    /// <summary>The mapping; null where the file is none, faults being problems.</summary>
    public static EventMapping? Read(YamlNode? root, NodeReader reader)
    {
        if (root is null || reader.Mapping(root, "codes: [" + Example + "]") is not { } mapping)
        {
            return null;
        }

        reader.CheckKeys(mapping, s_keys);
        var codes = reader.Required(mapping, "codes", $"say what codes become, such as {Example}") is { } written ? reader.List(written, "[" + Example + "]") : null;
        return new EventMapping
        {
            Source = mapping.Find("source") is { } source ? reader.Text(source.Value, $"name the codebook", 10_000) ?? "" : "",
            Codes = [.. codes?.Items.Select(item => Code(item, reader)).OfType<MappedCode>() ?? []],
            Sectors = [.. Words(mapping, "sectors", reader).Select(entry => entry.Key.ToLowerInvariant())],
            Titles = [.. Words(mapping, "titles", reader).OrderByDescending(entry => entry.Key.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key.ToLowerInvariant(), entry.Value))],
            Countries = Words(mapping, "countries", reader).ToImmutableDictionary(entry => CountryNames.Bare(entry.Key), entry => entry.Value),
        };
    }

    private static MappedCode? Code(YamlNode node, NodeReader reader)
    {
        if (reader.Mapping(node, Example) is not { } mapping)
        {
            return null;
        }

        reader.CheckKeys(mapping, s_codeKeys);
        var code = reader.Required(mapping, "code", $"give the code") is { } written ? reader.Text(written, $"give the code") : null;
        var becomes = reader.Required(mapping, "becomes", $"say what it becomes: visit, sign or nothing") is { } kind ? reader.Word(kind, $"what an event becomes", s_kinds) : null;
        var traveller = mapping.Find("traveller") is { } travels ? reader.Word(travels.Value, $"a side of an event", s_travellers) : "actor";
        var least = mapping.Find("least reports") is { } reports ? reader.Integer(reports.Value, 1, MaxReports) : EventImportOptions.UsualReports;
        return code is null || becomes is null || least is null
            ? null
            : new MappedCode(code, Text("mode") is { Length: > 0 } mode ? mode : null, Text("is"), Kind(becomes), traveller != "recipient", (int)least, Text("because"));

        string Text(string key) => mapping.Find(key) is { } entry ? reader.Text(entry.Value, $"write a text") ?? "" : "";
    }

    private static MappedKind Kind(string word) => word switch
    {
        "visit" => MappedKind.Visit,
        "sign" => MappedKind.Sign,
        _ => MappedKind.Nothing,
    };

    private static IEnumerable<KeyValuePair<string, string>> Words(YamlMapping mapping, string key, NodeReader reader)
    {
        if (mapping.Find(key) is not { } entry || reader.Mapping(entry.Value, "GOV: government") is not { } words)
        {
            yield break;
        }

        foreach (var word in words.Entries)
        {
            if (reader.Text(word.Value, $"write what it stands for") is { } text)
            {
                yield return KeyValuePair.Create(word.Name, text);
            }
        }
    }
}

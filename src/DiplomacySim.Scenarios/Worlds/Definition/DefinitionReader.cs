using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads what <c>world.yaml</c> says that does not speak of single partners.</summary>
/// <param name="reader">Takes values from nodes.</param>
/// <param name="root">The file's mapping.</param>
internal sealed class DefinitionReader(NodeReader reader, YamlMapping root)
{
    /// <summary>The keys of the file, those of partners included.</summary>
    public static readonly string[] Keys =
    [
        "name", "title", "names", "home", "history", "ladder", "special label", "sectoral label", "regions", "blocs", "groups",
        "shared blocs", "status blocs", "neighbourhood bloc", "affinity", "bloc actors", "rivals", "levels", "kinds",
        "leaders", "leader changes by chance from", "season", "attention", "levers", "hosting occasions",
        "standardization", "checks", "parameters", "roles", "modules", "posterior",
    ];

    private const double MaxOccasions = 100;

    private static readonly string[] HomeKeys = ["code", "name", "capital", "latitude", "longitude"];
    private static readonly string[] SpanKeys = ["from", "to"];
    private static readonly string[] LeverKeys = ["execution", "capacity"];
    private static readonly string[] StandardKeys = ["gdp", "distance", "trade"];
    private static readonly string[] MomentKeys = ["mean", "deviation", "floor"];

    /// <summary>Reads the file.</summary>
    public WorldDefinition Read()
    {
        reader.CheckKeys(root, Keys);
        var name = Required("name", $"give the world's name, such as my-world") is { } node ? Names.Read(reader, node, $"give the world's name") ?? "" : "";
        var (from, to) = ReadHistory();
        var (tiers, thresholds) = ReadTiers();
        var named = Required("parameters", $"give every parameter of the model") is { } parameters
            ? new ParameterReader(reader).ReadNamed(parameters)
            : [];
        var leadership = new LeadershipReader(reader, named);
        var leaders = Required("leaders", $"give the terms of leadership") is { } leaderNode ? leadership.ReadLeaders(leaderNode, from ?? Latest) : [];
        var attention = Required("attention", $"give the top-level activities a year, such as {"{2001: 25}"}") is { } attentionNode
            ? leadership.ReadAttention(attentionNode, from ?? Latest)
            : [];
        var (execution, capacity) = ReadLevers();
        var modules = root.Find("modules") is { } moduleNode ? new ModulesReader(reader).Read(moduleNode.Value) : WorldModules.None;
        var standards = Mapping("standardization", StandardKeys, $"give gdp, distance and trade");
        return new WorldDefinition
        {
            Name = name,
            Title = root.Find("title") is { } title ? reader.Text(title.Value, $"give one line of text") ?? "" : name,
            Translations = root.Find("names") is { } names
                ? new TranslationReader(reader, [.. KnownNames(tiers)]).Read(names.Value)
                : ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty,
            Home = ReadHome(),
            HistoryFrom = from ?? Latest,
            HistoryTo = to,
            Tiers = tiers,
            Parameters = [.. named, .. thresholds],
            Regions = ReadNames("regions", "[East, West]"),
            Blocs = ReadBlocs(),
            Levels = ReadNames("levels", "[president, prime minister]"),
            Kinds = ReadNames("kinds", "[state, official]"),
            Leaders = leaders,
            LeaderChangesByChanceFrom = ReadChance(leaders),
            Season = ReadSeason(),
            Attention = attention,
            Execution = execution,
            Capacity = capacity,
            HostingOccasions = Required("hosting occasions", $"give how many occasions a hosted event adds") is { } hosting
                ? reader.Number(hosting, 0, MaxOccasions) ?? 0
                : 0,
            Posterior = root.Find("posterior") is { } posterior
                ? new PosteriorReader(reader, [.. named, .. thresholds], modules.Items).Read(posterior.Value)
                : null,
            Modules = modules,
            Gdp = ReadStandard(standards, "gdp"),
            Distance = ReadStandard(standards, "distance"),
            Trade = ReadStandard(standards, "trade"),
        };
    }

    // So late that nothing is found to be later, where the history's beginning could not be read.
    private static Month Latest => new(9999, 12);

    private YamlNode? Required(string key, ProblemText remedy) => reader.Required(root, key, remedy);

    private YamlMapping? Mapping(string key, string[] keys, ProblemText remedy)
    {
        if (Required(key, remedy) is not { } node || reader.Mapping(node, $"{{{keys[0]}: ...}}") is not { } mapping)
        {
            return null;
        }

        reader.CheckKeys(mapping, keys);
        return mapping;
    }

    private HomeCountry? ReadHome()
    {
        if (Mapping("home", HomeKeys, $"give code, name, capital, latitude and longitude of the home country") is not { } home)
        {
            return null;
        }

        var code = reader.Required(home, "code", $"give three capital letters");
        var isCode = code is YamlScalar scalar && PartnerId.IsValid(scalar.Text);
        if (code is not null && !isCode)
        {
            reader.Error(code, $"{code.Noun} is not a code of three capital letters such as FRA");
        }

        var name = reader.Required(home, "name", $"give the home's name") is { } nameNode ? reader.Text(nameNode, $"give the home's name") : null;
        var capital = reader.Required(home, "capital", $"give the capital's name") is { } capitalNode ? reader.Text(capitalNode, $"give the capital's name") : null;
        var latitude = reader.Required(home, "latitude", $"give degrees north, such as 21.03") is { } north ? reader.Number(north, -90, 90) : null;
        var longitude = reader.Required(home, "longitude", $"give degrees east, such as 105.85") is { } east ? reader.Number(east, -180, 180) : null;
        return isCode && name is not null && capital is not null && latitude is { } lat && longitude is { } lon
            ? new HomeCountry(new PartnerId(((YamlScalar)code!).Text), name, capital, lat, lon)
            : null;
    }

    private (Month? From, Month? To) ReadHistory()
    {
        if (Mapping("history", SpanKeys, $"give the first and the last month of the recorded past: {"{from: 2001-01, to: 2025-12}"}") is not { } history)
        {
            return (null, null);
        }

        var from = reader.Required(history, "from", $"give the first month of the recorded past") is { } first ? reader.Month(first) : null;
        var to = reader.Required(history, "to", $"give the last month of the recorded past") is { } last ? reader.Month(last) : null;
        if (to < from)
        {
            reader.Error(history.Find("to")!.Value, $"{to} is before the beginning, {from}");
            to = null;
        }

        return (from, to);
    }

    private (TierWords? Words, ImmutableArray<WorldParameter> Thresholds) ReadTiers()
    {
        var special = ReadLabel("special label");
        var sectoral = ReadLabel("sectoral label");
        if (Required("ladder", $"give the rungs of the ladder, lowest first") is not { } node)
        {
            return (null, []);
        }

        var ladderReader = new LadderReader(reader);
        var ladder = ladderReader.Read(node);
        var areDistinct = ladder is not null;
        foreach (var key in new[] { "special label", "sectoral label" })
        {
            if (root.Find(key) is { Value: YamlScalar label } && ladder is not null && ladder.IndexOf(label.Text) >= 0)
            {
                reader.Error(label, $"{label.Noun} is a rung of the ladder; a label needs a name of its own");
                areDistinct = false;
            }
        }

        if (special is not null && special == sectoral)
        {
            reader.Error(root.Find("sectoral label")!.Value, $"'{sectoral}' is the special label already");
            areDistinct = false;
        }

        return (areDistinct ? new TierWords(ladder!, special, sectoral) : null, ladderReader.Thresholds);
    }

    private string? ReadLabel(string key) =>
        root.Find(key) is { } entry ? Names.Read(reader, entry.Value, $"give the label, or leave the key out") : null;

    private ImmutableArray<string>? ReadNames(string key, string example) =>
        Required(key, $"give a list such as {example}") is { } node && Names.ReadList(reader, node, example) is { } names ? [.. names] : null;

    private ImmutableSortedDictionary<string, string>? ReadBlocs()
    {
        var blocs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (root.Find("blocs") is not { } entry)
        {
            return blocs.ToImmutable();
        }

        if (reader.Mapping(entry.Value, "{Union: its long name}") is not { } mapping)
        {
            return null;
        }

        foreach (var bloc in mapping.Entries)
        {
            var title = reader.Text(bloc.Value, $"give the bloc's long name") ?? "";
            if (Names.Read(reader, bloc.Key, $"give the bloc's name") is { } name)
            {
                blocs.Add(name, title);
            }
        }

        return blocs.Count == mapping.Entries.Length ? blocs.ToImmutable() : null;
    }

    // Whatever the file gives a name to; where it is in disorder, that is said elsewhere.
    private IEnumerable<string> KnownNames(TierWords? tiers) =>
    [
        .. tiers?.Ladder.Names ?? [],
        .. new[] { tiers?.Special, tiers?.Sectoral }.OfType<string>(),
        .. Texts(root.Find("home")?.Value as YamlMapping),
        .. new[] { "regions", "levels", "kinds" }.SelectMany(key => root.Find(key)?.Value is YamlSequence list ? list.Items.OfType<YamlScalar>().Select(item => item.Text) : []),
        .. new[] { "blocs", "groups" }.SelectMany(key => root.Find(key)?.Value is YamlMapping mapping ? mapping.Entries.Select(entry => entry.Key.Text) : []),
    ];

    private static IEnumerable<string> Texts(YamlMapping? home) =>
        new[] { "name", "capital" }.Select(key => home?.Find(key)?.Value).OfType<YamlScalar>().Select(value => value.Text);

    private Month ReadChance(ImmutableArray<Leader> leaders)
    {
        var node = Required("leader changes by chance from", $"give the first month in which the leadership may change by chance");
        if (node is null || reader.Month(node) is not { } from)
        {
            return default;
        }

        if (leaders is [.., var last] && from <= last.From)
        {
            reader.Error(node, $"{from} is not after the beginning of the last known term ({last.From})");
        }

        return from;
    }

    private ImmutableArray<double> ReadSeason()
    {
        if (Required("season", $"give twelve numbers, January first") is not { } node || reader.List(node, "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]") is not { } list)
        {
            return [];
        }

        if (list.Items.Length != 12)
        {
            reader.Error(node, $"a season has twelve numbers, January first; found {list.Items.Length}");
            return [];
        }

        var numbers = list.Items.Select(item => reader.Number(item, 0, 12) ?? 1).ToArray();
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        if (sum == 0)
        {
            reader.Error(node, $"every month is 0; at least one must be above");
            return [];
        }

        return [.. numbers.Select(number => number * 12 / sum)];
    }

    private (double Execution, double Capacity) ReadLevers()
    {
        if (Mapping("levers", LeverKeys, $"give the defaults: {"{execution: 0.6, capacity: 1}"}") is not { } levers)
        {
            return (0, 1);
        }

        var execution = reader.Required(levers, "execution", $"give a share from 0 to 1") is { } share ? reader.Number(share, 0, 1) : null;
        var capacity = reader.Required(levers, "capacity", $"give a number from 0.5 to 1.5") is { } factor ? reader.Number(factor, 0.5, 1.5) : null;
        return (execution ?? 0, capacity ?? 1);
    }

    private Standardization ReadStandard(YamlMapping? standards, string key)
    {
        const string Example = "{mean: 5.3, deviation: 1.8, floor: 0.1}";
        ProblemText remedy = $"give mean and deviation of the natural logarithm, and the floor: {Example}";
        if (standards is null
            || reader.Required(standards, key, remedy) is not { } node
            || reader.Mapping(node, Example) is not { } mapping)
        {
            return default;
        }

        reader.CheckKeys(mapping, MomentKeys);
        var mean = reader.Required(mapping, "mean", remedy) is { } meanNode ? reader.Number(meanNode, -50, 50) : null;
        var deviation = reader.Required(mapping, "deviation", remedy) is { } deviationNode ? reader.Number(deviationNode, 0.001, 50) : null;
        var floor = reader.Required(mapping, "floor", remedy) is { } floorNode ? reader.Number(floorNode, 1e-9, 1e9) : null;
        return new Standardization(mean ?? 0, deviation ?? 1, floor ?? 1);
    }
}

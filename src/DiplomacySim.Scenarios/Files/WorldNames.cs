using System.Collections.Immutable;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Finds what the words of a scenario stand for in a world.</summary>
internal sealed class WorldNames
{
    private readonly LoadedWorld _world;
    private readonly Dictionary<string, int> _partners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<int>> _groups = new(StringComparer.Ordinal);

    public WorldNames(LoadedWorld world)
    {
        _world = world;
        var partners = world.World.Partners;
        for (var i = 0; i < partners.Length; i++)
        {
            _partners.TryAdd(partners[i].Name, i);
        }

        for (var i = 0; i < partners.Length; i++)
        {
            _partners[partners[i].Id.Code] = i;
        }

        foreach (var group in world.Groups)
        {
            _groups[group.Name] = group.Members;
        }

        Partners = [.. partners.Select(partner => partner.Id.Code), .. partners.Select(partner => partner.Name)];
        Blocs = [.. world.Groups.Select(group => group.Name)];
        RaisedTiers = [.. world.World.Ladder.Names.Skip(1)];
        Prioritized = [.. Partners.Concat(Blocs).Concat(world.World.Regions).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The partners' codes, then their names.</summary>
    public ImmutableArray<string> Partners { get; }

    /// <summary>The blocs and groups.</summary>
    public ImmutableArray<string> Blocs { get; }

    /// <summary>The tiers above the lowest.</summary>
    public ImmutableArray<string> RaisedTiers { get; }

    /// <summary>What a priority may name.</summary>
    public ImmutableArray<string> Prioritized { get; }

    /// <summary>The index of the partner that a node names, by code or exact name; null, and a problem, where there is none.</summary>
    public int? Partner(YamlNode node, NodeReader reader)
    {
        if (node is YamlScalar scalar && _partners.TryGetValue(scalar.Text, out var index))
        {
            return index;
        }

        if (node is not YamlScalar found || found.IsEmpty)
        {
            reader.Error(node, $"found {node.Noun}; give a partner's code or exact name, such as {Partners[0]}");
            return null;
        }

        if (found.Text == _world.Home.Id.Code || found.Text == _world.Home.Name)
        {
            reader.Error(node, $"{node.Noun} is the home country, not a partner");
            return null;
        }

        if (_groups.TryGetValue(found.Text, out var members))
        {
            reader.Error(node, $"{node.Noun} is a bloc or group of {members.Length} partners; name one partner here");
            return null;
        }

        ReportUnknown(node, found.Text, $"a partner of this world", Partners, reader);
        return null;
    }

    /// <summary>The members of the bloc or group that a node names.</summary>
    public ImmutableArray<int>? Bloc(YamlNode node, NodeReader reader) =>
        reader.Word(node, $"a bloc or group of this world", Blocs) is { } name ? _groups[name] : null;

    /// <summary>The rung that a node names, above the lowest.</summary>
    public int? RaisedTier(YamlNode node, NodeReader reader)
    {
        if (node is YamlScalar scalar && scalar.Text == _world.World.Ladder.Names[0])
        {
            reader.Error(node, $"{node.Noun} is the lowest tier; no partner is raised to it; the tiers above are {Shown.And(RaisedTiers)}");
            return null;
        }

        return reader.Word(node, $"a tier of this world", RaisedTiers) is { } name ? _world.World.Ladder.IndexOf(name) : null;
    }

    /// <summary>The partners that a key of <c>priority</c> names: a partner, a bloc or group, or a region, in this order.</summary>
    public ImmutableArray<int>? PrioritizedBy(YamlEntry entry, NodeReader reader) => Several(entry.Key, entry.Value.Where, reader);

    /// <summary>The partners that a node names: a partner, a bloc or group, or a region, in this order.</summary>
    /// <param name="node">The node.</param>
    /// <param name="where">The path that a problem shows.</param>
    /// <param name="reader">Where problems go.</param>
    public ImmutableArray<int>? Several(YamlNode node, string where, NodeReader reader)
    {
        if (node is not YamlScalar { IsEmpty: false } scalar)
        {
            reader.Error(node, $"found {node.Noun}; name a partner, bloc, group or region of this world");
            return null;
        }

        if (_partners.TryGetValue(scalar.Text, out var index))
        {
            return [index];
        }

        if (_groups.TryGetValue(scalar.Text, out var members))
        {
            return members;
        }

        var region = _world.World.Regions.IndexOf(scalar.Text, StringComparer.Ordinal);
        if (region >= 0)
        {
            var partners = _world.World.Partners;
            return [.. Enumerable.Range(0, partners.Length).Where(i => partners[i].Region == region)];
        }

        ReportUnknown(node, where, scalar.Text, $"a partner, bloc, group or region of this world", Prioritized, reader);
        return null;
    }

    /// <summary>As <see cref="Several"/>, ascending, with a bloc that is a partner itself taken for its members.</summary>
    public ImmutableArray<int>? SeveralCountries(YamlNode node, NodeReader reader)
    {
        var partners = _world.World.Partners;
        return Several(node, node.Where, reader) is { } named
            ? [.. named.SelectMany(i => partners[i].Kind == PartnerKind.Bloc ? _groups.GetValueOrDefault(partners[i].Id.Code, []) : [i]).Distinct().Order()]
            : null;
    }

    /// <summary>The partner's rung at the end of the month before <paramref name="from"/>.</summary>
    public int TierBefore(int partner, Model.Month from)
    {
        var tier = 0;
        foreach (TierStep step in _world.World.TierSteps)
        {
            if (step.Partner == partner && step.Month < from)
            {
                tier = step.Tier;
            }
        }

        return tier;
    }

    private void ReportUnknown(YamlNode node, string word, ProblemText kind, ImmutableArray<string> known, NodeReader reader) =>
        ReportUnknown(node, node.Where, word, kind, known, reader);

    private void ReportUnknown(YamlNode node, string where, string word, ProblemText kind, ImmutableArray<string> known, NodeReader reader)
    {
        var nearest = DidYouMean.Nearest(word, known);
        var meaning = nearest is not null && _partners.TryGetValue(nearest, out var index) && _world.Profiles[index].Id.Code == nearest ? _world.Profiles[index] : null;
        ProblemText remedy = nearest is null ? $"; partners are written by code or exact name, such as {Partners[0]}" : ProblemText.None;
        reader.Problems.Error(node.Start, where, $"{Shown.Quoted(word)} is not {kind}{remedy}", nearest, meaning);
    }
}

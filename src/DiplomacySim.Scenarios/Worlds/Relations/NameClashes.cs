using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Tables;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Relations;

/// <summary>Finds names that scenario files could not tell apart: of partners, regions, blocs, groups and tiers.</summary>
/// <param name="root">The mapping of <c>world.yaml</c>.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class NameClashes(YamlMapping root, ProblemList problems)
{
    private readonly Dictionary<string, (ProblemText Owner, string Text)> _owners = new(StringComparer.Ordinal);

    /// <summary>Reports each name that two things have; in expressions, case, spaces, hyphens and underscores do not count.</summary>
    public void Check(PartnerTable partners)
    {
        foreach (var profile in partners.Rows.Select(row => row.Profile))
        {
            _owners.TryAdd(Normalize(profile.Id.Code), ($"the code of {profile}", profile.Id.Code));
            _owners.TryAdd(Normalize(profile.Name), ($"the name of {profile.Id}", profile.Name));
        }

        foreach (var item in Items("regions"))
        {
            Claim(item, item.Where, $"a region");
        }

        foreach (var key in new[] { "blocs", "groups" })
        {
            if (root.Find(key)?.Value is not YamlMapping mapping)
            {
                continue;
            }

            foreach (var entry in mapping.Entries)
            {
                Claim(entry.Key, entry.Value.Where, key == "blocs" ? $"a bloc" : (ProblemText)$"a group");
            }
        }

        foreach (var item in Items("ladder"))
        {
            if (item is YamlMapping rung && rung.Find("name") is { } name)
            {
                Claim(name.Value, name.Value.Where, $"a tier");
            }
        }
    }

    private IEnumerable<YamlNode> Items(string key) => root.Find(key)?.Value is YamlSequence list ? list.Items : [];

    private void Claim(YamlNode node, string where, ProblemText owner)
    {
        if (node is not YamlScalar scalar || _owners.TryAdd(Normalize(scalar.Text), (owner, scalar.Text)))
        {
            return;
        }

        // The same name twice in one list is reported where the list is read.
        var (known, text) = _owners[Normalize(scalar.Text)];
        if (!known.Equals(owner) || text != scalar.Text)
        {
            problems.Error(node.Start, where, text == scalar.Text
                ? $"{node.Noun} is {known} already; scenario files could not tell them apart"
                : (ProblemText)$"{node.Noun} is {known} already ('{Shown.Text(text)}'); scenario files could not tell them apart");
        }
    }

    private static string Normalize(string name) => name.ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
}

using System.Globalization;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Definition;
using DiplomacySim.Scenarios.Worlds.Relations;
using DiplomacySim.Scenarios.Worlds.Tables;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>Compares the tier history with what the partners' table and the <c>checks</c> of <c>world.yaml</c> say.</summary>
/// <param name="reader">Takes values from nodes.</param>
/// <param name="tiers">The tier history.</param>
/// <param name="words">The ladder and the labels.</param>
/// <param name="partners">The partners.</param>
/// <param name="relations">The bloc actors, which no count includes.</param>
internal sealed class DeclaredChecks(NodeReader reader, TierTable tiers, TierWords words, PartnerTable partners, WorldRelations relations)
{
    private const string OrAbove = " or above";
    private static readonly ProblemText Forms = $"give {"{at: 2025-12, tier: friend or above, partners: 3}"} or {"{year: 2025, raised: 2}"}";

    private static readonly string[] CountKeys = ["at", "tier", "partners"];
    private static readonly string[] RaisedKeys = ["year", "raised"];

    /// <summary>Checks the columns <c>tier_end_YYYY</c>.</summary>
    public void CheckTierEnds()
    {
        foreach (var year in partners.TierEndYears)
        {
            var column = string.Create(CultureInfo.InvariantCulture, $"tier_end_{year:0000}");
            var day = new DateOnly(year, 12, 31);
            for (var i = 0; i < partners.Rows.Length; i++)
            {
                var row = partners.Rows[i].Row;
                var place = tiers.PlaceAt(i, day);
                if (row.OneOf(column, words.All, RowWords.TierOfWorld) >= 0 && row.Text(column) != place)
                {
                    row.Error(column, $"{Shown.Quoted(row.Text(column))} does not agree with {WorldFiles.TierHistory}, which gives '{place}' at the end of {year}");
                }
            }
        }
    }

    /// <summary>Checks what the world declares of itself; only its form where not all rows could be read.</summary>
    public void CheckDeclared(YamlNode node, bool isCountable)
    {
        if (reader.List(node, "[{year: 2025, raised: 2}]") is not { } list)
        {
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not YamlMapping mapping)
            {
                reader.Error(item, $"found {item.Noun}; {Forms}");
            }
            else if (mapping.Find("year") is not null || mapping.Find("raised") is not null)
            {
                CheckRaised(mapping, isCountable);
            }
            else
            {
                CheckCount(mapping, isCountable);
            }
        }
    }

    private void CheckCount(YamlMapping mapping, bool isCountable)
    {
        reader.CheckKeys(mapping, CountKeys);
        var at = reader.Required(mapping, "at", Forms) is { } atNode ? reader.Month(atNode) : null;
        var rungs = reader.Required(mapping, "tier", Forms) is { } tierNode ? ReadTier(tierNode) : null;
        var declared = reader.Required(mapping, "partners", Forms) is { } countNode ? reader.Integer(countNode, 0, PartnerReader.MaxPartners) : null;
        if (at is not { } month || rungs is not var (low, high) || declared is not { } expected || !isCountable)
        {
            return;
        }

        var day = TierTable.LastDay(month);
        var found = Countries().Count(index => tiers.RungAt(index, day) >= low && tiers.RungAt(index, day) <= high);
        if (found != expected)
        {
            var tier = ((YamlScalar)mapping.Find("tier")!.Value).Text;
            reader.Error(mapping, $"declares {expected} at '{tier}' at the end of {month}; {WorldFiles.TierHistory} gives {found}");
        }
    }

    private void CheckRaised(YamlMapping mapping, bool isCountable)
    {
        reader.CheckKeys(mapping, RaisedKeys);
        var year = reader.Required(mapping, "year", Forms) is { } yearNode ? reader.Integer(yearNode, 1, 9999) : null;
        var declared = reader.Required(mapping, "raised", Forms) is { } countNode ? reader.Integer(countNode, 0, 10_000) : null;
        if (year is not { } known || declared is not { } expected || !isCountable)
        {
            return;
        }

        var countries = Countries().ToHashSet();
        string[] raised = [.. tiers.RaisedIn((int)known).Where(countries.Contains).Select(index => partners.Rows[index].Profile.Id.Code)];
        if (raised.Length != expected)
        {
            reader.Error(mapping, raised.Length == 0
                ? $"declares {expected} raised in {known}; {WorldFiles.TierHistory} gives 0"
                : (ProblemText)$"declares {expected} raised in {known}; {WorldFiles.TierHistory} gives {raised.Length}: {string.Join(' ', raised)}");
        }
    }

    // The lowest and the highest rung that count.
    private (int Low, int High)? ReadTier(YamlNode node)
    {
        var ladder = words.Ladder;
        if (node is not YamlScalar scalar)
        {
            reader.Error(node, $"found {node.Noun}; {Forms}");
            return null;
        }

        var isOpen = scalar.Text.EndsWith(OrAbove, StringComparison.Ordinal);
        var name = isOpen ? scalar.Text[..^OrAbove.Length] : scalar.Text;
        var rung = ladder.IndexOf(name);
        if (rung < 0)
        {
            reader.Error(
                node,
                $"{Shown.Quoted(name)} is not a tier of this world; known are {Shown.And(ladder.Names)}, alone or with '{OrAbove.TrimStart()}'",
                DidYouMean.Nearest(name, ladder.Names) is { } nearest ? nearest + (isOpen ? OrAbove : "") : null);
            return null;
        }

        return (rung, isOpen ? ladder.Top : rung);
    }

    private IEnumerable<int> Countries() =>
        Enumerable.Range(0, partners.Rows.Length).Where(index => !tiers.IsSpecial(index) && !relations.BlocActors.ContainsKey(index));
}

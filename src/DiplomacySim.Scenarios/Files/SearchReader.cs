using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Searching;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>search</c>.</summary>
/// <param name="context">Where problems go, the world and the period.</param>
/// <param name="policies">The names of the policies.</param>
/// <param name="outcomes">The names of outcomes, built-in ones and the scenario's; empty where the world is not known.</param>
/// <param name="targets">The names of the targets.</param>
internal sealed class SearchReader(
    ReadingContext context, ImmutableArray<string> policies, ImmutableArray<string> outcomes, ImmutableArray<string> targets)
{
    private const string Example = "{visits: {at most: 20}, objectives: [{maximize: strategic}]}";
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The search; null where there is none, and where it has errors.</summary>
    /// <param name="section">The section.</param>
    /// <param name="seed">The scenario's seed.</param>
    public PolicySearch? Read(YamlNode? section, ulong seed)
    {
        if (section is null || _reader.Mapping(section, Example) is not { } mapping)
        {
            return null;
        }

        var before = _reader.Problems.ErrorCount;
        SearchKeys.Search.Check(mapping, _reader);
        var levers = new SearchLeverReader(context).Read(mapping.Find(SearchKeys.Levers)?.Value);
        var visits = mapping.Find(SearchKeys.Visits) is { } calendar ? Visits(calendar.Value) : null;
        if (mapping.Find(SearchKeys.Levers) is null && mapping.Find(SearchKeys.Visits) is null)
        {
            _reader.Error(mapping, $"there is nothing to search; give levers or visits");
        }

        var objectives = Objectives(mapping);
        var constraints = Constraints(mapping.Find(SearchKeys.Constraints)?.Value);
        var search = new PolicySearch
        {
            Policy = Policy(mapping.Find(SearchKeys.Policy)?.Value),
            Levers = levers,
            Visits = visits,
            Prices = Prices(mapping.Find(SearchKeys.Cost)?.Value, levers),
            Objectives = objectives,
            Constraints = constraints,
            Futures = Number(mapping, SearchKeys.Futures, SearchLimits.MinFutures, SearchLimits.MaxFutures, SearchLimits.DefaultFutures),
            Evaluations = Number(mapping, SearchKeys.Evaluations, SearchLimits.MinPopulation, SearchLimits.MaxEvaluations, SearchLimits.DefaultEvaluations),
            Population = Number(mapping, SearchKeys.Population, SearchLimits.MinPopulation, SearchLimits.MaxPopulation, SearchLimits.DefaultPopulation),
            Seeds = Number(mapping, SearchKeys.Seeds, 1, SearchLimits.MaxSeeds, SearchLimits.DefaultSeeds),
            Patience = Number(mapping, SearchKeys.Patience, 0, SearchLimits.MaxPatience, SearchLimits.DefaultPatience),
            Confirm = Number(mapping, SearchKeys.Confirm, SearchLimits.MinConfirm, SearchLimits.MaxConfirm, SearchLimits.DefaultConfirm),
            Keep = Number(mapping, SearchKeys.Keep, 1, SearchLimits.MaxKeep, SearchLimits.DefaultKeep),
            FreshSeed = FreshSeed(mapping.Find(SearchKeys.FreshSeed)?.Value, seed),
        };
        CheckSizes(search, mapping);
        return _reader.Problems.ErrorCount > before || !context.IsComplete ? null : search;
    }

    private void CheckSizes(PolicySearch search, YamlMapping mapping)
    {
        if (search.Population % 2 != 0)
        {
            _reader.Error(mapping.Find(SearchKeys.Population)!.Value, $"{search.Population} is odd; candidates come in pairs, so give an even number");
        }

        if (search.Evaluations < search.Population * search.Seeds)
        {
            var node = (mapping.Find(SearchKeys.Evaluations) ?? mapping.Find(SearchKeys.Population) ?? mapping.Find(SearchKeys.Seeds))!.Value;
            _reader.Error(node, $"{search.Evaluations:N0} evaluations are fewer than the first generation of {search.Seeds} searches with {search.Population} candidates each");
        }
    }

    private string Policy(YamlNode? node) =>
        node is null ? policies.FirstOrDefault() ?? PolicyReader.AsPlanned : _reader.Word(node, $"a policy of this scenario", policies) ?? "";

    private int Number(YamlMapping mapping, string key, int minimum, int maximum, int unwritten) =>
        mapping.Find(key) is { } entry ? (int)(_reader.Integer(entry.Value, minimum, maximum) ?? unwritten) : unwritten;

    private ulong FreshSeed(YamlNode? node, ulong seed)
    {
        if (node is null)
        {
            return unchecked(seed + 1);
        }

        var fresh = _reader.Seed(node);
        if (fresh == seed)
        {
            _reader.Error(node, $"this is the scenario's seed; with it the futures would not be fresh");
        }

        return fresh ?? 0;
    }

    private SearchedVisits? Visits(YamlNode node)
    {
        if (_reader.Mapping(node, "{whom: [EU, JPN], at most: 20, at most a year: 6}") is not { } mapping)
        {
            return null;
        }

        SearchKeys.VisitKeys.Check(mapping, _reader);
        var whom = Whom(mapping.Find(SearchKeys.Whom)?.Value);
        var most = _reader.Required(mapping, SearchKeys.AtMost, $"give the most visits that may be planned") is { } count
            ? (int)(_reader.Integer(count, 1, SearchLimits.MaxVisits) ?? 0)
            : 0;
        var first = Month(mapping, SearchKeys.From) ?? context.From;
        var last = Month(mapping, SearchKeys.To) ?? context.To;
        var apart = mapping.Find(SearchKeys.Apart) is { } distance ? _reader.DurationMonths(distance.Value, ScenarioLimits.MaxMonths) : 1;
        if (first is not { } from || last is not { } to)
        {
            return null;
        }

        if (to < from)
        {
            _reader.Error(mapping.Find(SearchKeys.To)?.Value ?? mapping, $"{to} is before {from}, in which visits begin");
            return null;
        }

        return new SearchedVisits(whom, from, to, most)
        {
            AtMostPerYear = Number(mapping, SearchKeys.AYear, 1, SearchLimits.MaxVisits, most),
            AtMostPerMonth = Number(mapping, SearchKeys.AMonth, 1, SearchLimits.MaxVisits, most),
            AtMostPerPartner = Number(mapping, SearchKeys.APartner, 1, SearchLimits.MaxVisits, most),
            MonthsApart = apart ?? 1,
        };
    }

    private Month? Month(YamlMapping mapping, string key)
    {
        if (mapping.Find(key) is not { } entry || _reader.Month(entry.Value) is not { } month)
        {
            return null;
        }

        if (month < context.From || month > context.To)
        {
            _reader.Error(entry.Value, $"{month} is outside the run, {context.From} to {context.To}");
        }

        return month;
    }

    private ImmutableArray<int> Whom(YamlNode? node)
    {
        if (context is not { World.World: var world, Names: { } names })
        {
            return [];
        }

        if (node is null)
        {
            return [.. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Country)];
        }

        if (_reader.List(node, "[EU, JPN]") is not { } list)
        {
            return [];
        }

        ImmutableArray<int> whom = [.. list.Items.SelectMany(item => names.Several(item, item.Where, _reader) ?? []).Distinct().Order()];
        if (whom.IsEmpty && list.Items.IsEmpty)
        {
            _reader.Error(node, $"nobody is named; give partners, blocs, groups or regions, or leave it out for all partners on the ladder");
        }

        return whom;
    }

    private ImmutableArray<SearchPrice> Prices(YamlNode? node, ImmutableArray<SearchedLever> levers)
    {
        if (node is null)
        {
            return [new SearchPrice(SearchPrice.Visit, 1)];
        }

        var prices = ImmutableArray.CreateBuilder<SearchPrice>();
        string[] known = [SearchPrice.Visit, SearchPrice.Distance, .. levers.Where(lever => lever.PriorityOf is null).Select(lever => lever.Lever).Distinct()];
        foreach (var entry in _reader.Mapping(node, "{visit: 1, attention: 0.5}")?.Entries ?? [])
        {
            if (!known.Contains(entry.Name))
            {
                _reader.Problems.Error(
                    entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} has no price here; priced are {Shown.And(known)}", DidYouMean.Nearest(entry.Name, known));
            }
            else if (_reader.Number(entry.Value, 0, SearchLimits.MaxPrice) is { } price)
            {
                prices.Add(new SearchPrice(entry.Name, price));
            }
        }

        return prices.ToImmutable();
    }

    private ImmutableArray<SearchObjective> Objectives(YamlMapping mapping)
    {
        var objectives = ImmutableArray.CreateBuilder<SearchObjective>();
        if (_reader.Required(mapping, SearchKeys.Objectives, $"say what is sought, such as [{"{maximize: strategic}"}]") is not { } node
            || _reader.List(node, "- {maximize: strategic}") is not { } list)
        {
            return [];
        }

        if (list.Items.Length is 0 or > SearchLimits.MaxObjectives)
        {
            _reader.Error(node, $"{list.Items.Length} objectives; give 1 to {SearchLimits.MaxObjectives}");
        }

        foreach (var item in list.Items)
        {
            if (_reader.Mapping(item, "{maximize: strategic}") is not { } objective)
            {
                continue;
            }

            SearchKeys.ObjectiveKeys.Check(objective, _reader);
            var (high, low) = (objective.Find(SearchKeys.Maximize), objective.Find(SearchKeys.Minimize));
            if ((high is null) == (low is null))
            {
                _reader.Error(item, $"give one of maximize and minimize");
            }
            else if (Measure((high ?? low)!.Value, objective.Find(SearchKeys.By)?.Value) is { } measure)
            {
                objectives.Add(new SearchObjective(measure, high is not null));
            }
        }

        return objectives.ToImmutable();
    }

    private ImmutableArray<SearchConstraint> Constraints(YamlNode? node)
    {
        var constraints = ImmutableArray.CreateBuilder<SearchConstraint>();
        if (node is null || _reader.List(node, "- {of: strategic, at least: 20}") is not { } list)
        {
            return [];
        }

        if (list.Items.Length > SearchLimits.MaxConstraints)
        {
            _reader.Error(node, $"{list.Items.Length} constraints; at most {SearchLimits.MaxConstraints} are allowed");
        }

        foreach (var item in list.Items)
        {
            if (_reader.Mapping(item, "{of: strategic, at least: 20}") is not { } constraint)
            {
                continue;
            }

            SearchKeys.ConstraintKeys.Check(constraint, _reader);
            var (least, most) = (constraint.Find(SearchKeys.AtLeast), constraint.Find(SearchKeys.AtMost));
            if ((least is null) == (most is null))
            {
                _reader.Error(item, $"give one of 'at least' and 'at most'");
                continue;
            }

            var measure = _reader.Required(constraint, SearchKeys.Of, $"say what must keep to the bar") is { } of
                ? Measure(of, constraint.Find(SearchKeys.By)?.Value)
                : null;
            var isShare = measure is { IsOfTarget: true, By: SearchMeasureKind.Mean };
            if (_reader.Number((least ?? most)!.Value, isShare ? 0 : -1e15, isShare ? 1 : 1e15) is { } bar && measure is not null)
            {
                constraints.Add(new SearchConstraint(measure, least is not null, bar));
            }
        }

        return constraints.ToImmutable();
    }

    private SearchMeasure? Measure(YamlNode of, YamlNode? by)
    {
        string[] known = [.. targets, .. outcomes, PolicySearch.Cost];
        var name = outcomes.IsEmpty ? (of as YamlScalar)?.Text : _reader.Word(of, $"an outcome or target of this scenario, or 'cost'", known);
        var isTarget = name is not null && targets.Contains(name);
        if (by is not null && name == PolicySearch.Cost)
        {
            _reader.Error(by, $"the cost is the same in all futures, so nothing is to be said here; remove it");
            return null;
        }

        var (kind, level) = By(by, isTarget) ?? (SearchMeasureKind.Mean, double.NaN);
        return name is null || double.IsNaN(level) ? null : new SearchMeasure(name, kind, level) { IsOfTarget = isTarget };
    }

    private (SearchMeasureKind Kind, double Level)? By(YamlNode? node, bool isTarget)
    {
        if (node is null)
        {
            return (SearchMeasureKind.Mean, 0.5);
        }

        var text = (node as YamlScalar)?.Text ?? "";
        switch (text)
        {
            case SearchKeys.Mean:
            case SearchKeys.Share when isTarget:
                return (SearchMeasureKind.Mean, 0.5);
            case SearchKeys.Share:
                _reader.Error(node, $"a share is that of futures that meet a target, and this is none; write mean, or make a target of it");
                return null;
            case SearchKeys.Median when !isTarget:
                return (SearchMeasureKind.Quantile, 0.5);
            case SearchKeys.Worst when !isTarget:
                return (SearchMeasureKind.Worst, 0.5);
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        var kind = open < 0 ? null : text[..open] switch
        {
            SearchKeys.Quantile => SearchMeasureKind.Quantile,
            SearchKeys.Regret => SearchMeasureKind.Regret,
            _ => (SearchMeasureKind?)null,
        };
        if (kind is { } way && !isTarget && text.EndsWith(')')
            && double.TryParse(text[(open + 1)..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var level)
            && level is > 0 and < 1)
        {
            return (way, level);
        }

        _reader.Error(node, isTarget
            ? $"found {node.Noun}; of a target the share of futures that meet it counts: write share, or leave it out"
            : (ProblemText)$"found {node.Noun}; known are {Shown.And(SearchKeys.Ways.Remove(SearchKeys.Share))}, with a share above 0 and below 1");
        return null;
    }
}

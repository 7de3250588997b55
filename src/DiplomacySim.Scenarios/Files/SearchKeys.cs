using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiplomacySim.Scenarios.Searching;
using Limits = DiplomacySim.Scenarios.ScenarioLimits;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The words of <c>search</c>.</summary>
internal static class SearchKeys
{
    public const string Policy = "policy";
    public const string Levers = "levers";
    public const string Visits = "visits";
    public const string Cost = PolicySearch.Cost;
    public const string Objectives = "objectives";
    public const string Constraints = "constraints";
    public const string Futures = "futures";
    public const string Evaluations = "evaluations";
    public const string Population = "population";
    public const string Seeds = "seeds";
    public const string Patience = "patience";
    public const string Confirm = "confirm";
    public const string FreshSeed = "fresh seed";
    public const string Keep = "keep";
    public const string Whom = "whom";
    public const string From = "from";
    public const string To = "to";
    public const string AtMost = "at most";
    public const string AYear = "at most a year";
    public const string AMonth = "at most a month";
    public const string APartner = "at most a partner";
    public const string Apart = "apart";
    public const string Maximize = "maximize";
    public const string Minimize = "minimize";
    public const string By = "by";
    public const string Of = "of";
    public const string AtLeast = "at least";
    public const string Mean = "mean";
    public const string Share = "share";
    public const string Median = "median";
    public const string Worst = "worst";
    public const string Quantile = "quantile";
    public const string Regret = "regret";

    /// <summary>The words of <c>by</c>, as people write them.</summary>
    public static ImmutableArray<string> Ways { get; } = [Mean, Share, Median, Worst, "quantile(0.1)", "regret(0.9)"];

    /// <summary>The keys of <c>visits</c>.</summary>
    public static KeyTable VisitKeys { get; } = new(
        [
            new(Whom, new("list of partners, blocs, groups and regions", words => new JsonObject { ["type"] = "array", ["items"] = ValueForm.OneOf(words.Prioritized) }), "who may be visited", "all partners on the ladder"),
            new(From, ValueForm.Month, "the first month in which there may be a visit", "the run's first month"),
            new(To, ValueForm.Month, "the last month in which there may be a visit", "the run's last month"),
            new(AtMost, ValueForm.Integer(1, SearchLimits.MaxVisits), "the most visits in all; must be given"),
            new(AYear, ValueForm.Integer(1, SearchLimits.MaxVisits), "the most visits in a calendar year", "as many as in all"),
            new(AMonth, ValueForm.Integer(1, SearchLimits.MaxVisits), "the most visits in a month", "as many as in all"),
            new(APartner, ValueForm.Integer(1, SearchLimits.MaxVisits), "the most visits to one partner", "as many as in all"),
            new(Apart, ValueForm.Duration, "how far two visits to one partner lie apart at least", "1 month"),
        ]);

    /// <summary>The keys of an objective.</summary>
    public static KeyTable ObjectiveKeys { get; } = new(
        [
            new(Maximize, Measured, "what is to be high; this or `minimize` must be given"),
            new(Minimize, Measured, "what is to be low"),
            new(By, Way, "how the futures are put into one number", "`share` for targets, else `mean`"),
        ]);

    /// <summary>The keys of a constraint.</summary>
    public static KeyTable ConstraintKeys { get; } = new(
        [
            new(Of, Measured, "what must keep to a bar; must be given"),
            new(By, Way, "how the futures are put into one number", "`share` for targets, else `mean`"),
            new(AtLeast, ValueForm.Number(-1e15, 1e15), "the lowest value that is allowed; this or `at most` must be given"),
            new(AtMost, ValueForm.Number(-1e15, 1e15), "the highest value that is allowed"),
        ]);

    /// <summary>The keys of the section.</summary>
    public static KeyTable Search { get; } = new(
        [
            new(Policy, ValueForm.Words(Limits.MaxNameLength), "the policy that is varied; what is not searched stays as it has it", "the first"),
            new(Levers, new("mapping from a lever to a range such as `60 to 100`, `60 to 100 by 5`, a path with such ranges, or priorities with them", LeverSchema), "the levers that are searched", "none"),
            new(Visits, ValueForm.Mapping("mapping, see below", () => VisitKeys), "the calendars of visits among which it chooses", "no visits are planned"),
            new(Cost, new("mapping from `visit`, `thousand km` or a searched lever to a price", PriceSchema), "what a policy costs, for objectives and constraints on `cost`", "`{visit: 1}`"),
            new(Objectives, ValueForm.List("list, see below", words => SchemaObjects.Of(ObjectiveKeys, words)), "what is sought; must be given"),
            new(Constraints, ValueForm.List("list, see below", words => SchemaObjects.Of(ConstraintKeys, words, Of)), "what must hold", "none"),
            new(Futures, ValueForm.Integer(SearchLimits.MinFutures, SearchLimits.MaxFutures), "futures of each candidate, the same for all", $"{SearchLimits.DefaultFutures}"),
            new(Evaluations, ValueForm.Integer(SearchLimits.MinPopulation, SearchLimits.MaxEvaluations), "the most candidates that are played, over all searches together", $"{SearchLimits.DefaultEvaluations}"),
            new(Population, ValueForm.Integer(SearchLimits.MinPopulation, SearchLimits.MaxPopulation), "candidates that live at once in each search; an even number", $"{SearchLimits.DefaultPopulation}"),
            new(Seeds, ValueForm.Integer(1, SearchLimits.MaxSeeds), "searches side by side from different beginnings", $"{SearchLimits.DefaultSeeds}"),
            new(Patience, ValueForm.Integer(0, SearchLimits.MaxPatience), "generations without progress after which a search ends; 0 for never", $"{SearchLimits.DefaultPatience}"),
            new(Confirm, ValueForm.Integer(SearchLimits.MinConfirm, SearchLimits.MaxConfirm), "fresh futures on which what is found is played again", $"{SearchLimits.DefaultConfirm}"),
            new(FreshSeed, ValueForm.Integer(0, ulong.MaxValue), "the seed of the fresh futures; not the scenario's", "the scenario's and 1"),
            new(Keep, ValueForm.Integer(1, SearchLimits.MaxKeep), "the most policies that are kept of what is found", $"{SearchLimits.DefaultKeep}"),
        ]);

    private static ValueForm Measured => new("outcome, target or `cost`", _ => new JsonObject { ["type"] = "string", ["minLength"] = 1 });

    private static ValueForm Way => new(
        $"`{Mean}`, `{Share}`, `{Median}`, `{Worst}`, `{Quantile}(0.1)` or `{Regret}(0.9)`",
        _ => ValueForm.Pattern($"^({Mean}|{Share}|{Median}|{Worst}|({Quantile}|{Regret})\\([0-9.]+\\))$"));

    private static JsonObject LeverSchema(SchemaWords words)
    {
        var properties = new JsonObject();
        foreach (var lever in LeverTable.Alone)
        {
            properties[lever.Name] = ValueForm.Union(
                Range(), new JsonObject { ["type"] = "object", ["propertyNames"] = ValueForm.Month.Schema(words), ["additionalProperties"] = Range() });
        }

        properties[ScenarioKeys.Priority] = SchemaObjects.KeyedBy(ValueForm.OneOf(words.Prioritized), Range());
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonObject PriceSchema(SchemaWords words) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = ValueForm.OneOf([SearchPrice.Visit, SearchPrice.Distance, .. LeverTable.Alone.Select(lever => lever.Name)]),
        ["additionalProperties"] = ValueForm.Number(0, SearchLimits.MaxPrice).Schema(words),
    };

    private static JsonObject Range() => ValueForm.Pattern("^-?[0-9.]+ to -?[0-9.]+( by [0-9.]+)?$");
}

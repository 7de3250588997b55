using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>A search as the manifest of an experiment keeps it, the one that played what was found on fresh futures.</summary>
/// <remarks>Reading needs neither the scenario nor its world. Immutable.</remarks>
public sealed record SearchRecord
{
    /// <summary>The key of the manifest under which the search stands.</summary>
    public const string ManifestKey = "search";

    /// <summary>What was sought, in the order of the file.</summary>
    public required ImmutableArray<SearchObjective> Objectives { get; init; }

    /// <summary>What had to hold, in the order of the file.</summary>
    public required ImmutableArray<SearchConstraint> Constraints { get; init; }

    /// <summary>The futures of each candidate.</summary>
    public required int Futures { get; init; }

    /// <summary>The candidates that were judged.</summary>
    public required int Evaluations { get; init; }

    /// <summary>How many policies were found that nothing else is better than in everything, before some were left out.</summary>
    public required int FoundInAll { get; init; }

    /// <summary>The varied policy as it was.</summary>
    public required RecordedPolicy Present { get; init; }

    /// <summary>The found policies, the best by the first objective first.</summary>
    public required ImmutableArray<RecordedPolicy> Found { get; init; }

    /// <summary>The courses of the searches side by side.</summary>
    public required ImmutableArray<SearchCourse> Courses { get; init; }

    /// <summary>The measures of the objectives, then of the constraints.</summary>
    public ImmutableArray<SoughtMeasure> Measures =>
        [.. SoughtMeasure.Of(new PolicySearch { Policy = Present.Name, Objectives = Objectives, Constraints = Constraints, FreshSeed = 0 })];

    /// <summary>The measures of the varied policy and of each found one, in this order, in the futures of the experiment.</summary>
    /// <exception cref="ArgumentException">The experiment lacks one of the policies or outcomes.</exception>
    public ImmutableArray<ImmutableArray<MeasuredValue>> ReadFresh(IResultStore store, ExperimentId id)
    {
        ArgumentNullException.ThrowIfNull(store);
        return FreshMeasures.Read(store, id, Measures, [.. Found.Prepend(Present).Select(policy => (policy.Name, policy.Searched))]);
    }

    /// <summary>Puts a search together for the record.</summary>
    /// <param name="searched">The scenario with the search.</param>
    /// <param name="report">What was found.</param>
    public static SearchRecord Of(Scenario searched, SearchReport report)
    {
        ArgumentNullException.ThrowIfNull(searched);
        ArgumentNullException.ThrowIfNull(report);
        var variants = new PolicyVariants(searched);
        RecordedPolicy Recorded(FoundPolicy found) => new(found.Change.Name, variants.TextOf(found.Change), found.Measures);
        return new SearchRecord
        {
            Objectives = searched.Search!.Objectives,
            Constraints = searched.Search.Constraints,
            Futures = searched.Search.Futures,
            Evaluations = report.Evaluations,
            FoundInAll = report.FoundInAll,
            Present = Recorded(report.Present),
            Found = [.. report.Found.Select(Recorded)],
            Courses = report.Courses,
        };
    }

    /// <summary>The search of an experiment; null where it played none's policies.</summary>
    /// <exception cref="InvalidDataException">The manifest is not one of this program.</exception>
    public static SearchRecord? Of(ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return JsonNode.Parse(definition.ManifestJson)?[ManifestKey] is JsonObject search ? SearchRecordJson.Read(search) : null;
    }

    /// <summary>Reads what <see cref="ToJson"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is no such record.</exception>
    public static SearchRecord Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject search ? SearchRecordJson.Read(search) : throw new InvalidDataException("The record of a search is a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The record of the search is not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>The record as one JSON value, for the manifest.</summary>
    public string ToJson() => SearchRecordJson.Write(this).ToJsonString();

    /// <summary>The manifest of an experiment with this search in it.</summary>
    public string Into(ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var manifest = JsonNode.Parse(definition.ManifestJson)!.AsObject();
        manifest[ManifestKey] = SearchRecordJson.Write(this);
        return manifest.ToJsonString();
    }
}

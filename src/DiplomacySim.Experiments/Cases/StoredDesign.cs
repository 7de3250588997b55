using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Cases;

/// <summary>The design of a stored experiment: which cases it plays, how often, and what varies over which distribution.</summary>
/// <remarks>Reading needs neither the scenario nor its world. Immutable.</remarks>
public sealed record StoredDesign
{
    /// <summary>How the cases were chosen; null where the scenario has no design, so that every future is a case of its own.</summary>
    public required DesignKind? Kind { get; init; }

    /// <summary>The cases of each policy that were asked for.</summary>
    public required long Cases { get; init; }

    /// <summary>The samples that they make: a trajectory of Morris's, a block of Saltelli's, else a case.</summary>
    public required long Samples { get; init; }

    /// <summary>How often each case is played.</summary>
    public required int Replications { get; init; }

    /// <summary>Whether replication r of every case has the same chance.</summary>
    public required bool SharesChance { get; init; }

    /// <summary>The condition that the inputs of every case meet; null where there is none.</summary>
    public required string? Where { get; init; }

    /// <summary>The uncertain inputs of the scenario, in its order.</summary>
    public required ImmutableArray<StoredInput> Inputs { get; init; }

    /// <summary>How many of the world's parameters each future draws together besides, from what its record says of them.</summary>
    public required int DrawnTogether { get; init; }

    /// <summary>Whether cases differ in something that is known of them, and not in chance alone.</summary>
    public bool HasInputs => !Inputs.IsEmpty || (Kind is null && DrawnTogether > 0);

    /// <summary>Whether cases are drawn, so that shares of them are chances; else they were put in place for an analysis.</summary>
    public bool IsDrawn => Kind is null or DesignKind.MonteCarlo or DesignKind.LatinHypercube or DesignKind.Sobol;

    /// <summary>Reads the design of an experiment.</summary>
    public static StoredDesign Read(ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var design = JsonNode.Parse(definition.ManifestJson)?[CaseTable.ManifestKey] as JsonObject;
        JsonObject?[] policies = [.. definition.Policies.Select(policy => JsonNode.Parse(policy.DefinitionJson) as JsonObject)];
        string[]? designed = (design?["inputs"] as JsonArray)?.Select(name => (string)name!).ToArray();
        var replications = definition.Replications ?? 1;
        var cases = definition.FuturesRequested / replications;
        return new StoredDesign
        {
            Kind = design is null ? null : Enum.Parse<DesignKind>((string)design["kind"]!),
            Cases = cases,
            Samples = cases / ((int?)design?["casesPerSample"] ?? 1),
            Replications = replications,
            SharesChance = (bool?)design?["sharesChance"] ?? false,
            Where = (string?)design?["where"],
            Inputs =
            [
                .. definition.Uncertainties.Select(column => new StoredInput(
                    column.Name,
                    column.Unit,
                    designed?.Contains(column.Name, StringComparer.Ordinal) ?? false,
                    [.. policies.Select(policy => (string?)policy?["uncertain"]?[column.Name])])),
            ],
            DrawnTogether = policies.Max(policy => (policy?[PosteriorRecord.ManifestKey] as JsonArray)?.Count ?? 0),
        };
    }
}

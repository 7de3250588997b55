using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Cases;

/// <summary>A world's posterior as the manifest of an experiment keeps it, so that draws can be made again when the world has changed or is gone.</summary>
/// <remarks>Every number is read back to its bits.</remarks>
public static class PosteriorRecord
{
    /// <summary>The key of the manifest under which the posterior stands.</summary>
    public const string ManifestKey = "posterior";

    // A parameter may have no upper bound, and JSON has no infinity.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>The posterior for an experiment's manifest.</summary>
    /// <param name="posterior">The posterior; what is left out of it is kept all the same, since policies leave out different things.</param>
    /// <param name="world">The world that it is of.</param>
    public static JsonNode Describe(WorldPosterior posterior, LoadedWorld world)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        ArgumentNullException.ThrowIfNull(world);
        return JsonSerializer.SerializeToNode(
            new Content(
                [.. posterior.Entries.Select(entry => new Fitted(entry.Name, world.UnitOf(entry.Name), entry.Centre, entry.IsLogarithmic, entry.Low, entry.High))],
                [.. posterior.Covariance],
                [.. posterior.Assumed.Select(entry => Described(entry, world))]),
            s_json)!;
    }

    /// <summary>The posterior of an experiment, with the unit of each parameter; null where no policy draws from one, or where an older program entered the experiment.</summary>
    internal static (WorldPosterior Posterior, ImmutableDictionary<string, string> Units)? Read(ExperimentDefinition definition)
    {
        if (JsonNode.Parse(definition.ManifestJson)?[ManifestKey].Deserialize<Content>(s_json) is not { } content)
        {
            return null;
        }

        // What is read names parameters and does not know their places in the model.
        var posterior = new WorldPosterior(
            [.. content.Fitted.Select(entry => new PosteriorEntry(-1, entry.Name, entry.Centre, entry.IsLogarithmic, entry.Low, entry.High))],
            [.. content.Covariance])
        {
            Assumed = [.. content.Assumed.Select(entry => new AssumedEntry(-1, entry.Name, Distribution.Parse(entry.Distribution, entry.Low, entry.High)))],
        };
        return (posterior, content.Fitted.Select(entry => (entry.Name, entry.Unit)).Concat(content.Assumed.Select(entry => (entry.Name, entry.Unit))).ToImmutableDictionary(entry => entry.Name, entry => entry.Unit));
    }

    private static Assumed Described(AssumedEntry entry, LoadedWorld world)
    {
        var (low, high) = entry.Item is { } item ? (item.Minimum, item.Maximum)
            : world.FindParameter(entry.Name) is { } parameter ? (parameter.Minimum, parameter.Maximum)
            : (double.MinValue, double.MaxValue);
        return new Assumed(entry.Name, world.UnitOf(entry.Name), entry.Distribution.ToString(), low, high);
    }

    private sealed record Content(ImmutableArray<Fitted> Fitted, ImmutableArray<double> Covariance, ImmutableArray<Assumed> Assumed);

    private sealed record Fitted(string Name, string Unit, double Centre, bool IsLogarithmic, double Low, double High);

    private sealed record Assumed(string Name, string Unit, string Distribution, double Low, double High);
}

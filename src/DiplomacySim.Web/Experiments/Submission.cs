using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DiplomacySim.Web.Experiments;

/// <summary>Reads the scenario in the body of a request.</summary>
internal static class Submission
{
    private static readonly string[] _yaml = [RemoteRoutes.YamlType, "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain"];

    /// <summary>The body; its length is limited by the server.</summary>
    public static async Task<byte[]> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    /// <summary>The plan of a body; takes a while.</summary>
    /// <exception cref="RequestFault">The scenario has errors, or the body is of another kind.</exception>
    public static ExperimentPlan Plan(string? contentType, byte[] body, RunQuery query, WebOptions options, Language language)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType.Value ?? "" : "";
        if (type.Equals(RemoteRoutes.BundleType, StringComparison.OrdinalIgnoreCase))
        {
            return PlanOf(ReadBundle(body, query), query, language);
        }

        if (!_yaml.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            var detail = $"The body is of the type '{type}'; send a scenario file as '{RemoteRoutes.YamlType}', or a bundle as '{RemoteRoutes.BundleType}'.";
            throw new RequestFault(new ProblemResult(StatusCodes.Status415UnsupportedMediaType, RemoteFault.BadRequest, "Not a scenario", detail), detail);
        }

        var reading = ScenarioText.Read(
            Decode(body),
            query.Path,
            new ScenarioReadOptions { Futures = query.Futures, Seed = query.Seed, WorldFolders = options.WorldFolders },
            language);
        return PlanOf(reading, query, language);
    }

    private static ScenarioReading ReadBundle(byte[] body, RunQuery query)
    {
        if (query.Futures is not null || query.Seed is not null)
        {
            throw RequestFault.Bad($"A bundle has its futures and its seed inside; leave out '{RemoteQuery.Futures}' and '{RemoteQuery.Seed}'.");
        }

        try
        {
            return ScenarioBundle.FromBytes([.. body]).Read();
        }
        catch (InvalidDataException exception)
        {
            throw RequestFault.Bad(exception.Message);
        }
    }

    private static ExperimentPlan PlanOf(ScenarioReading reading, RunQuery query, Language language)
    {
        if (reading.Scenario is not { } scenario)
        {
            throw ScenarioFaults.Scenario(ScenarioText.NameOf(query.Path), reading.Problems, language);
        }

        query.CheckDifference(scenario);
        if (query.Options.Until is not null && scenario.Targets.IsEmpty)
        {
            throw RequestFault.Bad($"'{RemoteQuery.Until}' needs targets, and the scenario has none; add 'targets:', or give '{RemoteQuery.Futures}'.");
        }

        return ExperimentPlan.Of(scenario);
    }

    /// <summary>A body as text.</summary>
    /// <exception cref="RequestFault">It is not UTF-8.</exception>
    public static string Decode(byte[] body)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            throw RequestFault.Bad("The scenario is not UTF-8 text.");
        }
    }
}

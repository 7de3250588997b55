using System.Globalization;
using System.Text.Json;
using DiplomacySim.Engine.Live;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Live;

/// <summary>Reads what requests about live worlds bring.</summary>
internal static class LiveBodies
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="RequestFault">It is not such a value.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await Submission.ReadBodyAsync(request, cancellationToken);
        try
        {
            return LiveJson.Read<T>(body);
        }
        catch (JsonException exception)
        {
            throw RequestFault.Bad($"The body is not what is asked for here: {exception.Message}");
        }
    }

    /// <summary>What to open; takes a while.</summary>
    /// <exception cref="RequestFault">The scenario has errors, or there is not exactly one thing to open.</exception>
    public static LiveWorldRequest RequestOf(LiveOpening opening, WebOptions options, Language language)
    {
        object?[] given = [opening.Bundle, opening.Scenario, opening.Save];
        if (given.Count(g => g is not null) != 1)
        {
            throw RequestFault.Bad("Give exactly one of 'bundle', 'scenario' and 'save'.");
        }

        if (opening.Save is { } save)
        {
            return opening is { Policy: null, Futures: null }
                ? Named(LiveSaves.Request(save), opening.Id)
                : throw RequestFault.Bad("A save has its policy and its futures inside; leave out 'policy' and 'futures'.");
        }

        var (scenario, bundle) = ScenarioOf(opening, options, language);
        return new LiveWorldRequest(ExperimentPlan.Of(scenario))
        {
            Id = opening.Id,
            Bundle = bundle,
            Policy = opening.Policy,
            Futures = opening.Futures ?? [0],
        };
    }

    /// <summary>A whole number in the address.</summary>
    /// <exception cref="RequestFault">There is none, or it is out of range.</exception>
    public static int? Whole(HttpRequest request, string name, int low)
    {
        if (request.Query[name] is not [{ } text])
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low
            ? value
            : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'{name}={text}' is not a whole number from {low}."));
    }

    /// <summary>A number in the address.</summary>
    /// <exception cref="RequestFault">There is none.</exception>
    public static double Number(HttpRequest request, string name) =>
        request.Query[name] is [{ } text] && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw RequestFault.Bad($"'{name}' is missing or not a number, such as {name}=2.");

    private static LiveWorldRequest Named(LiveWorldRequest request, LiveWorldId? id) => id is null ? request : request with { Id = id };

    private static (Scenario Scenario, ScenarioBundle? Bundle) ScenarioOf(LiveOpening opening, WebOptions options, Language language)
    {
        if (opening.Bundle is not { } bytes)
        {
            return (Checked(ScenarioText.Read(opening.Scenario!, null, new ScenarioReadOptions { WorldFolders = options.WorldFolders }, language), language), null);
        }

        try
        {
            var bundle = ScenarioBundle.FromBytes([.. bytes.Span]);
            return (Checked(bundle.Read(), language), bundle);
        }
        catch (InvalidDataException exception)
        {
            throw RequestFault.Bad(exception.Message);
        }
    }

    private static Scenario Checked(ScenarioReading reading, Language language) =>
        reading.Scenario ?? throw ScenarioFaults.Scenario(ScenarioText.Unnamed, reading.Problems, language);
}

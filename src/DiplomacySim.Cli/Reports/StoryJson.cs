using System.Text.Json;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>A future for programs.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, ExperimentId id, FutureStory story, int only)
    {
        var world = story.Plan.Scenario.World.World;
        json.WriteStartObject();
        json.WriteNumber("experiment", id.Value);
        json.WriteString("policy", story.Plan.Policies[story.Policy].Name);
        json.WriteNumber("future", story.Future);
        WriteDraws(json, "draws", story.Draws);
        WriteDraws(json, "drawnFromPosterior", story.DrawnTogether);
        JsonPage.Array(json, "events", story.Events.Where(e => only < 0 || e.Partner == only), item =>
        {
            json.WriteString("month", item.Month.ToString());
            json.WriteString("iso3", world.Partners[item.Partner].Id.Code);
            json.WriteString("kind", FutureReplay.Word(item.Kind));
            if (item.Kind == TraceKind.Agreements)
            {
                json.WriteNumber("count", item.Count);
            }

            if (item.Kind == TraceKind.Upgrade)
            {
                WriteUpgrade(json, story, item);
            }
        });
        json.WriteEndObject();
    }

    private static void WriteDraws(Utf8JsonWriter json, string name, IEnumerable<(string Name, double Value)> draws)
    {
        json.WriteStartObject(name);
        foreach (var draw in draws)
        {
            JsonPage.Number(json, draw.Name, draw.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteUpgrade(Utf8JsonWriter json, FutureStory story, TraceEvent upgrade)
    {
        var names = story.Plan.Scenario.World.World.Ladder.Names;
        json.WriteString("from", names[upgrade.From]);
        json.WriteString("to", names[upgrade.To]);
        json.WriteBoolean("planned", upgrade.IsPlanned);
        JsonPage.Number(json, "threshold", upgrade.Threshold);
        if (upgrade.Parts is { } parts)
        {
            JsonPage.Number(json, "readiness", parts.Latent);
            json.WriteStartObject("parts");
            JsonPage.Number(json, "activism", parts.Activism);
            JsonPage.Number(json, "interest", parts.Interest);
            JsonPage.Number(json, "willingness", parts.Willingness);
            JsonPage.Number(json, "capital", parts.Capital);
            JsonPage.Number(json, "region", parts.Region);
            JsonPage.Number(json, "rivalry", parts.Rivalry);
            JsonPage.Number(json, "tension", parts.Tension);
            JsonPage.Number(json, "credibility", parts.Credibility);
            JsonPage.Number(json, "occasion", parts.Occasion);
            JsonPage.Number(json, "chance", parts.Chance);
            json.WriteEndObject();
        }
    }
}

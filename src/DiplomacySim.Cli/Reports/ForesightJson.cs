using System.Text.Json;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>foresight</c> for programs.</summary>
internal static class ForesightJson
{
    public static void Write(Utf8JsonWriter json, ExperimentId id, ForesightReport report, Ladder ladder)
    {
        json.WriteStartObject();
        json.WriteNumber("experiment", id.Value);
        json.WriteString("policy", report.Policy);
        json.WriteString("from", report.From.ToString());
        json.WriteString("to", report.To.ToString());
        JsonPage.Array(json, "watched", report.Watched, partner =>
        {
            json.WriteString("iso3", partner.Id.Code);
            json.WriteString("name", partner.Name);
            json.WriteString("tierNow", ladder.Names[partner.TierNow]);
            JsonPage.Number(json, "rises", partner.Rises.Value);
            JsonPage.Number(json, "low", partner.Rises.Low);
            JsonPage.Number(json, "high", partner.Rises.High);
            json.WriteStartObject("chances");
            for (var tier = 0; tier < ladder.Count; tier++)
            {
                JsonPage.Number(json, ladder.Names[tier], partner.Chances[tier]);
            }

            json.WriteEndObject();
        });
        JsonPage.Array(json, "upgrades", report.Upgrades, upgrades =>
        {
            json.WriteNumber("year", upgrades.Year);
            RunJson.WriteBand(json, upgrades.Band);
        });
        WriteSurprise(json, report.Surprise, ladder);
        json.WriteEndObject();
    }

    private static void WriteSurprise(Utf8JsonWriter json, SurpriseReport? surprise, Ladder ladder)
    {
        if (surprise is null)
        {
            json.WriteNull("surprise");
            return;
        }

        json.WriteStartObject("surprise");
        json.WriteString("at", surprise.At.ToString());
        JsonPage.Number(json, "bits", surprise.Index.Bits);
        JsonPage.Number(json, "expected", surprise.Index.Expected);
        JsonPage.Number(json, "deviation", surprise.Index.Deviation);
        JsonPage.Number(json, "index", surprise.Index.Index);
        JsonPage.Array(json, "largest", surprise.Largest, partner =>
        {
            json.WriteString("iso3", partner.Id.Code);
            json.WriteString("name", partner.Name);
            json.WriteString("tier", ladder.Names[partner.Tier]);
            JsonPage.Number(json, "chance", partner.Chance);
            JsonPage.Number(json, "bits", partner.Bits);
        });
        json.WriteEndObject();
    }
}

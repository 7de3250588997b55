using System.Collections.Immutable;
using System.Text.Json;
using DiplomacySim.Experiments.Fidelity;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Reports;

/// <summary>Free runs of the past beside the record, for programs.</summary>
internal static class FidelityJson
{
    public static void Write(Utf8JsonWriter json, Scenario scenario, ImmutableArray<PolicyFidelity> policies)
    {
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Path);
        json.WriteString("world", scenario.World.World.Name);
        json.WriteString("from", scenario.From.ToString());
        json.WriteString("to", scenario.To.ToString());
        json.WriteNumber("futures", scenario.Futures);
        JsonPage.Array(json, "policies", policies, policy =>
        {
            json.WriteString("policy", policy.Policy);
            JsonPage.Array(json, "rows", policy.Rows, row =>
            {
                json.WriteString("name", row.Name);
                JsonPage.Number(json, "record", row.Observed);
                JsonPage.Number(json, "mean", row.Value.Mean);
                JsonPage.Number(json, "error", row.Value.Error);
                JsonPage.Number(json, "p05", row.Value.P05);
                JsonPage.Number(json, "p95", row.Value.P95);
            });
        });
        json.WriteEndObject();
    }
}

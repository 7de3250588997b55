using System.Globalization;
using System.Text.Json;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.Reports;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, ExperimentPlan plan, RunOptions options, CostEstimate estimate)
    {
        var scenario = plan.Scenario;
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Path);
        json.WriteString("title", scenario.Title);
        json.WriteString("planHash", plan.Hash);
        json.WriteString("world", scenario.World.World.Name);
        json.WriteString("from", scenario.From.ToString());
        json.WriteString("to", scenario.To.ToString());
        json.WriteString("seed", scenario.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("partners", scenario.World.World.Partners.Length);
        json.WriteNumber("cases", scenario.Experiment is not null ? scenario.Cases * plan.Policies.Length : plan.DrawsNothing ? plan.Policies.Length : scenario.Futures * plan.Policies.Length);
        json.WriteNumber("futures", scenario.Futures * plan.Policies.Length);
        json.WriteNumber("shards", estimate.Shards);
        json.WriteNumber("shardLanes", options.ShardLanes ?? RunOptions.DefaultShardLanes);
        json.WriteNumber("workers", options.Workers);
        JsonPage.Number(json, "seconds", estimate.Seconds);
        json.WriteNumber("bytes", estimate.Bytes);
        JsonPage.Array(json, "policies", scenario.Policies, policy =>
        {
            json.WriteString("name", policy.Name);
            json.WriteNumber("events", policy.Events.Length);
            if (policy.Branch is { } branch)
            {
                json.WriteStartObject("branch");
                json.WriteString("date", branch.Date.ToString());
                json.WriteString("from", branch.From);
                json.WriteString("policy", branch.Policy);
                json.WriteEndObject();
            }

            WriteTexts(json, "rules", policy.Rules.Select(rule => (rule.Name, rule.ToString())));
            WriteTexts(json, "shocks", policy.Shocks.Select(shock => (shock.Name, shock.ToString())));
            json.WriteStartObject("draws");
            foreach (var uncertainty in policy.Uncertainties)
            {
                json.WriteString(uncertainty.Name, uncertainty.Distribution.ToString());
            }

            json.WriteEndObject();
            if (policy.Posterior is { } posterior)
            {
                json.WriteNumber("drawnFromPosterior", posterior.DrawnNames.Count());
            }

            json.WriteStartArray("setInsteadOfDrawn");
            foreach (var name in policy.SetInsteadOfDrawn)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<(string Name, string Text)> items)
    {
        json.WriteStartObject(name);
        foreach (var item in items)
        {
            json.WriteString(item.Name, item.Text);
        }

        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Reports.Wording;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of a run for programs; <c>docs/json-output.md</c> describes every key.</summary>
internal static class RunJson
{
    public static void Write(Utf8JsonWriter json, RunSummary summary)
    {
        var plan = summary.Plan;
        json.WriteStartObject();
        WriteHead(json, summary);
        JsonPage.Array(json, "targets", summary.Targets, target =>
        {
            json.WriteString("policy", plan.Policies[target.Policy].Name);
            json.WriteString("name", target.Name);
            JsonPage.Number(json, "share", target.Share.Value);
            JsonPage.Number(json, "low", target.Share.Low);
            JsonPage.Number(json, "high", target.Share.High);
            json.WriteNumber("count", target.Share.Count);
        });
        WriteTierCounts(json, summary, "tierCounts", orAbove: false);
        WriteTierCounts(json, summary, "tierCountsOrAbove", orAbove: true);
        JsonPage.Array(json, "upgrades", summary.Upgrades, upgrades =>
        {
            json.WriteString("policy", plan.Policies[upgrades.Policy].Name);
            json.WriteNumber("year", upgrades.Year);
            WriteBand(json, upgrades.Band);
        });
        JsonPage.Array(json, "partners", summary.Partners, partner => WritePartner(json, summary, partner));
        JsonPage.Array(json, "outcomes", summary.Outcomes, outcome =>
        {
            json.WriteString("policy", plan.Policies[outcome.Policy].Name);
            WriteColumn(json, outcome.Column);
            json.WriteNumber("count", outcome.Count);
            JsonPage.Number(json, "mean", outcome.Mean);
            JsonPage.Number(json, "low", outcome.Mean - outcome.HalfWidth);
            JsonPage.Number(json, "high", outcome.Mean + outcome.HalfWidth);
            JsonPage.Number(json, "deviation", outcome.Deviation);
            WriteBand(json, outcome.Band);
        });
        JsonPage.Array(json, "facts", summary.Facts, fact =>
        {
            json.WriteString("policy", plan.Policies[fact.Policy].Name);
            json.WriteString("outcome", fact.Outcome);
            json.WriteString("unit", fact.Unit);
            JsonPage.Number(json, "value", fact.Value);
            json.WriteString("source", fact.Source);
            JsonPage.Number(json, "mean", fact.Mean);
            WriteBand(json, fact.Band);
            JsonPage.Number(json, "rank", fact.Rank);
        });
        JsonPage.Array(json, "uncertainties", summary.Effects, effect =>
        {
            json.WriteString("policy", plan.Policies[effect.Policy].Name);
            json.WriteString("name", effect.Name);
            json.WriteString("unit", effect.Unit);
            JsonPage.Number(json, "size", effect.Size);
            json.WriteBoolean("withinNoise", effect.IsWithinNoise);
            JsonPage.Array(json, "groups", effect.Groups, group =>
            {
                json.WriteString("label", InputText.Range(group, ReportWords.English));
                JsonPage.Number(json, "targetShare", group.Target.Value);
                JsonPage.Number(json, "targetLow", group.Target.Low);
                JsonPage.Number(json, "targetHigh", group.Target.High);
                JsonPage.Number(json, "topError", group.TopError);
                json.WriteStartObject("top");
                WriteBand(json, group.Top);
                json.WriteEndObject();
                json.WriteStartObject("aboveLowest");
                WriteBand(json, group.Above);
                json.WriteEndObject();
            });
        });
        JsonPage.Array(json, "comparisons", summary.Comparisons, comparison => ComparisonJson.WriteBody(json, comparison));
        json.WriteStartArray("notes");
        foreach (var note in NoteTexts.Of(summary, ReportWords.English))
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        JsonPage.Array(json, "failures", summary.Failures, failure =>
        {
            json.WriteString("policy", plan.Policies[failure.Policy].Name);
            json.WriteNumber("firstFuture", failure.FirstFuture);
            json.WriteNumber("count", failure.Count);
            json.WriteString("reason", failure.Reason);
            json.WriteString("command", failure.Command);
        });
        json.WriteEndObject();
    }

    /// <summary>How a number is spread over futures.</summary>
    internal static void WriteBand(Utf8JsonWriter json, Band band)
    {
        JsonPage.Number(json, "p05", band.P05);
        JsonPage.Number(json, "p50", band.P50);
        JsonPage.Number(json, "p95", band.P95);
    }

    /// <summary>What kind of number a column holds.</summary>
    internal static void WriteColumn(Utf8JsonWriter json, ColumnDefinition column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("unit", column.Unit);
        json.WriteString("kind", column.Kind.ToString().ToLowerInvariant());
    }

    private static void WriteHead(Utf8JsonWriter json, RunSummary summary)
    {
        var record = summary.Experiment;
        var definition = record.Definition;
        json.WriteNumber("experiment", record.Id.Value);
        json.WriteString("state", record.State.ToString().ToLowerInvariant());
        json.WriteString("scenario", definition.ScenarioPath);
        json.WriteString("title", summary.Plan.Scenario.Title);
        json.WriteString("question", summary.Plan.Scenario.Question);
        json.WriteString("answer", AnswerText.Of(summary, ReportWords.English));
        json.WriteString("world", definition.WorldName);
        json.WriteString("from", definition.From);
        json.WriteString("to", definition.To);

        // A seed may exceed what a JSON number carries exactly in most readers.
        json.WriteString("seed", definition.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteString("engine", definition.Engine);
        json.WriteString("modelVersion", definition.ModelVersion);
        json.WriteNumber("futures", summary.Futures.Min());
        json.WriteNumber("seconds", Math.Round(record.Seconds, 3));
        JsonPage.Number(json, "futuresPerSecond", record.Seconds > 0 ? Math.Round(summary.Futures.Sum() / record.Seconds, 1) : double.NaN);
        json.WriteString("resultHash", record.Hash);
        json.WriteStartArray("policies");
        foreach (var policy in summary.Plan.Policies)
        {
            json.WriteStringValue(policy.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("tiers");
        foreach (var tier in summary.Plan.Scenario.World.World.Ladder.Names)
        {
            json.WriteStringValue(tier);
        }

        json.WriteEndArray();
    }

    /// <summary>How a whole number is spread over futures.</summary>
    internal static void WriteBand(Utf8JsonWriter json, CountBand band)
    {
        JsonPage.Number(json, "mean", band.Mean);
        json.WriteNumber("p05", band.P05);
        json.WriteNumber("p25", band.P25);
        json.WriteNumber("p50", band.P50);
        json.WriteNumber("p75", band.P75);
        json.WriteNumber("p95", band.P95);
    }

    private static void WriteTierCounts(Utf8JsonWriter json, RunSummary summary, string name, bool orAbove) =>
        JsonPage.Array(json, name, summary.TierCounts.Where(c => c.IsOrAbove == orAbove), count =>
        {
            json.WriteString("policy", summary.Plan.Policies[count.Policy].Name);
            json.WriteString("month", count.Month.ToString());
            json.WriteString("tier", summary.Plan.Scenario.World.World.Ladder.Names[count.Tier]);
            WriteBand(json, count.Band);
        });

    private static void WritePartner(Utf8JsonWriter json, RunSummary summary, PartnerOutlook partner)
    {
        var names = summary.Plan.Scenario.World.World.Ladder.Names;
        json.WriteString("policy", summary.Plan.Policies[partner.Policy].Name);
        json.WriteString("iso3", partner.Id.Code);
        json.WriteString("name", partner.Name);
        json.WriteString("tierNow", names[partner.TierNow]);
        JsonPage.Number(json, "rises", partner.Rises.Value);
        JsonPage.Number(json, "low", partner.Rises.Low);
        JsonPage.Number(json, "high", partner.Rises.High);
        json.WriteStartObject("probabilityByTierAtEnd");
        for (var tier = 0; tier < names.Length; tier++)
        {
            JsonPage.Number(json, names[tier], partner.ProbabilityByTierAtEnd[tier]);
        }

        json.WriteEndObject();
        json.WriteString("medianMonth", partner.Months?.Median.ToString());
        json.WriteString("firstQuarterMonth", partner.Months?.FirstQuarter.ToString());
        json.WriteString("lastQuarterMonth", partner.Months?.LastQuarter.ToString());
        json.WriteString("reason", partner.Reason is { } why ? ReasonText.Of(why, ReportWords.English) : null);
        json.WriteString("reasonKind", partner.Reason is { } reason ? JsonNamingPolicy.CamelCase.ConvertName(reason.Kind.ToString()) : null);
    }
}

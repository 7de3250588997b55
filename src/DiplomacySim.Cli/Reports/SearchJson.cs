using System.Text.Json;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>search</c> for programs.</summary>
internal static class SearchJson
{
    public static void Write(Utf8JsonWriter json, Scenario scenario, SearchReport report, SearchConfirmation? confirmation)
    {
        var binding = new SearchBinding(scenario);
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Path);
        json.WriteBoolean("interrupted", report.IsInterrupted);
        json.WriteNumber("evaluations", report.Evaluations);
        json.WriteNumber("known", report.Known);
        json.WriteNumber("withFailures", report.WithFailures);
        json.WriteNumber("foundInAll", report.FoundInAll);
        if (confirmation is null)
        {
            json.WriteNull("experiment");
            json.WriteNull("answer");
        }
        else
        {
            json.WriteNumber("experiment", confirmation.Experiment.Value);
            json.WriteString("answer", SearchAnswer.Sentence(scenario.Search!, confirmation));
        }

        WritePolicy(json, "present", scenario, binding, report.Present, confirmation?.Present);
        json.WriteStartArray("found");
        for (var i = 0; i < report.Found.Length; i++)
        {
            WritePolicy(json, null, scenario, binding, report.Found[i], confirmation?.Found[i]);
        }

        json.WriteEndArray();
        JsonPage.Array(json, "courses", report.Courses, course =>
        {
            json.WriteNumber("seed", course.Seed);
            json.WriteString("end", course.End?.ToString().ToLowerInvariant() ?? "stopped");
            JsonPage.Array(json, "generations", course.Generations, mark =>
            {
                json.WriteNumber("generation", mark.Generation);
                json.WriteNumber("evaluations", mark.Evaluations);
                JsonPage.Number(json, "hypervolume", mark.Volume);
                json.WriteNumber("archive", mark.ArchiveSize);
            });
        });
        json.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter json, string? key, Scenario scenario, SearchBinding binding, FoundPolicy found, ConfirmedPolicy? confirmed)
    {
        if (key is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(key);
        }

        json.WriteString("policy", found.Change.Name);
        json.WriteBoolean("meetsConstraints", found.Meets);
        json.WriteStartObject("levers");
        foreach (var (lever, value) in found.Change.Levers)
        {
            JsonPage.Number(json, lever.Name, value);
        }

        json.WriteEndObject();
        JsonPage.Array(json, "visits", found.Change.Visits.OrderBy(visit => visit.Month), visit =>
        {
            json.WriteString("date", visit.Month.ToString());
            json.WriteString("visit", scenario.World.World.Partners[visit.Partner].Id.Code);
        });
        JsonPage.Array(json, "measures", Enumerable.Range(0, binding.Measures.Length), i =>
        {
            json.WriteString("measure", binding.Measures[i].Measure.ToString());
            JsonPage.Number(json, "search", found.Measures[i]);
            if (confirmed is not null)
            {
                JsonPage.Number(json, "fresh", confirmed.Fresh[i].Value);
                JsonPage.Number(json, "low", confirmed.Fresh[i].Low);
                JsonPage.Number(json, "high", confirmed.Fresh[i].High);
            }
        });
        json.WriteEndObject();
    }
}

using System.Text.Json.Nodes;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Running;

/// <summary>A stored experiment with the plan that it was run by, read again from its scenario.</summary>
internal sealed record StoredExperiment(ExperimentRecord Record, ExperimentPlan Plan)
{
    /// <summary>Reads the number of an experiment.</summary>
    public static ExperimentId Id(string text) => ExperimentId.TryParse(text, out var id)
        ? id
        : throw new CliFault($"'{text}' is not the number of an experiment, such as 3; 'dipsim list' shows them.");

    /// <summary>Reads the scenario of an experiment and checks that its plan is still the same.</summary>
    /// <param name="terminal">Where warnings go.</param>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="size">How many futures are wanted.</param>
    /// <exception cref="CliFault">The scenario, its world or the model is no longer what it was.</exception>
    public static StoredExperiment Open(Terminal terminal, IResultStore store, ExperimentId id, RunSize size = default)
    {
        var record = store.Get(id);
        var definition = record.Definition;
        var file = JsonNode.Parse(definition.ManifestJson)?["scenarioFile"]?.GetValue<string>() ?? definition.ScenarioPath;
        var options = size.Reading(definition);
        if (definition.ModelVersion != ModelVersion.Current)
        {
            throw new CliFault(
                $"experiment {id} was computed with model {definition.ModelVersion}; this program has model {ModelVersion.Current} and would give other futures. 'dipsim export {id}' still works; for new results: dipsim run {definition.ScenarioPath}");
        }

        var now = File.Exists(file) ? ScenarioReader.Read(file, options).Scenario : null;
        if (now is not null && PlanOf(now, definition) is { } plan)
        {
            return new StoredExperiment(record, plan);
        }

        // The store keeps the whole scenario, so that the file may change or go.
        if (ReadStored(definition, file, options) is { } stored && PlanOf(stored, definition) is { } old)
        {
            terminal.Note($"note: {definition.ScenarioPath} has {(File.Exists(file) ? "changed" : "gone")} since; going on with the scenario as experiment {id} has it.");
            return new StoredExperiment(record, old);
        }

        var world = now?.World.ContentHash is { } hash && hash != definition.WorldHash;
        var what = now is null
            ? $"'{file}' {(File.Exists(file) ? "can no longer be read without errors" : "is no longer there")}"
            : world ? $"the world '{definition.WorldName}' has changed" : $"'{file}' has changed";
        throw new CliFault(
            $"experiment {id} cannot be computed again: {what} since it was run. Restore {(world ? "the world's files" : "the file")} as {(world ? "they were" : "it was")}, or run what there is now as a new experiment: dipsim run {definition.ScenarioPath}. 'dipsim export {id}' still works.");
    }

    private static ExperimentPlan? PlanOf(Scenario scenario, ExperimentDefinition definition)
    {
        var plan = ExperimentPlan.Of(scenario);
        return plan.Hash == definition.PlanHash ? plan : null;
    }

    private static Scenario? ReadStored(ExperimentDefinition definition, string file, ScenarioReadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-").FullName;
        try
        {
            var path = Path.Combine(folder, Path.GetFileName(file) is { Length: > 0 } name ? name : "scenario.yaml");
            File.WriteAllText(path, definition.ScenarioText);
            return ScenarioReader.Read(path, options with { WorldFolders = [.. FoldersAbove(file)] }).Scenario;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> FoldersAbove(string file)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(file)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
            if (Path.GetFileName(folder) == "scenarios")
            {
                yield break;
            }
        }
    }
}

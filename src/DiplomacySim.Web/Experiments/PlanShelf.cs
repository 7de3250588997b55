using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Bundles;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Experiments;

/// <summary>The plans of experiments: those that were posted lately, and those that can be put together again from bundles or the store.</summary>
internal sealed class PlanShelf(WebOptions options)
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<ExperimentPlan> _plans = new();

    /// <summary>Keeps a plan that was posted, on disk too where there is a folder for that.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Add(ExperimentPlan plan)
    {
        if (FileOf(plan.Hash) is { } file && !File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);

            // Written beside and moved: a stop halfway leaves no half file under the name.
            var beside = $"{file}.{Environment.ProcessId}.part";
            File.WriteAllBytes(beside, [.. ScenarioBundle.Of(plan.Scenario).ToBytes()]);
            File.Move(beside, file, overwrite: true);
        }

        Keep(plan);
    }

    private void Keep(ExperimentPlan plan)
    {
        lock (_lock)
        {
            Drop(plan.Hash);
            _plans.AddFirst(plan);
            if (_plans.Count > Most)
            {
                _plans.RemoveLast();
            }
        }
    }

    /// <summary>The plan of a stored experiment; reads files where it is not at hand.</summary>
    /// <exception cref="RequestFault">The world is not on this server, or the experiment is of another model.</exception>
    public ExperimentPlan Of(ExperimentRecord record)
    {
        var definition = record.Definition;
        if (Kept(definition.PlanHash) is { } kept)
        {
            return kept;
        }

        if (definition.ModelVersion != ModelVersion.Current)
        {
            throw Missing($"experiment {record.Id} was computed with model {definition.ModelVersion}; this server has model {ModelVersion.Current} and would give other futures. Its tables can still be exported.");
        }

        var plan = PlanOf(FromFile(definition)?.Read(definition.FuturesRequested), definition) ?? PlanOf(FromText(definition), definition);
        if (plan is null)
        {
            throw Missing($"the world '{definition.WorldName}' of experiment {record.Id} is not on this server as it was when the experiment was begun. Post the scenario again, which goes on with the same experiment, or export its tables.");
        }

        Keep(plan);
        return plan;
    }

    private static ExperimentPlan? PlanOf(ScenarioReading? reading, ExperimentDefinition definition) =>
        reading?.Scenario is { } scenario && ExperimentPlan.Of(scenario) is { } plan && plan.Hash == definition.PlanHash ? plan : null;

    private ScenarioBundle? FromFile(ExperimentDefinition definition)
    {
        try
        {
            return FileOf(definition.PlanHash) is { } file && File.Exists(file) ? ScenarioBundle.FromBytes([.. File.ReadAllBytes(file)]) : null;
        }
        catch (InvalidDataException)
        {
            // Damaged, or of an older program: the worlds of this server may still do.
            return null;
        }
    }

    private ScenarioReading FromText(ExperimentDefinition definition) => ScenarioText.Read(
        definition.ScenarioText,
        definition.ScenarioPath,
        new ScenarioReadOptions { Seed = definition.Seed, Futures = definition.FuturesRequested, Replications = definition.Replications, WorldFolders = options.WorldFolders },
        Language.English);

    // A plan's hash is 64 hexadecimal digits, and so a name of a file.
    private string? FileOf(string hash) => options.BundleFolder is { } folder ? Path.Combine(folder, hash + ".bundle") : null;

    private static RequestFault Missing(string detail) => new(ProblemResult.Conflict(RemoteFault.NoPlan, detail), detail);

    private ExperimentPlan? Kept(string hash)
    {
        lock (_lock)
        {
            if (Drop(hash) is not { } plan)
            {
                return null;
            }

            _plans.AddFirst(plan);
            return plan;
        }
    }

    private ExperimentPlan? Drop(string hash)
    {
        for (var node = _plans.First; node is not null; node = node.Next)
        {
            if (node.Value.Hash == hash)
            {
                _plans.Remove(node);
                return node.Value;
            }
        }

        return null;
    }
}

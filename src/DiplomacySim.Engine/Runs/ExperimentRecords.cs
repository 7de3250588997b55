using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Nodes;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Model;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Engine.Runs;

/// <summary>Describes an experiment for the record, with everything that is needed to repeat it.</summary>
internal static class ExperimentRecords
{
    public static string ProgramVersion { get; } =
        typeof(ExperimentRecords).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The definition of an experiment.</summary>
    /// <param name="plan">What it is to compute.</param>
    /// <param name="options">How it is to be run.</param>
    /// <param name="engine">The name of the engine that computes.</param>
    /// <param name="shardLanes">The most futures in a shard where the options do not say.</param>
    /// <param name="clock">The clock.</param>
    public static ExperimentDefinition Define(ExperimentPlan plan, RunOptions options, string engine, int shardLanes, TimeProvider clock)
    {
        var scenario = plan.Scenario;
        var world = scenario.World;
        return new ExperimentDefinition
        {
            Title = scenario.Title,
            ScenarioPath = options.ScenarioPath ?? scenario.Path,
            ScenarioText = scenario.Text,
            ScenarioHash = scenario.Hash,
            PlanHash = plan.Hash,
            WorldName = world.World.Name,
            WorldHash = world.ContentHash,
            ModelVersion = ModelVersion.Current,
            Engine = engine,
            ProgramVersion = ProgramVersion,
            Seed = scenario.Seed,
            From = scenario.From.ToString(),
            To = scenario.To.ToString(),
            Months = scenario.Months,
            Partners = world.World.Partners.Length,
            ShardLanes = options.ShardLanes ?? shardLanes,
            FuturesRequested = scenario.Futures,
            Replications = scenario.Experiment?.Replications,
            CreatedAt = clock.GetUtcNow(),
            HostJson = Host().ToJsonString(),
            ManifestJson = Manifest(plan, options.Search).ToJsonString(),
            Policies = [.. scenario.Policies.Select(p => new PolicyDefinition(p.Name, Describe(p, scenario).ToJsonString()))],
            Outcomes = plan.Outcomes.Columns,
            Uncertainties = [.. plan.Uncertainties.Select(name => new ColumnDefinition(name, world.FindParameter(name)?.Unit ?? ""))],
        };
    }

    private static JsonObject Host() => new()
    {
        ["os"] = RuntimeInformation.OSDescription,
        ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
        ["framework"] = RuntimeInformation.FrameworkDescription,
        ["processors"] = Environment.ProcessorCount,
        ["vectorBits"] = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
    };

    private static JsonObject Manifest(ExperimentPlan plan, SearchRecord? search)
    {
        var scenario = plan.Scenario;
        var parameters = new JsonObject();
        foreach (var parameter in scenario.World.Parameters)
        {
            parameters[parameter.Name] = Number(scenario.World.World.Parameters[parameter.Index]);
        }

        var manifest = new JsonObject
        {
            ["scenarioFile"] = Path.GetFullPath(scenario.Path),
            ["question"] = scenario.Question,
            ["homeName"] = scenario.World.World.HomeName,
            ["targets"] = new JsonObject(scenario.Targets.Select(t => KeyValuePair.Create(t.Name, (JsonNode?)t.Expression.ToString()))),
            ["outcomes"] = new JsonObject(scenario.Outcomes.Select(o => KeyValuePair.Create(o.Name, (JsonNode?)o.Expression.ToString()))),
            ["parameters"] = parameters,
            [CaseTable.ManifestKey] = scenario.Experiment is { } design ? CaseTable.Describe(design) : null,
        };
        if (scenario.Policies.Select(policy => policy.Posterior).FirstOrDefault(found => found is not null) is { } posterior)
        {
            manifest[PosteriorRecord.ManifestKey] = PosteriorRecord.Describe(posterior, scenario.World);
        }

        if (search is not null)
        {
            manifest[SearchRecord.ManifestKey] = JsonNode.Parse(search.ToJson());
        }

        return manifest;
    }

    private static JsonObject Describe(Policy policy, Scenario scenario)
    {
        var priority = new JsonObject();
        for (var i = 0; i < policy.Priority.Length; i++)
        {
            if (policy.Priority[i] != 0)
            {
                priority[scenario.World.World.Partners[i].Id.Code] = policy.Priority[i];
            }
        }

        var assumptions = new JsonObject();
        foreach (var parameter in scenario.World.Parameters)
        {
            if (policy.Parameters[parameter.Index] != scenario.World.World.Parameters[parameter.Index])
            {
                assumptions[parameter.Name] = Number(policy.Parameters[parameter.Index]);
            }
        }

        var settings = new JsonObject
        {
            ["attention"] = Steps(policy.Attention, scenario.From),
            ["execution"] = Steps(policy.Execution, scenario.From),
            ["capacity"] = Steps(policy.Capacity, scenario.From),
            ["logPriority"] = priority,
            ["assumptions"] = assumptions,
            ["uncertain"] = new JsonObject(policy.Uncertainties.Select(u => KeyValuePair.Create(u.Name, (JsonNode?)u.Distribution.ToString()))),
            ["events"] = new JsonArray([.. policy.Events.Select(e => (JsonNode)$"{e.Month} {e.Label}")]),
            ["branch"] = policy.Branch?.ToString(),
            ["rules"] = new JsonObject(policy.Rules.Select(r => KeyValuePair.Create(r.Name, (JsonNode?)r.ToString()))),
            ["shocks"] = new JsonObject(policy.Shocks.Select(s => KeyValuePair.Create(s.Name, (JsonNode?)s.ToString()))),
        };
        if (policy.Posterior is { } posterior)
        {
            settings[PosteriorRecord.ManifestKey] = new JsonArray([.. posterior.DrawnNames.Select(name => (JsonNode)name)]);
        }

        return settings;
    }

    private static JsonObject Steps(ImmutableArray<double> path, Month from)
    {
        var steps = new JsonObject();
        for (var i = 0; i < path.Length; i++)
        {
            if (i == 0 || path[i] != path[i - 1])
            {
                steps[(from + i).ToString()] = path[i];
            }
        }

        return steps;
    }

    private static JsonNode Number(double value) =>
        double.IsFinite(value) ? JsonValue.Create(value) : JsonValue.Create("none");
}

using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>An experiment that lasts some seconds on a silo, and its result without one.</summary>
internal static class LongRun
{
    private const string Text = """
        title: Zenith for a long time
        world: tiny
        from: 2025-01
        to: 2044-12
        seed: 11
        uncertain:
          attention: uniform(8, 16)
        policies:
          as planned: {}
          half the travel: {levers: {attention: 6}}
        targets:
          two kin: count(tier == kin) >= 2
        """;

    private static readonly Lazy<ExperimentPlan> _plan = new(Read);
    private static readonly Lazy<string> _hash = new(ComputeHash);

    public static ExperimentPlan Plan => _plan.Value;

    /// <summary>The hash of its results, from the embedded engine.</summary>
    public static string Hash => _hash.Value;

    public static RunRequest Request { get; } = new(Plan, new RunOptions { ShardLanes = 64 });

    /// <summary>The hash of a run's results from the embedded engine.</summary>
    public static string Compute(RunRequest request)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-embedded-").FullName;
        try
        {
            using var store = SqliteResultStore.Open(Path.Combine(folder, "results.db"));
            return new ExperimentRunner(store, TimeProvider.System).Run(request.Plan, request.Options).ResultHash!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ComputeHash() => Compute(Request);

    private static ExperimentPlan Read()
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-plan-").FullName;
        try
        {
            var path = Path.Combine(folder, "scenario.yaml");
            File.WriteAllText(path, Text);
            var reading = ScenarioReader.Read(path, new ScenarioReadOptions { Futures = 8_000, WorldFolders = [Worlds()] });
            return ExperimentPlan.Of(reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Worlds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }

        return Path.Combine(folder.FullName, "tests", "worlds");
    }
}

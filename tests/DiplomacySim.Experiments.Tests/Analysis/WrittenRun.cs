using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Tests.Analysis;

/// <summary>A stored run of the small world whose results the test writes itself, so that it knows what the summary must say.</summary>
internal sealed class WrittenRun : IDisposable
{
    public const string Header = """
        title: Written
        world: tiny
        from: 2025-01
        to: 2026-06
        seed: 7

        """;

    private static readonly string s_worlds = FindWorlds();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-analysis-");

    public WrittenRun(string text, int futures, string header = Header)
    {
        Futures = futures;
        Plan = Read(header + text);
        Store = SqliteResultStore.Open(Path.Combine(_folder.FullName, "results.db"));
        Tallies = [.. Plan.Policies.Select(_ => new WrittenTallies(Plan, futures))];
        Outcome = (_, _, column) => Plan.Outcomes.Columns[column].Kind == ColumnKind.Target ? 0 : 1;
    }

    public int Futures { get; }

    public ExperimentPlan Plan { get; }

    public SqliteResultStore Store { get; }

    /// <summary>The tallies of each policy; as they begin, nothing ever changes.</summary>
    public WrittenTallies[] Tallies { get; }

    /// <summary>The outcome by policy, future and column; as it begins, no target is met and all else is 1.</summary>
    public Func<int, int, int, double> Outcome { get; set; }

    /// <summary>The index of a partner by its code.</summary>
    public int Partner(string code) => Plan.Scenario.World.World.IndexOf(new PartnerId(code));

    /// <summary>The index of a column by its name.</summary>
    public int Column(string name) => Plan.Outcomes.Columns.Select((c, i) => (c.Name, i)).First(c => c.Name == name).i;

    public ExperimentId Create() => Store.Create(Define(Plan, Futures));

    /// <summary>Stores what was written.</summary>
    public ExperimentId Write()
    {
        var id = Create();
        for (var policy = 0; policy < Plan.Policies.Length; policy++)
        {
            Store.Append(id, [Rows(policy)]);
        }

        return id;
    }

    public RunSummary Summary() => RunSummaryReader.Read(Store, Write(), Plan);

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }

    internal static ExperimentDefinition Define(ExperimentPlan plan, long futures)
    {
        var scenario = plan.Scenario;
        return new ExperimentDefinition
        {
            Title = scenario.Title,
            ScenarioPath = scenario.Path,
            ScenarioText = scenario.Text,
            ScenarioHash = scenario.Hash,
            PlanHash = plan.Hash,
            WorldName = "tiny",
            WorldHash = scenario.World.ContentHash,
            ModelVersion = ModelVersion.Current,
            Engine = "none",
            ProgramVersion = "1",
            Seed = scenario.Seed,
            From = scenario.From.ToString(),
            To = scenario.To.ToString(),
            Months = scenario.Months,
            Partners = scenario.World.World.Partners.Length,
            ShardLanes = 256,
            FuturesRequested = futures,
            CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Policies = [.. plan.Policies.Select(p => new PolicyDefinition(p.Name))],
            Outcomes = plan.Outcomes.Columns,
            Uncertainties = [.. plan.Uncertainties.Select(u => new ColumnDefinition(u))],
        };
    }

    private ShardRows Rows(int policy) => new()
    {
        Policy = policy,
        FirstFuture = 0,
        Count = Futures,
        Outcomes =
        [
            .. Enumerable.Range(0, Plan.Outcomes.Columns.Length)
                .Select(c => (ReadOnlyMemory<double>)Enumerable.Range(0, Futures).Select(f => Outcome(policy, f, c)).ToArray()),
        ],
        Cases = [.. Plan.Uncertainties.Select(_ => (ReadOnlyMemory<double>)new double[Futures])],
        Tallies = Tallies[policy].ToTallies(),
    };

    private ExperimentPlan Read(string text)
    {
        var path = Path.Combine(_folder.FullName, "written.yaml");
        File.WriteAllText(path, text);
        var reading = ScenarioReader.Read(path, new ScenarioReadOptions { WorldFolders = [s_worlds] });
        return ExperimentPlan.Of(reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)));
    }

    private static string FindWorlds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "worlds");
    }
}

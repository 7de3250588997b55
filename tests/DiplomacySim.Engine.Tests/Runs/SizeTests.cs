using System.Globalization;
using System.Text;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class SizeTests
{
    [Theory]
    [InlineData("2025-01", "2025-01", 1)]
    [InlineData("2025-01", "2026-12", 1)]
    [InlineData("2025-01", "2124-12", 1)]
    [InlineData("2025-01", "2025-01", 2049)]
    public void Run_SmallestAndLongest_IsDone(string from, string to, long futures)
    {
        using var store = new TemporaryStore();
        var text = Plans.Mixed.Replace("2025-01", from, StringComparison.Ordinal).Replace("2026-12", to, StringComparison.Ordinal);

        var report = store.Run(Plans.Of(text, futures), TemporaryStore.Options(workers: 2, lanes: 2048));

        Assert.Equal((ExperimentState.Done, futures, 3 * futures), (report.State, report.Futures, report.Computed));
    }

    [Fact]
    public void Run_ThreeHundredPartners_IsDone()
    {
        using var store = new TemporaryStore();
        var plan = LargeWorld(store.Folder);

        var report = store.Run(plan, TemporaryStore.Options(lanes: 16));

        Assert.Equal(300, plan.Scenario.World.World.Partners.Length);
        Assert.Equal((ExperimentState.Done, 20), (report.State, report.Futures));
        Assert.Equal(300 * 12 * 5, store.Store.ReadTierCounts(report.Id).Count());
    }

    [Fact]
    public void Run_MoreWorkersThanShards_IsDone()
    {
        using var store = new TemporaryStore();

        var report = store.Run(Plans.Of(Plans.Plain, 3), TemporaryStore.Options(workers: RunOptions.MaxWorkers, lanes: 1));

        Assert.Equal((ExperimentState.Done, 3), (report.State, report.Futures));
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(1025, 64)]
    [InlineData(1, 0)]
    [InlineData(1, 2049)]
    public void Run_OptionOutOfRange_IsRefused(int workers, int lanes)
    {
        using var store = new TemporaryStore();

        Assert.Throws<ArgumentOutOfRangeException>(() => store.Run(Plans.Of(Plans.Plain, 3), TemporaryStore.Options(workers, lanes)));
    }

    [Fact]
    public void Run_Progress_CountsUpToAll()
    {
        using var store = new TemporaryStore();
        var reports = new List<RunProgress>();
        store.Run(Plans.Of(Plans.Mixed, 100));

        new ExperimentRunner(store.Store, TimeProvider.System, reports.Add).Run(Plans.Of(Plans.Mixed, 1000), TemporaryStore.Options(lanes: 8));

        var last = reports[^1];
        Assert.Equal((3000, 3000, "two kin", 0), (last.Done, last.Total, last.Target, last.Failures));
        Assert.Equal(TimeSpan.Zero, last.Left);
        Assert.InRange(last.Share, 0, 1);
        Assert.InRange(last.HalfWidth, 0.01, 0.04);
        Assert.Equal(reports.Select(r => r.Done).Order(), reports.Select(r => r.Done));
        Assert.True(reports[0].Done >= 300);
    }

    /// <summary>The small world with partners enough to make three hundred, of whom nothing is known.</summary>
    private static ExperimentPlan LargeWorld(string folder)
    {
        var world = Directory.CreateDirectory(Path.Combine(folder, "large")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.TestWorlds, "tiny")))
        {
            File.Copy(file, Path.Combine(world, Path.GetFileName(file)));
        }

        var table = Path.Combine(world, "partners.csv");
        var rows = new StringBuilder();
        for (var i = File.ReadLines(table).Count() - 1; i < 300; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"X{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}");
            rows.Append(CultureInfo.InvariantCulture, $"{code},,Island {code},West,1980-01-01,,{(i % 120) - 60},{i - 150},{10 + i},1,none,none,0,0,invented\n");
        }

        File.AppendAllText(table, rows.ToString());
        var path = Path.Combine(folder, "large.yaml");
        File.WriteAllText(path, "world: large\nfrom: 2025-01\nto: 2025-12\nfutures: 20\n");
        var reading = ScenarioReader.Read(path);
        Assert.DoesNotContain(reading.Problems, p => p.Severity == Scenarios.Problems.ProblemSeverity.Error);
        return ExperimentPlan.Of(reading.Scenario!);
    }
}

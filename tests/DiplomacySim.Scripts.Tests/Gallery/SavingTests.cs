using DiplomacySim.Client.Scripting;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Scripts.Tests.Gallery;

/// <summary>Results as files for other programs; what stands in them is tested with the command line.</summary>
public sealed class SavingTests
{
    [Fact]
    public async Task Save_OfADesign_WritesWhatOthersRead()
    {
        using var folder = new ScriptFolder();
        await using var bench = await Workbench.OpenAsync(folder.PathOf("saving.db"));
        using var result = await bench.RunAsync(ScenarioDraft.From(folder.PathOf("scenarios", "viet-nam", "to-2030.yaml"))
            .WithMonths("2026-01", "2027-12")
            .WithExperiment("design: saltelli, samples: 4, vary: [{attention: 'uniform(60, 90)'}, {execution: 'uniform(0.4, 0.8)'}]"));

        var salib = result.SaveSalib(folder.PathOf("salib"), null, "upgrades");
        var ema = result.SaveEma(folder.PathOf("results.tar.gz"), withSeries: true);

        Assert.Equal((16, 16), (salib.Rows, ema.Rows));
        Assert.Equal(16, File.ReadAllLines(folder.PathOf("salib", "X.csv")).Length);
        Assert.All(File.ReadAllLines(folder.PathOf("salib", "Y.csv")), line => Assert.DoesNotContain(',', line));
        Assert.True(new FileInfo(folder.PathOf("results.tar.gz")).Length > 1000);
        Assert.Throws<ArgumentException>(() => result.SaveSalib(folder.PathOf("salib"), "no such policy"));
    }

    [Fact]
    public async Task SaveSalib_NothingUncertain_SaysSo()
    {
        using var folder = new ScriptFolder();
        await using var bench = await Workbench.OpenAsync(folder.PathOf("saving.db"));
        using var result = await bench.RunAsync(ScenarioDraft.From(folder.PathOf("scenarios", "viet-nam", "half-the-travel.yaml")).WithMonths("2026-01", "2026-06").WithFutures(20).With("parameter uncertainty: fixed"));

        Assert.Throws<AnalysisException>(() => result.SaveSalib(folder.PathOf("salib"), "half the travel"));
    }
}

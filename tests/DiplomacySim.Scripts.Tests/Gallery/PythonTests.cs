using DiplomacySim.Client.Scripting;

namespace DiplomacySim.Scripts.Tests.Gallery;

/// <summary>Python reads a result store without any help of ours.</summary>
public sealed class PythonTests
{
    [Fact]
    public async Task ReadResults_WithPython_GivesTheSharesOfTheReport()
    {
        using var folder = new ScriptFolder();
        var store = folder.PathOf("results.db");
        var target = 0.0;
        await using (var bench = await Workbench.OpenAsync(store))
        {
            using var result = await bench.RunAsync(ScenarioDraft.From(folder.PathOf("scenarios", "viet-nam", "to-2030.yaml")).WithFutures(200));
            target = result.Outcomes()["fifty partners"].Mean;
        }

        var output = await folder.StartAsync("python3", [folder.PathOf("scenarios", "scripts", "read_results.py"), store, "1", "DEU"]);

        Assert.Contains(FormattableString.Invariant($"as planned: fifty partners {100 * target:0.0}% +-"), output, StringComparison.Ordinal);
        Assert.Contains("2030-12 DEU comprehensive strategic", output, StringComparison.Ordinal);
    }
}

using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class SameBytesTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string?>> _embedded = new(() =>
    {
        using var store = new TemporaryStore();
        return Scenarios.ToDictionary(s => s.Name, s => store.Run(s.Plan).ResultHash);
    });

    private static IEnumerable<(string Name, ExperimentPlan Plan)> Scenarios =>
    [
        ("tiny", TestPlans.Of(TestPlans.Mixed, 500)),
        ("directed", TestPlans.Of(TestPlans.Directed, 200)),
        ("to-2030", TestPlans.OfFile("viet-nam/to-2030.yaml", 100)),
        ("great-power-rivalry", TestPlans.OfFile("viet-nam/great-power-rivalry.yaml", 30)),
        ("levers of modules", TestPlans.OfFile("viet-nam/resolution-59.yaml", 20)),
        ("all modules", TestPlans.Of("{world: viet-nam, from: 2026-01, to: 2027-06, seed: 3, modules: all}", 100)),
    ];

    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 100)]
    [InlineData(3, 37)]
    public async Task RunAsync_OnAnySilos_GivesTheBytesOfTheEmbeddedEngine(short silos, int lanes)
    {
        await using var cluster = await ExperimentCluster.StartAsync(silos);

        foreach (var (name, plan) in Scenarios)
        {
            var report = await cluster.RunAsync(plan, lanes);

            Assert.Equal((ExperimentState.Done, _embedded.Value[name]), (report.State, report.ResultHash));
            Assert.Equal("orleans", cluster.Store.Store.Get(report.Id).Definition.Engine);
        }
    }
}

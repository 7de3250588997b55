using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Tests.Live;

namespace DiplomacySim.Grains.Tests.Live;

/// <summary>Live worlds with partners that are grains: the same as in one process, to the bit.</summary>
public sealed class OrleansLiveWorldHostTests(WorldCluster cluster) : LiveHostContract, IClassFixture<WorldCluster>
{
    protected override ILiveWorldHost Host { get; } = cluster.Host;

    public override async Task DisposeAsync()
    {
        foreach (var world in await Host.ListAsync())
        {
            await Host.DeleteAsync(world.Id);
        }

        await base.DisposeAsync();
    }
}

using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Live;
using DiplomacySim.Experiments.Directing;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Shards;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Live;

/// <summary>A live world whose partners are grains.</summary>
internal sealed class WorldPlay
{
    private readonly GrainPartners _partners;

    private WorldPlay(LiveWorld world, GrainPartners partners)
    {
        World = world;
        _partners = partners;
    }

    public LiveWorld World { get; }

    /// <summary>Begins the partners and replays a journal, if there is one.</summary>
    /// <param name="grains">Finds the partners.</param>
    /// <param name="run">The run's word of the partners.</param>
    /// <param name="epoch">Their epoch.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="journal">What to replay; its months and actions may be none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LiveWorldException">The journal does not fit the plan.</exception>
    public static async ValueTask<WorldPlay> OpenAsync(
        IGrainFactory grains, string run, int epoch, ExperimentPlan plan, LiveJournal journal, CancellationToken cancellationToken)
    {
        GrainPartners? partners = null;
        try
        {
            var world = await LiveWorld.ReplayAsync(plan, journal, BeginAsync, cancellationToken);
            return new WorldPlay(world, partners!);
        }
        catch
        {
            partners?.Dispose();
            throw;
        }

        async ValueTask<Shard> BeginAsync(LiveStart start)
        {
            var frame = new ShardFrame(start.Run.Inputs, start.Lanes);
            var key = GrainKeys.Shard(run, start.Policy, start.Futures[0], start.Futures.Length);
            partners = await GrainPartners.BeginAsync(grains, key, epoch, plan.Hash, start.Policy, start.Futures, frame);
            return new Shard(frame, partners) { Director = PolicyDirector.For(start.Run, start.Lanes) };
        }
    }

    /// <summary>Ends the partners and releases the home's memory; no call may be under way.</summary>
    public void Close() => World.Dispose();

    /// <summary>Ends the partners and leaves the home's memory to the garbage collector: a call that is late may still read it.</summary>
    public void Abandon() => _partners.Dispose();
}

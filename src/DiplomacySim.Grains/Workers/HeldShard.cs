using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Shards;

namespace DiplomacySim.Grains.Workers;

/// <summary>A shard that this silo has taken and not yet handed in.</summary>
internal sealed class HeldShard(OpenExperiment experiment, HandOut work, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private volatile bool _isUnwanted;

    /// <summary>The experiment.</summary>
    public OpenExperiment Experiment => experiment;

    /// <summary>The word of the run.</summary>
    public string Run => work.Run;

    /// <summary>The number under which it was handed out.</summary>
    public int Number => work.Number;

    /// <summary>Whether nobody waits for it any more.</summary>
    public bool IsUnwanted => _isUnwanted;

    private string Key => GrainKeys.Shard(work.Run, work.Order);

    /// <summary>Computes it.</summary>
    /// <returns>What is to be handed in: neither result nor failure where it was stopped, or where the silo is the cause.</returns>
    public async Task<HandIn> PlayAsync(IGrainFactory grains)
    {
        var shard = grains.GetGrain<IShardGrain>(Key);
        try
        {
            while (true)
            {
                var reply = await shard.AdvanceAsync(work.Order, _cancel.Token);
                if (reply.IsEnded)
                {
                    return new HandIn(work.Run, work.Number, work.Order, reply.Result, _cancel.IsCancellationRequested ? null : reply.Failure);
                }
            }
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested)
        {
            return new HandIn(work.Run, work.Number, work.Order, null, null);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException)
        {
            return new HandIn(work.Run, work.Number, work.Order, null, null);
        }
        catch (Exception e)
        {
            return new HandIn(work.Run, work.Number, work.Order, null, e.Message);
        }
    }

    /// <summary>Ends the grains of the shard.</summary>
    public async Task EndAsync(IGrainFactory grains)
    {
        try
        {
            await grains.GetGrain<IShardGrain>(Key).EndAsync(work.Order.Epoch);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException)
        {
            // The silo stops, or the grains were lost with another; nothing is left to end.
        }
    }

    /// <summary>Stops computing: nobody waits for it any more.</summary>
    public void Drop()
    {
        _isUnwanted = true;
        _cancel.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();
}

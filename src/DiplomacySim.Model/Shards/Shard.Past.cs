namespace DiplomacySim.Model.Shards;

/// <summary>A past that several shards share.</summary>
public sealed partial class Shard
{
    /// <summary>Takes over the months that another shard has played: from here on it is as if this one had played them.</summary>
    /// <remarks>
    /// Only the state is taken over, not the other's levers, plans or director. The other goes on as before. Both have partners that
    /// need not be awaited, or whose columns lie in this process.
    /// </remarks>
    /// <param name="past">A shard of the same world, modules, futures and parameters.</param>
    /// <exception cref="ArgumentException">The other shard has other futures, or begins in another month.</exception>
    /// <exception cref="InvalidOperationException">This shard has played a month already.</exception>
    public async ValueTask ContinueAsync(Shard past)
    {
        ArgumentNullException.ThrowIfNull(past);
        if (past._inputs.From != _inputs.From || !past._frame.LaneInputs.Replications.AsSpan().SequenceEqual(_frame.LaneInputs.Replications.AsSpan()))
        {
            throw new ArgumentException("A shard goes on from one with the same futures and first month.", nameof(past));
        }

        if (_month > 0)
        {
            throw new InvalidOperationException($"The shard has played {_month} months of its own.");
        }

        await past.SettleAsync();
        TakeOver(past);
    }

    /// <summary>As <see cref="ContinueAsync"/>, for partners that need not be awaited.</summary>
    public void Continue(Shard past) => Complete(ContinueAsync(past));

    private void TakeOver(Shard past)
    {
        _home.CopyFrom(past._home);
        _signals.CopyFrom(past._signals);
        _resolution.CopyFrom(past._resolution);
        _rivals.CopyFrom(past._rivals);
        _modules?.CopyFrom(past._modules!);
        for (var i = 0; i < _partners.Length; i++)
        {
            _partners[i].CopyFrom(past._partners[i]);
        }

        _countBuffer.CopyFrom(past._countBuffer);
        past._tierCounts.CopyTo(_tierCounts, 0);
        _upgrades.Clear();
        _upgrades.AddRange(past._upgrades);
        _month = past._month;
    }
}

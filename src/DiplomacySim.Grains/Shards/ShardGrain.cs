using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Grains.Plans;
using Microsoft.Extensions.Options;
using Orleans.Dashboard;
using Orleans.Placement;

namespace DiplomacySim.Grains.Shards;

/// <summary>The home's ministry: plays a shard's months in slices, so that no call lasts long.</summary>
[PreferLocalPlacement]
internal sealed class ShardGrain(IGrainFactory factory, PlanCache plans, CallBoard calls, TimeProvider clock, IOptions<CallOptions> options, IGrainContext context)
    : IGrainBase, IShardGrain
{
    /// <summary>How often a shard may be begun in its own epoch. Partners that are not ready say so after a slice: that is for a quarter of an hour.</summary>
    public const int MostAttempts = 1_000;

    private const int MostLosses = 3;

    private static readonly ShardReply s_stopped = new(0, 0, null, "The shard was stopped.");

    private ShardOrder? _order;
    private OrderPlay? _play;
    private ShardReply? _ended;
    private int _attempt;
    private int _losses;
    private int _stopped;

    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async ValueTask<ShardReply> AdvanceAsync(ShardOrder order, CancellationToken cancellationToken = default)
    {
        if (_order is null || _order.Epoch < order.Epoch)
        {
            Drop();
            (_order, _ended, _attempt, _losses) = (order, order.Epoch <= _stopped ? s_stopped : null, 0, 0);
        }
        else if (_order != order)
        {
            throw new ArgumentException($"The shard {this.GetPrimaryKeyString()} plays epoch {_order.Epoch}; an order of epoch {order.Epoch} is out of date or another one.", nameof(order));
        }

        if (_ended is not null)
        {
            return _ended;
        }

        try
        {
            return await PlayAsync(order, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Between months no call is under way.
            Drop();
            _order = null;
            throw;
        }
        catch (PartnerLostException e) when (CanStartAgain(e.Answer))
        {
            Abandon();
            _attempt++;
            _losses += e.Answer == PartnerAnswer.Lost ? 1 : 0;
            return new ShardReply(0, 0, null, null);
        }
        catch (Exception e)
        {
            Abandon();
            _ended = new ShardReply(0, 0, null, e.Message);
            return _ended;
        }
    }

    /// <inheritdoc/>
    [NoProfiling]
    public Task<ShardSnapshot?> GetState() => Task.FromResult(
        _order is { } order && _play is { } play ? new ShardSnapshot(order, play.MonthsDone, play.Months, play.Partners) : null);

    /// <inheritdoc/>
    public ValueTask StopAsync(int epoch)
    {
        _stopped = Math.Max(_stopped, epoch);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask EndAsync(int epoch)
    {
        if (_order is null || _order.Epoch <= epoch)
        {
            Drop();
            (_order, _ended) = (null, null);
            this.DeactivateOnIdle();
        }

        return default;
    }

    private async ValueTask<ShardReply> PlayAsync(ShardOrder order, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        if (_play is null)
        {
            if (await plans.TryGetAsync(order.PlanHash, cancellationToken) is not { } plan)
            {
                return new ShardReply(0, 0, null, null);
            }

            _play = await OrderPlay.BeginAsync(factory, this.GetPrimaryKeyString(), order, _attempt, plan, calls.Of(plan));
        }

        while (!_play.IsDone)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (order.Epoch <= _stopped)
            {
                _ended = s_stopped;
                Drop();
                return _ended;
            }

            await _play.AdvanceAsync();
            if (!_play.IsDone && clock.GetElapsedTime(began) >= options.Value.Slice)
            {
                return new ShardReply(_play.MonthsDone, _play.Months, null, null);
            }
        }

        _ended = new ShardReply(_play.Months, _play.Months, await _play.EndAsync(), null);
        Drop();
        return _ended;
    }

    private bool CanStartAgain(PartnerAnswer answer) => _attempt + 1 < MostAttempts && answer switch
    {
        PartnerAnswer.Lost => _losses < MostLosses,
        PartnerAnswer.NotReady => true,
        _ => false,
    };

    private void Drop()
    {
        _play?.Dispose();
        _play = null;
    }

    private void Abandon()
    {
        _play?.Abandon();
        _play = null;
    }
}

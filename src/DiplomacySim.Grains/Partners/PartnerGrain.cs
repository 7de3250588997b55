using DiplomacySim.Contracts.Partners;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Model.Shards;
using Orleans.Dashboard;
using Orleans.Placement;

namespace DiplomacySim.Grains.Partners;

/// <summary>Holds the relationship with one partner in all futures of a shard, as columns, and computes its months.</summary>
[PreferLocalPlacement]
internal sealed class PartnerGrain(PlanCache plans, IGrainContext context) : IGrainBase, IPartnerGrain
{
    private static readonly PartnerReply s_lost = new(PartnerAnswer.Lost, null, PartnerColumnSet.None);
    private static readonly PartnerReply s_notReady = new(PartnerAnswer.NotReady, null, PartnerColumnSet.None);
    private static readonly PartnerReply s_outOfDate = new(PartnerAnswer.OutOfDate, null, PartnerColumnSet.None);

    private PartnerState? _state;

    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async ValueTask<PartnerReply> BeginAsync(PartnerOrder order)
    {
        if (_state is { } state && state.Epoch >= order.Epoch)
        {
            return state.Epoch > order.Epoch ? s_outOfDate : state.Begun;
        }

        if ((order.Frame ?? await MakeFrameAsync(order)) is not { } frame)
        {
            return s_notReady;
        }

        // A state that is replaced is left to the garbage collector: a home of the old epoch may still read it.
        _state = new PartnerState(order, frame);
        return _state.Begun;
    }

    /// <inheritdoc/>
    public ValueTask<PartnerReply> ExchangeAsync(MonthMessage month) => new(Exchange(month));

    /// <inheritdoc/>
    public ValueTask TellAsync(MonthMessage month)
    {
        try
        {
            var answer = Exchange(month).Answer;
            month.Ticket?.Answer(answer);
        }
        catch (Exception e)
        {
            // Nobody awaits this call; the home awaits the ticket.
            month.Ticket?.Fail(e);
        }

        return default;
    }

    /// <inheritdoc/>
    [NoProfiling]
    public Task<PartnerSnapshot?> GetState() => Task.FromResult(_state?.Snapshot());

    /// <inheritdoc/>
    public ValueTask EndAsync(int epoch)
    {
        if (_state is null || _state.Epoch <= epoch)
        {
            _state?.Dispose();
            _state = null;
            this.DeactivateOnIdle();
        }

        return default;
    }

    private PartnerReply Exchange(MonthMessage month) => _state switch
    {
        null => s_lost,
        { } state when state.Epoch > month.Epoch => s_outOfDate,
        { } state when state.Epoch < month.Epoch || state.Number + 1 < month.Number => s_lost,
        { } state => state.Exchange(month),
    };

    /// <summary>The shard's memory lies on another silo: this silo makes its own of the same plan, once it has it.</summary>
    private async ValueTask<ShardFrame?> MakeFrameAsync(PartnerOrder order) =>
        await plans.TryGetAsync(order.PlanHash) is { } plan && plan.Policies[order.Policy] is var run
            ? new ShardFrame(run.Inputs, CaseDraws.Lanes(run, order.Futures.AsSpan()))
            : null;
}

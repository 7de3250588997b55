using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using DiplomacySim.Contracts.Partners;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Shards;

/// <summary>Partners that are grains: an exchange is one call to each, all under way at once.</summary>
/// <remarks>
/// On the home's silo the home reads the columns of the grains themselves. Of a partner on another silo it has a copy, into which
/// every answer is unpacked.
/// </remarks>
internal sealed class GrainPartners : IShardPartners
{
    /// <summary>A month of a partner takes microseconds; an answer that has not come by then does not come.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    private readonly string _shard;
    private readonly IPartnerGrain[] _grains;
    private readonly PartnerShard[] _partners;
    private readonly bool[] _isCopy;
    private readonly ValueTask<PartnerReply>[] _calls;
    private readonly int _epoch;

    private GrainPartners(string shard, IPartnerGrain[] grains, int epoch)
    {
        _shard = shard;
        _grains = grains;
        _epoch = epoch;
        _partners = new PartnerShard[grains.Length];
        _isCopy = new bool[grains.Length];
        _calls = new ValueTask<PartnerReply>[grains.Length];
    }

    public IReadOnlyList<PartnerShard> Partners => _partners;

    /// <summary>How many of the partners are on another silo than the home.</summary>
    public int Far { get; private set; }

    /// <summary>Begins all partners of a shard.</summary>
    /// <param name="factory">Finds the grains.</param>
    /// <param name="shard">The shard's key.</param>
    /// <param name="epoch">Counts the times that the shard was begun.</param>
    /// <param name="planHash">The hash of the plan, for partners on another silo.</param>
    /// <param name="policy">The policy's index in the plan.</param>
    /// <param name="futures">The numbers of the futures.</param>
    /// <param name="frame">The shard's memory; it stays the caller's.</param>
    /// <exception cref="PartnerLostException">A partner does not take the shard.</exception>
    public static async ValueTask<GrainPartners> BeginAsync(IGrainFactory factory, string shard, int epoch, string planHash, int policy, ImmutableArray<uint> futures, ShardFrame frame)
    {
        var world = frame.Inputs.World;
        var grains = world.Partners.Select(p => factory.GetGrain<IPartnerGrain>(GrainKeys.Partner(shard, p.Id.Code))).ToArray();
        var partners = new GrainPartners(shard, grains, epoch);
        try
        {
            await partners.BeginAsync(planHash, policy, futures, frame);
            return partners;
        }
        catch
        {
            partners.Dispose();
            throw;
        }
    }

    public async ValueTask ExchangeAsync(MonthExchange exchange)
    {
        var ticket = new ExchangeTicket(_grains.Length - Far);
        var near = new MonthMessage(_epoch, exchange, ticket);
        for (var i = 0; i < _grains.Length; i++)
        {
            if (_isCopy[i])
            {
                _calls[i] = _grains[i].ExchangeAsync(new MonthMessage(_epoch, exchange, _partners[i]));
            }
            else
            {
                await _grains[i].TellAsync(near);
            }
        }

        if (Far > 0)
        {
            await TakeAnswersAsync();
        }

        if (Far < _grains.Length)
        {
            await TakeAnswersAsync(ticket);
        }
    }

    /// <summary>Ends the grains. Their memory goes with them, that of copies now.</summary>
    public void Dispose()
    {
        for (var i = 0; i < _grains.Length; i++)
        {
            if (_isCopy[i])
            {
                _partners[i].Dispose();
            }

            _grains[i].EndAsync(_epoch).AsTask().Ignore();
        }
    }

    private async ValueTask BeginAsync(string planHash, int policy, ImmutableArray<uint> futures, ShardFrame frame)
    {
        for (var i = 0; i < _grains.Length; i++)
        {
            _calls[i] = _grains[i].BeginAsync(new PartnerOrder(frame)
            {
                Epoch = _epoch,
                PlanHash = planHash,
                Policy = policy,
                Futures = futures,
                Partner = i,
            });
        }

        await TakeAnswersAsync(frame);
        Far = _isCopy.Count(c => c);
    }

    private async ValueTask TakeAnswersAsync(ExchangeTicket ticket)
    {
        PartnerAnswer answer;
        try
        {
            answer = await ticket.Answers.WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            // A message without an answer may be lost with the partner that it was for.
            answer = PartnerAnswer.Lost;
        }

        if (answer != PartnerAnswer.Done)
        {
            throw new PartnerLostException(_shard, answer);
        }
    }

    /// <summary>Awaits every call, even where one fails: afterwards no partner reads the home's memory any more.</summary>
    private async ValueTask TakeAnswersAsync(ShardFrame? begin = null)
    {
        Exception? failure = null;
        for (var i = 0; i < _calls.Length; i++)
        {
            if (begin is null && !_isCopy[i])
            {
                continue;
            }

            try
            {
                Take(i, await _calls[i], begin);
            }
            catch (Exception e)
            {
                failure ??= e;
            }
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void Take(int partner, PartnerReply reply, ShardFrame? begin)
    {
        if (reply.Answer != PartnerAnswer.Done)
        {
            throw new PartnerLostException(_shard, reply.Answer);
        }

        if (begin is not null)
        {
            _isCopy[partner] = reply.Partner is null;
            _partners[partner] = reply.Partner ?? new PartnerShard(begin, partner);
        }
        else if (_isCopy[partner])
        {
            PartnerPacker.Unpack(reply.Packed, _partners[partner]);
        }
    }
}

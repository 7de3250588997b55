using DiplomacySim.Contracts.Shards;
using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Partners;

/// <summary>A partner country in all futures of a shard. Its key is that of <see cref="GrainKeys.Partner"/>: run, shard and code.</summary>
/// <remarks>
/// It is called once a month, by the home's ministry only, and calls nobody. Calls carry the number of the exchange and the epoch
/// of the shard: a repeated one is answered and not computed twice, one of an older epoch is refused.
/// </remarks>
[Alias("DiplomacySim.IPartnerGrain")]
public interface IPartnerGrain : IGrainWithStringKey
{
    /// <summary>Sets the relationship up as it stands at the start of the run. A newer epoch starts afresh.</summary>
    /// <remarks>On another silo than the home's it waits about a second for the plan, and says then that it is not ready.</remarks>
    [Alias("Begin")]
    ValueTask<PartnerReply> BeginAsync(PartnerOrder order);

    /// <summary>Takes in what was decided last month and answers to what this month brings.</summary>
    [Alias("Exchange")]
    ValueTask<PartnerReply> ExchangeAsync(MonthMessage month);

    /// <summary>The same exchange with a partner on the home's silo, which answers in the memory that they share: half the messages.</summary>
    [Alias("Tell")]
    [OneWay]
    ValueTask TellAsync(MonthMessage month);

    /// <summary>How the relationship stands, for people to look at; null where it has not begun.</summary>
    /// <remarks>The dashboard shows as a grain's state what a method of this very name gives.</remarks>
    [Alias("GetState")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<PartnerSnapshot?> GetState();

    /// <summary>Ends the relationship of an epoch, its memory and the grain with it.</summary>
    [Alias("End")]
    [OneWay]
    ValueTask EndAsync(int epoch);
}

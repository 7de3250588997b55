using DiplomacySim.Contracts.Partners;
using DiplomacySim.Grains.Shards;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Tests.Partners;

/// <summary>Sends every exchange again after it was taken in, to all partners, and notes the answers.</summary>
internal sealed class RepeatingPartners(GrainPartners inner, IPartnerGrain[] grains, int epoch) : IShardPartners
{
    /// <summary>The answers to what was sent again.</summary>
    public HashSet<PartnerAnswer> Repeated { get; } = [];

    /// <summary>The answers to the same of an older epoch.</summary>
    public HashSet<PartnerAnswer> OutOfDate { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<PartnerShard> Partners => inner.Partners;

    /// <inheritdoc/>
    public async ValueTask ExchangeAsync(MonthExchange exchange)
    {
        await inner.ExchangeAsync(exchange);
        for (var i = 0; i < grains.Length; i++)
        {
            Repeated.Add((await grains[i].ExchangeAsync(new MonthMessage(epoch, exchange, Partners[i]))).Answer);
            OutOfDate.Add((await grains[i].ExchangeAsync(new MonthMessage(epoch - 1, exchange, Partners[i]))).Answer);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}

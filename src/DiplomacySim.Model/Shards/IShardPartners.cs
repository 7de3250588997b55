namespace DiplomacySim.Model.Shards;

/// <summary>The partners of a shard as its monthly loop reaches them: called directly, or each a grain.</summary>
/// <remarks>The loop makes one exchange at a time. Disposing releases the partners' memory, unless somebody else owns it.</remarks>
internal interface IShardPartners : IDisposable
{
    /// <summary>The partners in the world's order; the home reads their columns between exchanges.</summary>
    /// <remarks>The list and the addresses of the columns stay the same for the whole run.</remarks>
    IReadOnlyList<PartnerShard> Partners { get; }

    /// <summary>Tells every partner what the exchange says; done when all of them have taken it in.</summary>
    ValueTask ExchangeAsync(MonthExchange exchange);
}

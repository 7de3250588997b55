namespace DiplomacySim.Model.Shards;

/// <summary>Partners in the caller's own thread, one after the other; an exchange is over when it returns.</summary>
internal sealed class DirectPartners : IShardPartners
{
    private readonly PartnerShard[] _partners;

    public DirectPartners(ShardFrame frame)
    {
        _partners = new PartnerShard[frame.Inputs.World.Partners.Length];
        for (var i = 0; i < _partners.Length; i++)
        {
            _partners[i] = new PartnerShard(frame, i);
        }
    }

    public IReadOnlyList<PartnerShard> Partners => _partners;

    public ValueTask ExchangeAsync(MonthExchange exchange)
    {
        foreach (var partner in _partners)
        {
            exchange.With(partner);
        }

        return default;
    }

    public void Dispose()
    {
        foreach (var partner in _partners)
        {
            partner?.Dispose();
        }
    }
}

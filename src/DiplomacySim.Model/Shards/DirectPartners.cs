namespace DiplomacySim.Model.Shards;

/// <summary>Partners in the caller's own thread, one after the other; an exchange is over when it returns.</summary>
internal sealed class DirectPartners : IShardPartners
{
    private readonly PartnerShard[] _partners;
    private readonly ICallMeter? _meter;

    public DirectPartners(ShardFrame frame)
    {
        _meter = frame.Meter;
        _partners = new PartnerShard[frame.Inputs.World.Partners.Length];
        for (var i = 0; i < _partners.Length; i++)
        {
            _partners[i] = new PartnerShard(frame, i);
        }
    }

    public IReadOnlyList<PartnerShard> Partners => _partners;

    public ValueTask ExchangeAsync(MonthExchange exchange)
    {
        if (_meter is null)
        {
            foreach (var partner in _partners)
            {
                exchange.With(partner);
            }

            return default;
        }

        // One reading of the clock a call: the next begins when the last has ended.
        var began = _meter.Now();
        foreach (var partner in _partners)
        {
            exchange.With(partner);
            began = _meter.Called(partner.Index, began);
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

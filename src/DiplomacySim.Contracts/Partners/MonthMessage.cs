using DiplomacySim.Model.Shards;

namespace DiplomacySim.Contracts.Partners;

/// <summary>The home's side of a month's exchange with one partner.</summary>
/// <remarks>
/// Inside a silo it carries the home's memory by reference: nothing is copied. Between silos the same columns travel packed, see
/// <see cref="MonthPacker"/>.
/// </remarks>
[GenerateSerializer, Immutable, Alias("DiplomacySim.MonthMessage")]
public sealed class MonthMessage
{
    [NonSerialized]
    private readonly MonthExchange? _exchange;
    [NonSerialized]
    private readonly PartnerShard? _partner;
    [NonSerialized]
    private readonly ExchangeTicket? _ticket;
    [NonSerialized]
    private byte[]? _packed;

    /// <summary>Creates an empty message, to be filled by the serializer.</summary>
    public MonthMessage()
    {
    }

    /// <summary>Creates the message to one partner, wherever it is.</summary>
    internal MonthMessage(int epoch, MonthExchange exchange, PartnerShard partner)
        : this(epoch, exchange) => _partner = partner;

    /// <summary>Creates the message to all partners on the home's silo; they answer on the ticket.</summary>
    internal MonthMessage(int epoch, MonthExchange exchange, ExchangeTicket ticket)
        : this(epoch, exchange) => _ticket = ticket;

    private MonthMessage(int epoch, MonthExchange exchange)
    {
        Epoch = epoch;
        Number = exchange.Number;
        _exchange = exchange;
    }

    /// <summary>The epoch of the shard.</summary>
    [Id(0)]
    public int Epoch { get; set; }

    /// <summary>The number of the exchange, 1 for the first.</summary>
    [Id(1)]
    public int Number { get; set; }

    /// <summary>The columns as they travel between silos.</summary>
    [Id(2)]
    public byte[] Packed
    {
        get => _packed ?? (_partner is null ? [] : MonthPacker.Pack(_exchange!, _partner));
        set => _packed = value;
    }

    /// <summary>The home's memory; null where it lies on another silo.</summary>
    internal MonthExchange? Exchange => _exchange;

    /// <summary>Where partners on the home's silo answer; null where they answer by a message.</summary>
    internal ExchangeTicket? Ticket => _ticket;
}

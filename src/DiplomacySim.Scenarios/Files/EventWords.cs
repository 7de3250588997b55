using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The words of events.</summary>
internal static class EventWords
{
    public const string Date = "date";
    public const string Name = "name";
    public const string Visit = "visit";
    public const string Sign = "sign";
    public const string Upgrade = "upgrade";
    public const string Host = "host";
    public const string Outbound = "outbound";
    public const string Inbound = "inbound";
    public const string Kind = "kind";
    public const string Agreements = "agreements";
    public const string Fields = "fields";
    public const string To = "to";
    public const string Bloc = "bloc";
    public const string Guests = "guests";
    public const string Occasions = "occasions";
    public const string Crisis = "crisis";
    public const string TradeAgreement = "trade agreement";
    public const string Citizens = "citizens";
    public const string Tension = "tension";
    public const string Suspends = "suspends";
    public const string For = "for";
    public const string Every = "every";
    public const string Month = "month";
    public const string From = "from";

    /// <summary>The keys that say what happens; an event has one of them.</summary>
    public static ImmutableArray<string> Kinds { get; } = [Visit, Sign, Upgrade, Host, Crisis, TradeAgreement];

    /// <summary>The keys that say when an event recurs.</summary>
    public static ImmutableArray<string> Recurring { get; } = [Every, Month, From, To];

    /// <summary>The fields that agreements may be in.</summary>
    public static ImmutableArray<string> AgreementFields { get; } = Model.Modules.Agreements.AgreementFields.Names;
}

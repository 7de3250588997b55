namespace DiplomacySim.Contracts.Live;

/// <summary>A live world as somebody who watches it is told.</summary>
/// <param name="Version">Changes with every change; a world that was taken up again elsewhere counts anew.</param>
/// <param name="Events">The events that the caller knows now.</param>
/// <param name="Reply">The status and the events since the last call.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.WorldChange")]
public sealed record WorldChange(
    [property: Id(0)] long Version,
    [property: Id(1)] int Events,
    [property: Id(2)] WorldReply Reply);

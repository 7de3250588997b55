namespace DiplomacySim.Contracts.Live;

/// <summary>What a live world answers: JSON as the HTTP API has it, or why not.</summary>
/// <param name="Json">The answer in UTF-8; null where the world refused.</param>
/// <param name="Fault">The word of the fault; null where there is none.</param>
/// <param name="Message">What is wrong, for people; null where nothing is.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.WorldReply")]
public sealed record WorldReply(
    [property: Id(0)] byte[]? Json,
    [property: Id(1)] string? Fault,
    [property: Id(2)] string? Message)
{
    /// <summary>The world is still being taken up, or opened: nothing was done, and the caller is to ask again.</summary>
    public static WorldReply NotReady { get; } = new(null, null, null);

    /// <summary>Whether the caller is to ask again.</summary>
    public bool IsNotReady => Json is null && Fault is null;
}

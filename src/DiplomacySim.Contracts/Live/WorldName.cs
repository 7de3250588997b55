namespace DiplomacySim.Contracts.Live;

/// <summary>A name that was taken, or why it was not.</summary>
/// <param name="Name">The name; empty where it was not taken.</param>
/// <param name="Number">A number that no world had before.</param>
/// <param name="Fault">The word of the fault; null where it was taken.</param>
/// <param name="Message">What is wrong, for people; null where it was taken.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.WorldName")]
public sealed record WorldName(
    [property: Id(0)] string Name,
    [property: Id(1)] long Number,
    [property: Id(2)] string? Fault,
    [property: Id(3)] string? Message);

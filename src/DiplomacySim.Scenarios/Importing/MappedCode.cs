namespace DiplomacySim.Scenarios.Importing;

/// <summary>What events of a code become.</summary>
/// <param name="Code">The code of CAMEO, or the event type of PLOVER.</param>
/// <param name="Mode">The mode of PLOVER; null for any.</param>
/// <param name="Meaning">What the codebook calls it.</param>
/// <param name="Becomes">What it becomes.</param>
/// <param name="IsActorTravelling">Whether the actor of a visit travels and the recipient receives; else the reverse.</param>
/// <param name="LeastReports">The fewest reports by which such an event is believed; at least 1.</param>
/// <param name="Because">Why it becomes nothing, or what to heed.</param>
public sealed record MappedCode(string Code, string? Mode, string Meaning, MappedKind Becomes, bool IsActorTravelling, int LeastReports, string Because);

namespace DiplomacySim.Scenarios;

/// <summary>A figure that was published, to be laid beside what futures say of the same.</summary>
/// <param name="Outcome">The outcome, built-in or of the scenario.</param>
/// <param name="Value">The figure, in the outcome's unit.</param>
/// <param name="Source">Where it was published.</param>
public sealed record PublishedFact(string Outcome, double Value, string Source);

namespace DiplomacySim.Exploration.Search;

/// <summary>A candidate with what it is worth.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Evaluation">What it is worth.</param>
public sealed record Individual(Candidate Candidate, Evaluation Evaluation);

namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>The result of an analysis with what it was made of.</summary>
/// <typeparam name="T">The kind of result.</typeparam>
/// <param name="Source">What it was made of.</param>
/// <param name="Result">The result.</param>
public sealed record StoredAnalysis<T>(AnalysedCases Source, T Result);

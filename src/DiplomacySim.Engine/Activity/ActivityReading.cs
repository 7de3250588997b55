using System.Collections.Immutable;

namespace DiplomacySim.Engine.Activity;

/// <summary>What has been measured at a moment.</summary>
/// <param name="Processes">The processes that compute; at least 1.</param>
/// <param name="Runs">The experiments that were computed last, the latest first.</param>
public sealed record ActivityReading(int Processes, ImmutableArray<RunActivity> Runs);

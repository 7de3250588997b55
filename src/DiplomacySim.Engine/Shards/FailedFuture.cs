namespace DiplomacySim.Engine.Shards;

/// <summary>A future that could not be computed, and why.</summary>
internal readonly record struct FailedFuture(long Future, string Reason);

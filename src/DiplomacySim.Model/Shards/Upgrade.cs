namespace DiplomacySim.Model.Shards;

/// <summary>A step on the ladder in one future.</summary>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="Lane">The lane.</param>
/// <param name="From">The rung left.</param>
/// <param name="To">The rung reached.</param>
public readonly record struct Upgrade(int Partner, int Lane, int From, int To);

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>An activity as a collector gets it.</summary>
/// <param name="Source">The name of its source.</param>
/// <param name="Name">What was done.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Parent">That of the activity that it is part of; empty for none.</param>
/// <param name="Nanoseconds">How long it took.</param>
/// <param name="Tags">The tags that are whole numbers; null for others.</param>
internal sealed record ExportedActivity(string Source, string Name, string Id, string Parent, ulong Nanoseconds, IReadOnlyDictionary<string, long?> Tags);

using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A course of something that is gained step by step.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Points">The effort so far and what it has gained, by rising effort; one at least.</param>
public sealed record CourseSeries(string Name, ImmutableArray<(double Effort, double Gain)> Points);

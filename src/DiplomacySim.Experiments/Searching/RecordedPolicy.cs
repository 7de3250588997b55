using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Searching;

/// <summary>A policy of a search, as the experiment that played it on fresh futures keeps it.</summary>
/// <param name="Name">Its name in that experiment.</param>
/// <param name="Text">What a scenario file has under the name; a policy that is written so is run so.</param>
/// <param name="Searched">Its measures in the futures of the search: of the objectives, then of the constraints.</param>
public sealed record RecordedPolicy(string Name, string Text, ImmutableArray<double> Searched);

using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A bloc that ties partners together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members: indices of nodes.</param>
public sealed record NetworkHub(string Name, ImmutableArray<int> Members);

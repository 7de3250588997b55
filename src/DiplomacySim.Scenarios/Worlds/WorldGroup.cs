using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A bloc, or a group of the world's own, with its members among the partners.</summary>
/// <param name="Name">The name, as files write it.</param>
/// <param name="Title">The long name; the name itself for a group of the world's own.</param>
/// <param name="IsOwn">Whether it is a group of the world's own, not a bloc of the partners' table.</param>
/// <param name="Members">The members: indices into <see cref="Model.Worlds.World.Partners"/>, ascending.</param>
public sealed record WorldGroup(string Name, string Title, bool IsOwn, ImmutableArray<int> Members);

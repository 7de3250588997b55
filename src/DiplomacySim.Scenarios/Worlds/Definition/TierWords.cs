using System.Collections.Immutable;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>The words for a partner's place: the ladder's rungs and the labels beside it.</summary>
/// <param name="Ladder">The ladder.</param>
/// <param name="Special">The label of partners outside the ladder, or null.</param>
/// <param name="Sectoral">The side label, or null.</param>
internal sealed record TierWords(Ladder Ladder, string? Special, string? Sectoral)
{
    /// <summary>Every word, the ladder's first.</summary>
    public ImmutableArray<string> All { get; } =
        [.. Ladder.Names, .. new[] { Special, Sectoral }.Where(label => label is not null).Select(label => label!)];
}

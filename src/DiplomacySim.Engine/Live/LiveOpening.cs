using System.Collections.Immutable;

namespace DiplomacySim.Engine.Live;

/// <summary>What is posted to open a world: exactly one of <see cref="Bundle"/>, <see cref="Scenario"/> and <see cref="Save"/>.</summary>
public sealed record LiveOpening
{
    /// <summary>The world's name; null for the next free one.</summary>
    public LiveWorldId? Id { get; init; }

    /// <summary>The policy's name; null for the first. Not beside a save.</summary>
    public string? Policy { get; init; }

    /// <summary>The numbers of the futures; null for future 0. Not beside a save.</summary>
    public ImmutableArray<uint>? Futures { get; init; }

    /// <summary>A scenario with its world, as a bundle.</summary>
    public ReadOnlyMemory<byte>? Bundle { get; init; }

    /// <summary>The text of a scenario file whose world is one of the server's.</summary>
    public string? Scenario { get; init; }

    /// <summary>A world that was saved.</summary>
    public LiveSave? Save { get; init; }
}

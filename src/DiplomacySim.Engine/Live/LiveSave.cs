namespace DiplomacySim.Engine.Live;

/// <summary>A live world as it is kept: its journal, the scenario that it was opened with, and the state that it had.</summary>
public sealed record LiveSave
{
    /// <summary>The form that this version of the program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The form; <see cref="CurrentFormat"/> is the only one that is read.</summary>
    public required int Format { get; init; }

    /// <summary>Where the world stood.</summary>
    public required LiveWorldStatus Status { get; init; }

    /// <summary>The journal.</summary>
    public required LiveJournal Journal { get; init; }

    /// <summary>The hash of the whole state, at which a replay must arrive; empty where it is not known.</summary>
    public required string StateHash { get; init; }

    /// <summary>The hash of the scenario's bundle.</summary>
    public required string BundleHash { get; init; }

    /// <summary>The bundle; null where it is kept beside the save.</summary>
    public ReadOnlyMemory<byte>? Bundle { get; init; }
}

namespace DiplomacySim.Results;

/// <summary>Another program held the store for longer than the busy timeout; nothing was written.</summary>
public sealed class StoreLockedException : StoreException
{
    /// <summary>Creates the exception.</summary>
    public StoreLockedException(string location, string message, IReadOnlyList<ExperimentId> running)
        : base(StoreFault.Locked, location, message) => Running = running;

    /// <summary>The experiments that are marked as running, and so may hold the lock; empty where that cannot be read.</summary>
    public IReadOnlyList<ExperimentId> Running { get; }
}

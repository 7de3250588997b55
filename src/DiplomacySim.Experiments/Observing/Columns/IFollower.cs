namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>A part that looks at every month of a run.</summary>
internal interface IFollower
{
    /// <summary>Forgets all months.</summary>
    void Reset();

    /// <summary>Takes note of the end of a month.</summary>
    void Follow(IShardState state);
}

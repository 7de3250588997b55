namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>A part that looks at every month of a run.</summary>
internal interface IFollower
{
    /// <summary>Forgets all months.</summary>
    void Reset();

    /// <summary>Takes over what another of the same expression has noted of so many lanes.</summary>
    void CopyFrom(IFollower other, int lanes);

    /// <summary>Takes note of the end of a month.</summary>
    void Follow(IShardState state);
}

namespace DiplomacySim.Results;

/// <summary>Consecutive futures of one policy.</summary>
/// <param name="First">The number of the first future, from 0.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct FutureRange(long First, long Count)
{
    /// <summary>The number of the future after the last.</summary>
    public long End => First + Count;
}

namespace DiplomacySim.Engine.Searching;

/// <summary>Plays the same futures of many policies and reads some outcomes off them: in this process, on a cluster, or on a server far away.</summary>
/// <remarks>Whoever plays, the values are the same, to the bit. Safe for several threads.</remarks>
public interface ICandidatePlayer
{
    /// <summary>Plays every policy of a plan.</summary>
    /// <param name="order">What is to be played.</param>
    /// <param name="played">Told each policy that is done, once, in any order, on any thread and perhaps on several at once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    Task PlayAsync(CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken = default);
}

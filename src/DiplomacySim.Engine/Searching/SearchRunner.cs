using DiplomacySim.Experiments.Searching;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Engine.Searching;

/// <summary>Searches for policies: plays candidates in batches and keeps those that nothing else is better than in everything.</summary>
/// <remarks>
/// All candidates are played in the same futures. What is found depends on the scenario alone, not on workers, and a search that was
/// stopped goes on where it was, by the journal. It takes the thread that calls it to its end, and may be used by one at a time.
/// </remarks>
/// <param name="clock">The clock.</param>
/// <param name="progress">Told how far it is, some times a second, on any thread; may be null.</param>
/// <param name="player">Plays the candidates; null for the threads of this process.</param>
public sealed class SearchRunner(TimeProvider clock, Action<SearchProgress>? progress = null, ICandidatePlayer? player = null)
{
    /// <summary>The policies that are played as one batch.</summary>
    private const int BatchPolicies = ScenarioLimits.MaxPolicies;

    /// <summary>Searches to the end, or until it is stopped; what is found until then is reported either way.</summary>
    /// <param name="scenario">A scenario with a section <c>search</c>.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The scenario has no section <c>search</c>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before the first generation was played.</exception>
    /// <exception cref="IOException">The journal cannot be read or written.</exception>
    public SearchReport Run(Scenario scenario, SearchRunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        using var session = new SearchSession(scenario, options, player ?? new CandidatePlayer(), clock, progress);
        try
        {
            while (session.Advance(BatchPolicies, cancellationToken))
            {
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && session.HasResults)
        {
            return session.Report(isInterrupted: true);
        }

        return session.Report(isInterrupted: false);
    }
}

using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>What any host can do with its own verbs.</summary>
public static class ExperimentHostExtensions
{
    /// <summary>Starts an experiment and waits for its end.</summary>
    /// <param name="host">The host.</param>
    /// <param name="request">What to run.</param>
    /// <param name="progress">Told how far the run has come, up to ten times a second and at its end; may be null.</param>
    /// <param name="cancellationToken">Stops the experiment; the report of the interrupted run is returned.</param>
    /// <returns>How the run ended.</returns>
    /// <exception cref="ArgumentException">The request cannot be run as it is.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the experiment was started.</exception>
    /// <exception cref="RunFaultException">The experiment broke down; what was finished is stored.</exception>
    public static async Task<RunReport> RunAsync(
        this IExperimentHost host, RunRequest request, Action<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(request);
        var id = await host.StartAsync(request, cancellationToken);
        RunStatus last;
        try
        {
            last = await FollowAsync(host, id, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await host.CancelAsync(id, CancellationToken.None);
            last = await FollowAsync(host, id, progress, CancellationToken.None);
        }

        return last.Report ?? throw new RunFaultException(id, last.Fault ?? $"Experiment {id} is no longer known to its host.");
    }

    private static async Task<RunStatus> FollowAsync(IExperimentHost host, ExperimentId id, Action<RunProgress>? progress, CancellationToken cancellationToken)
    {
        RunStatus? last = null;
        await foreach (var status in host.WatchAsync(id, cancellationToken))
        {
            if (status.Progress is { } made && made != last?.Progress)
            {
                progress?.Invoke(made);
            }

            last = status;
        }

        return last ?? throw new RunFaultException(id, $"The host tells nothing of experiment {id}.");
    }
}

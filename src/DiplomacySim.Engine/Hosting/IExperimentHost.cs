using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>Runs experiments in the background: in this process, on an Orleans cluster, or on a server far away.</summary>
/// <remarks>Safe for several threads; any number of experiments may run at once and share the processors fairly.</remarks>
public interface IExperimentHost : IAsyncDisposable
{
    /// <summary>The engine that computes: <c>embedded</c> or <c>orleans</c>.</summary>
    string Engine { get; }

    /// <summary>Starts what is missing of an experiment and returns its number at once.</summary>
    /// <remarks>An experiment that runs already is not started again; its number is returned.</remarks>
    /// <exception cref="ArgumentException">The request cannot be run as it is.</exception>
    Task<ExperimentId> StartAsync(RunRequest request, CancellationToken cancellationToken = default);

    /// <summary>The experiments that run or have run since the host was started, by number.</summary>
    Task<IReadOnlyList<RunStatus>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>How an experiment stands; null where the host has not run it.</summary>
    Task<RunStatus?> FindAsync(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>How an experiment comes along, up to ten times a second; the last item is the ended one.</summary>
    /// <exception cref="ArgumentException">The host has not run the experiment.</exception>
    IAsyncEnumerable<RunStatus> WatchAsync(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>Stops an experiment within 200 ms; what is finished is stored. Does nothing where it has ended.</summary>
    Task CancelAsync(ExperimentId id, CancellationToken cancellationToken = default);
}

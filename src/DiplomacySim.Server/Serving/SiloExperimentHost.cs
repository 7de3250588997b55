using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using DiplomacySim.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Server.Serving;

/// <summary>Runs experiments on one silo in this process, for as long as a command lasts.</summary>
public sealed class SiloExperimentHost : IExperimentHost
{
    private readonly SiloHost _silo;
    private readonly IExperimentHost _experiments;

    private SiloExperimentHost(SiloHost silo)
    {
        _silo = silo;
        _experiments = silo.Services.GetRequiredService<IExperimentHost>();
    }

    /// <inheritdoc/>
    public string Engine => _experiments.Engine;

    /// <summary>Starts the silo.</summary>
    /// <param name="store">Where results are kept; stays the caller's.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="shardsAtOnce">How many shards are computed at once; 1 to 1,024.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">The number of shards is out of range.</exception>
    public static async Task<SiloExperimentHost> StartAsync(
        IResultStore store, TimeProvider clock, int shardsAtOnce, CancellationToken cancellationToken = default)
    {
        var options = new ServerOptions { ShardsAtOnce = shardsAtOnce };
        return new SiloExperimentHost(await SiloHost.StartAsync(options, null, silo => GrainServices.Add(silo, options, store, clock), cancellationToken));
    }

    /// <inheritdoc/>
    public Task<ExperimentId> StartAsync(RunRequest request, CancellationToken cancellationToken = default) => _experiments.StartAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunStatus>> ListAsync(CancellationToken cancellationToken = default) => _experiments.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<RunStatus?> FindAsync(ExperimentId id, CancellationToken cancellationToken = default) => _experiments.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RunStatus> WatchAsync(ExperimentId id, CancellationToken cancellationToken = default) => _experiments.WatchAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task CancelAsync(ExperimentId id, CancellationToken cancellationToken = default) => _experiments.CancelAsync(id, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _silo.DisposeAsync();
}

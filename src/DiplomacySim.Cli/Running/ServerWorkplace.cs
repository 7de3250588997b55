using DiplomacySim.Cli.Terminals;
using DiplomacySim.Client;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Running;

/// <summary>Runs on a server, which keeps the results.</summary>
internal sealed class ServerWorkplace(RemoteExperimentHost host) : IWorkplace
{
    public RemoteExperimentHost Host => host;

    public ResultPlace Place { get; } = new(host.Server.Address, $" --server {host.Server.Address}");

    public Task<IExperimentHost> OpenHostAsync(CancellationToken cancellationToken) => Task.FromResult<IExperimentHost>(host);

    public async Task<StoredPlan> OpenPlanAsync(Terminal terminal, ExperimentId id, RunSize size, CancellationToken cancellationToken)
    {
        var message = await host.GetAsync(id, cancellationToken);
        var bundle = await host.ReadBundleAsync(id, cancellationToken);
        if ((size.Samples ?? size.Replications) is not null)
        {
            throw new CliFault("--samples and --replications extend an experiment where it is stored; on a server run the scenario again with them: it goes on where it was.");
        }

        var plan = bundle.Read(size.Futures ?? message.FuturesRequested).Scenario is { } scenario ? ExperimentPlan.Of(scenario) : null;
        return plan?.Hash == message.PlanHash
            ? new StoredPlan(plan, message.Scenario)
            : throw new CliFault($"experiment {id} of {Place.Name} cannot be read by this program: its plan comes out differently. Use a program and a server of one version.");
    }

    public async Task<long> FuturesRequestedAsync(ExperimentId id, CancellationToken cancellationToken) =>
        (await host.GetAsync(id, cancellationToken)).FuturesRequested;

    public long? FuturesDone(ExperimentPlan plan, ExperimentId? id) => null;

    public Task<IReadOnlyList<FailureMessage>> ReadFailuresAsync(ExperimentId id, CancellationToken cancellationToken) => host.ReadFailuresAsync(id, cancellationToken);

    public async Task<T> ReadAsync<T>(ExperimentId id, Func<IResultStore, T> read, CancellationToken cancellationToken)
    {
        await using var copy = await FetchedStore.FetchAsync(host, [id], cancellationToken);
        return read(copy.Store);
    }

    public Task<RunSummary> ReadSummaryAsync(ExperimentId id, ExperimentPlan plan, CancellationToken cancellationToken) =>
        host.ReadSummaryAsync(id, plan, cancellationToken);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

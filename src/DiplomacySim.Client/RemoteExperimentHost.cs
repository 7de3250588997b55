using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Client;

/// <summary>Runs experiments on a server; their numbers are those of its store. Plays the candidates of searches there too.</summary>
/// <remarks>Every member throws <see cref="RemoteException"/> where the server refuses or does not answer any more.</remarks>
public sealed partial class RemoteExperimentHost : IExperimentHost
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private readonly RemoteServer _server;

    /// <summary>Creates a host over a line to a server, which it closes at its end.</summary>
    public RemoteExperimentHost(RemoteServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        _server = server;
    }

    /// <inheritdoc/>
    public string Engine => _server.Message.Engine;

    /// <summary>The server.</summary>
    public RemoteServer Server => _server;

    /// <inheritdoc/>
    /// <remarks>The scenario travels with its world. The threads are the server's unless the options name another number than this machine has.</remarks>
    public async Task<ExperimentId> StartAsync(RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bundle = Pack(request.Plan);
        var path = RemoteRoutes.Experiments + Query(request.Options, [(RemoteQuery.Experiment, request.Experiment?.ToString()), (RemoteQuery.Path, request.Options.ScenarioPath ?? request.Plan.Scenario.Path)]);

        // A plan that is known already is gone on with, so that asking twice starts one run; a fresh one would start two.
        var answer = await _server.SendAsync<ExperimentMessage>(HttpMethod.Post, path, () => Body(bundle), !request.Options.Fresh, cancellationToken);
        var id = new ExperimentId(answer.Experiment);
        if (request.Options.Search is { } search)
        {
            var record = search.ToJson();
            await _server.SendAsync<object>(
                HttpMethod.Put, RemoteRoutes.Experiment(id, "search"), () => new StringContent(record, Encoding.UTF8, "application/json"), isRepeatable: true, cancellationToken);
        }

        return id;
    }

    /// <summary>Goes on with a stored experiment by the scenario that the server has.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="futures">The futures of each policy; null for those last asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ResumeAsync(ExperimentId id, RunOptions options, long? futures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var query = Query(options with { Fresh = false }, [(RemoteQuery.Futures, futures?.ToString(CultureInfo.InvariantCulture))]);
        return _server.SendAsync<ExperimentMessage>(HttpMethod.Post, RemoteRoutes.Experiment(id, "resume") + query, null, isRepeatable: true, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunStatus>> ListAsync(CancellationToken cancellationToken = default) =>
        [.. (await AllAsync(cancellationToken)).Select(e => e.Run?.ToStatus()).OfType<RunStatus>().OrderBy(s => s.Id.Value)];

    /// <inheritdoc/>
    public async Task<RunStatus?> FindAsync(ExperimentId id, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await GetAsync(id, cancellationToken)).Run?.ToStatus();
        }
        catch (RemoteException exception) when (exception.Code is StoreFault.NoExperiment or RemoteFault.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A line that breaks is taken up again for as long as the client is patient.</remarks>
    public async IAsyncEnumerable<RunStatus> WatchAsync(ExperimentId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var clock = _server.Clock;
        var heard = clock.GetTimestamp();
        for (var isAgain = false; ;)
        {
            // The patience counts from the last sign of life, so that a line that is taken up and breaks again comes to an end.
            var left = _server.Options.Patience - clock.GetElapsedTime(heard);
            using var stream = await OpenAsync(id, left, isAgain, cancellationToken);
            while (await stream.NextAsync(cancellationToken) is { } data)
            {
                (heard, isAgain) = (clock.GetTimestamp(), true);
                var status = Parse<StatusMessage>(data).ToStatus();
                yield return status;
                if (status.IsEnded)
                {
                    yield break;
                }
            }

            if (clock.GetElapsedTime(heard) >= _server.Options.Patience)
            {
                throw new RemoteException(RemoteException.Unreachable, $"The server {_server.Address} tells no more of experiment {id}. What is finished is stored there.");
            }

            await Task.Delay(_pause, clock, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task CancelAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        _server.SendAsync<ExperimentMessage>(HttpMethod.Post, RemoteRoutes.Experiment(id, "cancel"), null, isRepeatable: true, cancellationToken);

    /// <summary>All experiments of the server's store, the newest first.</summary>
    public async Task<ImmutableArray<ExperimentMessage>> AllAsync(CancellationToken cancellationToken = default) =>
        await _server.GetAsync<ImmutableArray<ExperimentMessage>>(RemoteRoutes.Experiments, cancellationToken);

    /// <summary>One experiment of the server's store.</summary>
    public Task<ExperimentMessage> GetAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        _server.GetAsync<ExperimentMessage>(RemoteRoutes.Experiment(id), cancellationToken);

    /// <summary>The summary of an experiment, as it would be read off the server's store.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidDataException">The plan is not the experiment's.</exception>
    public async Task<RunSummary> ReadSummaryAsync(ExperimentId id, ExperimentPlan plan, CancellationToken cancellationToken = default) =>
        RunSummaryJson.Read(await _server.GetBytesAsync(RemoteRoutes.Experiment(id, "summary"), cancellationToken), plan);

    /// <summary>The scenario of an experiment with its world.</summary>
    public async Task<ScenarioBundle> ReadBundleAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        ScenarioBundle.FromBytes([.. await _server.GetBytesAsync(RemoteRoutes.Experiment(id, "bundle"), cancellationToken)]);

    /// <summary>Copies what is stored of an experiment, as <c>dipsim export</c> writes it.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="table">The table to write as CSV: <c>results</c>, <c>tiers</c>, <c>events</c> or <c>failures</c>; null for all of it as JSON.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="withParameters">Whether what each future drew of the world's parameters is added, of the results and of all as JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ExportAsync(ExperimentId id, string? table, Stream target, bool withParameters = false, CancellationToken cancellationToken = default) =>
        _server.CopyAsync(RemoteRoutes.Experiment(id, table is null ? "export.json" : $"export/{table}.csv") + With(withParameters), target, cancellationToken);

    /// <summary>Copies an experiment as a result store of its own: a SQLite file that holds it alone.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="target">Where the file goes.</param>
    /// <param name="withParameters">Whether what each future drew of the world's parameters is stored in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task CopyStoreAsync(ExperimentId id, Stream target, bool withParameters = false, CancellationToken cancellationToken = default) =>
        _server.CopyAsync(RemoteRoutes.Experiment(id, "export.db") + With(withParameters), target, cancellationToken);

    /// <summary>Some rows of a policy's outcomes, as columns.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="policy">The name of the policy.</param>
    /// <param name="first">The first future wanted.</param>
    /// <param name="count">The most futures wanted; 1 to 100,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<OutcomesMessage> ReadOutcomesAsync(ExperimentId id, string policy, long first, int count, CancellationToken cancellationToken = default) =>
        _server.GetAsync<OutcomesMessage>(
            RemoteRoutes.Experiment(id, "outcomes") + string.Create(CultureInfo.InvariantCulture, $"?policy={Uri.EscapeDataString(policy)}&first={first}&count={count}"),
            cancellationToken);

    /// <summary>The futures of an experiment that failed, with the command that repeats each.</summary>
    public async Task<IReadOnlyList<FailureMessage>> ReadFailuresAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        await _server.GetAsync<ImmutableArray<FailureMessage>>(RemoteRoutes.Experiment(id, "failures"), cancellationToken);

    /// <summary>Removes an experiment and all its results from the server's store.</summary>
    public Task DeleteAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        _server.SendAsync<object>(HttpMethod.Delete, RemoteRoutes.Experiment(id), null, isRepeatable: false, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <exception cref="RemoteException">The server takes none so large.</exception>
    private ImmutableArray<byte> Pack(ExperimentPlan plan)
    {
        var bundle = ScenarioBundle.Of(plan.Scenario).ToBytes();
        return bundle.Length <= _server.Message.MaxBundleBytes ? bundle : throw new RemoteException(
            RemoteFault.TooLarge,
            string.Create(CultureInfo.InvariantCulture, $"The scenario with its world has {bundle.Length:N0} bytes; the server {_server.Address} takes {_server.Message.MaxBundleBytes:N0}."));
    }

    private async Task<EventReader> OpenAsync(ExperimentId id, TimeSpan patience, bool isAgain, CancellationToken cancellationToken)
    {
        try
        {
            return await EventReader.OpenAsync(_server, RemoteRoutes.Experiment(id, "events"), patience, cancellationToken);
        }
        catch (RemoteException exception) when (isAgain && exception.Code == RemoteFault.Conflict)
        {
            throw new RemoteException(
                exception.Code,
                $"The server {_server.Address} was started again and no longer runs experiment {id}. What is finished is stored there; go on with: dipsim resume {id} --server {_server.Address}");
        }
    }

    private static string With(bool parameters) => parameters ? $"?{RemoteQuery.Parameters}=true" : "";

    private static ByteArrayContent Body(ImmutableArray<byte> bundle)
    {
        var content = new ByteArrayContent([.. bundle]);
        content.Headers.ContentType = new MediaTypeHeaderValue(RemoteRoutes.BundleType);
        return content;
    }

    private static string Query(RunOptions options, (string Name, string? Value)[] more)
    {
        (string Name, string? Value)[] all =
        [
            (RemoteQuery.Until, options.Until?.ToString("R", CultureInfo.InvariantCulture)),
            (RemoteQuery.Difference, options.Difference),
            (RemoteQuery.Workers, options.Workers == new RunOptions().Workers ? null : options.Workers.ToString(CultureInfo.InvariantCulture)),
            (RemoteQuery.ShardLanes, options.ShardLanes?.ToString(CultureInfo.InvariantCulture)),
            (RemoteQuery.MaxFailures, options.MostFailures?.ToString(CultureInfo.InvariantCulture)),
            (RemoteQuery.Fresh, options.Fresh ? "true" : null),
            (RemoteQuery.OnlyFailed, options.OnlyFailed ? "true" : null),
            .. more,
        ];
        var given = all.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToArray();
        return given.Length == 0 ? "" : "?" + string.Join('&', given);
    }

    private T Parse<T>(string data)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(data, RemoteJson.Options)!;
        }
        catch (JsonException exception)
        {
            throw new RemoteException(RemoteException.NotAServer, $"What the server {_server.Address} tells of its experiments cannot be read by this program; use a program and a server of one version.", innerException: exception);
        }
    }
}

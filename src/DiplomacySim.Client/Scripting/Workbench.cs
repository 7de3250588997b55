using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Client.Scripting;

/// <summary>Where a script runs experiments: in its own process, or on a server; which of them, one argument says.</summary>
/// <remarks>Safe for several threads: experiments may run at once.</remarks>
public sealed class Workbench : IAsyncDisposable
{
    private readonly IWorkbenchPlace _place;

    private Workbench(IWorkbenchPlace place) => _place = place;

    /// <summary>Where that is: the file of results, or the address of the server.</summary>
    public string Location => _place.Location;

    /// <summary>The engine that computes: <c>embedded</c> or <c>orleans</c>.</summary>
    public string Engine => _place.Host.Engine;

    /// <summary>Opens a workbench.</summary>
    /// <param name="place">
    /// A file for results, made where it is missing, to compute in this process; or the address of a server that <c>dipsim serve</c>
    /// started, such as <c>http://127.0.0.1:5170</c>, to compute there.
    /// </param>
    /// <param name="token">The server's token; null takes the environment variable DIPLOMACYSIM_TOKEN, if there is one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    /// <exception cref="RemoteException">There is no such server, or it refuses.</exception>
    public static async Task<Workbench> OpenAsync(
        string place = SqliteResultStore.DefaultPath, string? token = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        return new Workbench(RemoteOptions.ParseServer(place) is { } server
            ? await ServerPlace.ConnectAsync(new RemoteOptions { Server = server, Token = token ?? Environment.GetEnvironmentVariable("DIPLOMACYSIM_TOKEN") }, cancellationToken)
            : new LocalPlace(ResultStores.Open(place)));
    }

    /// <summary>Runs what is missing of an experiment and returns its results; equal inputs are not computed twice.</summary>
    /// <param name="draft">The scenario.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="progress">Told how far the run has come, up to ten times a second; may be null.</param>
    /// <param name="cancellationToken">Stops the run; what is finished is kept, and running the same draft again goes on with it.</param>
    /// <exception cref="ScenarioFaultException">The scenario has errors.</exception>
    /// <exception cref="RunFaultException">The experiment broke down; what was finished is stored.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<ExperimentResult> RunAsync(
        ScenarioDraft draft, RunOptions? options = null, Action<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var plan = draft.Plan();
        var report = await _place.Host.RunAsync(new RunRequest(plan, options ?? new RunOptions()), progress, cancellationToken);
        if (report.State == ExperimentState.Interrupted)
        {
            throw new OperationCanceledException($"Experiment {report.Id} was stopped after {report.Futures} futures of every policy; they are stored.", cancellationToken);
        }

        return await _place.OpenResultAsync(report.Id, plan, report.Seconds, cancellationToken);
    }

    /// <summary>Runs an experiment and hands out its rows while they come, future by future, the policies in turn.</summary>
    /// <param name="draft">The scenario.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run; what is finished is kept.</param>
    /// <returns>Tables of new rows, as <see cref="ExperimentResult.Outcomes"/> gives them all; every future comes once, those of a policy in ascending order.</returns>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public IAsyncEnumerable<Table> StreamAsync(ScenarioDraft draft, RunOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ResultStream.FollowAsync(_place, draft.Plan(), options ?? new RunOptions(), cancellationToken);
    }

    /// <summary>Searches for policies by the section <c>search</c> of a scenario, and plays what is found on fresh futures.</summary>
    /// <remarks>Candidates and fresh futures are played where the workbench stands. With one objective under constraints it seeks a target: the least that reaches it.</remarks>
    /// <param name="draft">The scenario.</param>
    /// <param name="options">How to search; null for the defaults. With a journal a search that was stopped is taken up again.</param>
    /// <param name="progress">Told how far the search is; may be null.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The scenario has no section <c>search</c>.</exception>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public async Task<SearchResult> SearchAsync(
        ScenarioDraft draft, SearchRunOptions? options = null, Action<SearchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var searched = draft.Read();
        var report = await Task.Run(() => new SearchRunner(TimeProvider.System, progress, _place.Host as ICandidatePlayer).Run(searched, options ?? new SearchRunOptions(), cancellationToken), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var found = new PolicyVariants(searched).Write(null, searched.Title, searched.Question, [.. report.Found.Select(policy => policy.Change)]);
        var fresh = await RunAsync(draft.With(found), new RunOptions { Search = SearchRecord.Of(searched, report) }, null, cancellationToken);
        return new SearchResult(searched, report, fresh);
    }

    /// <summary>Stops what runs in this process, and closes the line to a server; what runs there goes on.</summary>
    public ValueTask DisposeAsync() => _place.DisposeAsync();
}

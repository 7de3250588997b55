using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Client;

/// <summary>Live worlds on a server.</summary>
/// <remarks>
/// What the server refuses is thrown as on any host; every member throws <see cref="RemoteException"/> where the server does not
/// answer. Reading is tried again for as long as the client is patient; what changes a world is asked for once.
/// </remarks>
public sealed class RemoteLiveWorldHost : ILiveWorldHost
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private readonly RemoteServer _server;

    /// <summary>Creates a host over a line to a server, which it closes at its end.</summary>
    public RemoteLiveWorldHost(RemoteServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        _server = server;
    }

    /// <inheritdoc/>
    /// <remarks>The scenario travels with its world.</remarks>
    public Task<LiveWorldStatus> CreateAsync(LiveWorldRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bundle = request.Bundle ?? ScenarioBundle.Of(request.Plan.Scenario);
        var opening = request.Journal is { } journal
            ? new LiveOpening { Id = request.Id, Save = SaveOf(request, journal, bundle) }
            : new LiveOpening { Id = request.Id, Policy = request.Policy, Futures = request.Futures, Bundle = bundle.ToBytes().AsMemory() };
        return PostAsync<LiveWorldStatus>(LiveRoutes.Worlds, opening, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LiveWorldStatus>> ListAsync(CancellationToken cancellationToken = default) =>
        await GetAsync<ImmutableArray<LiveWorldStatus>>(LiveRoutes.Worlds, cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldStatus> FindAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        GetAsync<LiveWorldStatus>(LiveRoutes.World(id), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldView> ViewAsync(LiveWorldId id, uint? future = null, CancellationToken cancellationToken = default) =>
        GetAsync<LiveWorldView>(LiveRoutes.World(id, "view") + (future is { } number ? string.Create(CultureInfo.InvariantCulture, $"?future={number}") : ""), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<LiveEvent>> EventsAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        GetAsync<ImmutableArray<LiveEvent>>(LiveRoutes.World(id, "history"), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveChange> AdvanceAsync(LiveWorldId id, int months, CancellationToken cancellationToken = default) =>
        PostAsync<LiveChange>(LiveRoutes.World(id, "advance") + string.Create(CultureInfo.InvariantCulture, $"?months={months}"), null, cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldStatus> InjectAsync(LiveWorldId id, LiveAction action, CancellationToken cancellationToken = default) =>
        PostAsync<LiveWorldStatus>(LiveRoutes.World(id, "actions"), action, cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldStatus> ForkAsync(LiveWorldId id, LiveWorldId? fork = null, CancellationToken cancellationToken = default) =>
        PostAsync<LiveWorldStatus>(LiveRoutes.World(id, "fork") + (fork is { } name ? $"?name={name}" : ""), null, cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldStatus> PlayAsync(LiveWorldId id, double monthsPerSecond, CancellationToken cancellationToken = default) =>
        PostAsync<LiveWorldStatus>(LiveRoutes.World(id, "play") + string.Create(CultureInfo.InvariantCulture, $"?monthsPerSecond={monthsPerSecond:R}"), null, cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldStatus> PauseAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        PostAsync<LiveWorldStatus>(LiveRoutes.World(id, "pause"), null, cancellationToken);

    /// <inheritdoc/>
    public Task<LiveSave> SaveAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        GetAsync<LiveSave>(LiveRoutes.World(id, "journal"), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A line that breaks is taken up again; the events of the months between come with the next change.</remarks>
    public async IAsyncEnumerable<LiveChange> WatchAsync(LiveWorldId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = default(Month?);
        while (true)
        {
            using var stream = await OpenAsync(id, seen is not null, cancellationToken);
            if (stream is null)
            {
                yield break;
            }

            var isFirst = true;
            while (await stream.NextAsync(cancellationToken) is { } data)
            {
                if (data == "{}")
                {
                    yield break;
                }

                var change = Read<LiveChange>(Encoding.UTF8.GetBytes(data));
                if (isFirst && seen is { } last)
                {
                    var missed = await EventsAsync(id, cancellationToken);
                    change = change with { Events = [.. missed.Where(e => e.Month > last && e.Month <= change.Status.Month)] };
                }

                (isFirst, seen) = (false, change.Status.Month);
                yield return change;
            }

            await Task.Delay(_pause, _server.Clock, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(LiveWorldId id, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, LiveRoutes.World(id)), TimeSpan.Zero, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    // Of the status only the name is read where a save is opened again.
    private static LiveSave SaveOf(LiveWorldRequest request, LiveJournal journal, ScenarioBundle bundle)
    {
        var scenario = request.Plan.Scenario;
        return new LiveSave
        {
            Format = LiveSave.CurrentFormat,
            Status = new LiveWorldStatus
            {
                Id = request.Id ?? new LiveWorldId("world"),
                Title = scenario.Title,
                World = scenario.World.World.Name,
                Policy = journal.Policy,
                Futures = journal.Futures,
                From = scenario.From,
                To = scenario.To,
                Month = scenario.From + (journal.MonthsPlayed - 1),
                MonthsPlayed = journal.MonthsPlayed,
                Actions = journal.Entries.Length,
            },
            Journal = journal,
            StateHash = request.StateHash ?? "",
            BundleHash = bundle.Hash,
            Bundle = bundle.ToBytes().AsMemory(),
        };
    }

    private static HttpContent Json(object value)
    {
        var content = new ByteArrayContent(LiveJson.Write(value));
        content.Headers.ContentType = new MediaTypeHeaderValue(LiveRoutes.MediaType);
        return content;
    }

    private async Task<EventReader?> OpenAsync(LiveWorldId id, bool isAgain, CancellationToken cancellationToken)
    {
        try
        {
            return await EventReader.OpenAsync(_server, LiveRoutes.World(id, "events"), _server.Options.Patience, cancellationToken);
        }
        catch (RemoteException exception) when (Fault(exception) is { } live)
        {
            // The world was closed while the line was broken.
            return isAgain && live.Fault == LiveFault.NotFound ? null : throw live;
        }
    }

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), _server.Options.Patience, cancellationToken);
        return Read<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private async Task<T> PostAsync<T>(string path, object? body, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : Json(body) }, TimeSpan.Zero, cancellationToken);
        return Read<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await _server.SendAsync(request, HttpCompletionOption.ResponseContentRead, patience, cancellationToken);
        }
        catch (RemoteException exception) when (Fault(exception) is { } live)
        {
            throw live;
        }
    }

    private static LiveWorldException? Fault(RemoteException exception) =>
        LiveFaultCode.Parse(exception.Code) is { } fault ? new LiveWorldException(fault, exception.Message, exception) : null;

    private T Read<T>(byte[] text)
    {
        try
        {
            return LiveJson.Read<T>(text);
        }
        catch (JsonException exception)
        {
            throw new RemoteException(
                RemoteException.NotAServer, $"What the server {_server.Address} tells of its live worlds cannot be read by this program; use a program and a server of one version.", innerException: exception);
        }
    }
}

using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Live;
using DiplomacySim.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Web;

/// <summary>The web process around an experiment host, without a cluster: the HTTP API, the health probes and the first page.</summary>
/// <remarks>It reads no configuration files and no <c>ASPNETCORE_</c> variables, and leaves signals to the program.</remarks>
public sealed class WebServer : IAsyncDisposable
{
    // Requests under way may end; progress streams are told to.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(3);

    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>The addresses listened on, with the ports that were taken.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. _app.Urls];

    /// <summary>Where the application routes requests.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Starts to listen.</summary>
    /// <param name="options">Where, and for whom.</param>
    /// <param name="host">What runs experiments; stays the caller's.</param>
    /// <param name="store">The host's store; stays the caller's.</param>
    /// <param name="logging">Where logs go; null for nowhere.</param>
    /// <param name="worlds">What keeps live worlds; stays the caller's. Null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WebSetupException">The options cannot be used, or an address is taken; the message says why.</exception>
    public static async Task<WebServer> StartAsync(
        WebOptions options,
        IExperimentHost host,
        IResultStore store,
        Action<ILoggingBuilder>? logging = null,
        ILiveWorldHost? worlds = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(store);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "DiplomacySim" });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(log => logging?.Invoke(log));
        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = _grace);

        // As instances, so that the application does not dispose of what is the caller's.
        builder.Services.AddSingleton(host);
        builder.Services.AddSingleton(store);
        if (worlds is not null)
        {
            builder.Services.AddSingleton(worlds);
        }

        builder.AddDiplomacySimWeb(options);
        var app = builder.Build();
        app.UseDiplomacySimWeb();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            await app.DisposeAsync();
            throw new WebSetupException($"{string.Join(" and ", options.Urls)} cannot be listened on: {exception.Message} Give another with --urls; port 0 takes a free one.");
        }

        return new WebServer(app);
    }

    /// <summary>Takes no more work, ends what listens to progress, and returns when open requests are answered, within 3 s.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _app.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Leaves it to the caller when to stop.</summary>
    private sealed class CallerLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

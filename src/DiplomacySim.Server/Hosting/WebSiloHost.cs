using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;
using DiplomacySim.Server.Logs;

namespace DiplomacySim.Server.Hosting;

/// <summary>A silo with a web server: the dashboard, and what the caller maps beside it.</summary>
/// <remarks>Safe for several threads.</remarks>
public sealed class WebSiloHost : IAsyncDisposable
{
    /// <summary>Where the dashboard is.</summary>
    public const string DashboardPath = "/dashboard";

    private readonly WebApplication _application;

    private WebSiloHost(WebApplication application) => _application = application;

    /// <summary>The way to the grains.</summary>
    public IGrainFactory Grains => _application.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The services of the silo and of the web server.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>The addresses that the web server listens on, with the port that it took.</summary>
    public IReadOnlyList<Uri> Urls =>
        [.. _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];

    /// <summary>Starts a silo and, once it has joined its cluster, the web server.</summary>
    /// <param name="options">The options of the silo.</param>
    /// <param name="endpoint">Where the web server listens; port 0 takes a free one.</param>
    /// <param name="log">The logs; null for none.</param>
    /// <param name="configure">What the silo needs beyond the options.</param>
    /// <param name="map">What is mapped before the dashboard, such as the check of a token.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static async Task<WebSiloHost> StartAsync(
        ServerOptions options,
        IPEndPoint endpoint,
        LogOptions? log = null,
        Action<ISiloBuilder>? configure = null,
        Action<WebApplication>? map = null,
        CancellationToken cancellationToken = default)
    {
        var application = await SiloHost.StartOnFreePortAsync(options, ported => Build(ported, endpoint, log, configure, map), cancellationToken);
        return new WebSiloHost(application);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static WebApplication Build(
        ServerOptions options,
        IPEndPoint endpoint,
        LogOptions? log,
        Action<ISiloBuilder>? configure,
        Action<WebApplication>? map)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(endpoint));
        builder.Services.AddRouting();
        if (log is not null)
        {
            builder.Logging.AddServerLog(log);
        }

        builder.UseOrleans(silo =>
        {
            SiloSetup.Configure(silo, options);
            configure?.Invoke(silo);
        });
        var application = builder.Build();
        map?.Invoke(application);
        if (options.Dashboard)
        {
            application.MapOrleansDashboard(routePrefix: DashboardPath);
        }

        return application;
    }
}

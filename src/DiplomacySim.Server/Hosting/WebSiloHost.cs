using DiplomacySim.Web;
using DiplomacySim.Web.Logs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;

namespace DiplomacySim.Server.Hosting;

/// <summary>A silo with the web process around it: the HTTP API, the health probes, the pages and the dashboard.</summary>
/// <remarks>Safe for several threads.</remarks>
public sealed class WebSiloHost : IAsyncDisposable
{
    /// <summary>Where the dashboard is.</summary>
    public const string DashboardPath = "/dashboard";

    private readonly PortedHost<WebApplication> _ported;

    private WebSiloHost(PortedHost<WebApplication> ported) => _ported = ported;

    /// <summary>The way to the grains.</summary>
    public IGrainFactory Grains => _ported.Host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The services of the silo and of the web process.</summary>
    public IServiceProvider Services => _ported.Host.Services;

    /// <summary>The addresses listened on, with the ports that were taken.</summary>
    public IReadOnlyList<string> Addresses => [.. _ported.Host.Urls];

    /// <summary>Starts a silo and, once it has joined its cluster, the web process.</summary>
    /// <param name="options">The options of the silo.</param>
    /// <param name="web">Where the web process listens, and for whom.</param>
    /// <param name="log">The logs; null for none.</param>
    /// <param name="configure">What the silo needs beyond the options: at least an experiment host and its store.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ServerSetupException">The silo's port is taken, or its address is none of this machine.</exception>
    /// <exception cref="WebSetupException">The web options cannot be used, or an address is taken; the message says why.</exception>
    public static async Task<WebSiloHost> StartAsync(
        ServerOptions options,
        WebOptions web,
        LogOptions? log,
        Action<ISiloBuilder> configure,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(web);
        var shown = options.Dashboard ? web with { Links = [.. web.Links, new WebLink("Dashboard", DashboardPath)] } : web;
        try
        {
            return new WebSiloHost(await PortedHost<WebApplication>.StartAsync(options, ported => Build(ported, shown, log, configure), cancellationToken));
        }
        catch (IOException exception)
        {
            throw new WebSetupException($"{string.Join(" and ", web.Urls)} cannot be listened on: {exception.Message} Give another with --urls; port 0 takes a free one.");
        }
    }

    /// <summary>Takes no more work, hands back what was begun, leaves the cluster and returns, within the drain time.</summary>
    /// <param name="cancellationToken">Ends at once.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) => _ported.Host.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _ported.DisposeAsync();

    private static WebApplication Build(ServerOptions options, WebOptions web, LogOptions? log, Action<ISiloBuilder> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "DiplomacySim" });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        SiloHost.AddCommon(builder, log);
        builder.UseOrleans(silo =>
        {
            SiloSetup.Configure(silo, options);
            configure(silo);
        });
        builder.AddDiplomacySimWeb(web);
        var application = builder.Build();
        application.UseDiplomacySimWeb();
        if (options.Dashboard)
        {
            application.MapOrleansDashboard(routePrefix: DashboardPath);
        }

        return application;
    }
}

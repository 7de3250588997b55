using DiplomacySim.Server.Diagnostics;
using DiplomacySim.Web.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Server.Hosting;

/// <summary>A silo in this process, without a web server: what one run of an experiment needs.</summary>
/// <remarks>Safe for several threads. <see cref="WebSiloHost"/> is the one with pages and the dashboard.</remarks>
public sealed class SiloHost : IAsyncDisposable
{
    private readonly PortedHost<IHost> _ported;

    private SiloHost(PortedHost<IHost> ported) => _ported = ported;

    /// <summary>The way to the grains.</summary>
    public IGrainFactory Grains => _ported.Host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The services of the silo.</summary>
    public IServiceProvider Services => _ported.Host.Services;

    /// <summary>Starts a silo.</summary>
    /// <param name="options">The options.</param>
    /// <param name="log">The logs; null for none.</param>
    /// <param name="configure">What the silo needs beyond the options.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ServerSetupException">The silo's port is taken, or its address is none of this machine.</exception>
    public static async Task<SiloHost> StartAsync(
        ServerOptions options,
        LogOptions? log = null,
        Action<ISiloBuilder>? configure = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SiloHost(await PortedHost<IHost>.StartAsync(options, ported => Build(ported, log, configure), cancellationToken));
    }

    /// <summary>Takes no more work, hands back what was begun, leaves the cluster and returns, within the drain time.</summary>
    /// <param name="cancellationToken">Ends at once.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) => _ported.Host.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _ported.DisposeAsync();

    /// <summary>Adds what every host has: logs, the export of measures where it is wanted, and a lifetime that is the caller's affair.</summary>
    internal static void AddCommon(IHostApplicationBuilder builder, LogOptions? log)
    {
        builder.Services.AddLogging();
        if (log is not null)
        {
            builder.Logging.AddServerLog(log);
        }

        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        if (TelemetryExport.IsWanted)
        {
            builder.Services.AddHostedService<TelemetryExport>();
        }
    }

    private static IHost Build(ServerOptions options, LogOptions? log, Action<ISiloBuilder>? configure)
    {
        // Without the defaults of a host: no configuration files are read and none are watched.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        AddCommon(builder, log);
        builder.UseOrleans(silo =>
        {
            SiloSetup.Configure(silo, options);
            configure?.Invoke(silo);
        });
        return builder.Build();
    }
}

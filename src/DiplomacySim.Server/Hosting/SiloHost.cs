using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using DiplomacySim.Server.Diagnostics;
using DiplomacySim.Server.Logs;

namespace DiplomacySim.Server.Hosting;

/// <summary>A silo in this process, without a web server: what one run of an experiment needs.</summary>
/// <remarks>Safe for several threads. <see cref="WebSiloHost"/> is the one with pages and the dashboard.</remarks>
public sealed class SiloHost : IAsyncDisposable
{
    private const int Attempts = 8;
    private readonly IHost _host;

    private SiloHost(IHost host) => _host = host;

    /// <summary>The way to the grains.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The services of the silo.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a silo.</summary>
    /// <param name="options">The options.</param>
    /// <param name="log">The logs; null for none.</param>
    /// <param name="configure">What the silo needs beyond the options.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static async Task<SiloHost> StartAsync(
        ServerOptions options,
        LogOptions? log = null,
        Action<ISiloBuilder>? configure = null,
        CancellationToken cancellationToken = default)
    {
        var host = await StartOnFreePortAsync(options, ported => Build(ported, log, configure), cancellationToken);
        return new SiloHost(host);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

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

    /// <summary>Starts a host; where its port was to be a free one and another program took it first, tries the next.</summary>
    internal static async Task<THost> StartOnFreePortAsync<THost>(
        ServerOptions options,
        Func<ServerOptions, THost> build,
        CancellationToken cancellationToken)
        where THost : IHost
    {
        options.Validate();
        for (var attempt = 1; ; attempt++)
        {
            var ported = options.SiloPort != 0 ? options : options with { SiloPort = FreePort.At(options.Address) };
            var host = build(ported);
            try
            {
                await host.StartAsync(cancellationToken);
                return host;
            }
            catch (Exception exception)
            {
                await ((IAsyncDisposable)host).DisposeAsync();

                // The web server tells of its own addresses with this type; another silo port would not help.
                if (options.SiloPort != 0 || attempt == Attempts || exception is IOException || !FreePort.IsTaken(exception))
                {
                    throw;
                }
            }
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

using System.Net.Sockets;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Server.Hosting;

/// <summary>A host with the port that its silo holds.</summary>
internal sealed class PortedHost<THost> : IAsyncDisposable
    where THost : class, IHost
{
    private const int Attempts = 8;
    private readonly PortGuard _port;

    private PortedHost(THost host, PortGuard port)
    {
        Host = host;
        _port = port;
    }

    /// <summary>The host.</summary>
    public THost Host { get; }

    /// <summary>Starts a host; where its port was to be a free one and another program took it meanwhile, tries the next.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ServerSetupException">The port is taken, or the address is none of this machine.</exception>
    public static async Task<PortedHost<THost>> StartAsync(ServerOptions options, Func<ServerOptions, THost> build, CancellationToken cancellationToken)
    {
        options.Validate();
        for (var attempt = 1; ; attempt++)
        {
            var port = Take(options);
            THost? host = null;
            try
            {
                host = build(options with { SiloPort = port.Port });
                await host.StartAsync(cancellationToken);
                return new PortedHost<THost>(host, port);
            }
            catch (Exception exception)
            {
                await DisposeAsync(host);
                port.Dispose();

                // The web server tells of its own addresses with this type; another silo port would not help.
                if (options.SiloPort != 0 || attempt == Attempts || exception is IOException || !PortGuard.IsTaken(exception))
                {
                    throw;
                }
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        await DisposeAsync(Host);
        _port.Dispose();
    }

    private static PortGuard Take(ServerOptions options)
    {
        try
        {
            return PortGuard.Take(options.Address, options.SiloPort);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new ServerSetupException($"The silo port {options.SiloPort} is taken by another program; give another with --silo-port, or 0 for a free one.", exception);
        }
        catch (SocketException exception)
        {
            throw new ServerSetupException($"{options.Address} cannot be listened on: {exception.Message}. Give an address of this machine with --advertise.", exception);
        }
    }

    private static async ValueTask DisposeAsync(THost? host)
    {
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}

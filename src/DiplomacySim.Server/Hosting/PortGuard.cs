using System.Net;
using System.Net.Sockets;

namespace DiplomacySim.Server.Hosting;

/// <summary>Holds a port for one silo of this machine.</summary>
/// <remarks>
/// Orleans listens in a way that lets another silo listen on the same port unnoticed, and connections would reach either. So a silo holds
/// the datagram port of the same number, which only one program can, and which is free again when its program ends, however it ends.
/// </remarks>
internal sealed class PortGuard : IDisposable
{
    private const int Attempts = 50;
    private readonly Socket _held;

    private PortGuard(Socket held, int port)
    {
        _held = held;
        Port = port;
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Takes a port.</summary>
    /// <param name="address">The address.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <exception cref="SocketException">The port is taken, or the address is none of this machine.</exception>
    public static PortGuard Take(IPAddress address, int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var free = Probe(address, port);
            var held = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ExclusiveAddressUse = true };
            try
            {
                held.Bind(new IPEndPoint(address, free));
                return new PortGuard(held, free);
            }
            catch (SocketException) when (port == 0 && attempt < Attempts)
            {
                held.Dispose();
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
    }

    /// <summary>Whether a failure to start says that a port is taken.</summary>
    public static bool IsTaken(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => true,
        AggregateException all => all.InnerExceptions.Any(IsTaken),
        { InnerException: { } inner } => IsTaken(inner),
        _ => false,
    };

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    private static int Probe(IPAddress address, int port)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, port));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

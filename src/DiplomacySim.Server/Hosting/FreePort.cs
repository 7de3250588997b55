using System.Net;
using System.Net.Sockets;

namespace DiplomacySim.Server.Hosting;

/// <summary>Finds ports that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>A port that is free now; whoever takes it must be ready to find it taken, and ask again.</summary>
    public static int At(IPAddress address)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Whether a failure to start says that a port is taken.</summary>
    public static bool IsTaken(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => true,
        AggregateException all => all.InnerExceptions.Any(IsTaken),
        { InnerException: { } inner } => IsTaken(inner),
        _ => false,
    };
}

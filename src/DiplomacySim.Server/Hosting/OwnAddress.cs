using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DiplomacySim.Server.Hosting;

/// <summary>Finds the address at which other machines see this one.</summary>
public static class OwnAddress
{
    /// <summary>The address from which this machine reaches a database; loopback where the database is on this machine.</summary>
    /// <param name="connectionString">The database.</param>
    /// <exception cref="ServerSetupException">The database's machine is not known.</exception>
    public static IPAddress Towards(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var host = connection.Host?.Split(',')[0] ?? "";
        if (host.Length == 0 || host.StartsWith('/') || host.StartsWith('@'))
        {
            // A socket in the file system.
            return IPAddress.Loopback;
        }

        try
        {
            // Connecting a datagram socket sends nothing; it only chooses the way.
            using var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(host, connection.Port);
            var address = ((IPEndPoint)socket.LocalEndPoint!).Address;
            return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        }
        catch (SocketException exception)
        {
            throw new ServerSetupException($"The database's machine '{host}' is not reached: {exception.Message}. Check the address of the cluster, or say with --advertise at which address other silos reach this one.", exception);
        }
    }
}

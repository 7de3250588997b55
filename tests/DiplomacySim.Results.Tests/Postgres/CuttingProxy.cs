using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DiplomacySim.Results.Tests.Postgres;

/// <summary>Stands between the store and the server, and cuts a connection between a command and its answer.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private byte[]? _command;
    private int _cuts;

    public CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>How many connections it has cut.</summary>
    public int Cuts => _cuts;

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The address of a database through this proxy.</summary>
    public string Url(string url) => url.Replace($":{_target}/", $":{Port}/", StringComparison.Ordinal);

    /// <summary>Lets the next such command through to the server, waits for its answer, and cuts the connection instead of giving it.</summary>
    public void CutBeforeAnswerTo(string command) => Volatile.Write(ref _command, Encoding.ASCII.GetBytes(command));

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = CarryAsync(client);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, _target);
            var isCutting = new StrongBox();
            await Task.WhenAny(
                PumpAsync(client, server, chunk => isCutting.Value |= IsCommand(chunk)),
                PumpAsync(server, client, _ => isCutting.Value && Interlocked.Increment(ref _cuts) > 0 ? throw new IOException("cut") : false));
        }
    }

    private bool IsCommand(ReadOnlySpan<byte> chunk)
    {
        var command = Volatile.Read(ref _command);
        if (command is null || chunk.IndexOf(command) < 0)
        {
            return false;
        }

        Volatile.Write(ref _command, null);
        return true;
    }

    private static async Task PumpAsync(TcpClient from, TcpClient to, Inspect inspect)
    {
        var buffer = new byte[1 << 16];
        try
        {
            int count;
            while ((count = await from.GetStream().ReadAsync(buffer)) > 0)
            {
                inspect(buffer.AsSpan(0, count));
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Either side hung up, or was cut off.
        }
    }

    private delegate bool Inspect(ReadOnlySpan<byte> chunk);

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}

using System.Runtime.InteropServices;

namespace DiplomacySim.Cli.Running;

/// <summary>When a further silo of this machine stops: with the process that started it, or on a request of its own.</summary>
/// <remarks>A terminal's Ctrl-C reaches every process; it is the first one's affair.</remarks>
internal sealed class SiloStop : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public SiloStop()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                _source.Cancel();
            }),
        ];
        ParentWatch.EndAsync(Console.OpenStandardInput()).ContinueWith(_ => Stop(), TaskScheduler.Default);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        // The watch of the parent may still use it.
        _source.Cancel();
    }

    private void Stop() => _source.Cancel();
}

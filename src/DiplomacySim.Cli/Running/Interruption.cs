using System.Runtime.InteropServices;
using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.Running;

/// <summary>Turns the first Ctrl-C (or request to end) into a clean stop; the second one ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Terminal _terminal;
    private readonly string _words;
    private int _signals;

    /// <param name="terminal">Where it is said.</param>
    /// <param name="words">What the first Ctrl-C brings about.</param>
    public Interruption(Terminal terminal, string words = "Stopping; what is finished is kept.")
    {
        _terminal = terminal;
        _words = words;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        _terminal.Note($"\n{_words} Press Ctrl-C again to end at once.");
        _source.Cancel();
    }
}

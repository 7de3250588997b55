using Microsoft.Extensions.Logging;

namespace DiplomacySim.Server.Processes;

/// <summary>Further silo processes on this machine, which end with this one and are started again where one is lost.</summary>
public sealed class SiloFleet : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ChildSilo[] _silos;
    private readonly Task _running;

    private SiloFleet(ChildSilo[] silos, TimeSpan drainTime)
    {
        _silos = silos;
        _running = Task.WhenAll(silos.Select(silo => silo.RunAsync(drainTime, _stopping.Token)));
    }

    /// <summary>The processes that run now.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _silos.Select(silo => silo.ProcessId).OfType<int>()];

    /// <summary>Starts the processes and keeps them running.</summary>
    /// <param name="command">The command of each.</param>
    /// <param name="count">How many; at least 0. They are numbered from 2, this process being the first.</param>
    /// <param name="drainTime">How long each may take to end when it is asked to.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Told of starts and losses.</param>
    public static SiloFleet Start(SiloCommand command, int count, TimeSpan drainTime, TimeProvider clock, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new SiloFleet([.. Enumerable.Range(2, count).Select(number => new ChildSilo(number, command, clock, logger))], drainTime);
    }

    /// <summary>Asks the processes to end, and waits until all have.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }
}

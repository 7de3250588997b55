using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Server.Hosting;

/// <summary>Leaves it to the caller when a host stops; signals are the program's affair.</summary>
internal sealed class CallerLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

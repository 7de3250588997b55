namespace DiplomacySim.Grains.Experiments;

/// <summary>A version that grows, and those who wait for it to grow.</summary>
/// <remarks>
/// Versions begin with the time, so that what comes up again on another silo has versions that nobody has seen. Safe for several threads.
/// </remarks>
internal sealed class Changes(TimeProvider clock)
{
    /// <summary>How long a call waits for a change: calls stay far below 5 s.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private long _version = clock.GetUtcNow().ToUnixTimeMilliseconds();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The version.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Tells everybody who waits.</summary>
    public void Tell()
    {
        Interlocked.Increment(ref _version);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Waits until the version is another than the one seen, or until it has waited long enough.</summary>
    public async Task WaitAsync(long seen, CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref _next).Task;
        if (Version == seen)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(next, Task.Delay(Patience, clock, limit.Token));
            await limit.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}

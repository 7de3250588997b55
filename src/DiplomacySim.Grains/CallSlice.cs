namespace DiplomacySim.Grains;

/// <summary>Keeps a call short that needs what may take long: the work goes on after the call, and the caller asks again.</summary>
internal static class CallSlice
{
    /// <summary>Waits for work, for a slice at most.</summary>
    /// <returns>Whether the work has ended, well or not.</returns>
    public static async ValueTask<bool> HasEndedAsync(this Task work, TimeSpan slice, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(slice, clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return work.IsCompleted;
    }
}

using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>What a run does while its store is away: it gives up at once, or tries again for a while.</summary>
/// <param name="clock">Measures how long the store has been away.</param>
/// <param name="limit">How long to go on trying; zero to give up at once.</param>
/// <param name="away">Told once each time the store goes away, with the reason; may be null.</param>
/// <param name="back">Told how long it was away when it answers again; may be null.</param>
internal sealed class StorePatience(
    TimeProvider clock, TimeSpan limit, Action<StoreException>? away = null, Action<TimeSpan>? back = null)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(1);

    /// <summary>Gives up at once.</summary>
    public static StorePatience None { get; } = new(TimeProvider.System, TimeSpan.Zero);

    /// <summary>Does something that may be repeated, and repeats it while the store is away.</summary>
    /// <exception cref="StoreException">The store was away too long, the wait was cancelled, or repeating does not help.</exception>
    public T Do<T>(Func<T> action, CancellationToken cancellationToken)
    {
        var pause = _firstPause;
        for (long? since = null; ;)
        {
            try
            {
                var result = action();
                if (since is { } start)
                {
                    back?.Invoke(clock.GetElapsedTime(start));
                }

                return result;
            }
            catch (StoreException e) when (IsPassing(e) && limit > TimeSpan.Zero)
            {
                if (since is null)
                {
                    since = clock.GetTimestamp();
                    away?.Invoke(e);
                }

                if (clock.GetElapsedTime(since.Value) >= limit || cancellationToken.WaitHandle.WaitOne(pause))
                {
                    throw;
                }

                pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
            }
        }
    }

    /// <summary>Does something that may be repeated, and repeats it while the store is away.</summary>
    /// <exception cref="StoreException">The store was away too long, the wait was cancelled, or repeating does not help.</exception>
    public void Do(Action action, CancellationToken cancellationToken) =>
        Do(
            () =>
            {
                action();
                return true;
            },
            cancellationToken);

    private static bool IsPassing(StoreException e) => e.Code is StoreFault.Locked or StoreFault.Inaccessible or StoreFault.Unreachable;
}

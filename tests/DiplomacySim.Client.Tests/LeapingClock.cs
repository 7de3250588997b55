namespace DiplomacySim.Client.Tests;

/// <summary>A clock that stands still until somebody waits for it, and then leaps to the end of the wait: pauses take no time.</summary>
/// <param name="reach">Waits that are longer never end: they are limits, and what they guard takes no time.</param>
internal sealed class LeapingClock(TimeSpan reach) : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= reach)
        {
            Interlocked.Add(ref _ticks, dueTime.Ticks);

            // Whoever asks for a timer holds it before it goes off.
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Spent();
    }

    /// <summary>A timer that goes off once, if at all.</summary>
    private sealed class Spent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}

namespace DiplomacySim.Cli.Tests;

/// <summary>A clock that stands still, so that reports hold no times of this machine.</summary>
internal sealed class FrozenClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 29, 9, 30, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 1;
}

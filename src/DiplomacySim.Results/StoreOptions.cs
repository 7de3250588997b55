namespace DiplomacySim.Results;

/// <summary>How a result store is opened; see <see cref="ResultStores"/>.</summary>
public sealed record StoreOptions
{
    private readonly TimeSpan _busyTimeout = TimeSpan.FromSeconds(5);
    private readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for another program that is writing to the same SQLite file. PostgreSQL needs none of this.</summary>
    /// <value>The default is 5 seconds; from 0 to 1 hour.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public TimeSpan BusyTimeout
    {
        get => _busyTimeout;
        init => _busyTimeout = Checked(value);
    }

    /// <summary>
    /// How long to try again while a PostgreSQL server does not answer, restarts or is overloaded. The address's own <c>patience</c>
    /// goes first. A file needs none of this.
    /// </summary>
    /// <value>The default is 2 minutes; from 0 to 1 hour.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public TimeSpan Patience
    {
        get => _patience;
        init => _patience = Checked(value);
    }

    /// <summary>Whether a missing file and its folders are created; otherwise they are an error.</summary>
    /// <value>The default is true. Commands that only look use false. PostgreSQL is never prepared by opening it.</value>
    public bool Create { get; init; } = true;

    /// <summary>Told once when a PostgreSQL server ceases to answer, and once when it answers again. Called on the waiting thread.</summary>
    public Action<StoreOutage>? OnOutage { get; init; }

    /// <summary>The clock that waiting is measured with.</summary>
    /// <value>The default is the system's.</value>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How much of a transaction is kept in memory before it goes to the file.</summary>
    internal int CacheKibibytes { get; init; } = 16_000;

    private static TimeSpan Checked(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
        return value;
    }
}

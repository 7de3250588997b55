namespace DiplomacySim.Results.Sqlite;

/// <summary>How a <see cref="SqliteResultStore"/> is opened.</summary>
public sealed record StoreOptions
{
    private readonly TimeSpan _busyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for another program that is writing.</summary>
    /// <value>The default is 5 seconds; from 0 to 1 hour.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public TimeSpan BusyTimeout
    {
        get => _busyTimeout;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            _busyTimeout = value;
        }
    }

    /// <summary>Whether a missing file and its folders are created; otherwise they are an error.</summary>
    /// <value>The default is true. Commands that only look use false.</value>
    public bool Create { get; init; } = true;

    /// <summary>How much of a transaction is kept in memory before it goes to the file.</summary>
    internal int CacheKibibytes { get; init; } = 16_000;
}

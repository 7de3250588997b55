using System.Security.Cryptography;
using Npgsql;

namespace DiplomacySim.Results.Postgres;

/// <summary>The way to the server: connections, and patience while it does not answer. For several threads at once.</summary>
internal sealed class PostgresLink : IDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(2);

    private readonly NpgsqlDataSource _source;
    private readonly StoreOptions _options;
    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private (DateTimeOffset At, long Stamp, string Reason)? _outage;

    public PostgresLink(PostgresUrl url, StoreOptions options)
    {
        (Url, _options, _patience) = (url, options, url.Patience ?? options.Patience);
        _source = NpgsqlDataSource.Create(url.ConnectionString);
    }

    public PostgresUrl Url { get; }

    /// <summary>Reads; tries again while the server does not answer.</summary>
    public T Read<T>(Func<PostgresSession, T> body) => Persist(() =>
    {
        using var session = new PostgresSession(_source.OpenConnection());
        return body(session);
    });

    /// <summary>Runs the body in one transaction, which is done exactly once however often the server goes away meanwhile.</summary>
    /// <remarks>
    /// A connection that breaks while it commits leaves open whether it was done. So every transaction enters a word that only it
    /// has, before anything else: when it is tried again and the word is there, it was done; while it is still being done, the server
    /// makes the second one wait.
    /// </remarks>
    public long Write(Func<PostgresSession, long> body)
    {
        // Not a draw of the model: it must differ from those of all other programs.
        var token = new Guid(RandomNumberGenerator.GetBytes(16));
        return Persist(() =>
        {
            using var session = new PostgresSession(_source.OpenConnection());
            using var transaction = session.Begin();
            if (session.Run("INSERT INTO writes (token, answer) VALUES ($1, 0) ON CONFLICT (token) DO NOTHING", token) == 0)
            {
                return session.Number("SELECT answer FROM writes WHERE token = $1", token) ?? 0;
            }

            var answer = body(session);
            if (answer != 0)
            {
                session.Run("UPDATE writes SET answer = $2 WHERE token = $1", token, answer);
            }

            transaction.Commit();
            return answer;
        });
    }

    /// <summary>Ends all waiting and closes the connections.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _source.Dispose();
    }

    private T Persist<T>(Func<T> attempt)
    {
        var start = (long?)null;
        for (var pause = s_firstPause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, s_longestPause.Ticks)))
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, typeof(PostgresResultStore));
            try
            {
                var result = attempt();
                EndOutage();
                return result;
            }
            catch (Exception exception) when (exception is not StoreException)
            {
                var isOutage = PostgresFaults.IsOutage(exception);
                if (!isOutage && !PostgresFaults.IsConflict(exception))
                {
                    if (exception is NpgsqlException)
                    {
                        throw PostgresFaults.From(Url, exception);
                    }

                    throw;
                }

                start ??= _options.Clock.GetTimestamp();
                if (isOutage)
                {
                    BeginOutage(exception);
                }

                var lasted = _options.Clock.GetElapsedTime(start.Value);
                if (lasted >= _patience)
                {
                    throw PostgresFaults.Unreachable(Url, lasted, exception);
                }

                Wait(pause < _patience - lasted ? pause : _patience - lasted);
            }
        }
    }

    private void Wait(TimeSpan pause)
    {
        try
        {
            Task.Delay(pause, _options.Clock, _closing.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new ObjectDisposedException(nameof(PostgresResultStore));
        }
    }

    private void BeginOutage(Exception exception)
    {
        lock (_gate)
        {
            if (_outage is not null)
            {
                return;
            }

            _outage = (_options.Clock.GetUtcNow(), _options.Clock.GetTimestamp(), PostgresFaults.Reason(exception));
        }

        // Those that wait in the pool lead nowhere either.
        _source.Clear();
        Tell(_outage.Value, null);
    }

    private void EndOutage()
    {
        (DateTimeOffset At, long Stamp, string Reason) ended;
        lock (_gate)
        {
            if (_outage is not { } outage)
            {
                return;
            }

            ended = outage;
            _outage = null;
        }

        Tell(ended, _options.Clock.GetElapsedTime(ended.Stamp));
    }

    private void Tell((DateTimeOffset At, long Stamp, string Reason) outage, TimeSpan? lasted) =>
        _options.OnOutage?.Invoke(new StoreOutage(Url.Shown, outage.At, outage.Reason, lasted));
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace DiplomacySim.Web.Events;

/// <summary>What goes on, followed once each however many listen.</summary>
/// <param name="follow">Follows something: gives how it stands, from now on, until nothing more will change.</param>
internal sealed class Feed<TKey, T>(Func<TKey, CancellationToken, IAsyncEnumerable<T>> follow) : IDisposable
    where TKey : notnull
    where T : class
{
    private readonly ConcurrentDictionary<TKey, Channel> _channels = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Each state from the present one to the last; a slow listener misses what was overtaken, never the last.</summary>
    public async IAsyncEnumerable<T> ListenAsync(TKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Join(key);
        try
        {
            T? shown = null;
            while (true)
            {
                var (state, next) = channel.Now;
                if (state is not null && !ReferenceEquals(state, shown))
                {
                    shown = state;
                    yield return state;
                }
                else if (next is null)
                {
                    yield break;
                }
                else
                {
                    await next.WaitAsync(cancellationToken);
                }
            }
        }
        finally
        {
            Leave(key, channel);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private Channel Join(TKey key)
    {
        while (true)
        {
            var channel = _channels.GetOrAdd(key, static _ => new Channel());
            switch (channel.TryJoin())
            {
                case Entry.First:
                    _ = FollowAsync(key, channel);
                    return channel;
                case Entry.Later:
                    return channel;
                default:
                    // It closed just now; the next round makes a new one.
                    _channels.TryRemove(KeyValuePair.Create(key, channel));
                    break;
            }
        }
    }

    private void Leave(TKey key, Channel channel)
    {
        if (channel.Leave())
        {
            _channels.TryRemove(KeyValuePair.Create(key, channel));
        }
    }

    private async Task FollowAsync(TKey key, Channel channel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, channel.Closed);
        try
        {
            await foreach (var state in follow(key, stop.Token))
            {
                channel.Publish(state);
            }

            channel.Complete();
        }
        catch (Exception exception)
        {
            // Those who listen are told; nobody else waits for this.
            channel.Fail(exception);
        }
    }

    private enum Entry
    {
        First,
        Later,
        Closed,
    }

    /// <summary>How one thing stands, and those who wait for more.</summary>
    private sealed class Channel
    {
        private readonly Lock _lock = new();
        private readonly CancellationTokenSource _closed = new();
        private TaskCompletionSource? _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _state;
        private int _listeners;
        private bool _isClosed;

        public CancellationToken Closed => _closed.Token;

        /// <summary>The state, and what tells of the next one; null where there will be none.</summary>
        public (T? State, Task? Next) Now
        {
            get
            {
                lock (_lock)
                {
                    return (_state, _next?.Task);
                }
            }
        }

        public Entry TryJoin()
        {
            lock (_lock)
            {
                return _isClosed ? Entry.Closed : _listeners++ == 0 ? Entry.First : Entry.Later;
            }
        }

        /// <summary>True for the last one, who closes the channel.</summary>
        public bool Leave()
        {
            lock (_lock)
            {
                if (--_listeners > 0)
                {
                    return false;
                }

                _isClosed = true;
            }

            _closed.Cancel();
            return true;
        }

        public void Publish(T state)
        {
            TaskCompletionSource? next;
            lock (_lock)
            {
                _state = state;
                (next, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            next?.SetResult();
        }

        public void Complete()
        {
            TaskCompletionSource? next;
            lock (_lock)
            {
                (next, _next) = (_next, null);
            }

            next?.SetResult();
        }

        public void Fail(Exception exception)
        {
            lock (_lock)
            {
                _next?.TrySetException(exception);

                // Nobody may be waiting for it.
                _ = _next?.Task.Exception;
            }
        }
    }
}

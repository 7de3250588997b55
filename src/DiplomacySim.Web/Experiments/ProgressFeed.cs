using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;

namespace DiplomacySim.Web.Experiments;

/// <summary>How experiments come along, watched once each however many listen.</summary>
internal sealed class ProgressFeed(IExperimentHost host) : IDisposable
{
    private readonly ConcurrentDictionary<ExperimentId, Channel> _channels = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Each status from the present one to the last, written as JSON; a slow listener misses what was overtaken, never the end.</summary>
    public async IAsyncEnumerable<ProgressItem> ListenAsync(ExperimentId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Join(id);
        try
        {
            ProgressItem? shown = null;
            while (true)
            {
                var (item, next) = channel.Now;
                if (item is not null && item != shown)
                {
                    shown = item;
                    yield return item;
                    if (item.IsLast)
                    {
                        yield break;
                    }
                }
                else
                {
                    await next.WaitAsync(cancellationToken);
                }
            }
        }
        finally
        {
            Leave(id, channel);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private Channel Join(ExperimentId id)
    {
        while (true)
        {
            var channel = _channels.GetOrAdd(id, static _ => new Channel());
            switch (channel.TryJoin())
            {
                case Entry.First:
                    _ = FollowAsync(id, channel);
                    return channel;
                case Entry.Later:
                    return channel;
                default:
                    // It closed just now; the next round makes a new one.
                    _channels.TryRemove(KeyValuePair.Create(id, channel));
                    break;
            }
        }
    }

    private void Leave(ExperimentId id, Channel channel)
    {
        if (channel.Leave())
        {
            _channels.TryRemove(KeyValuePair.Create(id, channel));
        }
    }

    private async Task FollowAsync(ExperimentId id, Channel channel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, channel.Closed);
        try
        {
            await foreach (var status in host.WatchAsync(id, stop.Token))
            {
                channel.Publish(new ProgressItem(JsonSerializer.Serialize(StatusMessage.Of(status), RemoteJson.Options), status.IsEnded));
            }

            channel.Fail(new InvalidOperationException($"The engine tells no more of experiment {id}."));
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

    /// <summary>What is told of one experiment, and those who wait for more.</summary>
    private sealed class Channel
    {
        private readonly Lock _lock = new();
        private readonly CancellationTokenSource _closed = new();
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ProgressItem? _item;
        private int _listeners;
        private bool _isClosed;

        public CancellationToken Closed => _closed.Token;

        public (ProgressItem? Item, Task Next) Now
        {
            get
            {
                lock (_lock)
                {
                    return (_item, _next.Task);
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

        public void Publish(ProgressItem item)
        {
            TaskCompletionSource next;
            lock (_lock)
            {
                _item = item;
                (next, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            next.SetResult();
        }

        public void Fail(Exception exception)
        {
            lock (_lock)
            {
                _next.TrySetException(exception);

                // Nobody may be waiting for it.
                _ = _next.Task.Exception;
            }
        }
    }
}

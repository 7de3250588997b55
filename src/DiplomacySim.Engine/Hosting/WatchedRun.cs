using System.Runtime.CompilerServices;

namespace DiplomacySim.Engine.Hosting;

/// <summary>The status of one experiment, and those who wait for it to change.</summary>
/// <remarks>Safe for several threads; a watcher that is slow misses what was overtaken, never the end.</remarks>
internal sealed class WatchedRun(RunStatus status)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunStatus _status = status;

    /// <summary>How it stands.</summary>
    public RunStatus Status
    {
        get
        {
            lock (_lock)
            {
                return _status;
            }
        }
    }

    /// <summary>Tells all watchers.</summary>
    public void Publish(RunStatus status)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _status = status;
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }

    /// <summary>Each status from the present one to the last.</summary>
    public async IAsyncEnumerable<RunStatus> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            RunStatus status;
            Task changed;
            lock (_lock)
            {
                (status, changed) = (_status, _changed.Task);
            }

            yield return status;
            if (status.IsEnded)
            {
                yield break;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }
}

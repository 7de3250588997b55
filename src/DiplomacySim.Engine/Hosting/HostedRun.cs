using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>A run on a thread of its own, with its status.</summary>
internal sealed class HostedRun(RunStatus first)
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How it stands.</summary>
    public WatchedRun Watched { get; } = new(first);

    /// <summary>Completes, and never fails, when the run has ended and its last status is told.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Starts the thread; called once.</summary>
    /// <param name="run">The run, with whom to tell its progress.</param>
    public void Start(Func<Action<RunProgress>, CancellationToken, RunReport> run) =>
        new Thread(() => Play(run)) { IsBackground = true, Name = $"experiment {first.Id}" }.Start();

    /// <summary>Stops the run; what is finished is stored. Does nothing where it has ended.</summary>
    public void Cancel() => _cancel.Cancel();

    private void Play(Func<Action<RunProgress>, CancellationToken, RunReport> run)
    {
        try
        {
            var report = run(progress => Watched.Publish(Watched.Status with { Progress = progress }), _cancel.Token);
            Watched.Publish(Watched.Status with { State = report.State, Report = report });
        }
        catch (Exception e)
        {
            // Whatever broke the run down is told to those who watch; nobody else waits for this thread.
            Watched.Publish(Watched.Status with { State = ExperimentState.Interrupted, Fault = e.Message });
        }
        finally
        {
            _ended.SetResult();
        }
    }
}

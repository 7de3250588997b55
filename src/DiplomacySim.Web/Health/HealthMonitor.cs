using System.Globalization;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using DiplomacySim.Web.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Web.Health;

/// <summary>Looks after the store and the engine now and then, so that a probe is answered from memory.</summary>
internal sealed partial class HealthMonitor(
    IResultStore store,
    IExperimentHost host,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<HealthMonitor> logger) : BackgroundService
{
    // No plan has this hash; the question shows that the store answers.
    private const string NoPlan = "0";

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Finding? _finding;

    /// <summary>Done once store and engine have been looked at for the first time.</summary>
    public Task FirstLook => _first.Task;

    /// <summary>How things were when last looked at; never waits.</summary>
    public HealthReport Report()
    {
        var finding = _finding;
        var age = finding is null ? (TimeSpan?)null : clock.GetElapsedTime(finding.Timestamp);
        var late = age > _patience
            ? string.Create(CultureInfo.InvariantCulture, $"The store or the engine has not answered for {age.Value.TotalSeconds:0} s.")
            : null;
        var fault = late ?? finding?.Fault;
        var status = lifetime.ApplicationStopping.IsCancellationRequested ? HealthReport.Stopping
            : finding is null ? HealthReport.Starting
            : fault is null ? HealthReport.Ready
            : HealthReport.Unready;
        return new HealthReport(status, host.Engine, finding?.Running ?? 0, store.Location, fault, age is { } known ? Math.Round(known.TotalSeconds, 3) : null);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        do
        {
            var finding = await LookAsync(stoppingToken);
            if (finding.Fault != _finding?.Fault)
            {
                Tell(finding.Fault);
            }

            _finding = finding;
            _first.TrySetResult();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<Finding> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WorkThreads.StartAsync(() => store.FindByPlan(NoPlan));
            var running = (await host.ListAsync(cancellationToken)).Count(s => !s.IsEnded);
            return new Finding(clock.GetTimestamp(), running, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, it is what the next probe is told.
            return new Finding(clock.GetTimestamp(), 0, exception.Message);
        }
    }

    private void Tell(string? fault)
    {
        if (fault is null)
        {
            IsWell(logger);
        }
        else
        {
            IsAmiss(logger, fault);
        }
    }

    [LoggerMessage(EventId = 5010, Level = LogLevel.Information, Message = "The store and the engine answer")]
    private static partial void IsWell(ILogger logger);

    [LoggerMessage(EventId = 5011, Level = LogLevel.Warning, Message = "The server is not ready: {Fault}")]
    private static partial void IsAmiss(ILogger logger, string fault);

    private sealed record Finding(long Timestamp, int Running, string? Fault);
}

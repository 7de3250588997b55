using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Server.Processes;

/// <summary>A silo process that is started again whenever it ends without being asked to.</summary>
internal sealed partial class ChildSilo
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_stable = TimeSpan.FromMinutes(1);

    private readonly int _number;
    private readonly SiloCommand _command;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public ChildSilo(int number, SiloCommand command, TimeProvider clock, ILogger logger)
    {
        _number = number;
        _command = command;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>The process that runs now; null between two.</summary>
    public int? ProcessId { get; private set; }

    /// <summary>Keeps the process running until it is told to stop; then asks it to end and waits for that.</summary>
    /// <param name="drainTime">How long it may take to end before it is killed.</param>
    /// <param name="stoppingToken">Tells it to stop.</param>
    public async Task RunAsync(TimeSpan drainTime, CancellationToken stoppingToken)
    {
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = _clock.GetTimestamp();
            using var process = Start();
            if (process is not null && await IsToldToStopAsync(process, stoppingToken))
            {
                await EndAsync(process, drainTime);
                return;
            }

            // One that ends soon after its start, again and again, is given more and more time.
            pause = _clock.GetElapsedTime(started) > s_stable ? TimeSpan.Zero : Longer(pause);
            Lost(_logger, _number, process?.ExitCode ?? -1, pause.TotalSeconds);
            if (!await PauseAsync(pause, stoppingToken))
            {
                return;
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) =>
        TimeSpan.FromSeconds(Math.Clamp(pause.TotalSeconds * 2, 0.5, s_longestPause.TotalSeconds));

    private Process? Start()
    {
        try
        {
            var process = Process.Start(_command.ToStartInfo())!;
            ProcessId = process.Id;
            Started(_logger, _number, process.Id);
            return process;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            NotStarted(_logger, exception, _number);
            return null;
        }
    }

    private async Task<bool> IsToldToStopAsync(Process process, CancellationToken stoppingToken)
    {
        try
        {
            await process.WaitForExitAsync(stoppingToken);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        finally
        {
            ProcessId = null;
        }
    }

    // The end of its input asks a silo to drain and end.
    private async Task EndAsync(Process process, TimeSpan drainTime)
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(drainTime, _clock);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Killed(_logger, _number, drainTime.TotalSeconds);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task<bool> PauseAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(pause, _clock, stoppingToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 6010, Level = LogLevel.Information, Message = "Silo {Number} was started as process {ProcessId}")]
    private static partial void Started(ILogger logger, int number, int processId);

    [LoggerMessage(EventId = 6011, Level = LogLevel.Warning, Message = "Silo {Number} ended with exit code {ExitCode}; it is started again in {Seconds} s")]
    private static partial void Lost(ILogger logger, int number, int exitCode, double seconds);

    [LoggerMessage(EventId = 6012, Level = LogLevel.Error, Message = "Silo {Number} could not be started")]
    private static partial void NotStarted(ILogger logger, Exception exception, int number);

    [LoggerMessage(EventId = 6013, Level = LogLevel.Warning, Message = "Silo {Number} did not end within {Seconds} s and was killed")]
    private static partial void Killed(ILogger logger, int number, double seconds);
}

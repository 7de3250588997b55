using Microsoft.Extensions.Logging;

namespace DiplomacySim.Grains.Workers;

/// <summary>What is logged where shards are computed.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(EventId = 3201, Level = LogLevel.Information, Message = "This silo computes up to {Shards} shards at once")]
    public static partial void Started(ILogger logger, int shards);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Information, Message = "This silo takes no more shards; {Shards} were given back")]
    public static partial void Stopped(ILogger logger, int shards);

    [LoggerMessage(EventId = 3203, Level = LogLevel.Warning, Message = "A call for experiment {Experiment} failed; it is tried again")]
    public static partial void CallFailed(ILogger logger, long experiment, Exception exception);

    [LoggerMessage(EventId = 3204, Level = LogLevel.Warning, Message = "The dispatch does not answer; it is asked again")]
    public static partial void NoBoard(ILogger logger, Exception exception);
}

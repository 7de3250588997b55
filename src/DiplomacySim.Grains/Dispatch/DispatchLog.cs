using Microsoft.Extensions.Logging;

namespace DiplomacySim.Grains.Dispatch;

/// <summary>What is logged where experiments are opened and closed.</summary>
internal static partial class DispatchLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "Experiment {Experiment} does not answer; it is asked again")]
    public static partial void NoAnswer(ILogger logger, long experiment, Exception exception);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Warning, Message = "Experiment {Experiment} is open, and nobody knows it; it is closed")]
    public static partial void Unknown(ILogger logger, long experiment);
}

using Microsoft.Extensions.Logging;

namespace DiplomacySim.Grains.Live;

/// <summary>What is logged of live worlds.</summary>
internal static partial class WorldLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Live world {World} is open here: {Months} months played, taken up {Epoch} times")]
    public static partial void Opened(ILogger logger, string world, int months, int epoch);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "Live world {World} lost partners and is replayed from its journal: {Reason}")]
    public static partial void Lost(ILogger logger, string world, string reason);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "Live world {World} is closed")]
    public static partial void Closed(ILogger logger, string world);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Warning, Message = "Live world {World} stopped playing by itself: {Reason}")]
    public static partial void Stopped(ILogger logger, string world, string reason);
}

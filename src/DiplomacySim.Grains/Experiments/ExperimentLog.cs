using DiplomacySim.Results;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Grains.Experiments;

/// <summary>What is logged where experiments are led.</summary>
internal static partial class ExperimentLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "Experiment {Experiment} is led here (run {Run}, taken up {Epoch} times)")]
    public static partial void Started(ILogger logger, long experiment, string run, int epoch);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Information, Message = "Experiment {Experiment} ended: {State}, {Computed} futures computed here in {Seconds:0.0} s")]
    public static partial void Ended(ILogger logger, long experiment, ExperimentState state, long computed, double seconds);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "Experiment {Experiment} broke down")]
    public static partial void BrokeDown(ILogger logger, long experiment, Exception exception);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "Experiment {Experiment}: {Shards} shards of a lost silo are handed out again")]
    public static partial void Reclaimed(ILogger logger, long experiment, int shards);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Warning, Message = "Experiment {Experiment} waits for its store: {Reason}")]
    public static partial void StoreAway(ILogger logger, long experiment, string reason);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Information, Message = "Experiment {Experiment}: the store answers again after {Seconds:0.0} s")]
    public static partial void StoreBack(ILogger logger, long experiment, double seconds);
}

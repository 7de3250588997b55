using System.Globalization;

namespace DiplomacySim.Engine.Runs;

/// <summary>The command that plays one future of an experiment again.</summary>
internal static class RepeatCommand
{
    public static string Of(Results.ExperimentId id, long future, string policy) => string.Create(
        CultureInfo.InvariantCulture,
        $"dipsim rerun {id} --future {future} --policy \"{policy.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
}

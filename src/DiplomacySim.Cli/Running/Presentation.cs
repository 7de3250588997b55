namespace DiplomacySim.Cli.Running;

/// <summary>How results are shown.</summary>
/// <param name="IsJson">Whether as JSON, for programs.</param>
/// <param name="IsQuiet">Whether only the answer is shown, without progress and notes.</param>
internal sealed record Presentation(bool IsJson, bool IsQuiet);

namespace DiplomacySim.Charts.Kinds;

/// <summary>An uncertain input: what the outcome is where it is low, and where it is high.</summary>
/// <param name="Name">The input.</param>
/// <param name="Low">The outcome with low draws.</param>
/// <param name="LowLabel">What low means, such as <c>lowest third (to 68)</c>.</param>
/// <param name="High">The outcome with high draws.</param>
/// <param name="HighLabel">What high means.</param>
/// <param name="IsWithinNoise">Whether the difference may be chance.</param>
public sealed record TornadoBar(string Name, double Low, string LowLabel, double High, string HighLabel, bool IsWithinNoise);

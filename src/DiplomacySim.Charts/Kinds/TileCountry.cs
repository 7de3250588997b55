namespace DiplomacySim.Charts.Kinds;

/// <summary>A country of the tile map.</summary>
/// <param name="Code">Its code of three letters.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tier">Its expected rung: 0 for the lowest up to the number of the highest; may lie between rungs.</param>
/// <param name="Text">What is known of it, in words.</param>
/// <param name="IsRising">Whether it will probably rise.</param>
public sealed record TileCountry(string Code, string Name, double Tier, string Text, bool IsRising);

namespace DiplomacySim.Charts.Maps;

/// <summary>The place of a country on the tile map.</summary>
/// <param name="Code">Its code of three letters (ISO 3166).</param>
/// <param name="Column">The column, from 0 at the left.</param>
/// <param name="Row">The row, from 0 at the top.</param>
public readonly record struct Tile(string Code, int Column, int Row);

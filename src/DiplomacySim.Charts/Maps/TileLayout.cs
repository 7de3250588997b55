using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacySim.Charts.Maps;

/// <summary>Where countries stand on a map of equal tiles.</summary>
public sealed class TileLayout
{
    private TileLayout(ImmutableArray<Tile> tiles)
    {
        Tiles = tiles;
        Columns = tiles.Max(tile => tile.Column) + 1;
        Rows = tiles.Max(tile => tile.Row) + 1;
    }

    /// <summary>The members and observer states of the United Nations, from <c>Maps/tiles.csv</c>.</summary>
    public static TileLayout World { get; } = Read();

    /// <summary>The tiles, by code.</summary>
    public ImmutableArray<Tile> Tiles { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    private static TileLayout Read()
    {
        using var stream = typeof(TileLayout).Assembly.GetManifestResourceStream("DiplomacySim.Charts.Maps.tiles.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new TileLayout([.. lines.Skip(1).Select(line => line.Split(',')).Select(f => new Tile(f[0], Number(f[1]), Number(f[2])))]);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

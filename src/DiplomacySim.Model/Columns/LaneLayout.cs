namespace DiplomacySim.Model.Columns;

/// <summary>How many lanes a shard has and how many its columns hold.</summary>
internal static class LaneLayout
{
    /// <summary>The most lanes of a shard.</summary>
    public const int MaxLanes = 2048;

    /// <summary>The widest vector, in lanes; columns are padded to a multiple of it.</summary>
    public const int Width = 16;

    /// <summary>The lanes that are computed in one go, while their draws stay in the nearest cache.</summary>
    public const int Block = 128;

    /// <summary>The lanes whose bits fill one machine word; every column's memory is a multiple of it long.</summary>
    public const int Group = 64;

    public static int Padded(int lanes) => (lanes + Width - 1) / Width * Width;
}

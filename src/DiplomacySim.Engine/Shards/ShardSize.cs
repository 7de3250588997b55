namespace DiplomacySim.Engine.Shards;

/// <summary>How large shards are cut, so that all who compute have as much to do and end together.</summary>
internal static class ShardSize
{
    /// <summary>The least futures of a shard that is cut from more: below it the shard's own cost outweighs what another place wins.</summary>
    public const int Least = 64;

    // The widest vector: other sizes leave lanes idle.
    private const int Step = 16;

    /// <summary>The futures of a shard where their number is a multiple of the places, as nearly as may be.</summary>
    /// <param name="missing">The futures to be computed of each policy; one at least is not 0.</param>
    /// <param name="most">The most futures of a shard.</param>
    /// <param name="places">The shards that are computed at once, at least 1.</param>
    public static int Of(IReadOnlyCollection<long> missing, int most, int places)
    {
        var (policies, futures) = (missing.Count(m => m > 0), missing.Max());
        var parts = Parts(futures, most);
        while (parts * policies % places != 0)
        {
            parts++;
        }

        return Math.Min(Math.Max((int)Parts(Parts(futures, parts), Step) * Step, Least), most);
    }

    private static long Parts(long whole, long part) => (whole + part - 1) / part;
}

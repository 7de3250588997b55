namespace DiplomacySim.Results.Sql;

/// <summary>Works on ranges of futures.</summary>
internal static class FutureRanges
{
    /// <summary>Joins neighbours; the ranges are in ascending order and do not overlap.</summary>
    public static List<FutureRange> Join(IEnumerable<FutureRange> ranges)
    {
        var joined = new List<FutureRange>();
        foreach (var range in ranges)
        {
            if (joined.Count > 0 && joined[^1].End == range.First)
            {
                joined[^1] = joined[^1] with { Count = joined[^1].Count + range.Count };
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }
}

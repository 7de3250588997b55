using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>Finds the futures that are missing.</summary>
internal static class FutureGaps
{
    /// <summary>What is missing of a range, ascending.</summary>
    /// <param name="done">The futures that are there, ascending.</param>
    /// <param name="wanted">The futures that are wanted.</param>
    public static IEnumerable<FutureRange> Of(IReadOnlyList<FutureRange> done, FutureRange wanted)
    {
        var next = wanted.First;
        foreach (var range in done.Append(new FutureRange(wanted.End, 0)))
        {
            var end = Math.Min(range.First, wanted.End);
            if (next < end)
            {
                yield return new FutureRange(next, end - next);
            }

            next = Math.Max(next, range.End);
        }
    }
}

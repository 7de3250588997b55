using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>Quasi-p values of a box's limits (Bryant and Lempert 2010).</summary>
/// <remarks>
/// For each limit: how probable at least so many rows of interest would be in the box if their share were that of the box without this
/// limit. They are quasi, because the box was looked for in the same rows.
/// </remarks>
internal static class PrimQuasiP
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ImmutableArray<BoxLimit> Limits(ImmutableArray<string> names, double[][] columns, PrimBox box, int[] rows, bool[] interest, int hits, int count)
    {
        var restricted = box.Restricted();
        var beyond = new int[restricted.Length * 2];
        var hitsBeyond = new int[restricted.Length * 2];
        foreach (var row in rows)
        {
            // Rows that one limit alone keeps out are those that come in without it.
            var keeper = -1;
            for (var i = 0; i < restricted.Length && keeper >= -1; i++)
            {
                var value = columns[restricted[i]][row];
                var limit = value < box.Lows[restricted[i]] ? 2 * i : value > box.Highs[restricted[i]] ? (2 * i) + 1 : -1;
                keeper = limit < 0 ? keeper : keeper == -1 ? limit : -2;
            }

            if (keeper >= 0)
            {
                beyond[keeper]++;
                hitsBeyond[keeper] += interest[row] ? 1 : 0;
            }
        }

        return
        [
            .. restricted.Select((input, i) => new BoxLimit(
                names[input],
                box.HasLow(input) ? box.Lows[input] : null,
                box.HasHigh(input) ? box.Highs[input] : null,
                box.HasLow(input) ? QuasiP(2 * i) : null,
                box.HasHigh(input) ? QuasiP((2 * i) + 1) : null)),
        ];

        double QuasiP(int limit) => BinomialTail.AtLeast(hits, count, (double)(hits + hitsBeyond[limit]) / (count + beyond[limit]));
    }
}

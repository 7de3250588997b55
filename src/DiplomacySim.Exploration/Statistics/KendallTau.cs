namespace DiplomacySim.Exploration.Statistics;

/// <summary>Kendall's rank correlation tau-b (1945), which allows for ties.</summary>
internal static class KendallTau
{
    /// <summary>From -1 (opposite orders) to 1 (the same order); NaN where one of both is constant. Pairs with NaN are left out.</summary>
    public static double Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        long agree = 0, pairsLeft = 0, pairsRight = 0;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = i + 1; j < left.Length; j++)
            {
                if (double.IsNaN(left[i]) || double.IsNaN(left[j]) || double.IsNaN(right[i]) || double.IsNaN(right[j]))
                {
                    continue;
                }

                var a = left[i].CompareTo(left[j]);
                var b = right[i].CompareTo(right[j]);
                agree += Math.Sign(a) * Math.Sign(b);
                pairsLeft += a != 0 ? 1 : 0;
                pairsRight += b != 0 ? 1 : 0;
            }
        }

        return pairsLeft == 0 || pairsRight == 0 ? double.NaN : agree / Math.Sqrt((double)pairsLeft * pairsRight);
    }
}

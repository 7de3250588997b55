using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Web.Partners;

/// <summary>Finds the countries that are most like a partner in what the model knows of it and what does not change.</summary>
/// <remarks>
/// The distance is Euclid's over the logarithms of GDP, trade and distance and the number of shared blocs, each in standard
/// deviations over the world's countries. Tiers do not count: that like countries stand elsewhere is what one wants to see.
/// </remarks>
internal static class ComparablePartners
{
    /// <summary>The nearest countries, the nearest first: indices into the world's partners.</summary>
    public static IReadOnlyList<int> Find(World world, int partner, int most)
    {
        var features = world.Partners.Select(Features).ToArray();
        int[] countries = [.. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Country)];
        var deviations = Enumerable.Range(0, features[0].Length).Select(f => Deviation([.. countries.Select(i => features[i][f])])).ToArray();
        return [.. countries.Where(i => i != partner)
            .OrderBy(i => Distance(features[partner], features[i], deviations))
            .ThenBy(i => world.Partners[i].Id)
            .Take(most)];
    }

    private static double[] Features(Partner partner) =>
    [
        Math.Log(partner.GdpUsdBillions),
        Math.Log(partner.TradeUsdBillions + 0.01),
        Math.Log(partner.DistanceKm),
        partner.SharedBlocs,
    ];

    private static double Distance(double[] one, double[] other, double[] deviations) =>
        one.Select((value, f) => deviations[f] > 0 ? Math.Pow((value - other[f]) / deviations[f], 2) : 0).Sum();

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
    }
}

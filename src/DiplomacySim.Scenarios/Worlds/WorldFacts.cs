using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>The facts of a world that a fit of its parameters is made from.</summary>
public static class WorldFacts
{
    private const string Version = "world facts 1";

    /// <summary>SHA-256 of the record: partners, steps, visits, terms of leadership, activities; 64 small hexadecimal digits.</summary>
    /// <remarks>Parameters, leaders' effects and everything that a fit finds are not among the facts.</remarks>
    public static string Hash(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var text = new StringBuilder();
        Line(text, $"{Version}");
        Line(text, $"record {world.HistoryFrom} {world.HistoryTo} rungs {world.Ladder.Count}");
        foreach (var partner in world.Partners)
        {
            Line(text, $"partner {partner.Id} {partner.Kind} {partner.Region} {partner.GdpUsdBillions:R} {partner.DistanceKm} {partner.TradeUsdBillions:R} {partner.SharedBlocs} {partner.HasStatus} {partner.IsNeighbourhood} {partner.HasAffinity} {string.Join(',', partner.Rivals)}");
        }

        foreach (var step in world.TierSteps.Where(step => step.Month <= world.HistoryTo))
        {
            Line(text, $"step {step.Month} {step.Partner} {step.Tier}");
        }

        foreach (var visit in world.Visits)
        {
            Line(text, $"visit {visit.Month} {visit.Partner}");
        }

        foreach (var leader in world.Leaders)
        {
            Line(text, $"leader {leader.From}");
        }

        foreach (var (from, perYear) in world.Attention)
        {
            Line(text, $"activities {from} {perYear:R}");
        }

        foreach (var season in world.Season)
        {
            Line(text, $"season {season:R}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

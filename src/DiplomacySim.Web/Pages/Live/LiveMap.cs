using DiplomacySim.Charts.Kinds;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Web.Frame;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The tile map of a live world: every country by the tier on which it stands.</summary>
internal static class LiveMap
{
    public static TileMapChart Of(PageWords words, LiveWorldView view, LiveNames names)
    {
        var countries = view.Partners.Where(p => p.Kind == PartnerKind.Country).ToArray();
        var risen = countries.Count(HasRisen);
        return new TileMapChart
        {
            Title = words.Say("live.map", ("month", view.Month)),
            Subtitle = words.Say("live.map of", ("future", view.Future.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            Description = words.Say("live.map finding", ("count", risen), ("month", view.Month)),

            // A rung is a whole number here; the map of a forecast has means.
            Words = words.Language.ToChartWords() with { Number = (value, _) => words.Language.Number(value, 0) },
            Home = view.Home.Id.Code,
            HomeName = names.Home,
            Countries = [.. countries.Select(p => new TileCountry(p.Id.Code, names.Partner(p.Id), p.Rung, Standing(words, p, names), HasRisen(p)))],
            Special = words["live.outside"],
            SpecialCountries = [.. view.Partners.Where(p => p.Kind == PartnerKind.Special).Select(p => (p.Id.Code, names.Partner(p.Id)))],
            Tiers = [.. view.Tiers.Select(names.Name)],
            Rising = words["live.risen"],
            Absent = words["live.absent"],
            CountryHead = words["live.partner"],
            TierHead = words.Say("live.rung", ("top", view.Tiers.Length - 1)),
        };
    }

    private static bool HasRisen(LivePartner partner) => partner.Tier != partner.TierAtStart;

    private static string Standing(PageWords words, LivePartner partner, LiveNames names)
    {
        var tier = names.Name(partner.Tier);
        return partner.IsSuspended ? words.Say("live.suspended at", ("tier", tier)) : tier;
    }
}

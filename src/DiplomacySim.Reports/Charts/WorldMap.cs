using DiplomacySim.Charts.Kinds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Reports.Charts;

/// <summary>The tile map: every country by the rung that it is expected on at the end.</summary>
internal static class WorldMap
{
    public static TileMapChart Of(ReportSource source)
    {
        var (texts, world) = (source.Texts, source.World);
        var countries = source.Summary.Partners.Where(p => p.Policy == 0).Select(p => new TileCountry(
            p.Id.Code,
            source.Names.Partner(p.Partner),
            p.ProbabilityByTierAtEnd.Select((share, tier) => share * tier).Sum(),
            source.Language.List(Enumerable.Range(0, world.Ladder.Count).Reverse().Where(tier => p.ProbabilityByTierAtEnd[tier] > 0)
                .Select(tier => $"{source.Names.Tier(tier)} {source.Language.Percent(p.ProbabilityByTierAtEnd[tier])}")),
            p.Rises.Value > 0.5)).ToArray();
        return new TileMapChart
        {
            Title = texts.Say("map.title", ("end", source.Scenario.To)),
            Subtitle = texts.Say("map.subtitle", ("policy", source.Policy)),
            Description = texts.Say("map.description", ("count", countries.Count(c => c.IsRising)), ("end", source.Scenario.To)),
            Words = source.Words,
            Home = source.Scenario.World.Home.Id.Code,
            HomeName = source.Names.Home,
            Countries = [.. countries],
            Special = source.Scenario.World.SpecialLabel is { } label ? texts.Say("map.special", ("label", source.Names.Name(label))) : "",
            SpecialCountries =
            [
                .. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Special)
                    .Select(i => (world.Partners[i].Id.Code, source.Names.Partner(i))),
            ],
            Tiers = source.TierNames,
            Rising = texts["map.rising"],
            Absent = texts["map.absent"],
            CountryHead = texts["word.partner"],
            TierHead = texts.Say("map.expected", ("top", world.Ladder.Top)),
        };
    }
}

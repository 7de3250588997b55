using System.Collections.Immutable;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Partners;

namespace DiplomacySim.Web.Library;

/// <summary>A world: its facts and parameters, each with its source.</summary>
/// <param name="Name">Its name: that of its folder.</param>
/// <param name="Title">One line that says what it is.</param>
/// <param name="ContentHash">The hash of its files.</param>
/// <param name="Home">The home country.</param>
/// <param name="Tiers">The rungs of the ladder, lowest first.</param>
/// <param name="HistoryFrom">The first month of the record.</param>
/// <param name="HistoryTo">The last month of the record.</param>
/// <param name="Partners">The partners with their past; without forecasts.</param>
/// <param name="Indicators">Yearly numbers of the home.</param>
/// <param name="Parameters">The parameters of the model.</param>
internal sealed record WorldMessage(
    string Name,
    string Title,
    string ContentHash,
    string Home,
    ImmutableArray<string> Tiers,
    string HistoryFrom,
    string HistoryTo,
    ImmutableArray<PartnerMessage> Partners,
    ImmutableArray<IndicatorMessage> Indicators,
    ImmutableArray<ParameterMessage> Parameters)
{
    public static WorldMessage Of(LoadedWorld world) => new(
        world.World.Name,
        world.Title,
        world.ContentHash,
        world.World.HomeName,
        [.. Enumerable.Range(0, world.World.Ladder.Count).Select(tier => world.World.Ladder.Names[tier])],
        world.World.HistoryFrom.ToString(),
        world.World.HistoryTo.ToString(),
        [.. Enumerable.Range(0, world.World.Partners.Length).Select(partner => PartnerReader.Read(world, partner, null, null))],
        [.. world.Indicators.Select(row => new IndicatorMessage(row.Year, row.Name, row.Value, row.Unit, row.Note, row.Source))],
        [.. world.Parameters.Select(ParameterMessage.Of)]);
}

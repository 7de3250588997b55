using System.Collections.Immutable;

namespace DiplomacySim.Web.Partners;

/// <summary>A partner in an experiment: its past, its forecast under each policy, and who is like it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Names">Its name in other languages, by their codes.</param>
/// <param name="Kind">Whether it is a country of the ladder, a special partner or a bloc.</param>
/// <param name="Region">Its region.</param>
/// <param name="Blocs">The blocs and groups that it belongs to.</param>
/// <param name="RelationsSince">The month in which diplomatic relations began.</param>
/// <param name="GdpUsdBillions">Gross domestic product, in billions of US dollars.</param>
/// <param name="TradeUsdBillions">Two-way trade in goods with the home, in billions of US dollars a year.</param>
/// <param name="DistanceKm">Great-circle distance from the home's capital, in kilometres.</param>
/// <param name="History">What the tier history says of it, by date.</param>
/// <param name="Visits">The known visits, by date.</param>
/// <param name="Forecasts">A forecast for each policy; empty for what cannot rise.</param>
/// <param name="Comparable">The countries that are most like it, by code, the nearest first.</param>
internal sealed record PartnerMessage(
    string Code,
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string Kind,
    string Region,
    ImmutableArray<string> Blocs,
    string RelationsSince,
    double GdpUsdBillions,
    double TradeUsdBillions,
    int DistanceKm,
    ImmutableArray<PastTier> History,
    ImmutableArray<PastVisitMessage> Visits,
    ImmutableArray<PartnerForecast> Forecasts,
    ImmutableArray<string> Comparable);

using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Partners;

/// <summary>Puts together what is known of a partner.</summary>
internal static class PartnerReader
{
    private const int MostComparable = 6;

    /// <summary>The index of a partner.</summary>
    /// <exception cref="RequestFault">The world has no such partner.</exception>
    public static int IndexOf(LoadedWorld world, string code)
    {
        var index = PartnerId.IsValid(code) ? world.World.IndexOf(new PartnerId(code)) : -1;
        if (index >= 0)
        {
            return index;
        }

        var detail = $"The world '{world.World.Name}' has no partner '{code}'; partners are named by three letters, such as {world.World.Partners[0].Id.Code}.";
        throw new RequestFault(ProblemResult.NotFound(detail), detail);
    }

    /// <summary>The countries that are most like a partner.</summary>
    public static IReadOnlyList<int> Comparable(LoadedWorld world, int partner) => ComparablePartners.Find(world.World, partner, MostComparable);

    /// <summary>A partner with its forecasts; without them where there is no experiment.</summary>
    public static PartnerMessage Read(LoadedWorld world, int partner, RunSummary? summary, RunCourses? courses)
    {
        var traits = world.World.Partners[partner];
        return new PartnerMessage(
            traits.Id.Code,
            traits.Name,
            world.Profiles[partner].Names,
            traits.Kind.ToString().ToLowerInvariant(),
            world.World.Regions[traits.Region],
            traits.Blocs,
            traits.RelationsSince.ToString(),
            traits.GdpUsdBillions,
            traits.TradeUsdBillions,
            traits.DistanceKm,
            [.. world.TierRecords.Where(r => r.Partner == partner).Select(PastTier.Of)],
            [.. world.VisitRecords.Where(r => r.Partner == partner).Select(PastVisitMessage.Of)],
            summary is null || courses is null ? [] : [.. Forecasts(world, partner, summary, courses)],
            [.. Comparable(world, partner).Select(i => world.World.Partners[i].Id.Code)]);
    }

    private static IEnumerable<PartnerForecast> Forecasts(LoadedWorld world, int partner, RunSummary summary, RunCourses courses) =>
        summary.Partners.Where(p => p.Partner == partner).OrderBy(p => p.Policy).Select(outlook => new PartnerForecast(
            summary.Plan.Policies[outlook.Policy].Name,
            world.World.Ladder.Names[outlook.TierNow],
            outlook.Rises,
            outlook.Months?.Median.ToString(),
            outlook.Reason?.Kind.ToString(),
            outlook.Reason is { } reason ? ReasonText.Of(reason, TextCatalog.Reports.In(Language.English)) : null,
            Years(courses, outlook)));

    private static ImmutableArray<YearChances> Years(RunCourses courses, PartnerOutlook outlook)
    {
        var course = courses.Partners.First(c => c.Policy == outlook.Policy && c.Partner == outlook.Partner);
        return [.. courses.YearEnds.Select((month, i) => new YearChances(month.ToString(), course.Shares[i]))];
    }
}

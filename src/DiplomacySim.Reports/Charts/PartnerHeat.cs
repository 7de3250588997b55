using System.Globalization;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Reports.Charts;

/// <summary>The heat map: how likely each country is to hold each rung, year by year.</summary>
internal static class PartnerHeat
{
    private const int MostRows = 30;
    private const int MostColumns = 15;
    private const int MostTiers = 3;
    private const double LeastChance = 0.02;

    /// <summary>The chart; null where nobody is likely to rise.</summary>
    public static HeatMapChart? Of(ReportSource source)
    {
        var (texts, courses, ladder) = (source.Texts, source.Courses, source.World.Ladder);
        var rows = source.Summary.Partners.Where(p => p.Policy == 0 && p.Rises.Value >= LeastChance).Take(MostRows).ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        int[] tiers = [.. Enumerable.Range(1, ladder.Top).TakeLast(MostTiers)];
        var most = Math.Max(1, MostColumns / tiers.Length);
        var step = (courses.YearEnds.Length + most - 1) / most;
        int[] years = [.. Enumerable.Range(0, courses.YearEnds.Length).Where(i => (courses.YearEnds.Length - 1 - i) % step == 0)];
        return new HeatMapChart
        {
            Title = texts["heat.title"],
            Subtitle = texts.Say("heat.subtitle", ("count", rows.Length), ("policy", source.Policy)),
            Description = texts.Say("heat.description", ("partner", source.Names.Partner(rows[0].Partner)), ("end", source.Scenario.To), ("chance", source.Language.Percent(rows[0].Rises.Value))),
            Note = texts["heat.note"],
            Words = source.Words,
            Groups = [.. tiers],
            GroupName = tier => source.Counted(tier, orAbove: true),
            Columns = [.. years.Select(year => courses.YearEnds[year].Year.ToString(CultureInfo.InvariantCulture))],
            Rows = [.. rows.Select(row => Row(source, row, tiers, years))],
            Tiers = source.TierNames,
            TierHead = texts["word.tier now"],
            RowHead = texts["word.partner"],
            Reached = texts["heat.reached"],
        };
    }

    private static HeatRow Row(ReportSource source, PartnerOutlook outlook, int[] tiers, int[] years)
    {
        var course = source.Courses.Partners.First(p => p.Policy == 0 && p.Partner == outlook.Partner);
        return new HeatRow(
            source.Names.Partner(outlook.Partner),
            outlook.TierNow,
            [.. from tier in tiers from year in years select tier <= outlook.TierNow ? double.NaN : course.Shares[year].Skip(tier).Sum()]);
    }
}

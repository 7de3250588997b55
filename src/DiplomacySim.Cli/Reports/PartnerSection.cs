using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Cli.Reports;

/// <summary>The partners most likely to rise.</summary>
internal static class PartnerSection
{
    private const int MostShown = 12;
    private const double LeastChance = 0.05;

    public static void Write(ReportPage page, RunSummary summary)
    {
        var ladder = summary.Plan.Scenario.World.World.Ladder;
        var shown = summary.Partners.Where(p => p.Policy == 0 && p.Rises.Value >= LeastChance).Take(MostShown).ToArray();
        page.Heading($"Most likely to rise by {Numbers.Name(summary.Plan.Scenario.To)}{(summary.Plan.Policies.Length > 1 ? $", under '{summary.Plan.Policies[0].Name}'" : "")}");
        if (shown.Length == 0)
        {
            page.Entry("  ", "No country has a chance of 5% or more.");
            return;
        }

        var table = new TextTable(
            new TextColumn("", Shrinks: true), new TextColumn("now", Shrinks: true), new TextColumn("rises", IsRight: true),
            new TextColumn("top", IsRight: true), new TextColumn("half of rises"), new TextColumn("main reason", Shrinks: true));
        foreach (var partner in shown)
        {
            table.Add(
                partner.Name,
                ladder.Names[partner.TierNow],
                Numbers.Percent(partner.Rises.Value),
                Numbers.Percent(partner.ProbabilityByTierAtEnd[ladder.Top]),
                partner.Months is { } months ? $"{months.FirstQuarter} to {months.LastQuarter}" : "-",
                partner.Reason is { } reason ? ReasonText.Of(reason, ReportWords.English) : "-");
        }

        page.Table(table);
        var widest = shown.Max(p => p.Rises.HalfWidth) * 100;
        page.Entry("  ", string.Create(
            CultureInfo.InvariantCulture,
            $"Chances are sure to within {Math.Max(1, Math.Ceiling(widest)):0} {(widest <= 1 ? "point" : "points")} (95%); half of the rises come in the months given, a quarter before and a quarter after."), isQuiet: true);
    }
}

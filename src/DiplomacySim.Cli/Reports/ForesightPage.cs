using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>foresight</c> for people.</summary>
internal static class ForesightPage
{
    private const int MostShown = 20;
    private const double LeastChance = 0.02;

    public static void Write(Terminal terminal, ForesightReport report, Ladder ladder)
    {
        var page = new ReportPage(terminal);
        page.Heading($"Likely to move from {Numbers.Name(report.From)} to {Numbers.Name(report.To)}, under '{report.Policy}'");
        var shown = report.Watched.Where(partner => partner.Rises.Value >= LeastChance).Take(MostShown).ToArray();
        if (shown.Length == 0)
        {
            page.Entry("  ", "No country has a chance of 2% or more.");
        }
        else
        {
            var table = new TextTable(
                new TextColumn("", Shrinks: true), new TextColumn("now", Shrinks: true), new TextColumn("rises", IsRight: true), new TextColumn("95%"),
                new TextColumn("to the top", IsRight: true));
            foreach (var partner in shown)
            {
                table.Add(
                    partner.Name,
                    ladder.Names[partner.TierNow],
                    Numbers.Percent(partner.Rises.Value),
                    $"{Numbers.Percent(partner.Rises.Low)} to {Numbers.Percent(partner.Rises.High)}",
                    Numbers.Percent(partner.TierNow == ladder.Top ? 0 : partner.Chances[ladder.Top]));
            }

            page.Table(table);
            foreach (var upgrades in report.Upgrades)
            {
                page.Entry("  ", string.Create(CultureInfo.InvariantCulture, $"{Numbers.Mean(upgrades.Band)} upgrades are expected in {upgrades.Year} (90% of futures)."), isQuiet: true);
            }
        }

        if (report.Surprise is { } surprise)
        {
            WriteSurprise(page, surprise, ladder);
        }
        else
        {
            page.Gap();
            page.Paragraph("Nothing of this run is in the world's record yet, so that there is no surprise to measure: give what has come to pass with --facts, or run a scenario that starts inside the record.", isQuiet: true);
        }
    }

    private static void WriteSurprise(ReportPage page, SurpriseReport surprise, Ladder ladder)
    {
        var index = surprise.Index;
        page.Heading($"Surprise of what stood at the end of {Numbers.Name(surprise.At)}");
        page.Entry("  ", string.Create(
            CultureInfo.InvariantCulture,
            $"{index.Bits:0.0} bits; the run itself expected {index.Expected:0.0}, give or take {index.Deviation:0.0}: {Math.Abs(index.Index):0.0} standard deviations {(index.Index < 0 ? "less" : "more")} surprising than expected."));
        var table = new TextTable(new TextColumn("", Shrinks: true), new TextColumn("stood at", Shrinks: true), new TextColumn("chance", IsRight: true), new TextColumn("bits", IsRight: true));
        foreach (var partner in surprise.Largest)
        {
            table.Add(partner.Name, ladder.Names[partner.Tier], Numbers.Percent(partner.Chance), partner.Bits.ToString("0.0", CultureInfo.InvariantCulture));
        }

        page.Table(table);
        page.Entry("  ", "Countries are taken to move independently; a wave that moves many at once makes larger surprises likelier than this says.", isQuiet: true);
    }
}

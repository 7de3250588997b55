using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Model;

namespace DiplomacySim.Cli.Reports;

/// <summary>The countries per tier, now and at the end, and the upgrades a year.</summary>
internal static class TierSection
{
    private const int MostYears = 4;
    private const int MostRows = 8;

    public static void Write(ReportPage page, RunSummary summary)
    {
        var policies = summary.Plan.Policies;
        var end = summary.Plan.Scenario.To;
        page.Heading(policies.Length > 1 ? $"Countries per tier, under '{policies[0].Name}'" : "Countries per tier");
        page.Table(Tiers(summary, end));
        if (policies.Length > 1)
        {
            page.Heading($"Countries per tier at the end of {Numbers.Name(end)}: median, and the band of 90% of futures");
            page.Table(Policies(summary, end));
        }

        page.Heading("Upgrades a year: mean, and the band of 90% of futures");
        page.Table(policies.Length > 1 ? UpgradesOfPolicies(summary) : Upgrades(summary));
    }

    private static TextTable Tiers(RunSummary summary, Month end)
    {
        var ladder = summary.Plan.Scenario.World.World.Ladder;
        var table = new TextTable(
            new TextColumn("", Shrinks: true), new TextColumn(Numbers.Name(summary.Start), IsRight: true), new TextColumn(Numbers.Name(end), IsRight: true),
            new TextColumn("half of futures"), new TextColumn("90% of futures"));
        foreach (var (tier, orAbove) in Enumerable.Range(0, ladder.Count).Reverse().Select(t => (t, false))
            .Concat(Enumerable.Range(1, Math.Max(0, ladder.Top - 1)).Reverse().Select(t => (t, true))))
        {
            var band = summary.BandOf(0, end, tier, orAbove);
            table.Add(
                orAbove ? $"{ladder.Names[tier]} or above" : ladder.Names[tier],
                Whole(summary.BandOf(0, summary.Start, tier, orAbove).P50),
                Whole(band.P50),
                $"{Whole(band.P25)} to {Whole(band.P75)}",
                $"{Whole(band.P05)} to {Whole(band.P95)}");
        }

        return table;
    }

    private static TextTable Policies(RunSummary summary, Month end)
    {
        var ladder = summary.Plan.Scenario.World.World.Ladder;
        var table = new TextTable(
            [
                new TextColumn("", Shrinks: true), new TextColumn(ladder.Names[ladder.Top]),
                .. ladder.Top > 1 ? [new TextColumn($"{ladder.Names[1]} or above")] : Array.Empty<TextColumn>(),
            ]);
        for (var policy = 0; policy < summary.Plan.Policies.Length; policy++)
        {
            table.Add(
                [
                    summary.Plan.Policies[policy].Name,
                    Text(summary.BandOf(policy, end, ladder.Top, false)),
                    .. ladder.Top > 1 ? [Text(summary.BandOf(policy, end, 1, true))] : Array.Empty<string>(),
                ]);
        }

        return table;
    }

    private static TextTable Upgrades(RunSummary summary)
    {
        var table = new TextTable(new TextColumn(""), new TextColumn("mean", IsRight: true), new TextColumn("half of futures"), new TextColumn("90% of futures"));
        foreach (var year in Thin(summary, MostRows))
        {
            var band = summary.Upgrades.First(u => u.Policy == 0 && u.Year == year).Band;
            table.Add(Whole(year), Numbers.Mean(band.Mean), $"{Whole(band.P25)} to {Whole(band.P75)}", $"{Whole(band.P05)} to {Whole(band.P95)}");
        }

        return table;
    }

    private static TextTable UpgradesOfPolicies(RunSummary summary)
    {
        var years = Thin(summary, MostYears);
        var table = new TextTable([new TextColumn("", Shrinks: true), .. years.Select(year => new TextColumn(Whole(year)))]);
        for (var policy = 0; policy < summary.Plan.Policies.Length; policy++)
        {
            table.Add(
                [
                    summary.Plan.Policies[policy].Name,
                    .. years.Select(year => Numbers.Mean(summary.Upgrades.First(u => u.Policy == policy && u.Year == year).Band)),
                ]);
        }

        return table;
    }

    /// <summary>The years of a run, or so many of them at even distances that end with the last.</summary>
    private static int[] Thin(RunSummary summary, int most)
    {
        int[] years = [.. summary.Upgrades.Select(u => u.Year).Distinct()];
        return [.. years.Where(year => (years[^1] - year) % ((years.Length + most - 1) / most) == 0)];
    }

    private static string Text(CountBand band) => $"{Whole(band.P50)} ({Whole(band.P05)} to {Whole(band.P95)})";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}

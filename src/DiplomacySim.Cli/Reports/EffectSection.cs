using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Cli.Reports;

/// <summary>What the uncertain inputs change.</summary>
internal static class EffectSection
{
    private const int MostShown = 6;

    public static void Write(ReportPage page, RunSummary summary)
    {
        if (summary.Effects.IsEmpty)
        {
            return;
        }

        var scenario = summary.Plan.Scenario;
        var ladder = scenario.World.World.Ladder;
        var target = scenario.Targets.FirstOrDefault()?.Name;
        var shown = ForemostEffects.Of(summary, MostShown);
        page.Heading($"What the uncertain inputs change: means, and the band of 90% of futures{(target is null ? "" : $"; the share that meets '{target}'")}");
        var table = new TextTable(
            [
                new TextColumn("", Shrinks: true),
                new TextColumn("at the top"),
                .. ladder.Top > 1 ? [new TextColumn($"above '{ladder.Names[0]}'")] : Array.Empty<TextColumn>(),
                new TextColumn(target is null ? "" : "target"),
            ]);
        foreach (var effect in shown)
        {
            table.Add($"{effect.Name}{(effect.Unit.Length > 0 ? ", " + effect.Unit : "")}{(effect.IsWithinNoise ? " (within noise)" : "")}");
            foreach (var group in effect.Groups)
            {
                table.Add(
                    [
                        "  " + InputText.Range(group, ReportWords.English),
                        Numbers.Mean(group.Top),
                        .. ladder.Top > 1 ? [Numbers.Mean(group.Above)] : Array.Empty<string>(),
                        target is null ? "" : Numbers.Value(group.Target),
                    ]);
            }
        }

        page.Table(table);
        if (summary.Effects.Length > shown.Length)
        {
            page.Entry("  ", $"{Numbers.Count(summary.Effects.Length - shown.Length, "other input")} with smaller effects, or with none that can be told from chance.", isQuiet: true);
        }
    }
}

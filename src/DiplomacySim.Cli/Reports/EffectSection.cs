using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Cli.Reports;

/// <summary>What the uncertain inputs change.</summary>
internal static class EffectSection
{
    private const int MostShown = 8;

    public static void Write(ReportPage page, RunSummary summary)
    {
        if (summary.Effects.IsEmpty)
        {
            return;
        }

        var ladder = summary.Plan.Scenario.World.World.Ladder;
        var target = summary.Plan.Scenario.Targets.FirstOrDefault()?.Name;
        page.Heading($"What the uncertain inputs change: mean number of '{ladder.Names[ladder.Top]}'{(target is null ? "" : $", and the share that meets '{target}'")}");
        var table = new TextTable(
            new TextColumn("", Shrinks: true), new TextColumn("at the top", IsRight: true), new TextColumn(target is null ? "" : "target", IsRight: true));
        foreach (var effect in summary.Effects.Take(MostShown))
        {
            table.Add($"{effect.Name}{(effect.Unit.Length > 0 ? ", " + effect.Unit : "")}{(effect.IsWithinNoise ? " (within noise)" : "")}");
            foreach (var group in effect.Groups)
            {
                table.Add("  " + InputText.Range(group, ReportWords.English), Numbers.Mean(group.TopMean), target is null ? "" : Numbers.Percent(group.Target.Value));
            }
        }

        page.Table(table);
        if (summary.Effects.Length > MostShown)
        {
            page.Entry("  ", $"{summary.Effects.Length - MostShown} more with smaller effects.", isQuiet: true);
        }
    }
}

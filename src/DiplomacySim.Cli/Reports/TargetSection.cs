using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Cli.Reports;

/// <summary>The targets: which share of futures meets each.</summary>
internal static class TargetSection
{
    public static void Write(ReportPage page, RunSummary summary)
    {
        if (summary.Targets.IsEmpty)
        {
            return;
        }

        page.Heading("Targets: share of futures that meet them, with 95% interval");
        var policies = summary.Plan.Policies;
        var table = new TextTable(new TextColumn("", Shrinks: true), new TextColumn("", IsRight: true), new TextColumn(""));
        foreach (var target in summary.Plan.Scenario.Targets)
        {
            var shares = summary.Targets.Where(t => t.Name == target.Name).ToArray();
            if (policies.Length > 1)
            {
                table.Add(target.Name);
            }

            foreach (var share in shares)
            {
                table.Add(
                    policies.Length > 1 ? "  " + policies[share.Policy].Name : target.Name,
                    Numbers.Percent(share.Share.Value),
                    Numbers.Interval(share.Share));
            }
        }

        page.Table(table);
    }
}

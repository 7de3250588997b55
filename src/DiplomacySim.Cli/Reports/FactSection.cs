using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Cli.Reports;

/// <summary>Published figures beside what futures say of the same.</summary>
internal static class FactSection
{
    public static void Write(ReportPage page, RunSummary summary)
    {
        var policies = summary.Plan.Policies;
        for (var policy = 0; policy < policies.Length; policy++)
        {
            var facts = summary.Facts.Where(fact => fact.Policy == policy).ToArray();
            if (facts.Length == 0)
            {
                continue;
            }

            page.Heading(policies.Length > 1 ? $"Published figures beside futures of '{policies[policy].Name}'" : "Published figures beside futures");
            var table = new TextTable(
                new TextColumn("", Shrinks: true),
                new TextColumn("published", IsRight: true),
                new TextColumn("mean", IsRight: true),
                new TextColumn("middle 90%", IsRight: true),
                new TextColumn("rank", IsRight: true),
                new TextColumn(""));
            foreach (var fact in facts)
            {
                table.Add(
                    fact.Outcome,
                    Numbers.Measure(fact.Value),
                    Numbers.Measure(fact.Mean),
                    Numbers.Band(fact.Band),
                    Numbers.Percent(fact.Rank),
                    fact.IsInBand ? "" : "outside");
            }

            page.Table(table);
        }

        if (!summary.Facts.IsEmpty)
        {
            page.Paragraph("The rank is the share of futures below the published figure. Sources:");
            foreach (var fact in summary.Facts.Where(fact => fact.Policy == 0))
            {
                page.Paragraph($"- {fact.Outcome}: {fact.Source}");
            }
        }
    }
}

using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of an experiment: for people, for programs, or the answer alone.</summary>
internal static class RunPage
{
    public static void Write(Terminal terminal, RunSummary summary, ResultPlace place, Presentation presentation)
    {
        if (presentation.IsJson)
        {
            JsonPage.Write(terminal.Out, json => RunJson.Write(json, summary));
            return;
        }

        if (presentation.IsQuiet)
        {
            // One line, for scripts.
            terminal.Out.WriteLine(PlainText.Clean(AnswerText.Of(summary, ReportWords.English)));
            return;
        }

        var page = new ReportPage(terminal);
        var scenario = summary.Plan.Scenario;
        page.Heading(scenario.Title);
        if (scenario.Question.Length > 0)
        {
            page.Paragraph(scenario.Question);
        }

        page.Gap();
        page.Paragraph(AnswerText.Of(summary, ReportWords.English));
        TargetSection.Write(page, summary);
        TierSection.Write(page, summary);
        PartnerSection.Write(page, summary);
        EffectSection.Write(page, summary);
        OutcomeSection.Write(page, summary);
        FactSection.Write(page, summary);
        ComparisonSection.Write(page, summary);
        FootSection.Write(page, summary, place);
    }
}

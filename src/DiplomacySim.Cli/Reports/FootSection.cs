using System.Globalization;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Cli.Reports;

/// <summary>The honest notes, and where the results are.</summary>
internal static class FootSection
{
    public static void Write(ReportPage page, RunSummary summary, ResultPlace place)
    {
        page.Heading("Read this with it");
        foreach (var note in NoteTexts.Of(summary, ReportWords.English))
        {
            page.Entry("- ", note);
        }

        page.Gap();
        var record = summary.Experiment;
        var futures = summary.Futures.Sum();
        var policies = summary.Plan.Policies.Length;
        var several = policies > 1 ? $" of each of {policies} policies" : "";
        var speed = record.Seconds > 0 ? $" in {Numbers.Duration(record.Seconds)} ({Numbers.Whole(futures / record.Seconds)} futures/s)" : "";
        var state = record.Hash is null ? $" It is {Verbs.ListVerb.Word(record.State)}: dipsim resume {record.Id}{place.Option}." : "";
        var hash = record.Hash is { } full ? $"; result hash {full[..12]}" : "";
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"Experiment {record.Id} in {place.Name}: {summary.Futures.Min():N0} futures{several}{speed}{hash}.{state}"));
        page.Entry("Engine: ", record.Definition.Engine);
        page.Entry("Again: ", $"dipsim show {record.Id}{place.Option}");
        page.Entry("One future: ", $"dipsim rerun {record.Id} --future 0{place.Option}");
    }
}

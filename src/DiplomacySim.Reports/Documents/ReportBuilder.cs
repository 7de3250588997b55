using System.Globalization;
using DiplomacySim.Reports.Sections;
using DiplomacySim.Reports.Wording;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Documents;

/// <summary>Puts a report together: what is asked, what comes out, how sure it is, and how to repeat it.</summary>
internal static class ReportBuilder
{
    public static ReportDocument Build(ReportSource source, string storeOption)
    {
        var (summary, texts) = (source.Summary, source.Texts);
        var record = summary.Experiment;
        return new ReportDocument
        {
            Texts = texts,
            Title = source.Scenario.Title,
            Question = source.Scenario.Question,
            Answer = AnswerText.Of(summary, texts),
            Warnings =
            [
                .. record.State == ExperimentState.Done ? [] : new[] { texts.Say("report.unfinished", ("done", source.Futures), ("wanted", record.Definition.FuturesRequested)) },
                .. NoteTexts.Design(source.Plan, texts) is { } design ? [design] : Array.Empty<string>(),
            ],
            Figures = [.. Figures(source)],
            Sections =
            [
                .. new[]
                {
                    StandingSection.Of(source),
                    TargetSection.Of(source),
                    PartnerSection.Of(source),
                    InputSection.Of(source),
                    PolicySection.Of(source),
                    OutcomeSection.Of(source),
                    FactSection.Of(source),
                    FutureSection.Of(source),
                    TieSection.Of(source),
                    LimitSection.Of(source),
                    MethodSection.Of(source),
                    ScenarioSection.Of(source),
                    ManifestSection.Of(source, storeOption),
                }.OfType<ReportSection>(),
            ],
            Footer = texts.Say(
                "report.footer",
                ("version", record.Definition.ProgramVersion.Split('+')[0]),
                ("id", record.Id.ToString()),
                ("date", record.Definition.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        };
    }

    private static IEnumerable<KeyFigure> Figures(ReportSource source)
    {
        var (summary, texts, language) = (source.Summary, source.Texts, source.Language);
        var ladder = source.World.Ladder;
        foreach (var (tier, orAbove) in ladder.Top > 1 ? new[] { (ladder.Top, false), (1, true) } : [(1, false)])
        {
            var (now, end) = (summary.BandOf(0, summary.Start, tier, orAbove), summary.BandOf(0, source.Scenario.To, tier, orAbove));
            yield return new KeyFigure(
                $"{language.Whole(now.P50)} → {language.Whole(end.P50)}",
                texts.Say("figure.end", ("tier", source.Counted(tier, orAbove)), ("month", language.Month(source.Scenario.To))),
                texts.Say("figure.band", ("band", language.Range(language.Whole(end.P05), language.Whole(end.P95)))));
        }

        if (!source.Scenario.Targets.IsEmpty)
        {
            var target = summary.Targets.First(t => t.Policy == 0 && t.Name == source.Scenario.Targets[0].Name);
            yield return new KeyFigure(
                language.Percent(target.Share.Value),
                texts.Say("figure.target", ("target", target.Name)),
                texts.Say("figure.interval", ("band", language.Range(language.Points(target.Share.Low), language.Points(target.Share.High)))));
        }

        var drawn = source.Plan.Uncertainties.Length;
        var together = source.Plan.Policies.Max(policy => policy.Posterior?.DrawnNames.Count()) ?? 0;
        yield return new KeyFigure(
            language.Whole(source.Futures),
            texts["figure.futures"],
            language.List([texts.Say("figure.policies", ("count", source.Plan.Policies.Length)), texts.Say("figure.drawn", ("count", drawn + together))]));
    }
}

using DiplomacySim.Reports.Documents;

namespace DiplomacySim.Reports.Sections;

/// <summary>How often targets are met.</summary>
internal static class TargetSection
{
    public static ReportSection? Of(ReportSource source)
    {
        if (source.Scenario.Targets.IsEmpty)
        {
            return null;
        }

        var (texts, language) = (source.Texts, source.Language);
        var isSingle = source.Plan.Policies.Length == 1;
        return new ReportSection(
            "targets",
            texts["target.heading"],
            [
                new ParagraphBlock(texts["target.text"], IsQuiet: true),
                new TableBlock("", Tables.Of(
                    isSingle ? 1 : 2,
                    [texts["word.target"], .. isSingle ? Array.Empty<string>() : [texts["word.policy"]], texts["word.share"], texts["word.interval"]],
                    from target in source.Scenario.Targets
                    from share in source.Summary.Targets
                    where share.Name == target.Name
                    select (string[])
                    [
                        target.Name,
                        .. isSingle ? Array.Empty<string>() : [source.Plan.Policies[share.Policy].Name],
                        language.Percent(share.Share.Value),
                        share.Share.Count == 0 ? "-" : language.Range(language.Points(share.Share.Low), language.Points(share.Share.High)),
                    ])),
            ]);
    }
}

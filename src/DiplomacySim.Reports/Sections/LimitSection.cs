using System.Globalization;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Documents;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Sections;

/// <summary>What must be read with the numbers.</summary>
internal static class LimitSection
{
    public static ReportSection Of(ReportSource source)
    {
        var (texts, world) = (source.Texts, source.World);
        var failures = source.Summary.Failures.Sum(failure => failure.Count);
        return new ReportSection(
            "limits",
            texts["limits.heading"],
            [
                new ListBlock(
                [
                    .. NoteTexts.Of(source.Summary, texts),
                    texts["limits.bands"],
                    texts["limits.intervals"],
                    texts.Say(
                        "limits.sample",
                        ("steps", world.TierSteps.Count(step => world.Partners[step.Partner].Kind == PartnerKind.Country)),
                        ("partners", world.Partners.Count(partner => partner.Kind == PartnerKind.Country)),
                        ("from", world.HistoryFrom.Year.ToString(CultureInfo.InvariantCulture)),
                        ("to", world.HistoryTo.Year.ToString(CultureInfo.InvariantCulture))),
                    texts["limits.decision"],
                    .. failures > 0 ? [texts.Say("limits.failures", ("count", failures))] : Array.Empty<string>(),
                ]),
            ]);
    }
}

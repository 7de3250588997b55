using System.Text.Json;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Wording;

/// <summary>Words the reason for which a partner may rise.</summary>
public static class ReasonText
{
    /// <summary>The reason in a few words.</summary>
    public static string Of(UpgradeReason reason, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(texts);
        return reason.Kind switch
        {
            ReasonKind.Planned => texts.Say("reason.planned", ("month", reason.Planned!.Value.ToString())),
            ReasonKind.Ripeness => texts.Say("reason.ripeness", ("years", texts.Language.Whole(reason.YearsInTier))),
            var kind => texts["reason." + JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())],
        };
    }
}

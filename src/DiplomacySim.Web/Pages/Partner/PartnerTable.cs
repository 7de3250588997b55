using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;

namespace DiplomacySim.Web.Pages.Partner;

/// <summary>The partners of an experiment, those most likely to rise first.</summary>
internal static class PartnerTable
{
    /// <param name="words">The language.</param>
    /// <param name="summary">What the experiment found.</param>
    /// <param name="most">How many are shown.</param>
    /// <param name="policy">The index of the policy.</param>
    public static Html Write(PageWords words, RunSummary summary, int most, int policy = 0)
    {
        var names = new WorldNames(summary.Plan.Scenario.World, words.Language);
        var ladder = summary.Plan.Scenario.World.World.Ladder;
        var shown = summary.Partners.Where(p => p.Policy == policy).Take(most).ToArray();
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="group" aria-label="{words["partner.list"]}"><table>
            <thead><tr><th scope="col">{words["partner.partner"]}</th><th scope="col">{words["partner.now"]}</th><th scope="col" colspan="2">{words["partner.rises"]}</th><th scope="col" class="number">{words.Say("partner.to the top", ("tier", names.Tier(ladder.Top)))}</th><th scope="col">{words["partner.half by"]}</th><th scope="col">{words["partner.reason"]}</th></tr></thead>
            <tbody>{shown.Select(p => Row(words, summary, names, p))}</tbody></table></div>
            <p class="quiet small">{words["partner.intervals"]}</p>
            """);
    }

    /// <summary>The reason for a rise, in words.</summary>
    public static string Reason(PageWords words, UpgradeReason? reason) => reason is null ? "-" : words["partner.reason " + reason.Kind.ToString().ToLowerInvariant()];

    private static Html Row(PageWords words, RunSummary summary, WorldNames names, PartnerOutlook partner) => Html.Of($"""
        <tr><th scope="row"><a href="{ExperimentFrame.Address(summary.Experiment.Id.Value, "/partners/" + partner.Id.Code)}">{names.Partner(partner.Partner)}</a></th><td>{names.Tier(partner.TierNow)}</td><td class="number">{words.Language.Percent(partner.Rises.Value)} <span class="band">± {words.Language.Number(partner.Rises.HalfWidth * 100, 1)}</span></td><td>{Meter.Of(partner.Rises.Value)}</td><td class="number">{words.Language.Percent(partner.ProbabilityByTierAtEnd[^1])}</td><td class="name">{(partner.Months is { } months ? words.Language.Month(months.Median) : "-")}</td><td>{Reason(words, partner.Reason)}</td></tr>

        """);
}

using DiplomacySim.Web.Checking;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Scenario;

/// <summary>What running a scenario would be and take.</summary>
internal static class PlanView
{
    private const int Mebi = 20;

    public static Html Write(PageWords words, PlanMessage plan)
    {
        var (outline, estimate) = (plan.Outline, plan.Estimate);
        return Html.Of($"""
            <section aria-labelledby="plan" class="card"><h2 id="plan">{words["scenario.plan"]}</h2>
            <p class="lead">{words.Say("scenario.takes", ("futures", estimate.Futures), ("time", words.Duration(estimate.Seconds)), ("memory", words.Whole(estimate.MemoryBytes >> Mebi)))}</p>
            {Html.If(plan.Experiment is not null, $"<p class=\"notice\">{words["scenario.known"]} <a href=\"/experiments/{plan.Experiment ?? 0}\">{words.Say("scenario.known experiment", ("number", plan.Experiment ?? 0))}</a></p>")}
            <dl class="facts">
            <dt>{words["scenario.period"]}</dt><dd>{words.Months(outline.From, outline.To)} ({words.Say("scenario.months", ("count", outline.Months))})</dd>
            <dt>{words["scenario.world"]}</dt><dd><a href="/data/{Uri.EscapeDataString(outline.World)}">{outline.World}</a>: {words.Say("scenario.partners", ("count", outline.Partners), ("countries", outline.Countries))}</dd>
            <dt>{words["scenario.work"]}</dt><dd>{words.Say("scenario.shards", ("count", estimate.Shards), ("threads", estimate.Workers))}</dd>
            <dt>{words["scenario.seed"]}</dt><dd>{outline.Seed}</dd>
            {Html.If(!outline.Modules.IsEmpty, $"<dt>{words["scenario.modules"]}</dt><dd>{words.Language.List(outline.Modules)}</dd>")}
            </dl>
            <h3>{words["scenario.policy list"]}</h3>
            <div class="scroll"><table><thead><tr><th scope="col">{words["scenario.policy"]}</th><th scope="col" class="number">{words["scenario.events"]}</th><th scope="col">{words["scenario.draws"]}</th></tr></thead>
            <tbody>{outline.Policies.Select(p => Policy(words, p))}</tbody></table></div>
            {Named(words["scenario.targets"], outline.Targets)}
            {Named(words["scenario.outcomes"], outline.Outcomes)}
            </section>
            """);
    }

    private static Html Policy(PageWords words, PolicyOutline policy) => Html.Of($"""
        <tr><th scope="row">{policy.Name}{Html.If(policy.Branch is not null, $"<br><span class=\"quiet small\">{policy.Branch}</span>")}</th><td class="number">{policy.Events}</td><td>
        {Html.If(policy.DrawnFromPosterior > 0, $"<p>{words.Say("scenario.posterior", ("count", policy.DrawnFromPosterior))}</p>")}
        {Html.If(policy.Draws.Length + policy.DrawnFromPosterior == 0, $"{words["scenario.nothing drawn"]}")}
        {Items(policy.Draws)}{Items(policy.Rules)}{Items(policy.Shocks)}
        </td></tr>
        """);

    private static Html Items(IEnumerable<NamedText> items)
    {
        var list = items.ToArray();
        return Html.If(list.Length > 0, $"<ul class=\"plain\">{list.Select(i => Html.Of($"<li>{i.Name}: <code>{i.Text}</code></li>"))}</ul>");
    }

    private static Html Named(string heading, IEnumerable<NamedText> items)
    {
        var list = items.ToArray();
        return Html.If(list.Length > 0, $"<h3>{heading}</h3>{Items(list)}");
    }
}

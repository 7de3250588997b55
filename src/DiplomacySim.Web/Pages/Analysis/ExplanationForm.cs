using System.Globalization;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Web.Analyses;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;

namespace DiplomacySim.Web.Pages.Analysis;

/// <summary>The form that asks what explains an upgrade: whose, to which tier, by when.</summary>
internal static class ExplanationForm
{
    private const string Method = "explain";

    /// <summary>The address that explains a partner's next upgrade under a policy.</summary>
    public static string Address(ExperimentRecord record, string policy, string partner) => ExperimentFrame.Address(
        record.Id.Value, $"/analysis{AnalysisQuery.Of(new AnalysisRequest(Method) { Policies = [policy], Partner = partner })}&method={Method}#finding");

    /// <param name="words">The language.</param>
    /// <param name="record">The experiment.</param>
    /// <param name="plan">Its plan; null where it is not at hand, so that nothing can be played again.</param>
    /// <param name="chosen">The method that is shown; null for none.</param>
    /// <param name="query">What is shown.</param>
    public static Html Write(PageWords words, ExperimentRecord record, ExperimentPlan? plan, string? chosen, AnalysisQuery query)
    {
        var group = AnalysisMethod.Explanation;
        return Html.Of($"""
            <form class="card" action="{ExperimentFrame.Address(record.Id.Value, "/analysis")}#finding"><h3 id="{group}">{words["analysis." + group]}</h3>
            <p class="quiet small">{words[$"analysis.{group} what"]}</p>
            <input type="hidden" name="method" value="{Method}">
            {(plan is null ? Html.Of($"<p class=\"quiet small\">{words["analysis.no plan"]}</p>") : Fields(words, record, plan, chosen == Method ? query : new AnalysisQuery()))}</form>

            """);
    }

    private static Html Fields(PageWords words, ExperimentRecord record, ExperimentPlan plan, AnalysisQuery given)
    {
        var scenario = plan.Scenario;
        var world = scenario.World.World;
        var names = new WorldNames(scenario.World, words.Language);
        var start = plan.Policies[0].Inputs.Start.Partners;
        var partners = Enumerable.Range(0, world.Partners.Length)
            .Where(i => world.Partners[i].Kind == PartnerKind.Country && start[i].Tier < world.Ladder.Top)
            .Select(i => (world.Partners[i].Id.Code, Name: names.Partner(i)))
            .OrderBy(p => p.Name, StringComparer.Ordinal);
        return Html.Of($"""
            <div class="field"><label for="explain-partner">{words["analysis.partner"]}</label><select id="explain-partner" name="partner">{partners.Select(p => Option(p.Code, p.Name, given.Partner))}</select></div>
            {AnalysisForms.Policy(words, record, AnalysisMethod.Explanation, given)}
            <div class="pair"><div class="field"><label for="explain-tier">{words["analysis.tier"]}</label><select id="explain-tier" name="tier">{Option("", words["analysis.next tier"], given.Tier)}{Enumerable.Range(1, world.Ladder.Top).Select(t => Option(world.Ladder.Names[t], names.Tier(t), given.Tier))}</select></div>
            <div class="field"><label for="explain-by">{words["analysis.by month"]}</label><input type="month" id="explain-by" name="by" min="{scenario.From.ToString()}" max="{scenario.To.ToString()}" placeholder="{scenario.To.ToString()}" value="{given.By ?? ""}"></div></div>
            <div class="field"><label for="explain-futures">{words["analysis.futures"]}</label><input type="number" id="explain-futures" name="futures" min="1" max="{Math.Min(AnalysisRequest.MostFutures, record.Definition.FuturesRequested)}" placeholder="{Math.Min(1000, record.Definition.FuturesRequested)}" value="{given.Futures?.ToString(CultureInfo.InvariantCulture) ?? ""}"></div>
            <p><label><input type="checkbox" name="levers" value="false"{Html.If(given.Levers == false, $" checked")}> {words["analysis.without levers"]}</label></p>
            <p><button class="main" aria-describedby="{AnalysisMethod.Explanation}">{words["analysis.explain"]}</button></p>
            """);
    }

    private static Html Option(string value, string text, string? given) =>
        Html.Of($"<option value=\"{value}\"{Html.If(value == given, $" selected")}>{text}</option>");
}

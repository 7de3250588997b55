using System.Globalization;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;

namespace DiplomacySim.Web.Pages.WhatIf;

/// <summary>The form in which a change is put together, piece by piece.</summary>
internal static class ComposerView
{
    public const string ChangeField = "change";
    public const string NameField = "name";
    public const string FuturesField = "futures";
    public const string ActionField = "action";
    public const string Compare = "compare";

    private static readonly string[] _coreLevers = ["attention", "execution", "capacity"];

    /// <param name="words">The language.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="change">What has been put together so far.</param>
    /// <param name="name">The name of the changed policy.</param>
    /// <param name="futures">How many futures are compared.</param>
    public static Html Write(PageWords words, long experiment, ExperimentPlan plan, string change, string name, long futures)
    {
        var scenario = plan.Scenario;
        var world = scenario.World.World;
        var names = new WorldNames(scenario.World, words.Language);
        var partners = Enumerable.Range(0, world.Partners.Length).Select(i => (Value: world.Partners[i].Id.Code, Text: names.Partner(i), world.Partners[i].Kind)).OrderBy(p => p.Text, StringComparer.Ordinal).ToArray();
        (string Value, string Text)[] all = [.. partners.Select(p => (p.Value, p.Text))];
        (string Value, string Text)[] countries = [.. partners.Where(p => p.Kind == PartnerKind.Country).Select(p => (p.Value, p.Text))];
        (string Value, string Text)[] tiers = [.. Enumerable.Range(1, world.Ladder.Top).Reverse().Select(t => (world.Ladder.Names[t], names.Tier(t)))];
        (string Value, string Text)[] kinds = [("", words["whatif.not said"]), .. scenario.World.Kinds.Select(k => (k, k))];
        (string Value, string Text)[] levers = [.. _coreLevers.Concat(scenario.Modules.SelectMany(m => m.Levers).Where(l => l.Group.Length == 0).Select(l => l.Name)).Select(l => (l, l))];
        Html Month(string id, string label) => Html.Of(
            $"<div class=\"field\"><label for=\"{id}\">{label}</label><input type=\"month\" id=\"{id}\" name=\"{id}\" min=\"{scenario.From.ToString()}\" max=\"{scenario.To.ToString()}\" placeholder=\"{scenario.From.ToString()}\"></div>");
        return Html.Of($"""
            <form method="post" action="{ExperimentFrame.Address(experiment, "/what-if")}" class="card">
            <div class="pair">
            <div class="field"><label for="name">{words["whatif.name"]}</label><input id="name" name="{NameField}" maxlength="100" value="{name}"></div>
            <div class="field"><label for="futures">{words["whatif.futures"]}</label><input id="futures" name="{FuturesField}" type="number" min="1" max="{plan.Scenario.Futures}" value="{futures.ToString(CultureInfo.InvariantCulture)}"></div>
            </div>
            <div class="field"><label for="change">{words["whatif.change"]}</label><textarea id="change" name="{ChangeField}" rows="{Math.Clamp(change.Split('\n').Length + 1, 3, 16)}" spellcheck="false" aria-describedby="change-hint" lang="en">
            {change}</textarea>
            <p class="hint" id="change-hint">{words["whatif.change hint"]}</p></div>
            <p class="row"><button class="main" name="{ActionField}" value="{Compare}">{words["whatif.compare"]}</button></p>
            <div class="grid">
            {Card(words, ChangeForm.Visit, Html.Of($"{Choice(words, "visit-partner", "whatif.partner", all)}{Month("visit-date", words["whatif.month"])}{Choice(words, "visit-kind", "whatif.kind", kinds)}"))}
            {Card(words, ChangeForm.Agreement, Html.Of($"{Choice(words, "agreement-partner", "whatif.partner", all)}{Month("agreement-date", words["whatif.month"])}{Number(words, "agreement-count", "whatif.count", "1", "1000", "1", "1")}"))}
            {Card(words, ChangeForm.Upgrade, Html.Of($"{Choice(words, "upgrade-partner", "whatif.partner", countries)}{Month("upgrade-date", words["whatif.month"])}{Choice(words, "upgrade-tier", "whatif.tier", tiers)}"))}
            {Card(words, ChangeForm.Lever, Html.Of($"{Choice(words, "lever-name", "whatif.lever", levers)}{Number(words, "lever-value", "whatif.value", "0", "1200", "any")}{Month("lever-date", words["whatif.from month"])}"))}
            {Card(words, ChangeForm.Rule, Html.Of($"""
                {Field(words, "rule-name", "whatif.rule name", "")}{Field(words, "rule-when", "whatif.when", $"tier == {world.Ladder.Names[Math.Max(1, world.Ladder.Top - 1)]}")}
                {Number(words, "rule-attention", "whatif.attention", "0.01", "100", "any")}{Number(words, "rule-sign", "whatif.sign", "0", "1000", "1")}
                <p><label><input type="checkbox" name="rule-propose" value="yes"> {words["whatif.propose"]}</label></p>
                {Number(words, "rule-months", "whatif.for", "1", "1200", "1")}{Number(words, "rule-most", "whatif.most", "1", "1000", "1")}
                """))}
            </div>
            </form>
            """);
    }

    private static Html Card(PageWords words, string action, Html fields) => Html.Of($"""
        <fieldset class="card"><legend>{words["whatif.add " + action]}</legend>{fields}
        <p><button name="{ActionField}" value="{action}" aria-label="{words["whatif.add " + action]}: {words["whatif.add and compare"]}">{words["whatif.add and compare"]}</button></p></fieldset>

        """);

    private static Html Choice(PageWords words, string id, string label, (string Value, string Text)[] options) => Html.Of(
        $"<div class=\"field\"><label for=\"{id}\">{words[label]}</label><select id=\"{id}\" name=\"{id}\">{options.Select(o => Html.Of($"<option value=\"{o.Value}\">{o.Text}</option>"))}</select></div>");

    private static Html Field(PageWords words, string id, string label, string placeholder) => Html.Of(
        $"<div class=\"field\"><label for=\"{id}\">{words[label]}</label><input id=\"{id}\" name=\"{id}\" maxlength=\"1000\" placeholder=\"{placeholder}\"></div>");

    private static Html Number(PageWords words, string id, string label, string low, string high, string step, string value = "") => Html.Of(
        $"<div class=\"field\"><label for=\"{id}\">{words[label]}</label><input type=\"number\" id=\"{id}\" name=\"{id}\" min=\"{low}\" max=\"{high}\" step=\"{step}\" value=\"{value}\"></div>");
}

using System.Globalization;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The forms that steer a live world. They stand outside what is renewed, so that nobody loses a place or a word.</summary>
internal static class SteerView
{
    private static readonly double[] _paces = [0.5, 1, 2, 5, 10];

    /// <summary>Step, play and pause.</summary>
    public static Html Play(PageWords words, LiveWorldId id, double? pace, uint future) => Html.Of($"""
        <div class="row no-print" role="group" aria-label="{words["live.play"]}">
        {Form(id, future, SteerForm.Step, Html.Of($"""
            <button class="main" name="{SteerForm.MonthsField}" value="1">{words["live.step"]}</button>
            <button name="{SteerForm.MonthsField}" value="12">{words["live.step year"]}</button>
            """))}
        {Form(id, future, SteerForm.Play, Html.Of($"""
            <label for="pace">{words["live.pace"]}</label><select id="pace" name="{SteerForm.PaceField}">{_paces.Select(p => Html.Of(
                $"<option value=\"{p.ToString(CultureInfo.InvariantCulture)}\"{Html.If(p == (pace ?? 2), $" selected")}>{words.Language.Plain(p)}</option>"))}</select>
            <button>{words["live.play"]}</button>
            """))}
        {Form(id, future, SteerForm.Pause, Html.Of($"<button>{words["live.pause"]}</button>"))}
        </div>
        <p id="said" role="status" data-lost="{words["frame.lost"]}" hidden></p>
        """);

    /// <summary>What can be injected into the next month.</summary>
    public static Html Inject(PageWords words, LiveWorldId id, LiveWorldView view, LiveNames names)
    {
        var partners = view.Partners.Select(p => (Value: p.Id.Code, Text: names.Partner(p.Id), p.Kind)).OrderBy(p => p.Text, StringComparer.Ordinal).ToArray();
        (string Value, string Text)[] all = [.. partners.Select(p => (p.Value, p.Text))];
        (string Value, string Text)[] countries = [.. partners.Where(p => p.Kind == PartnerKind.Country).Select(p => (p.Value, p.Text))];
        (string Value, string Text)[] tiers = [.. view.Tiers.Skip(1).Reverse().Select(t => (t, names.Name(t)))];
        Html Partner(string kind, (string Value, string Text)[] choice) => Choice(words, $"{kind}-partner", SteerForm.PartnerField, "live.partner", choice);
        return Html.Of($"""
            <div class="grid no-print">
            {Card(words, id, view.Future, LiveActionKind.Visit, Partner("visit", all))}
            {Card(words, id, view.Future, LiveActionKind.Sign, Html.Of($"{Partner("sign", all)}<div class=\"field\"><label for=\"agreements\">{words["live.agreements"]}</label><input type=\"number\" id=\"agreements\" name=\"{SteerForm.AgreementsField}\" min=\"1\" max=\"{LiveAction.MaxAgreements}\" value=\"1\" required></div>"))}
            {Card(words, id, view.Future, LiveActionKind.Upgrade, Html.Of($"{Partner("upgrade", countries)}{Choice(words, "upgrade-tier", SteerForm.TierField, "live.to tier", tiers)}"))}
            {Card(words, id, view.Future, LiveActionKind.Crisis, Html.Of($"""
                {Partner("crisis", all)}<div class="field"><label for="tension">{words["live.tension"]}</label><input type="number" id="tension" name="{SteerForm.TensionField}" min="0.1" max="{LiveAction.MaxTension.ToString(CultureInfo.InvariantCulture)}" step="any" value="1" required></div>
                <p><label><input type="checkbox" name="{SteerForm.SuspendsField}" value="yes"> {words["live.suspends"]}</label></p>
                """))}
            </div>
            """);
    }

    /// <summary>Fork, keep, close.</summary>
    public static Html Keep(PageWords words, LiveWorldId id, uint future) => Html.Of($"""
        <div class="pair no-print">
        <form method="post" action="{LivePages.World(id)}" class="card"><h3>{words["live.fork"]}</h3><p>{words["live.fork what"]}</p>
        <div class="field"><label for="fork-name">{words["live.fork name"]}</label><input id="fork-name" name="{SteerForm.NameField}" maxlength="{LiveWorldId.MaxLength}" placeholder="plan-b" autocapitalize="off" autocomplete="off"></div>
        <p class="row"><button name="{SteerForm.ActionField}" value="{SteerForm.Fork}">{words["live.fork now"]}</button></p></form>
        <div class="card"><h3>{words["live.record"]}</h3><p>{words["live.record what"]}</p>
        <p class="row"><a class="button" href="{LiveRoutes.World(id, "journal")}" download="{id.Name}.json">{words["live.save"]}</a><a class="button" href="{LiveRoutes.World(id, "history")}" download="{id.Name}-events.json">{words["live.all events"]}</a><a class="button" href="{LiveRoutes.World(id, "view")}?future={future}" download="{id.Name}-view.json">{words["live.all states"]}</a></p>
        <details><summary>{words["live.close"]}</summary><form method="post" action="{LivePages.World(id)}" class="row"><p>{words["live.close what"]}</p><button name="{SteerForm.ActionField}" value="{SteerForm.Close}">{words["live.close now"]}</button></form></details></div>
        </div>
        """);

    private static Html Card(PageWords words, LiveWorldId id, uint future, LiveActionKind kind, Html fields) => Html.Of($"""
        <div class="card"><h3 id="add-{kind.ToString()}">{words["live.add " + kind.ToString().ToLowerInvariant()]}</h3>
        {Form(id, future, kind.ToString(), Html.Of($"{fields}<p class=\"row\"><button aria-describedby=\"add-{kind.ToString()}\">{words["live.inject"]}</button></p>"))}</div>

        """);

    private static Html Form(LiveWorldId id, uint future, string action, Html fields) => Html.Of(
        $"<form method=\"post\" action=\"{LivePages.World(id)}?future={future}\" data-steer{Html.If(action is SteerForm.Step or SteerForm.Play or SteerForm.Pause, $" class=\"row\"")}><input type=\"hidden\" name=\"{SteerForm.ActionField}\" value=\"{action}\">{fields}</form>");

    private static Html Choice(PageWords words, string id, string name, string label, (string Value, string Text)[] options) => Html.Of(
        $"<div class=\"field\"><label for=\"{id}\">{words[label]}</label><select id=\"{id}\" name=\"{name}\">{options.Select(o => Html.Of($"<option value=\"{o.Value}\">{o.Text}</option>"))}</select></div>");
}

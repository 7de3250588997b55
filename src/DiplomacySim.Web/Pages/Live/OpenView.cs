using DiplomacySim.Engine.Live;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The forms that open a live world: from a scenario, or from a save.</summary>
internal static class OpenView
{
    /// <summary>The scenario that shows most at once; it is proposed where it is there.</summary>
    private const string MostTelling = "to-2030";

    public static Html Write(PageWords words, OpenForm form, IReadOnlyList<Example> examples) => Html.Of($"""
        <div class="pair">
        <form method="post" action="{LivePages.Worlds}" class="card"><h3>{words["live.from scenario"]}</h3>
        <div class="field"><label for="example">{words["live.scenario"]}</label><select id="example" name="{OpenForm.ExampleField}">
        {examples.Select(e => Html.Of($"<option value=\"{e.Name}\"{Html.If(e.Name == Chosen(form, examples), $" selected")} lang=\"en\">{e.Title}</option>\n"))}<option value=""{Html.If(form.Text.Length > 0 || examples.Count == 0, $" selected")}>{words["live.the text"]}</option></select></div>
        <details{Html.If(form.Text.Length > 0 || examples.Count == 0, $" open")}><summary>{words["live.own text"]}</summary>
        <div class="field"><label for="text">{words["live.text"]}</label><textarea id="text" name="{OpenForm.TextField}" rows="10" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" maxlength="{ScenarioLimits.MaxFileBytes}" lang="en">
        {form.Text}</textarea></div></details>
        <div class="field"><label for="name">{words["live.name"]}</label><input id="name" name="{OpenForm.NameField}" maxlength="{LiveWorldId.MaxLength}" value="{form.Name}" placeholder="world-1" autocapitalize="off" autocomplete="off" aria-describedby="name-hint"><p class="hint" id="name-hint">{words["live.name hint"]}</p></div>
        <div class="field"><label for="policy">{words["live.policy"]}</label><input id="policy" name="{OpenForm.PolicyField}" maxlength="100" value="{form.Policy}" autocomplete="off" aria-describedby="policy-hint"><p class="hint" id="policy-hint">{words["live.policy hint"]}</p></div>
        <div class="field"><label for="futures">{words["live.futures"]}</label><input id="futures" name="{OpenForm.FuturesField}" maxlength="200" value="{form.Futures}" placeholder="0" autocomplete="off" aria-describedby="futures-hint"><p class="hint" id="futures-hint">{words.Say("live.futures hint", ("most", LiveWorld.MaxFutures))}</p></div>
        <p class="row"><button class="main">{words["live.open"]}</button></p></form>
        <form method="post" action="{LivePages.Worlds}" enctype="multipart/form-data" class="card"><h3>{words["live.from save"]}</h3>
        <p>{words["live.save what"]}</p>
        <div class="field"><label for="save">{words["live.save file"]}</label><input type="file" id="save" name="{OpenForm.SaveField}" accept=".json,application/json" required></div>
        <div class="field"><label for="save-name">{words["live.name"]}</label><input id="save-name" name="{OpenForm.NameField}" maxlength="{LiveWorldId.MaxLength}" autocapitalize="off" autocomplete="off" aria-describedby="save-hint"><p class="hint" id="save-hint">{words["live.save hint"]}</p></div>
        <p class="row"><button>{words["live.replay"]}</button></p></form>
        </div>
        """);

    private static string? Chosen(OpenForm form, IReadOnlyList<Example> examples) => form.Text.Length > 0 ? null
        : form.Example.Length > 0 ? form.Example
        : examples.FirstOrDefault(e => e.Name.Split('/')[^1] == MostTelling)?.Name;
}

using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Analysis;

/// <summary>The design of an experiment: what varies, how often, and what could not be computed.</summary>
internal static class DesignView
{
    private const int MostFailures = 20;

    /// <summary>The design in a sentence.</summary>
    public static string Sentence(PageWords words, ExperimentDefinition definition)
    {
        var design = StoredDesign.Read(definition);
        var policies = words.Say("analysis.policies", ("count", definition.Policies.Length));
        return design.Kind is { } kind
            ? words.Say(
                "analysis.design",
                ("cases", words.Say("analysis.cases", ("count", design.Cases))),
                ("design", words.OfReports["design." + kind]),
                ("inputs", words.Say("analysis.inputs count", ("count", design.Inputs.Count(input => input.IsDesigned)))),
                ("replications", words.Say("analysis.replications", ("count", design.Replications))),
                ("policies", policies))
            : words.Say(design.Inputs.IsEmpty && design.DrawnTogether == 0 ? "analysis.no draws" : "analysis.no design", ("futures", words.Whole(definition.FuturesRequested)), ("policies", policies));
    }

    public static Html Write(PageWords words, ExperimentDefinition definition)
    {
        var design = StoredDesign.Read(definition);
        return Html.Of($"""
            <section aria-labelledby="design"><h2 id="design">{words["analysis.design heading"]}</h2>
            {Arranged(words, design)}
            <dl class="facts">
            <dt>{words["analysis.kind"]}</dt><dd>{(design.Kind is { } kind ? words.OfReports["design." + kind] : words["analysis.none"])}</dd>
            <dt>{words["analysis.samples"]}</dt><dd>{words.Whole(design.Samples)}</dd>
            <dt>{words["analysis.cases word"]}</dt><dd>{words.Whole(design.Cases)}</dd>
            <dt>{words["analysis.replications word"]}</dt><dd>{words.Whole(design.Replications)}</dd>
            <dt>{words["analysis.chance"]}</dt><dd>{words[design.SharesChance ? "analysis.chance shared" : "analysis.chance own"]}</dd>
            {Html.If(design.Where is not null, $"<dt>{words["analysis.where"]}</dt><dd><code>{design.Where}</code></dd>")}
            {Html.If(design.DrawnTogether > 0, $"<dt>{words["analysis.together"]}</dt><dd>{words.Say("analysis.together count", ("count", design.DrawnTogether))}</dd>")}
            </dl>
            {Inputs(words, definition, design)}</section>
            """);
    }

    /// <summary>The futures that failed; nothing where none did.</summary>
    public static Html Failures(PageWords words, IReadOnlyList<FailureMessage> failures) => failures.Count == 0 ? Html.Empty : Html.Of($"""
        <section aria-labelledby="failed"><h2 id="failed">{words.Say("analysis.failed", ("count", failures.Sum(failure => failure.Count)))}</h2>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="failed"><table><thead><tr><th scope="col">{words["analysis.policy"]}</th><th scope="col" class="number">{words["analysis.future"]}</th><th scope="col" class="number">{words["analysis.count"]}</th><th scope="col">{words["analysis.reason"]}</th><th scope="col">{words["analysis.repeat"]}</th></tr></thead>
        <tbody>{failures.Take(MostFailures).Select(f => Html.Of($"<tr><th scope=\"row\" lang=\"en\">{f.Policy}</th><td class=\"number\">{f.FirstFuture}</td><td class=\"number\">{f.Count}</td><td lang=\"en\">{f.Reason}</td><td><code>{f.Command}</code></td></tr>\n"))}</tbody></table></div>
        {Html.If(failures.Count > MostFailures, $"<p class=\"quiet\">{words.Say("analysis.more failed", ("shown", MostFailures), ("all", failures.Count))}</p>")}</section>
        """);

    private static Html Arranged(PageWords words, StoredDesign design) => design.IsDrawn
        ? Html.Empty
        : Html.Of($"<p class=\"notice warn\">{words.OfReports.Say("note.design", ("design", words.OfReports["design." + design.Kind]))}</p>");

    private static Html Inputs(PageWords words, ExperimentDefinition definition, StoredDesign design) => design.Inputs.IsEmpty ? Html.Empty : Html.Of($"""
        <h3 id="inputs">{words["analysis.varies"]}</h3>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="inputs"><table><thead><tr><th scope="col">{words["analysis.input"]}</th><th scope="col">{words["analysis.over"]}</th><th scope="col">{words["analysis.unit"]}</th><th scope="col">{words["analysis.by"]}</th></tr></thead>
        <tbody>{design.Inputs.Select(input => Html.Of($"<tr><th scope=\"row\" lang=\"en\">{input.Name}</th><td lang=\"en\">{Over(words, definition, input)}</td><td lang=\"en\">{input.Unit}</td><td>{words[input.IsDesigned ? "analysis.by design" : "analysis.by draw"]}</td></tr>\n"))}</tbody></table></div>
        """);

    // A policy may draw an input in another way, or set it.
    private static Html Over(PageWords words, ExperimentDefinition definition, StoredInput input)
    {
        var ways = input.Distributions.Select((way, policy) => (Way: way, Policy: definition.Policies[policy].Name)).GroupBy(w => w.Way).ToArray();
        return ways.Length == 1
            ? Html.Of($"{ways[0].Key ?? words["analysis.set"]}")
            : Html.Join(Html.Of($"<br>"), ways.Select(way => Html.Of($"{way.Key ?? words["analysis.set"]} <span class=\"quiet\">({words.Language.List(way.Select(w => w.Policy))})</span>")));
    }
}

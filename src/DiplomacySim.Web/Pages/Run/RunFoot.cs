using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;

namespace DiplomacySim.Web.Pages.Run;

/// <summary>What stands below a result: what can be done with it, what it was made of, how to repeat it.</summary>
internal static class RunFoot
{
    private const int HashShown = 12;

    public static Html Write(PageWords words, ExperimentMessage experiment, ExperimentRecord record, RunSummary summary)
    {
        var api = RemoteRoutes.Experiment(record.Id);
        var definition = record.Definition;
        return Html.Of($"""
            <section aria-labelledby="made"><h2 id="made">{words["run.made"]}</h2>
            <dl class="facts">
            <dt>{words["run.period"]}</dt><dd>{words.Months(definition.From, definition.To)}</dd>
            <dt>{words["run.futures"]}</dt><dd>{words.Say("run.futures of", ("policies", summary.Futures.Length), ("count", summary.Futures.Min()))}{Html.If(record.Seconds > 0, $" {words.Say("run.speed", ("time", words.Duration(record.Seconds)), ("rate", words.Language.Whole(summary.Futures.Sum() / Math.Max(record.Seconds, 1e-9))))}")}</dd>
            <dt>{words["run.seed"]}</dt><dd>{definition.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}</dd>
            <dt>{words["run.world"]}</dt><dd><a href="/data/{Uri.EscapeDataString(definition.WorldName)}">{definition.WorldName}</a></dd>
            <dt>{words["run.model"]}</dt><dd>{definition.ModelVersion}</dd>
            <dt>{words["run.engine"]}</dt><dd>{definition.Engine}</dd>
            {Html.If(record.Hash is not null, $"<dt>{words["run.hash"]}</dt><dd><code>{record.Hash?[..HashShown]}</code></dd>")}
            <dt>{words["run.again"]}</dt><dd><code>dipsim show {record.Id.Value}</code></dd>
            </dl>
            <p class="row no-print">
            <a class="button main" href="{api}/report.html?lang={words.Language.Code}">{words["run.report"]}</a>
            <a class="button" href="{api}/report.md?lang={words.Language.Code}">Markdown</a>
            <a class="button" href="{api}/export/results.csv">{words["run.csv"]}</a>
            <a class="button" href="{api}/export/tiers.csv">{words["run.tiers csv"]}</a>
            <a class="button" href="{api}/export.json">JSON</a>
            </p>
            <details><summary>{words["run.scenario"]}</summary><pre tabindex="0" lang="en">{definition.ScenarioText}</pre></details>
            {Actions(words, experiment)}
            </section>
            """);
    }

    /// <summary>Edit, go on, delete.</summary>
    public static Html Actions(PageWords words, ExperimentMessage experiment)
    {
        var id = experiment.Experiment;
        return Html.Of($"""
            <div class="row no-print">
            <a class="button" href="/scenario?experiment={id}">{words["run.edit"]}</a>
            {Html.If(experiment.State != ExperimentState.Done, $"<form method=\"post\" action=\"{ExperimentFrame.Address(id, "/resume")}\"><button class=\"main\">{words["run.resume"]}</button></form>")}
            <details><summary>{words["run.delete"]}</summary><form method="post" action="{ExperimentFrame.Address(id, "/delete")}" class="row"><p>{words["run.delete what"]}</p><button>{words["run.delete now"]}</button></form></details>
            </div>
            """);
    }
}

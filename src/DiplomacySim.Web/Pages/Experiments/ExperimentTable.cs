using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Experiments;

/// <summary>Experiments as a table, with a bar for those that run.</summary>
internal static class ExperimentTable
{
    public static Html Write(PageWords words, IReadOnlyList<ExperimentMessage> experiments)
    {
        if (experiments.Count == 0)
        {
            return Html.Of($"<p>{words["experiments.none"]} <a href=\"/scenario\">{words["experiments.first"]}</a></p>");
        }

        return Html.Of($"""
            <div class="scroll"><table>
            <thead><tr><th scope="col" class="number">{words["experiments.number"]}</th><th scope="col">{words["experiments.title"]}</th><th scope="col">{words["experiments.period"]}</th><th scope="col" class="number">{words["experiments.policies"]}</th><th scope="col" class="number">{words["experiments.futures"]}</th><th scope="col">{words["experiments.state"]}</th></tr></thead>
            <tbody>
            {experiments.Select(e => Row(words, e))}</tbody>
            </table></div>
            """);
    }

    /// <summary>The word for a state, marked as good or bad where it is.</summary>
    public static Html State(PageWords words, ExperimentMessage experiment)
    {
        var broken = experiment.Run?.Fault is not null;
        var (word, mark) = experiment.Run is { IsEnded: false } ? ("running", "")
            : broken ? ("broken", " bad")
            : experiment.State switch
            {
                ExperimentState.Done => ("done", " good"),
                ExperimentState.Failed => ("failed", " bad"),
                ExperimentState.Interrupted => ("interrupted", " warn"),
                ExperimentState.Running => ("elsewhere", ""),
                _ => ("created", ""),
            };
        return Html.Of($"<span class=\"tag{mark}\">{words["state." + word]}</span>");
    }

    private static Html Row(PageWords words, ExperimentMessage experiment)
    {
        var progress = experiment.Run is { IsEnded: false } run ? run.Progress : null;
        var policies = Math.Max(1, experiment.Policies.Length);
        var done = progress is { Total: > 0 } ? progress.Done / policies : experiment.Futures;
        var futures = done == experiment.FuturesRequested ? words.Whole(done) : words.Say("experiments.of", ("done", done), ("all", experiment.FuturesRequested));
        return Html.Of($"""
            <tr><td class="number">{experiment.Experiment}</td><th scope="row"><a href="/experiments/{experiment.Experiment}">{experiment.Title}</a></th><td class="name">{words.Months(experiment.From, experiment.To)}</td><td class="number">{experiment.Policies.Length}</td><td class="number">{futures}</td><td>{(progress is null ? State(words, experiment) : Bar(words, progress))}</td></tr>

            """);
    }

    private static Html Bar(PageWords words, ProgressMessage progress) => Html.Of(
        $"<progress max=\"{Math.Max(1, progress.Total)}\" value=\"{progress.Done}\" aria-label=\"{words["state.running"]}\"></progress>");
}

using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Run;

/// <summary>How far a run has come.</summary>
internal static class ProgressView
{
    public static Html Write(PageWords words, StatusMessage? status)
    {
        if (status?.Fault is { } fault)
        {
            return Html.Of($"<p class=\"notice bad\">{words["run.broken"]} <span lang=\"en\">{fault}</span></p>");
        }

        if (status is null or { IsEnded: true })
        {
            return Html.Empty;
        }

        if (status.Progress is not { } progress)
        {
            return Html.Of($"<p>{words["run.begins"]}</p>");
        }

        var left = progress.SecondsLeft is { } seconds ? words.Say("run.left", ("time", words.Duration(seconds))) : "";
        return Html.Of($"""
            <progress max="{Math.Max(1, progress.Total)}" value="{progress.Done}" aria-label="{words["run.progress"]}"></progress>
            <p>{words.Say("run.done", ("done", progress.Done), ("total", progress.Total), ("rate", words.Language.Whole(progress.FuturesPerSecond)))} {left}</p>
            {Html.If(progress.Share is not null, $"<p class=\"lead\">{words.Say("run.so far", ("target", progress.Target ?? ""), ("share", words.Language.Percent(progress.Share ?? 0)), ("points", words.Language.Number((progress.HalfWidth ?? 0) * 100, 1)))}</p>")}
            {Html.If(progress.Failures > 0, $"<p class=\"notice warn\">{words.Say("run.failures", ("count", progress.Failures))}</p>")}
            """);
    }
}

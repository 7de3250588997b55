using System.Globalization;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Experiments;

namespace DiplomacySim.Web.Pages;

/// <summary>The newest experiments as a table, made anew at most once a second however many pages show it.</summary>
internal sealed class ExperimentTable(ExperimentBoard board, TimeProvider clock) : IDisposable
{
    private const int Most = 50;

    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(0.9);

    private readonly SemaphoreSlim _one = new(1, 1);
    private string _html = "";
    private long? _made;

    /// <summary>The table as HTML.</summary>
    public async Task<string> HtmlAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_made is not { } made || clock.GetElapsedTime(made) >= _fresh)
            {
                _html = Write(await board.ListAsync(cancellationToken));
                _made = clock.GetTimestamp();
            }

            return _html;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    internal static string Write(IReadOnlyList<ExperimentMessage> experiments)
    {
        if (experiments.Count == 0)
        {
            return "<p>There are none yet. From a terminal: <code>dipsim run FILE.yaml --server URL</code></p>";
        }

        var rows = string.Concat(experiments.Take(Most).Select(Row));
        var more = experiments.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"<p class=\"quiet\">The newest {Most} of {experiments.Count:N0}.</p>") : "";
        return $"""
            <table>
            <thead><tr><th class="number">No.</th><th>Title</th><th>World</th><th>Months</th><th class="number">Futures</th><th>State</th><th></th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            {more}
            """;
    }

    private static string Row(ExperimentMessage experiment)
    {
        var run = experiment.Run is { IsEnded: false } running ? running : null;
        var progress = run?.Progress;
        var done = progress is { Total: > 0 } ? progress.Done / Math.Max(1, experiment.Policies.Length) : experiment.Futures;
        var futures = done == experiment.FuturesRequested ? Number(done) : $"{Number(done)} of {Number(experiment.FuturesRequested)}";
        var state = run is not null ? "running" : experiment.Run?.Fault is { } fault ? $"broke down: {fault}" : experiment.State.ToString().ToLowerInvariant();
        return $"""
            <tr><td class="number">{experiment.Experiment.ToString(CultureInfo.InvariantCulture)}</td><td>{Html.Encode(experiment.Title)}</td><td>{Html.Encode(experiment.World)}</td><td>{Html.Encode(experiment.From)} to {Html.Encode(experiment.To)}</td><td class="number">{futures}</td><td>{Html.Encode(state)}</td><td>{(progress is null ? Links(experiment) : Bar(progress))}</td></tr>

            """;
    }

    private static string Bar(ProgressMessage progress)
    {
        var left = progress.SecondsLeft is { } seconds ? string.Create(CultureInfo.InvariantCulture, $", {seconds:0} s left") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<progress max=\"{progress.Total}\" value=\"{progress.Done}\"></progress> <span class=\"quiet\">{progress.FuturesPerSecond:N0} futures/s{left}</span>");
    }

    private static string Links(ExperimentMessage experiment) => experiment.Futures == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"<a href=\"/api/experiments/{experiment.Experiment}/export/results.csv\">Results (CSV)</a>");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Cli.Running;

/// <summary>One line that is written over while a run goes on; silent where messages do not go to a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private const int BarWidth = 20;

    private int _shown;

    public void Show(RunProgress progress)
    {
        if (!terminal.ShowsProgress)
        {
            return;
        }

        var line = PlainText.Cut(PlainText.Clean(Text(progress)), terminal.Width - 1);
        terminal.Error.Write("\r" + line.PadRight(_shown));
        _shown = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_shown > 0)
        {
            terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    /// <summary>The bar, the futures, the rate, the time left and the first target so far.</summary>
    internal static string Text(RunProgress progress)
    {
        var share = progress.Total > 0 ? (double)progress.Done / progress.Total : 0;
        var full = (int)(share * BarWidth);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', full)}{new string('.', BarWidth - full)}] {Math.Floor(share * 100):0}% of {Numbers.Whole(progress.Total)}, {Numbers.Whole(progress.FuturesPerSecond)}/s");
        if (progress.Left is { } left)
        {
            text += $", {Numbers.Duration(left.TotalSeconds)} left";
        }

        if (progress.Failures > 0)
        {
            text += $", {Numbers.Whole(progress.Failures)} failed";
        }

        return progress.Target is null || double.IsNaN(progress.Share)
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}; {progress.Target} {Numbers.Percent(progress.Share)} +-{progress.HalfWidth * 100:0.#}");
    }
}

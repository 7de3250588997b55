using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Cli.Running;

/// <summary>One line that is written over while a run goes on; silent where messages do not go to a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private const int BarWidth = 20;
    private const int LeastName = 4;
    private const int MostOneByOne = 3;

    private int _shown;

    public void Show(RunProgress progress)
    {
        if (!terminal.ShowsProgress)
        {
            return;
        }

        var line = Text(progress, terminal.Width - 1);
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

    /// <summary>The bar, the rate, the time left and the first target so far, its name cut to fit the width.</summary>
    internal static string Text(RunProgress progress, int width)
    {
        var share = progress.Total > 0 ? (double)progress.Done / progress.Total : 0;
        var full = (int)(share * BarWidth);
        var text = $"[{new string('#', full)}{new string('.', BarWidth - full)}] {Math.Floor(share * 100).ToString(CultureInfo.InvariantCulture)}%, {Numbers.Whole(progress.FuturesPerSecond)} futures/s{Shares(progress)}";
        if (progress.Left is { } left)
        {
            text += $", {Numbers.Duration(left.TotalSeconds)} left";
        }

        if (progress.Failures > 0)
        {
            text += $", {Numbers.Whole(progress.Failures)} failed";
        }

        if (progress.Target is { } target && !double.IsNaN(progress.Share))
        {
            var estimate = string.Create(CultureInfo.InvariantCulture, $" {Numbers.Percent(progress.Share)} +-{progress.HalfWidth * 100:0.#}");
            text += $"; {PlainText.Cut(PlainText.Clean(target), Math.Max(LeastName, width - text.Length - 2 - estimate.Length))}{estimate}";
        }

        return PlainText.Cut(text, width);
    }

    /// <summary>What each of those who compute does, where there are several: one by one, or the slowest and the quickest of many.</summary>
    private static string Shares(RunProgress progress)
    {
        string[] paces = [.. progress.Workers.Select(worker => worker.FuturesPerSecond).Order().Select(Numbers.Whole)];
        return paces.Length switch
        {
            < 2 => "",
            <= MostOneByOne => $" ({string.Join(" + ", progress.Workers.Select(worker => Numbers.Whole(worker.FuturesPerSecond)))})",
            _ => $" ({Numbers.Whole(paces.Length)} x {paces[0]} to {paces[^1]})",
        };
    }
}

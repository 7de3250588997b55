using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.Running;

/// <summary>One line of words that is written over while work goes on; silent where messages do not go to a terminal. Safe for several threads.</summary>
internal sealed class StatusLine(Terminal terminal)
{
    private readonly Lock _lock = new();
    private int _shown;

    public void Show(string text)
    {
        if (!terminal.ShowsProgress)
        {
            return;
        }

        lock (_lock)
        {
            var line = PlainText.Cut(text, terminal.Width - 1);
            terminal.Error.Write("\r" + line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown > 0)
            {
                terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
                _shown = 0;
            }
        }
    }
}

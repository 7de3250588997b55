using System.Text;

namespace DiplomacySim.Testing.Postgres;

/// <summary>What the server says while it starts.</summary>
internal sealed class StartLog
{
    private const string ReadyText = "ready to accept connections";

    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _text = new();

    /// <summary>True when it takes connections, false when it ended before.</summary>
    public Task<bool> Ready => _ready.Task;

    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>Takes a line; null is the end.</summary>
    public void Add(string? line)
    {
        lock (_text)
        {
            if (!Ready.IsCompleted)
            {
                _text.Append(line).Append('\n');
            }
        }

        if (line is null)
        {
            _ready.TrySetResult(false);
        }
        else if (line.Contains(ReadyText, StringComparison.Ordinal))
        {
            _ready.TrySetResult(true);
        }
    }
}

using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Server.Tests;

/// <summary>A log that tests wait on.</summary>
internal sealed class EventLog : ILogger
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Channel<(EventId Id, string Text)> _entries = Channel.CreateUnbounded<(EventId, string)>();
    private readonly ConcurrentQueue<string> _seen = new();

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        _seen.Enqueue(text);
        _entries.Writer.TryWrite((eventId, text));
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <summary>The text of the next message of that kind.</summary>
    public async Task<string> NextAsync(int eventId)
    {
        using var deadline = new CancellationTokenSource(s_patience);
        try
        {
            while (true)
            {
                var (id, text) = await _entries.Reader.ReadAsync(deadline.Token);
                if (id.Id == eventId)
                {
                    return text;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"No message {eventId} within {s_patience.TotalSeconds} s; there were: {string.Join(" | ", _seen)}");
        }
    }
}

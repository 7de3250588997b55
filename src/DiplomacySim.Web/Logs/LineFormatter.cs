using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DiplomacySim.Web.Logs;

/// <summary>Writes one line a message: the time in UTC, the level, what is told, and of an exception its kind and message.</summary>
/// <remarks>Below an error the stack of an exception tells people nothing; it is in the JSON form, and from an error on here too.</remarks>
internal sealed class LineFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "diplomacysim";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        textWriter.Write($"{time} {Word(logEntry.LogLevel)} {OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception))}");
        if (logEntry.Exception is { } exception)
        {
            textWriter.Write(logEntry.LogLevel >= LogLevel.Error ? $" [{OneLine(exception.ToString())}]" : $" [{exception.GetType().Name}: {OneLine(exception.Message)}]");
        }

        textWriter.Write('\n');
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "fatal",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

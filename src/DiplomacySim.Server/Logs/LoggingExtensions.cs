using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DiplomacySim.Server.Logs;

/// <summary>Sets up logs.</summary>
public static class LoggingExtensions
{
    /// <summary>Writes this program's messages to the standard error stream, and of all others only warnings and worse.</summary>
    public static ILoggingBuilder AddServerLog(this ILoggingBuilder logging, LogOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("DiplomacySim", options.Level);
        // A lost silo is told once by our own messages; Orleans adds a stack trace per connection.
        foreach (var chatter in (string[])["Orleans", "Microsoft.Orleans", "Microsoft.AspNetCore", "Microsoft.Hosting", "Microsoft.Extensions"])
        {
            logging.AddFilter(chatter, options.Level > LogLevel.Warning ? options.Level : LogLevel.Warning);
        }

        if (options.Format == LogFormat.Json)
        {
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "HH:mm:ss ";
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        }

        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}

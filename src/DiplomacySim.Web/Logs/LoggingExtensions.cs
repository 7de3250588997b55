using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DiplomacySim.Web.Logs;

/// <summary>Sets up logs.</summary>
public static class LoggingExtensions
{
    // Told by our own messages where it matters, or of no use to who runs a server: broken connections, and advice on garbage collection.
    private static readonly string[] s_chatter =
    [
        "Orleans.Runtime.Silo",
        "Orleans.Runtime.Watchdog",
        "Orleans.Runtime.Messaging",
        "Orleans.Networking",
        "Orleans.Runtime.MembershipService.MembershipSystemTarget",
        "Orleans.Runtime.MembershipService.SiloHealthMonitor",
        "Orleans.Runtime.LocalGrainDirectory",
    ];

    /// <summary>Writes this program's messages to the standard error stream, and of all others only warnings and worse.</summary>
    public static ILoggingBuilder AddServerLog(this ILoggingBuilder logging, LogOptions options)
    {
        ArgumentNullException.ThrowIfNull(logging);
        ArgumentNullException.ThrowIfNull(options);
        logging.ClearProviders();
        logging.SetMinimumLevel(AtLeast(options, LogLevel.Warning));
        logging.AddFilter("DiplomacySim", options.Level);
        if (options.Level > LogLevel.Debug)
        {
            foreach (var category in s_chatter)
            {
                logging.AddFilter(category, AtLeast(options, LogLevel.Error));
            }

            // What could not be sent is told where it was asked for; a silo that stops would tell of each question of the dashboard.
            logging.AddFilter("Orleans.Runtime.Messaging.MessageCenter", LogLevel.Critical);
        }

        logging.Services.TryAddSingleton(TimeProvider.System);
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console =>
        {
            console.FormatterName = options.Format == LogFormat.Json ? ConsoleFormatterNames.Json : LineFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        return logging;
    }

    private static LogLevel AtLeast(LogOptions options, LogLevel level) => options.Level > level ? options.Level : level;
}

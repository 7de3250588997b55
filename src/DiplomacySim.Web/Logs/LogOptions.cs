using Microsoft.Extensions.Logging;

namespace DiplomacySim.Web.Logs;

/// <summary>What is logged, and how.</summary>
public sealed record LogOptions
{
    /// <summary>The form of a line.</summary>
    public LogFormat Format { get; init; }

    /// <summary>The least level of this program's own messages.</summary>
    /// <value>The default is <see cref="LogLevel.Information"/>.</value>
    public LogLevel Level { get; init; } = LogLevel.Information;
}

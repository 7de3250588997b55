using DiplomacySim.Model;

namespace DiplomacySim.Charts;

/// <summary>How numbers and months are written in a chart: the part of a language that charts need.</summary>
public sealed record ChartWords
{
    /// <summary>A number with so many digits behind the point.</summary>
    public required Func<double, int, string> Number { get; init; }

    /// <summary>A share in percent.</summary>
    public required Func<double, string> Percent { get; init; }

    /// <summary>A month, short.</summary>
    public required Func<Month, string> Month { get; init; }

    /// <summary>From one number to another.</summary>
    public required Func<string, string, string> Range { get; init; }
}

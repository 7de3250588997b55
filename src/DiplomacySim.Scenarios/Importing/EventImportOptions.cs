using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>How coded events are imported.</summary>
public sealed record EventImportOptions
{
    /// <summary>The fewest reports by which an event is believed where neither the mapping nor the user says.</summary>
    public const int UsualReports = 2;

    /// <summary>The fewest reports of an event, all its rows together, from 1; null for what the mapping says of its code.</summary>
    /// <value>Null.</value>
    public int? LeastReports { get; init; }

    /// <summary>For how many days after its first report further ones with the same partner are taken for the same event, from 0.</summary>
    /// <value>5.</value>
    public int WindowDays { get; init; } = 5;

    /// <summary>Whether visits count only where the name or title of a side is that of a leader.</summary>
    /// <value>False.</value>
    public bool LeadersOnly { get; init; }

    /// <summary>The first month that is wanted; null for the first with an event.</summary>
    public Month? From { get; init; }

    /// <summary>The last month that is wanted; null for the last with an event.</summary>
    public Month? To { get; init; }
}

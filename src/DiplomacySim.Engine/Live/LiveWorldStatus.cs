using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>Where a live world of a host stands.</summary>
public sealed record LiveWorldStatus
{
    /// <summary>Its name.</summary>
    public required LiveWorldId Id { get; init; }

    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the scenario's world.</summary>
    public required string World { get; init; }

    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>The numbers of the futures.</summary>
    public required ImmutableArray<uint> Futures { get; init; }

    /// <summary>The scenario's first month.</summary>
    public required Month From { get; init; }

    /// <summary>The scenario's last month.</summary>
    public required Month To { get; init; }

    /// <summary>The month last played; the one before the first where none has been.</summary>
    public required Month Month { get; init; }

    /// <summary>The months played.</summary>
    public required int MonthsPlayed { get; init; }

    /// <summary>The actions injected since the start, those that take effect next month included.</summary>
    public required int Actions { get; init; }

    /// <summary>The months a second at which it plays by itself; null while it waits.</summary>
    public double? Pace { get; init; }

    /// <summary>Why it stopped playing by itself or cannot be opened, for people; null where nothing went wrong.</summary>
    public string? Fault { get; init; }

    internal static LiveWorldStatus Of(LiveWorldId id, LiveWorld world) => new()
    {
        Id = id,
        Title = world.Plan.Scenario.Title,
        World = world.Plan.Scenario.World.World.Name,
        Policy = world.Policy,
        Futures = world.Futures,
        From = world.Plan.Scenario.From,
        To = world.Plan.Scenario.To,
        Month = world.Month,
        MonthsPlayed = world.MonthsPlayed,
        Actions = world.Journal.Entries.Length,
    };

    /// <summary>The status of a world whose save cannot be read.</summary>
    internal static LiveWorldStatus Unreadable(LiveWorldId id, string fault)
    {
        var none = new Month(1, 1);
        return new LiveWorldStatus
        {
            Id = id,
            Title = "(cannot be opened)",
            World = "",
            Policy = "",
            Futures = [],
            From = none,
            To = none,
            Month = none,
            MonthsPlayed = 0,
            Actions = 0,
            Fault = fault,
        };
    }
}

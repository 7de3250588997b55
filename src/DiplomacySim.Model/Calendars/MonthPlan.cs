using System.Collections.Immutable;

namespace DiplomacySim.Model.Calendars;

/// <summary>What is planned for one month, in every future.</summary>
/// <param name="Partners">What is planned with partners; each partner at most once.</param>
/// <param name="Hosted">The events hosted.</param>
public sealed record MonthPlan(ImmutableArray<PartnerPlan> Partners, ImmutableArray<HostedEvent> Hosted)
{
    /// <summary>A month without plans.</summary>
    public static MonthPlan Empty { get; } = new([], []);

    /// <summary>The crises that begin with citizens in need; what tension they bring stands with the partners.</summary>
    public ImmutableArray<CitizensInNeed> Crises { get; init; } = [];

    /// <summary>The partners with which a trade agreement comes into force; it stays.</summary>
    public ImmutableArray<int> TradeAgreements { get; init; } = [];
}

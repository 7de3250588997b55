namespace DiplomacySim.Scenarios;

/// <summary>What happens at a planned event.</summary>
public enum PlannedEventKind
{
    /// <summary>A top-level activity with a partner.</summary>
    Visit,

    /// <summary>Agreements are signed with a partner.</summary>
    Sign,

    /// <summary>A partner is raised to a tier.</summary>
    Upgrade,

    /// <summary>The home hosts an event, which brings further top-level activities.</summary>
    Host,

    /// <summary>A crisis with partners or in them: tension, and citizens who need help.</summary>
    Crisis,

    /// <summary>A trade agreement with partners comes into force.</summary>
    TradeAgreement,
}

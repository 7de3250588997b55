namespace DiplomacySim.Engine.Replays;

/// <summary>What can happen with a partner in a future.</summary>
public enum TraceKind
{
    /// <summary>A top-level activity.</summary>
    Visit,

    /// <summary>Agreements were signed.</summary>
    Agreements,

    /// <summary>The partner was raised.</summary>
    Upgrade,

    /// <summary>A sectoral label was given.</summary>
    Label,

    /// <summary>The partnership was suspended.</summary>
    Suspension,

    /// <summary>A suspension ended.</summary>
    Resumption,
}

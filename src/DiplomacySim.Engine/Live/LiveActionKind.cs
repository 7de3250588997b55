namespace DiplomacySim.Engine.Live;

/// <summary>What can be injected into a live world.</summary>
public enum LiveActionKind
{
    /// <summary>A top-level activity with a partner.</summary>
    Visit,

    /// <summary>Agreements signed with a partner.</summary>
    Sign,

    /// <summary>A partner is raised to a tier where it stands lower; brings its own occasion.</summary>
    Upgrade,

    /// <summary>A severe event with a partner.</summary>
    Crisis,
}

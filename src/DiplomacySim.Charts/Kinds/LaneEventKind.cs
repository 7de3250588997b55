namespace DiplomacySim.Charts.Kinds;

/// <summary>What can happen in a swim lane.</summary>
public enum LaneEventKind
{
    /// <summary>A top-level visit.</summary>
    Visit,

    /// <summary>Agreements are signed.</summary>
    Signature,

    /// <summary>A higher rung is reached.</summary>
    Upgrade,
}

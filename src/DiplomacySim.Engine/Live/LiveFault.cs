namespace DiplomacySim.Engine.Live;

/// <summary>Why a live world cannot do what was asked.</summary>
public enum LiveFault
{
    /// <summary>The action, the number of months, the policy or another word of the request is not one that is allowed.</summary>
    BadRequest,

    /// <summary>There is no such world.</summary>
    NotFound,

    /// <summary>There is a world of this name already.</summary>
    NameTaken,

    /// <summary>All months of the scenario have been played.</summary>
    Ended,

    /// <summary>The host holds as many worlds as it may.</summary>
    TooMany,

    /// <summary>A journal cannot be read, belongs to another scenario or model, or does not replay to the state that it names.</summary>
    BadJournal,

    /// <summary>The part of the cluster that keeps the world does not answer; whether a change was made the world's status says.</summary>
    Unavailable,
}

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>What a removed lever was.</summary>
public enum RemovedLeverKind
{
    /// <summary>One planned event.</summary>
    Event,

    /// <summary>All planned events of one kind with the partner.</summary>
    EventsWithPartner,

    /// <summary>All planned events with other partners.</summary>
    EventsWithOthers,

    /// <summary>All planned events of one kind that concern several partners or none, such as hosted events.</summary>
    EventsAtLarge,

    /// <summary>The partner's priority.</summary>
    Priority,

    /// <summary>The priorities of other partners.</summary>
    OtherPriorities,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A lever that the policy sets otherwise than the world.</summary>
    Setting,

    /// <summary>A lever of a module.</summary>
    ModuleLever,
}

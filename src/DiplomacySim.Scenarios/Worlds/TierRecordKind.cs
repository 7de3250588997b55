namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What a row of the tier history does to the partner's place.</summary>
public enum TierRecordKind
{
    /// <summary>The partner reaches a higher rung of the ladder.</summary>
    Step,

    /// <summary>The partner's rung is named again: a deepening inside the tier.</summary>
    Deepening,

    /// <summary>The partner falls to a lower rung; the row declares it.</summary>
    Downgrade,

    /// <summary>A side label is given; the rung stays.</summary>
    Sectoral,

    /// <summary>The partner is outside the ladder by a special relationship.</summary>
    Special,
}

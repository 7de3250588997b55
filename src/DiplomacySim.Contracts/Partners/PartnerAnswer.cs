namespace DiplomacySim.Contracts.Partners;

/// <summary>How a partner took a call.</summary>
public enum PartnerAnswer
{
    /// <summary>It was taken in, now or by an earlier call of the same number.</summary>
    Done,

    /// <summary>The partner knows nothing of the shard, or not the month before: its silo was lost. The shard starts again.</summary>
    Lost,

    /// <summary>The call is of an epoch that has been replaced.</summary>
    OutOfDate,

    /// <summary>The partner is on another silo than its home, which is still making the plan. The shard starts again.</summary>
    NotReady,
}

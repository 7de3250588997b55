namespace DiplomacySim.Model.Shards;

/// <summary>Measures how long calls to partners take: the model has no clock, so whoever wants to know brings one.</summary>
/// <remarks>Nothing that is computed depends on it. It is called once for each partner and month, from several threads, and allocates nothing.</remarks>
public interface ICallMeter
{
    /// <summary>The time now, in a unit of the meter's own.</summary>
    long Now();

    /// <summary>Takes in that a partner has taken a call.</summary>
    /// <param name="partner">The partner's index in the world.</param>
    /// <param name="began">When the call began, as the meter gave it.</param>
    /// <returns>The time now, at which the next call begins.</returns>
    long Called(int partner, long began);
}

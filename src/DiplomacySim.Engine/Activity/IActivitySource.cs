namespace DiplomacySim.Engine.Activity;

/// <summary>Tells how the calls between ministries and partners go: what an experiment host measures of itself.</summary>
public interface IActivitySource
{
    /// <summary>What has been measured so far of the experiments that were computed last.</summary>
    Task<ActivityReading> ReadActivityAsync(CancellationToken cancellationToken = default);
}

using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Plans;

/// <summary>Keeps the scenario and the world of a plan for every silo that needs them. Its key is the plan's hash.</summary>
[Alias("DiplomacySim.IPlanGrain")]
public interface IPlanGrain : IGrainWithStringKey
{
    /// <summary>Keeps a scenario until its last holder releases it.</summary>
    /// <param name="holder">A word for who needs it.</param>
    /// <param name="bundle">The scenario with its world, in the byte form of a bundle.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("Keep")]
    Task KeepAsync(string holder, Immutable<byte[]> bundle, CancellationToken cancellationToken = default);

    /// <summary>The scenario with its world, in the byte form of a bundle; null where nobody keeps it.</summary>
    [Alias("Get")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<Immutable<byte[]>?> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Releases the scenario; it is forgotten with its last holder.</summary>
    [Alias("Release")]
    Task ReleaseAsync(string holder, CancellationToken cancellationToken = default);
}

using System.Collections.Immutable;
using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Live;

/// <summary>The names of the cluster's live worlds. There is one, with the key 0.</summary>
[Alias("DiplomacySim.IWorldListGrain")]
public interface IWorldListGrain : IGrainWithIntegerKey
{
    /// <summary>Takes a name, or the next free one where none is given.</summary>
    [Alias("Take")]
    Task<WorldName> TakeAsync(string? name, CancellationToken cancellationToken = default);

    /// <summary>Gives a name back.</summary>
    [Alias("Free")]
    Task FreeAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The names taken, sorted.</summary>
    [Alias("List")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<ImmutableArray<string>> ListAsync(CancellationToken cancellationToken = default);
}

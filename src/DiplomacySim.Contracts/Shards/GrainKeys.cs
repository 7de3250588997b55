namespace DiplomacySim.Contracts.Shards;

/// <summary>The keys of the grains of a run.</summary>
public static class GrainKeys
{
    /// <summary>The key of a shard: <c>run/policy.first+count</c>, with its branches <c>run/policy.first+count+branches</c>.</summary>
    /// <param name="run">A word of the run, unique over all runs; without a slash.</param>
    /// <param name="policy">The policy's index.</param>
    /// <param name="firstFuture">The number of the first future.</param>
    /// <param name="count">The number of futures.</param>
    /// <param name="withBranches">Whether those that branch off the policy are played with it.</param>
    /// <exception cref="ArgumentException">The word is empty or has a slash.</exception>
    public static string Shard(string run, int policy, long firstFuture, int count, bool withBranches = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(run);
        return run.Contains('/', StringComparison.Ordinal)
            ? throw new ArgumentException($"The run's word '{run}' has a slash, which separates the parts of a key.", nameof(run))
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{run}/{policy}.{firstFuture}+{count}{(withBranches ? "+branches" : "")}");
    }

    /// <summary>The key of the shard that an order is for.</summary>
    /// <param name="run">A word of the run, unique over all runs; without a slash.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="ArgumentException">The word is empty or has a slash.</exception>
    public static string Shard(string run, ShardOrder order) => Shard(run, order.Policy, order.FirstFuture, order.Count, order.WithBranches);

    /// <summary>What stands for the shard in the keys of the partners of one of its branches: <c>run/policy.first+count+branches.branch</c>.</summary>
    /// <param name="shard">The shard's key.</param>
    /// <param name="policy">The branch's index.</param>
    public static string Branch(string shard, int policy) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{shard}.{policy}");

    /// <summary>The key of a partner in a shard: <c>run/shard/code</c>.</summary>
    /// <param name="shard">The shard's key.</param>
    /// <param name="code">The partner's ISO 3166 alpha-3 code.</param>
    public static string Partner(string shard, string code) => $"{shard}/{code}";
}

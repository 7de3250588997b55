using System.Globalization;

namespace DiplomacySim.Results.Sql;

/// <summary>Refuses shards that do not fit their experiment.</summary>
internal static class ShardCheck
{
    public static void Check(ShardRows shard, ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(shard);
        Require(
            shard.Policy >= 0 && shard.Policy < definition.Policies.Length,
            shard,
            $"the experiment has the policies 0 to {definition.Policies.Length - 1}");
        Require(shard.FirstFuture >= 0, shard, $"futures are numbered from 0");
        Require(shard.Count >= 1, shard, $"it has {shard.Count} futures; a shard has at least one");
        CheckColumns(shard, shard.Outcomes, definition.Outcomes.Length, "outcomes");
        CheckColumns(shard, shard.Cases, definition.Uncertainties.Length, "cases");
        foreach (var e in shard.Events)
        {
            Require(
                e.Policy == shard.Policy && IsWithin(shard, e.Future, 1),
                shard,
                $"it brings an event of policy {e.Policy}, future {e.Future}");
        }

        foreach (var failure in shard.Failures)
        {
            Require(
                failure.Policy == shard.Policy && failure.Count >= 1 && IsWithin(shard, failure.FirstFuture, failure.Count),
                shard,
                $"it brings a failure of policy {failure.Policy}, {failure.Count} futures from {failure.FirstFuture}");
        }
    }

    private static void CheckColumns(ShardRows shard, IReadOnlyList<ReadOnlyMemory<double>> columns, int expected, string what)
    {
        Require(columns.Count == expected, shard, $"it has {columns.Count} columns of {what}; the experiment has {expected}");
        for (var i = 0; i < columns.Count; i++)
        {
            Require(
                columns[i].Length == shard.Count,
                shard,
                $"column {i} of its {what} has {columns[i].Length} values for {shard.Count} futures");
        }
    }

    private static bool IsWithin(ShardRows shard, long first, long count) =>
        first >= shard.FirstFuture && first + count <= shard.FirstFuture + shard.Count;

    private static void Require(bool holds, ShardRows shard, FormattableString problem)
    {
        if (!holds)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The shard of policy {shard.Policy} from future {shard.FirstFuture} does not fit: ")
                + problem.ToString(CultureInfo.InvariantCulture) + ".",
                nameof(shard));
        }
    }
}

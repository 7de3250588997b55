using DiplomacySim.Results;
using DiplomacySim.Results.Copying;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class CopyTests
{
    [Fact]
    public void Copy_OfMoreFuturesThanAreReadAtOnce_HasTheSameHashAndCounts()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 2_500);
        var id = store.Run(plan).Id;
        using var copy = SqliteResultStore.Open(Path.Combine(store.Folder, "copy.db"));

        ExperimentCopier.Copy(store.Store, id, copy, plan.TierCounts);

        Assert.Equal(ResultHash.Compute(store.Store, id), ResultHash.Compute(copy, id));
        Assert.Equal(store.Store.ReadTierCounts(id), copy.ReadTierCounts(id));
        Assert.Equal(2_500, copy.Get(id).FuturesDone);
    }
}

using DiplomacySim.Engine.Verification;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Verification;

public sealed class ResultVerifierTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(1024)]
    public void Verify_Untouched_FindsNothing(int sample)
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 300);
        var id = store.Run(plan).Id;

        var report = ResultVerifier.Verify(plan, store.Store, id, sample);

        Assert.True(report.IsClean);
        Assert.Empty(report.Differences);
        Assert.Equal(3 * Math.Min(sample, 300), report.Futures);
        Assert.Equal(store.Store.Get(id).Hash, report.StoredHash);
    }

    [Theory]
    [InlineData("outcomes_1", "capital", "half the travel", 17)]
    [InlineData("outcomes_1", "upgrades", "as planned", 299)]
    [InlineData("cases_1", "leader effect", "as planned", 0)]
    public void Verify_NumberTamperedWith_IsFound(string table, string column, string policy, long future)
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Mixed, 300);
        var id = store.Run(plan).Id;
        var definition = store.Store.Get(id).Definition;
        var stored = definition.Outcomes.Concat(definition.Uncertainties).Single(c => c.Name == column).StoredName;
        Tamper(store, $"UPDATE {table} SET \"{stored}\" = \"{stored}\" + 1 WHERE policy = {plan.Policies.IndexOf(plan.Policies.Single(p => p.Name == policy))} AND future = {future}");

        var report = ResultVerifier.Verify(plan, store.Store, id, 300);

        var difference = Assert.Single(report.Differences);
        Assert.Equal((policy, future, column), (difference.Policy, difference.Future, difference.Outcome));
        Assert.Equal(difference.Computed + 1, difference.Stored, 9);
        Assert.False(report.IsClean);
    }

    [Fact]
    public void Verify_NumberOutsideTheSampleTamperedWith_IsFoundByTheHash()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Plain, 300);
        var id = store.Run(plan).Id;
        var sampled = FutureSample.Of(plan.Scenario.Seed, 0, store.Store.DoneRanges(id, 0), 1).Single();
        Tamper(store, $"UPDATE outcomes_1 SET upgrades = upgrades + 1 WHERE future = {(sampled + 1) % 300}");

        var report = ResultVerifier.Verify(plan, store.Store, id, 1);

        Assert.Empty(report.Differences);
        Assert.NotEqual(report.RecordedHash, report.StoredHash);
        Assert.False(report.IsClean);
    }

    [Fact]
    public void Verify_TallyTamperedWith_IsFoundByTheHash()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Plain, 300);
        var id = store.Run(plan).Id;
        Tamper(store, "UPDATE tallies SET bytes = zeroblob(length(bytes)) WHERE name = 'upgrades in year'");

        Assert.False(ResultVerifier.Verify(plan, store.Store, id, 5).IsClean);
    }

    [Fact]
    public void Verify_Unfinished_ComparesWhatIsThere()
    {
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        store.Watched.Appended = _ => cancel.Cancel();
        var plan = Plans.Of(Plans.Mixed, 1000);
        var stopped = store.Run(plan, TemporaryStore.Options(lanes: 8), cancel.Token);

        var report = ResultVerifier.Verify(plan, store.Store, stopped.Id, 1024);

        Assert.Null(report.RecordedHash);
        Assert.Null(report.StoredHash);
        Assert.Equal(stopped.Computed, report.Futures);
        Assert.True(report.IsClean);
    }

    [Fact]
    public void Verify_FailedFutures_AreNotDifferences()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Plans.Plain + "\noutcomes:\n  visits per kin: visits / (count(tier == kin) - 2)\n", 100);
        var id = store.Run(plan).Id;

        Assert.True(ResultVerifier.Verify(plan, store.Store, id, 100).IsClean);
        Assert.NotEmpty(store.Store.ReadFailures(id));
    }

    [Fact]
    public void Verify_AnotherPlan_IsRefused()
    {
        using var store = new TemporaryStore();
        var id = store.Run(Plans.Of(Plans.Plain, 10)).Id;

        Assert.Throws<ArgumentException>(() => ResultVerifier.Verify(Plans.Of(Plans.Mixed, 10), store.Store, id, 1));
    }

    [Theory]
    [InlineData("0+10", 10, 10)]
    [InlineData("0+10", 1024, 10)]
    [InlineData("0+1000000", 100, 100)]
    [InlineData("5+1 9+3 1000+500", 200, 200)]
    public void Of_StoredRanges_PicksSoManyOfThem(string ranges, int size, int expected)
    {
        var stored = ranges.Split(' ').Select(r => r.Split('+')).Select(r => new FutureRange(Number(r[0]), Number(r[1]))).ToList();

        var sample = FutureSample.Of(1, 0, stored, size);

        Assert.Equal(expected, sample.Distinct().Count());
        Assert.Equal(sample.Order(), sample);
        Assert.All(sample, future => Assert.Contains(stored, r => future >= r.First && future < r.End));
        Assert.Equal(sample, FutureSample.Of(1, 0, stored, size));

        static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Tamper(TemporaryStore store, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}

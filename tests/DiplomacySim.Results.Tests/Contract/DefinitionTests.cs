using System.Collections.Immutable;

namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class DefinitionTests<TStore>
    where TStore : TemporaryStore, new()
{
    public static TheoryData<string, ExperimentDefinition> Refused { get; } = new()
    {
        { "no policy", Sample.Definition with { Policies = [] } },
        { "unset policies", Sample.Definition with { Policies = default } },
        { "policy twice", Sample.Definition with { Policies = [new("a"), new("a")] } },
        { "blank policy", Sample.Definition with { Policies = [new(" ")] } },
        { "policy not JSON", Sample.Definition with { Policies = [new("a", "{")] } },
        { "host not JSON", Sample.Definition with { HostJson = "" } },
        { "manifest not JSON", Sample.Definition with { ManifestJson = "{} {}" } },
        { "no months", Sample.Definition with { Months = 0 } },
        { "no partners", Sample.Definition with { Partners = 0 } },
        { "no lanes", Sample.Definition with { ShardLanes = 0 } },
        { "no futures", Sample.Definition with { FuturesRequested = 0 } },
        { "unset outcomes", Sample.Definition with { Outcomes = default } },
        { "empty outcome", Sample.Definition with { Outcomes = [new("")] } },
        { "outcome twice", Sample.Definition with { Outcomes = [new("a"), new("a")] } },
        { "zero character", Sample.Definition with { Outcomes = [new("a\0b")] } },
        { "line feed", Sample.Definition with { Outcomes = [new("a\nb")] } },
        { "half a surrogate pair", Sample.Definition with { Outcomes = [new("a\ud800")] } },
        { "too many", Sample.Definition with { Outcomes = Many(1_990) } },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Create_WhatCannotBeKept_IsRefused(string what, ExperimentDefinition definition)
    {
        using var temporary = new TStore();

        Assert.NotEmpty(what);
        Assert.ThrowsAny<ArgumentException>(() => temporary.Store.Create(definition));
        Assert.Empty(temporary.Store.List());
    }

    [Fact]
    public void Create_AsManyColumnsAsThereMayBe_Works()
    {
        using var temporary = new TStore();
        var definition = Sample.Definition with { Outcomes = Many(temporary.MaxColumns - 1) };
        var id = temporary.Store.Create(definition);
        var column = Sample.Column(0, 2, f => f);

        temporary.Store.Append(id, [Sample.Shard(0, 0, 2) with { Outcomes = [.. Enumerable.Repeat(column, temporary.MaxColumns - 1)] }]);

        Assert.Equal([0, 1], temporary.Store.ReadOutcomes(id, 0, [$"c{temporary.MaxColumns - 2}"]).All(0));
        Assert.Equal(2, temporary.Number($"SELECT count(*) FROM results_1 WHERE c{temporary.MaxColumns - 2} >= 0 AND rivalry > 0"));
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("\"); DROP TABLE experiments; --")]
    [InlineData("'quoted'")]
    [InlineData("[x]`y`")]
    [InlineData("select")]
    [InlineData("rowid")]
    [InlineData("?1 :a @b $c")]
    [InlineData("đối tác chiến lược 越南 🇻🇳")]
    [InlineData("policy")]
    [InlineData("FUTURE")]
    [InlineData("%s{0}\\")]
    public void Append_OddColumnNames_AreOnlyNames(string name)
    {
        using var temporary = new TStore();
        var definition = Sample.Definition with { Outcomes = [new(name)], Uncertainties = [new(name)] };
        var id = temporary.Store.Create(definition);
        ReadOnlyMemory<double> outcomes = new[] { 1.5, 2.5 };
        ReadOnlyMemory<double> cases = new[] { 3.5, 4.5 };

        temporary.Store.Append(id, [new ShardRows { Policy = 0, FirstFuture = 0, Count = 2, Outcomes = [outcomes], Cases = [cases] }]);
        temporary.Reopen();

        Assert.Equal([1.5, 2.5], temporary.Store.ReadOutcomes(id, 0, [name]).All(0));
        Assert.Equal([3.5, 4.5], temporary.Store.ReadCases(id, 0, [name]).All(0));
        Assert.Equal(name, Assert.Single(temporary.Store.List()).Definition.Outcomes[0].Name);
        Assert.Equal(2, temporary.Number("SELECT count(*) FROM results_1"));
    }

    [Fact]
    public void Append_NameOf200Characters_IsKept()
    {
        using var temporary = new TStore();
        var name = new string('ệ', 200);
        var id = temporary.Store.Create(Sample.Definition with { Outcomes = [new(name)], Uncertainties = [] });

        temporary.Store.Append(id, [Sample.Shard(0, 0, 1) with { Outcomes = [new double[] { 6 }], Cases = [] }]);

        Assert.Equal([6], temporary.Store.ReadOutcomes(id, 0, [name]).All(0));
    }

    [Fact]
    public void Create_NamesThatSqlCannotTellApart_GetNumbers()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition with
        {
            Outcomes = [new("Europe"), new("europe"), new("europe_2"), new("policy")],
            Uncertainties = [new("EUROPE"), new("rivalry")],
        });

        var definition = temporary.Store.Get(id).Definition;

        Assert.Equal(["Europe", "europe_2", "europe_2_2", "policy_2"], definition.Outcomes.Select(c => c.StoredName));
        Assert.Equal(["EUROPE_3", "rivalry"], definition.Uncertainties.Select(c => c.StoredName));
    }

    private static ImmutableArray<ColumnDefinition> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ColumnDefinition($"c{i}"))];
}

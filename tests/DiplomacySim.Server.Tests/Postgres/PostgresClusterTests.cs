using System.Net;
using DiplomacySim.Results.Postgres;
using DiplomacySim.Server.Hosting;
using DiplomacySim.Testing.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace DiplomacySim.Server.Tests.Postgres;

/// <summary>Orleans' own providers against our tables, on a real server.</summary>
public sealed class PostgresClusterTests : IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    private readonly PostgresServer _server = PostgresServer.Shared;
    private readonly string _database;

    public PostgresClusterTests() => _database = _server.NewPreparedDatabase();

    [Fact]
    public async Task StartAsync_TwoSilos_SeeEachOtherAndNoticeWhoLeaves()
    {
        await using var first = await StartAsync();
        var second = await StartAsync();

        await WaitForSilosAsync(first, 2);
        await WaitForSilosAsync(second, 2);
        Assert.Equal(["3|2"], Query("SELECT status, count(*) FROM orleans_silos GROUP BY status"));
        await second.StopAsync();
        await second.DisposeAsync();
        await WaitForSilosAsync(first, 1);

        Assert.Equal(["3", "6"], Query("SELECT status FROM orleans_silos ORDER BY status"));
    }

    [Fact]
    public async Task StartAsync_AnotherClusterInTheDatabase_StaysApart()
    {
        await using var ours = await StartAsync("ours");
        await using var theirs = await StartAsync("theirs");

        await WaitForSilosAsync(ours, 1);
        await WaitForSilosAsync(theirs, 1);

        Assert.Equal(["ours|1", "theirs|1"], Query("SELECT cluster_id, count(*) FROM orleans_silos GROUP BY cluster_id ORDER BY cluster_id"));
    }

    [Fact]
    public async Task MembershipTable_RowsOfAnotherVersion_AreRefused()
    {
        var table = await TableAsync("apart");
        var silo = Entry(11111);
        var (version, silos) = Read(await table.ReadAllAsync());
        Assert.Empty(silos);

        Assert.True(await table.InsertRowAsync(silo, version.Next()));
        Assert.False(await table.InsertRowAsync(Entry(11112), version.Next()), "The version is an old one.");
        (version, silos) = Read(await table.ReadAllAsync());
        Assert.False(await table.InsertRowAsync(silo, version.Next()), "The silo is listed already.");
        Assert.Equal(version.Version, Read(await table.ReadAllAsync()).Version.Version);
        Assert.False(await table.UpdateRowAsync(Entry(11113), version.VersionEtag, version.Next()), "The silo is not listed.");

        silo.Status = SiloStatus.Active;
        silo.AddSuspector(Entry(11112).SiloAddress, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        Assert.True(await table.UpdateRowAsync(silo, version.VersionEtag, version.Next()));
        Assert.False(await table.UpdateRowAsync(silo, version.VersionEtag, version.Next()), "The version is an old one.");

        var (latest, row) = Read(await table.ReadRowAsync(silo.SiloAddress));
        Assert.Equal(version.Version + 1, latest.Version);
        var found = Assert.Single(row);
        Assert.Equal(
            (silo.SiloAddress, silo.SiloName, silo.HostName, silo.Status, silo.ProxyPort, silo.StartTime, silo.IAmAliveTime),
            (found.SiloAddress, found.SiloName, found.HostName, found.Status, found.ProxyPort, found.StartTime, found.IAmAliveTime));
        Assert.Equal(silo.SuspectTimes, found.SuspectTimes);
        Assert.Empty(Read(await table.ReadRowAsync(Entry(11113).SiloAddress)).Silos);
    }

    [Fact]
    public async Task MembershipTable_WritersAtOnce_OneOfThemWins()
    {
        var table = await TableAsync("apart");
        var version = Read(await table.ReadAllAsync()).Version;

        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => table.InsertRowAsync(Entry(20000 + i), version.Next()))));

        Assert.Single(won, true);
        var after = Read(await table.ReadAllAsync());
        Assert.Equal(version.Version + 1, after.Version.Version);
        Assert.Single(after.Silos);
    }

    [Fact]
    public async Task MembershipTable_OldSilos_AreClearedWhenTheyAreDead()
    {
        var table = await TableAsync("apart");
        var (dead, silent, alive) = (Entry(1), Entry(2), Entry(3));
        (dead.Status, silent.Status, alive.Status) = (SiloStatus.Dead, SiloStatus.Active, SiloStatus.Active);
        foreach (var silo in (MembershipEntry[])[dead, silent, alive])
        {
            Assert.True(await table.InsertRowAsync(silo, Read(await table.ReadAllAsync()).Version.Next()));
        }

        alive.IAmAliveTime = alive.IAmAliveTime.AddDays(2);
        await table.UpdateIAmAliveAsync(alive);
        await table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(dead.IAmAliveTime.AddDays(1)));

        var silos = Read(await table.ReadAllAsync()).Silos;
        Assert.Equal([silent.SiloAddress, alive.SiloAddress], silos.Select(s => s.SiloAddress).OrderBy(s => s.Endpoint.Port));
        Assert.Equal(alive.IAmAliveTime, silos.Single(s => s.SiloAddress.Equals(alive.SiloAddress)).IAmAliveTime);
        await table.DeleteMembershipTableEntriesAsync("apart");
        Assert.Empty(Query("SELECT cluster_id FROM orleans_silos WHERE cluster_id = 'apart' UNION SELECT cluster_id FROM orleans_clusters WHERE cluster_id = 'apart'"));
    }

    [Theory]
    [InlineData("world/live/a-key-of-text")]
    [InlineData("world/7")]
    [InlineData("world/7+part")]
    [InlineData("world/0123456789abcdef0123456789abcdef")]
    public async Task GrainStorage_State_OutlivesTheSilo(string grain)
    {
        var id = GrainId.Parse(grain);
        var written = new GrainState<List<string>>(["one", "two"]);
        await using (var silo = await StartAsync())
        {
            var storage = StorageOf(silo);
            await storage.WriteStateAsync("state", id, written);
            written.State!.Add("three");
            await storage.WriteStateAsync("state", id, written);
        }

        await using var later = await StartAsync();
        var read = new GrainState<List<string>>([]);
        await StorageOf(later).ReadStateAsync("state", id, read);

        Assert.Equal((true, "2"), (read.RecordExists, read.ETag));
        Assert.Equal(["one", "two", "three"], read.State);
        Assert.Equal(["1"], Query("SELECT count(*) FROM orleans_grain_state"));
    }

    [Fact]
    public async Task GrainStorage_TwoWriters_TheSlowerOneIsTold()
    {
        await using var silo = await StartAsync();
        var storage = StorageOf(silo);
        var id = GrainId.Parse("world/live");
        var (fast, slow) = (new GrainState<List<string>>(["fast"]), new GrainState<List<string>>(["slow"]));

        await storage.WriteStateAsync("state", id, fast);
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("state", id, slow));
        await storage.ReadStateAsync("state", id, slow);
        await storage.WriteStateAsync("state", id, fast);
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("state", id, slow));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("state", id, slow));
        await storage.ReadStateAsync("state", id, slow);

        Assert.Equal(["fast"], slow.State);
    }

    [Fact]
    public async Task GrainStorage_Cleared_IsGoneAndCanBeWrittenAgain()
    {
        await using var silo = await StartAsync();
        var storage = StorageOf(silo);
        var id = GrainId.Parse("world/live");
        var state = new GrainState<List<string>>(["one"]);
        await storage.WriteStateAsync("state", id, state);

        await storage.ClearStateAsync("state", id, state);
        var read = new GrainState<List<string>>(["before"]);
        await storage.ReadStateAsync("state", id, read);
        Assert.Equal((false, 0), (read.RecordExists, read.State!.Count));
        read.State!.Add("again");
        await storage.WriteStateAsync("state", id, read);
        await storage.ReadStateAsync("state", id, state);

        Assert.Equal(["again"], state.State);
        Assert.Equal(["3"], Query("SELECT version FROM orleans_grain_state"));
    }

    [Fact]
    public async Task StartAsync_NoTables_FailsAndNamesWhatIsMissing()
    {
        var bare = _server.NewDatabase();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(database: bare));

        Assert.Contains("orleansquery", exception.ToString(), StringComparison.Ordinal);
        _server.DropDatabase(bare);
    }

    public void Dispose() => _server.DropDatabase(_database);

    private static MembershipEntry Entry(int port) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, port, 7),
        SiloName = $"silo {port}",
        HostName = "ministry-pc",
        Status = SiloStatus.Joining,
        ProxyPort = 30000,
        StartTime = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
        IAmAliveTime = new DateTime(2026, 1, 2, 4, 4, 5, 678, DateTimeKind.Utc),
    };

    private static (TableVersion Version, List<MembershipEntry> Silos) Read(MembershipTableData data) =>
        (data.Version, [.. data.Members.Select(m => m.Item1)]);

    private static IGrainStorage StorageOf(SiloHost silo) => silo.Services.GetRequiredKeyedService<IGrainStorage>(ServerOptions.StorageName);

    private static async Task WaitForSilosAsync(SiloHost silo, int count)
    {
        using var deadline = new CancellationTokenSource(_deadline);
        var members = silo.Services.GetRequiredService<IClusterMembershipService>();
        var seen = 0;
        try
        {
            await foreach (var snapshot in members.MembershipUpdates.WithCancellation(deadline.Token))
            {
                seen = snapshot.Members.Values.Count(member => member.Status == SiloStatus.Active);
                if (seen == count)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited {_deadline.TotalSeconds} s for {count} active silos; the silo sees {seen}.");
        }
    }

    private Task<SiloHost> StartAsync(string cluster = "diplomacysim", string? database = null) => SiloHost.StartAsync(new ServerOptions
    {
        ClusterId = cluster,
        MembershipDatabase = PostgresUrl.Parse(_server.Url(database ?? _database)).ConnectionString,
    });

    /// <summary>The provider's table, without a silo that would write to it too.</summary>
    private async Task<IMembershipTable> TableAsync(string cluster)
    {
        var services = new ServiceCollection().AddLogging()
            .Configure<Orleans.Configuration.ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .Configure<Orleans.Configuration.AdoNetClusteringSiloOptions>(options =>
            {
                options.Invariant = "Npgsql";
                options.ConnectionString = PostgresUrl.Parse(_server.Url(_database)).ConnectionString;
            })
            .BuildServiceProvider();
        var table = ActivatorUtilities.CreateInstance<Orleans.Runtime.MembershipService.AdoNetClusteringTable>(services);
        await table.InitializeMembershipTableAsync(true);
        await table.InitializeMembershipTableAsync(true);
        return table;
    }

    private IReadOnlyList<string> Query(string sql) => _server.Query(_database, $"SET search_path = {PostgresUrl.DefaultSchema}; {sql}");
}

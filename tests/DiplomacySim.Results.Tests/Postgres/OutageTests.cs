using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using DiplomacySim.Results.Postgres;
using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Results.Tests.Postgres;

/// <summary>They stop a server of their own, which every test leaves running.</summary>
public sealed class OutageTests : IClassFixture<OutageTests.Fixture>, IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    private readonly PostgresServer _server;
    private readonly BlockingCollection<StoreOutage> _outages = [];
    private readonly string _database;

    public OutageTests(Fixture fixture)
    {
        _server = fixture.Server;
        _database = _server.NewPreparedDatabase();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Append_ServerGoneForAWhile_IsWrittenOnce(bool isKilled)
    {
        using var store = Open();
        var id = store.Create(Sample.Definition);
        var shards = Sample.Shards(2_000, 50);
        store.Append(id, [.. shards.Take(10)]);

        End(isKilled);
        var writing = Task.Run(() => shards.Skip(10).Chunk(5).Sum(chunk => store.Append(id, chunk)));
        var began = Next("the store to notice that the server is gone");
        Assert.False(writing.IsCompleted, "It is written without a server.");
        _server.Start();
        var written = await writing.WaitAsync(_deadline);
        var ended = Next("the store to notice that the server is back");

        Assert.Equal(70, written);
        Assert.Equal((null, true), (began.Lasted, ended.Lasted > TimeSpan.Zero));
        Assert.Contains("does not answer since", began.Message, StringComparison.Ordinal);
        Assert.Contains("answers again after", ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(PostgresServer.Password), began.Message, StringComparison.Ordinal);
        Assert.Empty(_outages);
        Assert.Equal(HashAlone(shards), ResultHash.Compute(store, id));
        Assert.Equal(2_000, store.Get(id).FuturesDone);
    }

    [Fact]
    public async Task Append_ServerRestartedAgainAndAgain_LosesNothingAndCountsNothingTwice()
    {
        using var store = Open();
        var id = store.Create(Sample.Definition);
        var shards = Sample.Shards(6_000, 40);
        using var progress = new BlockingCollection<int>();
        var writing = Task.Run(() =>
        {
            var written = 0;
            foreach (var chunk in shards.Chunk(3))
            {
                written += store.Append(id, chunk);
                progress.Add(written);
            }

            return written;
        });

        // Wherever a transaction is then: beginning, copying or committing.
        for (var i = 0; i < 6; i++)
        {
            for (var j = 0; j < 5; j++)
            {
                Assert.True(progress.TryTake(out _, _deadline), "Nothing is written any more.");
            }

            End(isKilled: i % 2 == 1);
            _server.Start();
        }

        Assert.Equal(300, await writing.WaitAsync(_deadline));
        Assert.Equal(HashAlone(shards), ResultHash.Compute(store, id));
        Assert.Equal(6_000, store.Get(id).FuturesDone);
    }

    [Fact]
    public async Task Reading_ServerGoneInTheMiddle_GoesOn()
    {
        using var store = Open();
        var id = store.Create(Sample.Definition);
        store.Append(id, [Sample.Shard(0, 0, 20_000)]);
        using var chunks = store.ReadOutcomes(id, 0, ["top partners"]).GetEnumerator();
        Assert.True(chunks.MoveNext());
        var values = chunks.Current.Columns[0].ToArray().ToList();

        _server.Stop();
        var reading = Task.Run(() =>
        {
            while (chunks.MoveNext())
            {
                values.AddRange(chunks.Current.Columns[0].ToArray());
            }
        });
        Next("the store to notice that the server is gone");
        _server.Start();
        await reading.WaitAsync(_deadline);

        Assert.Equal(Enumerable.Range(0, 20_000).Select(f => Sample.Outcome(0, f, 0)), values);
    }

    [Fact]
    public async Task Finish_AnswerLost_AddsTheSecondsOnce()
    {
        using var proxy = new CuttingProxy(_server.Port);
        using var store = PostgresResultStore.Open(PostgresUrl.Parse(proxy.Url(_server.Url(_database))));
        var id = store.Create(Sample.Definition);

        // The server does what it is told, and nobody hears the answer.
        proxy.CutBeforeAnswerTo("COMMIT");
        await Task.Run(() => store.Finish(id, new ExperimentFinish(ExperimentState.Interrupted, default, 1.5))).WaitAsync(_deadline);

        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(1.5, store.Get(id).Seconds);
    }

    [Fact]
    public async Task Create_AnswerLost_EntersOneExperiment()
    {
        using var proxy = new CuttingProxy(_server.Port);
        using var store = PostgresResultStore.Open(PostgresUrl.Parse(proxy.Url(_server.Url(_database))));

        proxy.CutBeforeAnswerTo("COMMIT");
        var id = await Task.Run(() => store.Create(Sample.Definition)).WaitAsync(_deadline);
        proxy.CutBeforeAnswerTo("COMMIT");
        var written = await Task.Run(() => store.Append(id, [Sample.Shard(0, 0, 64)])).WaitAsync(_deadline);

        Assert.Equal((2, 1), (proxy.Cuts, written));
        Assert.Equal(id, Assert.Single(store.List()).Id);
        Assert.Equal(64, store.ReadTallies(id, 0)[1][0]);
    }

    [Fact]
    public void Append_ServerGoneForLongerThanThePatience_SaysSo()
    {
        using var store = Open("?patience=1");
        var id = store.Create(Sample.Definition);
        _server.Stop();

        var exception = Assert.Throws<StoreException>(() => store.Append(id, [Sample.Shard(0, 0, 4)]));

        Assert.Equal(StoreFault.Unreachable, exception.Code);
        Assert.StartsWith($"The result store '{store.Location}' has not answered for 1 s (", exception.Message, StringComparison.Ordinal);
        Assert.Contains("?patience=600", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(PostgresServer.Password), exception.Message, StringComparison.Ordinal);
        Assert.Single(_outages);
    }

    [Fact]
    public async Task Dispose_WhileWaitingForTheServer_EndsTheWaiting()
    {
        var store = Open();
        _server.Stop();
        var reading = Task.Run(store.List);
        Next("the store to notice that the server is gone");

        store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading.WaitAsync(_deadline));
    }

    [Fact]
    public void Open_NobodyListens_SaysSoAfterThePatience()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var exception = Assert.Throws<StoreException>(() => ResultStores.Open($"postgres://ann:hidden@127.0.0.1:{port}/results?patience=0"));

        Assert.Equal(StoreFault.Unreachable, exception.Code);
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (!_server.IsRunning)
        {
            _server.Start();
        }

        _outages.Dispose();
    }

    /// <summary>The server of this class.</summary>
    public sealed class Fixture : IDisposable
    {
        private readonly Lazy<PostgresServer> _server = new(PostgresServer.StartNew);

        public PostgresServer Server => _server.Value;

        public void Dispose()
        {
            if (_server.IsValueCreated)
            {
                _server.Value.Dispose();
            }
        }
    }

    private PostgresResultStore Open(string options = "") =>
        PostgresResultStore.Open(PostgresUrl.Parse(_server.Url(_database, options)), new StoreOptions { OnOutage = _outages.Add });

    private void End(bool isKilled)
    {
        if (isKilled)
        {
            _server.Kill();
        }
        else
        {
            _server.Stop();
        }
    }

    private StoreOutage Next(string awaited) => _outages.TryTake(out var outage, _deadline)
        ? outage
        : throw new TimeoutException($"Waited {_deadline.TotalSeconds} s for {awaited}.");

    private static string HashAlone(IReadOnlyList<ShardRows> shards)
    {
        using var temporary = new Sqlite.SqliteTemporaryStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, shards);
        return ResultHash.Compute(temporary.Store, id);
    }
}

using System.Globalization;
using DiplomacySim.Results.Postgres;
using DiplomacySim.Testing.Postgres;

namespace DiplomacySim.Results.Tests.Postgres;

/// <summary>A store in a database of its own, on the server of the test process.</summary>
public sealed class PostgresTemporaryStore : TemporaryStore
{
    private readonly PostgresServer _server = PostgresServer.Shared;
    private PostgresResultStore _store;

    public PostgresTemporaryStore()
    {
        Database = _server.NewPreparedDatabase();
        _store = Open();
    }

    public string Database { get; }

    public string Url => _server.Url(Database);

    public override IResultStore Store => _store;

    public override int MaxColumns => PostgresResultStore.MaxColumns;

    public override void Reopen()
    {
        _store.Dispose();
        _store = Open();
    }

    public override IResultStore OpenAnother() => Open();

    public override long Number(string sql) => long.Parse(Query(sql)[0], CultureInfo.InvariantCulture);

    public override long TablesOf(ExperimentId id) => Number(
        $"SELECT count(*) FROM pg_class WHERE relnamespace = '{PostgresUrl.DefaultSchema}'::regnamespace AND relkind IN ('r', 'v') AND relname LIKE '%\\_{id}'");

    public IReadOnlyList<string> Query(string sql) => _server.Query(Database, $"SET search_path = {PostgresUrl.DefaultSchema}; {sql}");

    public override void Dispose()
    {
        _store.Dispose();
        _server.DropDatabase(Database);
    }

    private PostgresResultStore Open() => PostgresResultStore.Open(PostgresUrl.Parse(Url));
}

using System.Collections.Concurrent;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Postgres;

/// <summary>A result store in a PostgreSQL database, for a cluster or for several people.</summary>
/// <remarks>
/// <para>Many programs may read and write at once. Those that write to one experiment wait for each other, transaction by transaction.</para>
/// <para>
/// While the server does not answer, is starting or has been stopped, every call waits and tries again with growing pauses, up to the
/// patience of <see cref="StoreOptions.Patience"/>; what it wrote is written once. The tables are made by <see cref="ClusterSchema"/>.
/// </para>
/// </remarks>
public sealed partial class PostgresResultStore : IResultStore
{
    /// <summary>A row of PostgreSQL has 8,160 bytes for its numbers, which are not moved elsewhere.</summary>
    internal const int MaxColumns = 950;

    private readonly PostgresLink _link;
    private readonly ConcurrentDictionary<ExperimentId, ExperimentDefinition> _definitions = new();

    private PostgresResultStore(PostgresLink link) => _link = link;

    /// <summary>The address without its password.</summary>
    public string Location => _link.Url.Shown;

    /// <summary>Opens a store.</summary>
    /// <param name="url">The database.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    /// <exception cref="StoreException">
    /// The server does not answer, refuses the user, lacks the database or our tables, or has those of another version.
    /// </exception>
    public static PostgresResultStore Open(PostgresUrl url, StoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        var link = new PostgresLink(url, options ?? new StoreOptions());
        try
        {
            SchemaVersion.Require(link);
            return new PostgresResultStore(link);
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _link.Dispose();

    private ExperimentRecord Get(PostgresSession session, ExperimentId id) =>
        ExperimentRows.Read(session, "WHERE id = $1", id.Value) is [var found] ? found : throw NoExperiment(session, id);

    private StoreException NoExperiment(PostgresSession session, ExperimentId id) => StoreFaults.NoExperiment(
        Location, id, session.Rows(row => row.GetInt64(0), "SELECT id FROM experiments ORDER BY id DESC LIMIT 10"));

    /// <summary>Makes others that write to the experiment wait, and sees to it that it is there.</summary>
    private void Lock(PostgresSession session, ExperimentId id)
    {
        if (session.Number("SELECT id FROM experiments WHERE id = $1 FOR UPDATE", id.Value) is null)
        {
            _definitions.TryRemove(id, out _);
            throw NoExperiment(session, id);
        }
    }

    /// <summary>What the experiment is; that never changes, except for the number of futures.</summary>
    private ExperimentDefinition Definition(PostgresSession session, ExperimentId id) =>
        _definitions.TryGetValue(id, out var known) ? known : _definitions[id] = Get(session, id).Definition;

    private void Write(ExperimentId id, Action<PostgresSession> body) => _link.Write(session =>
    {
        Lock(session, id);
        body(session);
        return 0;
    });
}

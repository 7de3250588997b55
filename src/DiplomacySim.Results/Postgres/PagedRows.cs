using Npgsql;

namespace DiplomacySim.Results.Postgres;

/// <summary>Reads many rows a page at a time, each page a query of its own, so that a slow caller holds no connection.</summary>
internal static class PagedRows
{
    private const int PageRows = 4_096;

    /// <param name="link">The way to the server.</param>
    /// <param name="map">Makes a row.</param>
    /// <param name="sql">The query: <c>$1</c> is the experiment, what follows is the key of the row after which the page begins.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="key">The key of a row; that before the first for the default.</param>
    public static IEnumerable<T> Read<T>(
        PostgresLink link, Func<NpgsqlDataReader, T> map, string sql, ExperimentId id, Func<T?, object[]> key)
    {
        var last = default(T);
        for (var isMore = true; isMore;)
        {
            object[] values = [id.Value, .. key(last)];
            var page = link.Read(session => session.Rows(map, $"{sql} LIMIT {PageRows}", values));
            foreach (var row in page)
            {
                yield return row;
            }

            isMore = page.Count == PageRows;
            last = isMore ? page[^1] : last;
        }
    }
}

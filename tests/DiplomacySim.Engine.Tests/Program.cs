using System.Globalization;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Engine.Tests;

/// <summary>The program that tests start to kill it: runs the mixed plan into a store and says what it does, line by line.</summary>
internal static class Program
{
    public const string Storing = "storing";

    public const string Stored = "stored";

    public const long Futures = 3000;

    public static int Main(string[] args)
    {
        using var store = new WatchedStore(SqliteResultStore.Open(args[0]));
        store.Appending = _ => Console.Out.WriteLine(Storing);
        store.Appended = _ => Console.Out.WriteLine(Stored);
        var report = new ExperimentRunner(store, TimeProvider.System).Run(
            Plans.Of(Plans.Mixed, Futures),
            TemporaryStore.Options(workers: 2, lanes: int.Parse(args[1], CultureInfo.InvariantCulture)));
        Console.Out.WriteLine(report.ResultHash);
        return 0;
    }
}

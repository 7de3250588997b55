using System.Globalization;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Engine.Tests;

/// <summary>The program that tests start to kill it: runs the mixed plan into a store and says what it does, line by line.</summary>
internal static class Program
{
    public const string Storing = "storing";

    public const string Stored = "stored";

    /// <summary>The word for a plan with a design.</summary>
    public const string Designed = "designed";

    public const long Futures = 3000;

    /// <summary>The plan that is run: the mixed one, or a design of 1,000 cases with 3 replications over it.</summary>
    public static ExperimentPlan PlanOf(bool isDesigned) => isDesigned
        ? Plans.OfDesign($"{Plans.Mixed}\nexperiment: {{design: latin hypercube, samples: 1000, replications: 3}}\n", null, null)
        : Plans.Of(Plans.Mixed, Futures);

    public static int Main(string[] args)
    {
        using var store = new WatchedStore(SqliteResultStore.Open(args[0]));
        store.Appending = _ => Console.Out.WriteLine(Storing);
        store.Appended = _ => Console.Out.WriteLine(Stored);
        var report = new ExperimentRunner(store, TimeProvider.System).Run(
            PlanOf(args.Contains(Designed)),
            TemporaryStore.Options(workers: 2, lanes: int.Parse(args[1], CultureInfo.InvariantCulture)));
        Console.Out.WriteLine(report.ResultHash);
        return 0;
    }
}

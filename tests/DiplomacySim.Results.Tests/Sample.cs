namespace DiplomacySim.Results.Tests;

/// <summary>An experiment with numbers that follow from policy, future and column alone.</summary>
internal static class Sample
{
    public static ExperimentDefinition Definition { get; } = new()
    {
        Title = "Partnerships to 2030",
        ScenarioPath = "scenarios/viet-nam/to-2030.yaml",
        ScenarioText = "title: Partnerships to 2030\n",
        ScenarioHash = "aa",
        PlanHash = "plan-1",
        WorldName = "viet-nam",
        WorldHash = "bb",
        ModelVersion = "1",
        Engine = "embedded",
        ProgramVersion = "0.1.0",
        Seed = ulong.MaxValue,
        From = "2026-01",
        To = "2026-03",
        Months = 3,
        Partners = 2,
        ShardLanes = 64,
        FuturesRequested = 1000,
        CreatedAt = new DateTimeOffset(2026, 1, 2, 10, 4, 5, 678, TimeSpan.FromHours(7)),
        HostJson = """{"cores":2}""",
        ManifestJson = """{"note":"a"}""",
        Policies = [new PolicyDefinition("as planned"), new PolicyDefinition("europe first", """{"levers":{}}""")],
        Outcomes =
        [
            new ColumnDefinition("top partners", "partners"),
            new ColumnDefinition("twenty at the top", Kind: ColumnKind.Target),
            new ColumnDefinition("first upgrade", "months", ColumnKind.Month),
        ],
        Uncertainties = [new ColumnDefinition("rivalry", "log-odds")],
    };

    public static TierCountLayout Layout { get; } = new("tiers", ["2026-01", "2026-02", "2026-03"], ["FRA", "DEU"], ["none", "strategic"]);

    public static double Outcome(int policy, long future, int column) => column switch
    {
        0 => (future * 7 % 60) + policy,
        1 => future % 2,
        _ => future % 5 == 0 ? double.NaN : (future / 3.0) + policy,
    };

    public static double Case(int policy, long future) => policy == 1 ? double.NaN : 1.0 / (future + 1);

    public static ShardRows Shard(int policy, long first, int count) => new()
    {
        Policy = policy,
        FirstFuture = first,
        Count = count,
        Outcomes = [.. Enumerable.Range(0, 3).Select(c => Column(first, count, f => Outcome(policy, f, c)))],
        Cases = [Column(first, count, f => Case(policy, f))],
        Tallies = [new Tally("tiers", Counts(policy, first, count)), new Tally("visits", new long[] { count, first })],
    };

    /// <summary>Shards over the futures of both policies, cut at the given sizes in turn.</summary>
    public static List<ShardRows> Shards(long futures, params int[] sizes)
    {
        var shards = new List<ShardRows>();
        for (var policy = 0; policy < 2; policy++)
        {
            for (var (first, i) = (0L, 0); first < futures; i++)
            {
                var count = (int)Math.Min(sizes[i % sizes.Length], futures - first);

                // The second tally must not depend on how futures are cut.
                shards.Add(Shard(policy, first, count) with { Tallies = [new Tally("tiers", Counts(policy, first, count))] });
                first += count;
            }
        }

        return shards;
    }

    public static ReadOnlyMemory<double> Column(long first, int count, Func<long, double> value)
    {
        var column = new double[count];
        for (var i = 0; i < count; i++)
        {
            column[i] = value(first + i);
        }

        return column;
    }

    public static double[] All(this IEnumerable<ColumnChunk> chunks, int column) =>
        [.. chunks.SelectMany(c => c.Columns[column].ToArray())];

    private static int[] Counts(int policy, long first, int count)
    {
        var counts = new int[12];
        for (var future = first; future < first + count; future++)
        {
            for (var cell = 0; cell < 6; cell++)
            {
                counts[(cell * 2) + (int)((future + cell + policy) % 2)]++;
            }
        }

        return counts;
    }
}

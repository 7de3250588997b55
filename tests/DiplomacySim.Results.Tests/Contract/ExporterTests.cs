using System.Globalization;
using System.Text;
using System.Text.Json;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Results.Tests.Contract;

/// <summary>What every store does; each kind of store runs these.</summary>
public abstract class ExporterTests<TStore>
    where TStore : TemporaryStore, new()
{
    [Fact]
    public void WriteResults_AnExperiment_GivesTheApprovedText() => AssertCsv(
        (store, id, writer) => CsvExporter.WriteResults(store, id, writer),
        """"
        policy,future,"top, ""partners""",policy_2,rivalry
        as planned,0,20,,0.1
        as planned,1,0.3333333333333333,Inf,-1E-300
        as planned,5,7,-Inf,
        "west, then east",0,1.7976931348623157E+308,0,5E-324

        """");

    [Fact]
    public void WriteTierCounts_AnExperiment_GivesTheApprovedText() => AssertCsv(
        CsvExporter.WriteTierCounts,
        """
        policy,month,partner,rung,tier,count
        as planned,2026-01,FRA,0,none,1
        as planned,2026-01,FRA,1,strategic,2
        "west, then east",2026-01,FRA,0,none,0
        "west, then east",2026-01,FRA,1,strategic,1

        """);

    [Fact]
    public void WriteEvents_AnExperiment_GivesTheApprovedText() => AssertCsv(
        CsvExporter.WriteEvents,
        "policy,future,month,partner,kind,detail\nas planned,1,2026-01,FRA,visit,\"president\ncalls \"\"on\"\" Huế\"\n");

    [Fact]
    public void WriteFailures_AnExperiment_GivesTheApprovedText() => AssertCsv(
        CsvExporter.WriteFailures,
        """
        policy,first_future,count,reason,command
        as planned,5,1,not finite,dipsim rerun 1 --future 5
        "west, then east",64,64,out of memory,dipsim resume 1

        """);

    [Fact]
    public void Write_AnExperiment_GivesTheApprovedJson()
    {
        using var temporary = new TStore();
        var id = Fill(temporary);
        using var stream = new MemoryStream();

        JsonExporter.Write(temporary.Store, id, stream);

        Assert.Equal(
            """
            {"experiment":{"id":1,"title":"Partnerships to 2030","state":"done","scenarioPath":"scenarios/viet-nam/to-2030.yaml","scenarioText":"title: Partnerships to 2030\n","scenarioHash":"aa","planHash":"plan-1","worldName":"viet-nam","worldHash":"bb","modelVersion":"1","engine":"embedded","programVersion":"0.1.0","seed":"18446744073709551615","from":"2026-01","to":"2026-03","months":3,"partners":2,"shardLanes":64,"futuresRequested":1000,"futuresDone":1,"createdAt":"2026-01-02T03:04:05.678Z","finishedAt":"2026-01-02T03:04:07Z","seconds":1.5,"resultHash":"cafe","host":{"cores":2},"manifest":{"note":"a"}},
            "policies":[{"name":"as planned","definition":{}},{"name":"west, then east","definition":{"levers":{"attention":37}}}],
            "outcomes":[{"column":"top, \"partners\"","name":"top, \"partners\"","unit":"partners","kind":"number"},{"column":"policy_2","name":"policy","unit":"","kind":"target"}],
            "uncertainties":[{"column":"rivalry","name":"rivalry","unit":"log-odds","kind":"number"}],
            "results":{"columns":["policy","future","top, \"partners\"","policy_2","rivalry"],"rows":[["as planned",0,20,null,0.1],["as planned",1,0.3333333333333333,"Inf",-1E-300],["as planned",5,7,"-Inf",null],["west, then east",0,1.7976931348623157E+308,0,5E-324]]},
            "tierCounts":{"columns":["policy","month","partner","rung","tier","count"],"rows":[["as planned","2026-01","FRA",0,"none",1],["as planned","2026-01","FRA",1,"strategic",2],["west, then east","2026-01","FRA",0,"none",0],["west, then east","2026-01","FRA",1,"strategic",1]]},
            "events":{"columns":["policy","future","month","partner","kind","detail"],"rows":[["as planned",1,"2026-01","FRA","visit","president\ncalls \"on\" Huế"]]},
            "failures":{"columns":["policy","firstFuture","count","reason","command"],"rows":[["as planned",5,1,"not finite","dipsim rerun 1 --future 5"],["west, then east",64,64,"out of memory","dipsim resume 1"]]}}
            """.Replace("\n", "", StringComparison.Ordinal),
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Write_NothingComputed_GivesEmptyTables()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        using var stream = new MemoryStream();

        JsonExporter.Write(temporary.Store, id, stream);

        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(0, json.RootElement.GetProperty("results").GetProperty("rows").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("experiment").GetProperty("resultHash").ValueKind);
    }

    [Fact]
    public void Exports_ManyRows_ReadBackToTheSameBits()
    {
        using var temporary = new TStore();
        var id = temporary.Store.Create(Sample.Definition);
        temporary.Store.Append(id, Sample.Shards(3_000, 700));
        using var text = new StringWriter();
        using var stream = new MemoryStream();

        CsvExporter.WriteResults(temporary.Store, id, text);
        JsonExporter.Write(temporary.Store, id, stream);

        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).ToList();
        using var json = JsonDocument.Parse(stream.ToArray());
        var rows = json.RootElement.GetProperty("results").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal((6_000, 6_000), (lines.Count, rows.Count));
        for (var i = 0; i < 6_000; i++)
        {
            var expected = Sample.Outcome(i / 3_000, i % 3_000, 2);
            var inJson = rows[i][4];
            Assert.Equal(expected, lines[i][4].Length == 0 ? double.NaN : double.Parse(lines[i][4], CultureInfo.InvariantCulture));
            Assert.Equal(expected, inJson.ValueKind == JsonValueKind.Null ? double.NaN : inJson.GetDouble());
        }
    }

    private static void AssertCsv(Action<IResultStore, ExperimentId, TextWriter> write, string expected)
    {
        using var temporary = new TStore();
        var id = Fill(temporary);
        using var text = new StringWriter();

        write(temporary.Store, id, text);

        Assert.Equal(expected, text.ToString());
    }

    private static ExperimentId Fill(TemporaryStore temporary)
    {
        var store = temporary.Store;
        var id = store.Create(Sample.Definition with
        {
            Policies = [new("as planned"), new("west, then east", """{"levers":{"attention":37}}""")],
            Outcomes = [new("top, \"partners\"", "partners"), new("policy", Kind: ColumnKind.Target)],
        });
        store.Append(id, [
            Shard(0, 5, [7], [double.NegativeInfinity], [double.NaN], 1) with { Failures = [new(0, 5, 1, "not finite", "dipsim rerun 1 --future 5")] },
            Shard(1, 0, [double.MaxValue], [-0.0], [double.Epsilon], 0),
            Shard(0, 0, [20, 1.0 / 3], [double.NaN, double.PositiveInfinity], [0.1, -1e-300], 0) with
            {
                Events = [new(0, 1, "2026-01", "FRA", "visit", "president\ncalls \"on\" Huế")],
            }]);
        store.RecordFailure(id, new FailureRow(1, 64, 64, "out of memory", "dipsim resume 1"));
        store.MaterializeTierCounts(id, new TierCountLayout("tiers", ["2026-01"], ["FRA"], ["none", "strategic"]));
        store.Finish(id, new ExperimentFinish(ExperimentState.Done, Sample.Definition.CreatedAt.AddMilliseconds(1322), 1.5, "cafe"));
        return id;
    }

    private static ShardRows Shard(int policy, long first, double[] a, double[] b, double[] draws, int none) => new()
    {
        Policy = policy,
        FirstFuture = first,
        Count = a.Length,
        Outcomes = [a, b],
        Cases = [draws],
        Tallies = [new Tally("tiers", new[] { none, a.Length - none })],
    };
}

using System.IO.Compression;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Importing;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests.Importing;

public sealed class EventImportTests
{
    private static readonly Lazy<LoadedWorld> s_world = new(() => WorldLoader.Load(Path.Combine(TestFolders.Root, "scenarios", "worlds", "viet-nam")).World!);

    [Fact]
    public void Read_OfGdelt_TakesVisitsAndSignaturesOfTheHome()
    {
        var result = Read("gdelt.csv");

        Assert.Empty(result.Problems);
        Assert.Equal((12, 5), (result.Rows, result.Taken));
        Assert.Equal(
            [
                "2025-04-12 Visit FRA abroad prime minister 51: 1, 2, 3",
                "2025-04-12 Sign FRA ? ? 8: 4",
                "2025-07-01 Visit ROU received president 7: 11",
            ],
            Texts(result));
        Assert.Equal(
            [
                "1 036 express intent to meet or negotiate: an intent; the meeting itself is another event: 6",
                "1 Viet Nam takes no part: 7",
                "1 a code that is no visit and no signature: 12",
                "1 a side that is not the government: 8",
                "1 fewer than 2 reports of the event: 5",
                "1 only Viet Nam takes part: 10",
                "1 with HKG, no partner of this world: 9",
            ],
            Dropped(result));
    }

    [Fact]
    public void Read_OfIcews_KnowsNamesSectorsAndCodesWithoutTheirZero() =>
        Assert.Equal(
            [
                "2025-02-03 Visit LAO abroad prime minister 2: 2, 3",
                "2025-02-04 Sign LAO ? ? 2: 4, 5",
                "2025-03-10 Visit RUS received ? 2: 6, 7",
            ],
            Texts(Read("icews.tab")));

    [Fact]
    public void Read_OfPhoenix_TakesTheCodeAboveOneOfFourDigits()
    {
        Assert.Equal(["2025-01-15 Visit CHN abroad ? 2: 1, 2"], Texts(Read("phoenix.txt")));
        Assert.Equal(
            ["2025-01-15 Visit CHN abroad ? 2: 1, 2", "2025-02-20 Visit CHN abroad ? 1: 4"],
            Texts(Read("phoenix.txt", new EventImportOptions { LeastReports = 1 })));
    }

    [Fact]
    public void Read_OfPolecat_TellsTheHostByThePlaceWhereAllAreActors()
    {
        var result = Read("polecat.txt");

        Assert.Equal(
            [
                "2025-05-05 Visit KAZ abroad general secretary 2: 2, 3",
                "2025-05-06 Sign KAZ ? ? 5: 4, 5, 6, 7, 8",
                "2025-06-01 Visit MYS received ? 2: 9, 10",
            ],
            Texts(result));
        Assert.Equal(
            [
                "1 AGREE agree, offer or promise: an intent; the signature itself is another event: 13",
                "1 CONSULT meeting in a multilateral context: a gathering is no visit: 11",
                "1 CONSULT talk by phone: nobody travelled: 12",
                "1 fewer than 5 reports of the event: 14",
            ],
            Dropped(result));
    }

    [Fact]
    public void Read_OfFaultyRows_NamesEachWithItsLine() =>
        Assert.Equal(
            [
                "2: the row has 8 columns; the first line has 58",
                "3: '20251332' is not a day; it is written as 20250309 or 2025-03-09",
                "4: 'many' is not a number of reports, from 1",
            ],
            Read("gdelt-faulty.csv").Problems.Select(problem => $"{problem.Line}: {problem.Message}"));

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("date,who,whom\n2025-01-01,VNM,FRA\n", "the first line has 3 columns. Known are gdelt (57 or 58 or 61 columns), icews")]
    public void Read_OfOtherTables_SaysWhichAreKnown(string text, string reason)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("events-").FullName, "events.csv");
        File.WriteAllText(path, text);

        var problem = Assert.Single(EventImport.Read([path], s_world.Value).Problems);

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfMissingFile_IsAProblem() =>
        Assert.Contains("cannot be read", Assert.Single(EventImport.Read(["nowhere/events.csv"], s_world.Value).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(".zip")]
    [InlineData(".gz")]
    public void Read_OfPackedTables_GivesTheSame(string extension)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("events-").FullName, "gdelt.csv" + extension);
        Pack(Sample("gdelt.csv"), path);

        Assert.Equal(Texts(Read("gdelt.csv")), Texts(EventImport.Read([path], s_world.Value)));
    }

    [Fact]
    public void Read_OfTheSameTableTwice_CountsItsReportsTwice() =>
        Assert.Equal(["2025-01-15 Visit CHN abroad ? 4: 1, 1, 2, 2", "2025-02-20 Visit CHN abroad ? 2: 4, 4"], Texts(EventImport.Read([Sample("phoenix.txt"), Sample("phoenix.txt")], s_world.Value)));

    [Theory]
    [InlineData(0, "2025-04-10 Visit FRA abroad prime minister 12: 1;2025-04-11 Visit FRA abroad ? 9: 2;2025-04-12 Visit FRA abroad ? 30: 3")]
    [InlineData(1, "2025-04-10 Visit FRA abroad prime minister 21: 1, 2;2025-04-12 Visit FRA abroad ? 30: 3")]
    [InlineData(2, "2025-04-12 Visit FRA abroad prime minister 51: 1, 2, 3")]
    public void Read_OfReportsOfSomeDays_JoinsThoseOfTheWindow(int days, string expected) =>
        Assert.Equal(expected.Split(';'), Texts(Read("gdelt.csv", new EventImportOptions { WindowDays = days })).Where(text => text.Contains("Visit FRA", StringComparison.Ordinal)));

    [Fact]
    public void Read_OfLeadersOnly_LeavesOtherVisitsOut()
    {
        var result = Read("gdelt.csv", new EventImportOptions { LeadersOnly = true });

        Assert.Equal(["2025-04-10 Visit FRA abroad prime minister 12: 1", "2025-04-12 Sign FRA ? ? 8: 4", "2025-07-01 Visit ROU received president 7: 11"], Texts(result));
        Assert.Contains(Dropped(result), text => text.EndsWith("a visit in which no leader is named: 2, 3, 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_OfSomeMonths_LeavesOthersOut() =>
        Assert.Equal(
            ["2025-07-01 Visit ROU received president 7: 11"],
            Texts(Read("gdelt.csv", new EventImportOptions { From = new Month(2025, 5), To = new Month(2025, 12) })));

    [Fact]
    public void Write_OfEvents_IsAScenarioWithItsSources()
    {
        var result = Read("polecat.txt");

        var text = EventScenario.Write("As reported", "worlds/viet-nam", s_world.Value, result, new EventImportOptions { To = new Month(2025, 12) });

        Assert.Contains("from: 2025-05\nto: 2025-12\n", text, StringComparison.Ordinal);
        Assert.Contains("  - {date: 2025-05-05, visit: KAZ, outbound: general secretary}  # Kazakhstan, abroad, 2 reports: ", text, StringComparison.Ordinal);
        Assert.Contains("  - {date: 2025-06-01, visit: MYS}  # Malaysia, received, 2 reports: ", text, StringComparison.Ordinal);
        Assert.Contains("and others\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_OfAFile_TakesThePlaceOfTheProgramsOwn()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("events-").FullName, "mine.yaml");
        File.WriteAllText(path, "codes: [{code: '036', is: intent, becomes: visit, traveller: recipient, least reports: 3}]\ncountries: {HKG: CHN}\n");

        var (mapping, problems) = EventMapping.Read(path);

        Assert.Empty(problems);
        Assert.Equal(["2025-05-20 Visit JPN received ? 25: 6"], Texts(EventImport.Read([Sample("gdelt.csv")], s_world.Value, mapping)));
    }

    [Fact]
    public void Mapping_OfAFaultyFile_NamesEveryFault()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("events-").FullName, "mine.yaml");
        File.WriteAllText(path, "codes:\n  - {code: '042', becomes: visits}\n  - {becomes: sign, traveler: actor}\nsector: {}\n");

        var problems = EventMapping.Read(path).Problems.Select(problem => $"{problem.Line} {problem.Where} {problem.Suggestion}");

        Assert.Equal(["2 codes[0].becomes visit", "3 codes[1].code ", "3 codes[1].traveler traveller", "4 sector sectors"], problems);
    }

    private static EventImportResult Read(string sample, EventImportOptions? options = null) => EventImport.Read([Sample(sample)], s_world.Value, null, options);

    private static string Sample(string name) => Path.Combine(TestFolders.Project, "Importing", "Samples", name);

    private static string[] Texts(EventImportResult result) =>
    [
        .. result.Events.Select(e => FormattableString.Invariant(
            $"{e.Date:yyyy-MM-dd} {e.Kind} {s_world.Value.Profiles[e.Partner].Id.Code} {e.IsOutbound switch { true => "abroad", false => "received", _ => "?" }} {e.Level ?? "?"} {e.Reports}: {Lines(e.Rows)}")),
    ];

    private static string[] Dropped(EventImportResult result) => [.. result.Dropped.Select(d => $"{d.Count} {d.Reason}: {Lines(d.First)}")];

    private static string Lines(IEnumerable<string> rows) => string.Join(", ", rows.Select(row => row[(row.LastIndexOf(':') + 1)..]));

    private static void Pack(string file, string into)
    {
        using var packed = File.Create(into);
        if (into.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create);
            archive.CreateEntryFromFile(file, "gdelt.csv");
            return;
        }

        using var gzip = new GZipStream(packed, CompressionLevel.Fastest);
        gzip.Write(File.ReadAllBytes(file));
    }
}

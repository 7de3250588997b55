using System.Globalization;
using System.Text;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests.Worlds;

public sealed class WorldLoaderTests
{
    public static TheoryData<string> FaultNames => [.. FaultCase.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void Load_Fault_ReportsEveryProblemWithItsPlace(string name)
    {
        var fault = Assert.Single(FaultCase.All, fault => fault.Name == name);
        WorldFolders.WithCopy(folder =>
        {
            fault.ApplyTo(folder);

            var reading = WorldLoader.Load(folder);

            Assert.Equal(fault.Expected, Lines(reading, folder));
            Assert.Equal(fault.Expected.Count == 0, reading.World is not null);
        });
    }

    [Theory]
    [InlineData("world.yaml")]
    [InlineData("partners.csv")]
    [InlineData("tier_history.csv")]
    [InlineData("visits.csv")]
    [InlineData("indicators.csv")]
    public void Load_FileMissing_SaysWhich(string file)
    {
        WorldFolders.WithCopy(folder =>
        {
            File.Delete(Path.Combine(folder, file));

            Assert.Equal($"{file}  error  the file is missing; a world needs it", Lines(WorldLoader.Load(folder), folder)[0]);
        });
    }

    [Fact]
    public void Load_FileMisnamed_NamesTheOneThatIsThere()
    {
        WorldFolders.WithCopy(folder =>
        {
            File.Move(Path.Combine(folder, "visits.csv"), Path.Combine(folder, "visit.csv"));

            Assert.Equal(["visits.csv  error  the file is missing; there is 'visit.csv': rename it"], Lines(WorldLoader.Load(folder), folder));
        });
    }

    [Theory]
    [InlineData("no-such-folder", "no-such-folder  error  there is no such folder; give the folder of a world")]
    [InlineData("no/such/", "no/such  error  there is no such folder; give the folder of a world")]
    public void Load_FolderMissing_IsAProblem(string folder, string expected)
    {
        var reading = WorldLoader.Load(folder);

        Assert.Null(reading.World);
        Assert.Equal(expected, Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void Load_FileForFolder_IsAProblem()
    {
        var reading = WorldLoader.Load(Path.Combine(WorldFolders.Tiny, "world.yaml"));

        Assert.EndsWith("world.yaml  error  this is a file; give the folder of a world", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderForFile_IsAProblem()
    {
        WorldFolders.WithCopy(folder =>
        {
            File.Delete(Path.Combine(folder, "visits.csv"));
            Directory.CreateDirectory(Path.Combine(folder, "visits.csv"));

            Assert.Equal(["visits.csv  error  this is a folder; give a file"], Lines(WorldLoader.Load(folder), folder));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Load_NoFolder_Throws(string folder)
    {
        Assert.Throws<ArgumentException>(() => WorldLoader.Load(folder));
    }

    [Theory]
    [InlineData("world.yaml", 1_048_576, "1,048,576")]
    [InlineData("partners.csv", 10_485_760, "10,485,760")]
    public void Load_FileTooLarge_IsAProblem(string file, int limit, string shown)
    {
        WorldFolders.WithCopy(folder =>
        {
            var path = Path.Combine(folder, file);
            var padding = limit - (int)new FileInfo(path).Length;
            File.AppendAllText(path, new string('\n', padding));
            var atLimit = WorldLoader.Load(folder);
            File.AppendAllText(path, "\n");

            var beyond = WorldLoader.Load(folder);

            Assert.Empty(atLimit.Problems);
            Assert.Contains($"{file}  error  larger than the {shown} bytes that a file may have", Lines(beyond, folder));
        });
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Load_ManyPartners_AreLimited(int count, bool isAllowed)
    {
        WorldFolders.WithCopy(folder =>
        {
            var path = Path.Combine(folder, "partners.csv");
            var rows = Enumerable.Range(0, count - 9).Select(i => $"{Code(i)},,Place {i},East,1990-01-01,,0,0,1,1,none,none,0,0,invented\n");
            File.AppendAllText(path, string.Concat(rows));

            var lines = Lines(WorldLoader.Load(folder), folder);

            Assert.Equal(isAllowed ? [] : ["partners.csv:302  error  this is partner 301; a world has at most 300"], lines);
        });
    }

    [Theory]
    [InlineData("partners.csv")]
    [InlineData("world.yaml")]
    public void Load_NotUtf8_IsAProblemAtTheByte(string file)
    {
        WorldFolders.WithCopy(folder =>
        {
            var path = Path.Combine(folder, file);
            File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("ab\nc"), 0xE9, .. File.ReadAllBytes(path)]);

            Assert.Contains($"{file}:2:2  error  a byte here is not UTF-8; save the file as UTF-8", Lines(WorldLoader.Load(folder), folder));
        });
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Load_LineEnds_MakeNoDifference(string lineEnd)
    {
        WorldFolders.WithCopy(folder =>
        {
            foreach (var path in Directory.EnumerateFiles(folder))
            {
                File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings(lineEnd), Encoding.UTF8);
            }

            Assert.Empty(WorldLoader.Load(folder).Problems);
        });
    }

    [Fact]
    public void Load_CutAnywhere_ThrowsNothing()
    {
        foreach (var file in Directory.EnumerateFiles(WorldFolders.Tiny).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            WorldFolders.WithCopy(folder =>
            {
                for (var i = 0; i < 15; i++)
                {
                    var length = bytes.Length * i / 15;
                    File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), bytes[..length]);

                    var reading = WorldLoader.Load(folder);

                    Assert.True(reading.World is null == (reading.Problems.Length > 0), $"{Path.GetFileName(file)} cut after {length} bytes");
                }
            });
        }
    }

    private static string[] Lines(WorldReading reading, string folder) =>
        [.. reading.Problems.Select(problem => problem.ToString().Replace(folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal))];

    private static string Code(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('M' + (i / 676))}{(char)('A' + (i / 26 % 26))}{(char)('A' + (i % 26))}");
}

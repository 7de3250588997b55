using System.Collections.Immutable;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Scenarios.Tests.Bundles;

public sealed class ScenarioBundleTests
{
    private const string Tiny = "world: tiny\nfrom: 2025-01\nto: 2026-12\nseed: 7\npolicies:\n  as planned: {}\n  half: {levers: {attention: 6}}\n";

    private static readonly string Folder = Path.Combine(TestFolders.Root, "scenarios");

    [Theory]
    [MemberData(nameof(ProjectScenarioTests.Names), MemberType = typeof(ProjectScenarioTests))]
    public void Read_ScenarioOfTheProject_GivesTheSameScenario(string name)
    {
        var path = Path.Combine(Folder, name);
        var scenario = ScenarioReader.Read(path, new ScenarioReadOptions { Seed = 99 }).Scenario!;
        if (scenario.Experiment is null)
        {
            scenario = ScenarioReader.Read(path, new ScenarioReadOptions { Futures = 123, Seed = 99 }).Scenario!;
        }

        var reading = ScenarioBundle.FromBytes(ScenarioBundle.Of(scenario).ToBytes()).Read();

        Assert.Empty(reading.Problems);
        RequireSame(scenario, reading.Scenario!);
    }

    [Fact]
    public void Read_FilesAreGone_GivesTheSameScenario()
    {
        var scenario = TestFolders.ReadText(Tiny).Scenario!;

        var reading = ScenarioBundle.Of(scenario).Read();

        Assert.False(File.Exists(scenario.Path));
        RequireSame(scenario, reading.Scenario!);
    }

    [Fact]
    public void ToBytes_EqualContent_AreEqualAndCompact()
    {
        var first = ScenarioBundle.Of(TestFolders.Read(Path.Combine(Folder, "viet-nam", "to-2030.yaml")).Scenario!);
        var second = ScenarioBundle.Of(TestFolders.Read(Path.Combine(Folder, "viet-nam", "to-2030.yaml")).Scenario!);

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(first.ToBytes().AsEnumerable(), second.ToBytes());
        Assert.InRange(first.ToBytes().Length, 1_000, 100_000);
    }

    [Fact]
    public void Of_WorldChangedSinceItWasRead_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("bundle-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(TestFolders.Worlds, "tiny")))
            {
                File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "mine")).FullName, Path.GetFileName(file)));
            }

            var scenario = Path.Combine(folder, "s.yaml");
            File.WriteAllText(scenario, Tiny.Replace("tiny", "mine", StringComparison.Ordinal));
            var read = ScenarioReader.Read(scenario).Scenario!;
            File.AppendAllText(Path.Combine(folder, "mine", "world.yaml"), "\n# later\n");

            var changed = Assert.Throws<InvalidDataException>(() => ScenarioBundle.Of(read));
            File.Delete(Path.Combine(folder, "mine", "visits.csv"));
            var missing = Assert.Throws<InvalidDataException>(() => ScenarioBundle.Of(read));

            Assert.Contains("have changed since", changed.Message, StringComparison.Ordinal);
            Assert.Contains("visits.csv", missing.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(0, "not a scenario bundle")]
    [InlineData(10, "not a scenario bundle")]
    [InlineData(16, "ends before")]
    [InlineData(200, "damaged")]
    public void FromBytes_CutOff_SaysSo(int length, string part)
    {
        var bytes = ScenarioBundle.Of(TestFolders.ReadText(Tiny).Scenario!).ToBytes();

        var error = Assert.Throws<InvalidDataException>(() => ScenarioBundle.FromBytes(bytes[..length]));

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromBytes_AnyByteChanged_IsReadOrRefused()
    {
        var bytes = ScenarioBundle.Of(TestFolders.ReadText(Tiny).Scenario!).ToBytes();
        for (var at = 0; at < bytes.Length; at += 37)
        {
            var changed = bytes.SetItem(at, (byte)(bytes[at] ^ 0x10));
            try
            {
                var reading = ScenarioBundle.FromBytes(changed).Read();

                Assert.True(reading.Scenario is not null || reading.Problems.Length > 0);
            }
            catch (InvalidDataException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Fact]
    public void FromBytes_ContentLargerThanAllowed_IsRefusedWithoutUnpackingAll()
    {
        var zeros = new MemoryStream();
        zeros.Write("dipsim bundle 1\n"u8);
        using (var packed = new System.IO.Compression.ZLibStream(zeros, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                packed.Write(block);
            }
        }

        var error = Assert.Throws<InvalidDataException>(() => ScenarioBundle.FromBytes([.. zeros.ToArray()]));

        Assert.Contains("larger than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromBytes_MoreThanAllowed_IsRefused()
    {
        var error = Assert.Throws<InvalidDataException>(() => ScenarioBundle.FromBytes(ImmutableArray.Create(new byte[ScenarioBundle.MaxBytes + 1])));

        Assert.Contains("at most", error.Message, StringComparison.Ordinal);
    }

    private static void RequireSame(Scenario expected, Scenario actual)
    {
        Assert.Equal(expected.Hash, actual.Hash);
        Assert.Equal(expected.World.ContentHash, actual.World.ContentHash);
        Assert.Equal((expected.Title, expected.Question, expected.Path, expected.Text), (actual.Title, actual.Question, actual.Path, actual.Text));
        Assert.Equal((expected.Futures, expected.Seed, expected.From, expected.To), (actual.Futures, actual.Seed, actual.From, actual.To));
        Assert.Equal(expected.Policies.Select(p => p.Name), actual.Policies.Select(p => p.Name));
    }
}

namespace DiplomacySim.Scenarios.Tests;

public sealed class FaultyFileTests(FaultyFiles files) : IClassFixture<FaultyFiles>
{
    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(TestFolders.Faulty, "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FaultyFile_ReportsExactlyTheExpectedProblems(string name)
    {
        var reading = TestFolders.Read(Path.Combine(files.Folder, name));

        var text = string.Concat(reading.Problems.Select(problem => files.Portable(problem.ToString()) + "\n"));
        Approved.Equal(Path.Combine(TestFolders.Faulty, Path.ChangeExtension(name, ".expected")), text);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Read_FaultyFiles_AreMany()
    {
        Assert.InRange(Names().Count, 70, 1000);
    }
}

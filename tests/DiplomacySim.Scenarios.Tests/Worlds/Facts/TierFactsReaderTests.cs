using DiplomacySim.Scenarios.Worlds.Facts;

namespace DiplomacySim.Scenarios.Tests.Worlds.Facts;

public sealed class TierFactsReaderTests
{
    private static readonly TierFactsWords _words = new(["AAA", "BBB"], ["none", "friend", "kin"], ["cousin"]);

    [Fact]
    public void Read_GoodRows_GivesThemByDate()
    {
        var reading = Read("iso3,date,tier,source\nBBB,2026-05-04,kin,a\nAAA,2025-01-02,friend,b\nAAA,2026-01-02,cousin,c\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(["AAA 2025-01-02 1 3", "AAA 2026-01-02  4", "BBB 2026-05-04 2 2"], reading.Facts.Select(fact => FormattableString.Invariant($"{fact.Partner} {fact.Date:yyyy-MM-dd} {fact.Rung} {fact.Line}")));
    }

    [Theory]
    [InlineData("iso3,date,tier,source\nABA,2026-05-04,kin,a\n", "iso3")]
    [InlineData("iso3,date,tier,source\nAAA,2026-5-4,kin,a\n", "2026-5-4")]
    [InlineData("iso3,date,tier,source\nAAA,2026-05-04,kins,a\n", "did you mean 'kin'?")]
    [InlineData("iso3,date,tier\nAAA,2026-05-04,kin\n", "the column 'source' is missing")]
    [InlineData("", "the file is empty")]
    public void Read_BadText_IsAProblemWithItsPlace(string text, string expected)
    {
        var reading = Read(text);

        Assert.True(reading.HasErrors);
        Assert.Contains(expected, string.Join('\n', reading.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_IsAProblem() => Assert.True(TierFactsReader.Read("there-is-no-such-file.csv", _words).HasErrors);

    private static TierFactsReading Read(string text)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-facts-").FullName;
        try
        {
            var path = Path.Combine(folder, "facts.csv");
            File.WriteAllText(path, text);
            return TierFactsReader.Read(path, _words);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

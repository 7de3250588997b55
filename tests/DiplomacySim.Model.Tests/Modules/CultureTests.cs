using DiplomacySim.Model.Modules.Culture;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class CultureTests
{
    private const int Lanes = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Titles_FiveYears_AreAPoissonNumber(double effort)
    {
        var titles = Run(60).Set(CultureModule.Effort, effort).Play(CultureModule.Titles, Lanes);

        var mean = 77 + (6 * effort * 5);
        var found = titles.Average();
        var variance = titles.Select(t => (t - found) * (t - found)).Average();
        Assert.InRange(found, mean - 0.7, mean + 0.7);
        Assert.InRange(variance / (mean - 77), 0.85, 1.15);
    }

    [Fact]
    public void Titles_NoEffort_StayAsTheyAre() =>
        Assert.All(Run(24).Set(CultureModule.Effort, 0).Play(CultureModule.Titles, 20), titles => Assert.Equal(77, titles));

    [Fact]
    public void TitlesThisYear_AllMonths_AddUpToTheGain()
    {
        var gained = Run(12).Play(CultureModule.TitlesThisYear, 50);
        var titles = Run(12).Play(CultureModule.Titles, 50);

        Assert.Equal(titles, gained.Select(g => g + 77));
    }

    private static TestRun Run(int months) => new TestRun(TestWorld.Alike(3, TestParameters.Quiet), months).On(
        CultureModule.Description,
        (CultureModule.TitleRate, 6),
        (CultureModule.PeoplePerTitle, 0.05),
        (CultureModule.TitlesAtReference, 77));
}

using DiplomacySim.Model.Modules.Culture;
using DiplomacySim.Model.Parameters;
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

    [Fact]
    public void SoftPower_UsualEffort_IsNothingOnAverage() =>
        Assert.InRange(Run(60).Play(CultureModule.SoftPower, Lanes).Average(), -0.04, 0.04);

    [Fact]
    public void SoftPower_TwiceTheEffort_IsTheExtraTitlesTimesTheirWorth()
    {
        var run = Run(60).Set(CultureModule.Effort, 2);

        Assert.Equal(
            run.Play(CultureModule.Titles, 50).Select(titles => 0.05 * (titles - 77 - 30)),
            run.Play(CultureModule.SoftPower, 50).Select(power => (double)power),
            (expected, found) => Math.Abs(expected - found) < 1e-5);
    }

    [Fact]
    public void AboveGoal_AtTheStart_IsWhatIsPassedAlready() =>
        Assert.All(Run(1).Set(CultureModule.Effort, 0).Play(CultureModule.AboveGoal, 5), above => Assert.Equal(17, above));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Capital_OfVisits_FollowsSoftPower(double effort)
    {
        var run = Run(24).With(Parameter.CapitalPerVisit, 1).VisitingAll();
        using var usual = run.Shard(50);
        using var other = run.Set(CultureModule.Effort, effort).Shard(50);
        while (usual.MonthsDone < 24)
        {
            usual.Advance();
            other.Advance();
        }

        Assert.Equal(Math.Sign(effort - 1), Math.Sign(other.Capital(0).ToArray().Average() - usual.Capital(0).ToArray().Average()));
    }

    private static TestRun Run(int months) => new TestRun(TestWorld.Alike(3, TestParameters.Quiet), months).On(
        CultureModule.Description,
        (CultureModule.TitleRate, 6),
        (CultureModule.PeoplePerTitle, 0.05),
        (CultureModule.PeopleInVisits, 0.3),
        (CultureModule.TitlesAtReference, 77),
        (CultureModule.Goal, 60));
}

using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Tests.History;

public sealed class HistoryPanelTests
{
    [Fact]
    public void From_WholeRecord_HoldsTheKnownTotals()
    {
        var panel = HistoryWorlds.Panel;

        var atRisk = Enumerable.Range(0, panel.World.Partners.Length).Where(panel.IsAtRisk).ToArray();

        Assert.Equal(300, panel.Months);
        Assert.Equal(107, atRisk.Length);
        Assert.Equal(60, Enumerable.Range(2001, 25).Sum(panel.UpgradesIn));
        Assert.Equal(16, panel.UpgradesIn(2025));
        Assert.Equal(42, atRisk.Count(i => panel.TierAt(i, panel.LastMonth) > 0));
    }

    [Theory]
    [InlineData(2010, 12)]
    [InlineData(2024, 7)]
    [InlineData(2024, 8)]
    [InlineData(2024, 12)]
    public void Until_EarlierMonth_HoldsNoLaterRow(int year, int number)
    {
        var month = new Month(year, number);

        var panel = HistoryWorlds.Panel.Until(month);

        Assert.Equal(month, panel.LastMonth);
        Assert.All(panel.World.TierSteps, step => Assert.True(step.Month <= month));
        Assert.All(panel.World.Visits, visit => Assert.True(visit.Month <= month));
        Assert.All(panel.World.Attention, entry => Assert.True(entry.From <= month));
        Assert.All(panel.World.Leaders, leader => Assert.True(leader.From <= month && !(leader.FadesFrom > month + 1)));
        Assert.All(panel.Indicators, row => Assert.True(new Month(row.Year, 12) <= month));
        Assert.Equal(month + 1, panel.World.LeaderChangesByChanceFrom);
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.TierAt(0, month + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.Until(month + 1));
    }

    [Fact]
    public void Until_RowsChangedAfterwards_IsTheSame()
    {
        var world = HistoryWorlds.VietNam;
        var month = new Month(2015, 12);
        var changed = world with
        {
            World = world.World with
            {
                TierSteps = [.. world.World.TierSteps.Where(s => s.Month <= month), new TierStep(3, new Month(2016, 1), 2)],
                Visits = [],
                Leaders = [.. world.World.Leaders.Where(l => l.From <= month), new Leader(new Month(2017, 3), 9, 9, null)],
                Attention = [.. world.World.Attention.Where(a => a.From <= month), (new Month(2016, 1), 900.0)],
            },
            Indicators = [.. world.Indicators.Where(i => i.Year <= 2015)],
        };

        var panel = HistoryPanel.From(changed).Until(month);

        var expected = HistoryWorlds.Panel.Until(month);
        Assert.Equal(expected.World.TierSteps.AsEnumerable(), panel.World.TierSteps.AsEnumerable());
        Assert.Equal(expected.World.Visits.AsEnumerable(), panel.World.Visits.AsEnumerable());
        Assert.Equal(expected.World.Leaders.AsEnumerable(), panel.World.Leaders.AsEnumerable());
        Assert.Equal(expected.World.Attention.AsEnumerable(), panel.World.Attention.AsEnumerable());
        Assert.Equal(expected.Indicators.AsEnumerable(), panel.Indicators.AsEnumerable());
        Assert.Equal(expected.World.Parameters[Parameter.LeaderEffect], panel.World.Parameters[Parameter.LeaderEffect]);
        Assert.Equal(expected.World.HistoryTo, panel.World.HistoryTo);
    }

    [Fact]
    public void TierAt_MonthOfAStep_IsTheRungReached()
    {
        var panel = HistoryWorlds.Panel;
        var step = panel.World.TierSteps.First(s => panel.IsAtRisk(s.Partner));

        Assert.Equal(step.Tier, panel.TierAt(step.Partner, step.Month));
        Assert.Equal(0, panel.TierAt(step.Partner, step.Month + -1));
        Assert.Equal(0, panel.MonthsInTier(step.Partner, step.Month));
        Assert.Equal(double.PositiveInfinity, panel.MonthsInTier(step.Partner, step.Month + -1));
        Assert.Equal(step, panel.StepsOf(step.Partner)[0]);
    }

    [Fact]
    public void ActivitiesIn_Year_AddUpToTheYears()
    {
        var panel = HistoryWorlds.Panel;

        var activities = Enumerable.Range(1, 12).Sum(month => panel.ActivitiesIn(new Month(2025, month)));

        Assert.Equal(74, activities, 9);
        Assert.Equal(170, panel.Find("agreements_signed", 2024));
        Assert.Null(panel.Until(new Month(2024, 11)).Find("agreements_signed", 2024));
    }
}

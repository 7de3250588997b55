using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

public class MorrisDesignTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(20, 8)]
    public void Point_OfEveryTrajectory_MovesEachInputOnceByDelta(int inputs, int levels)
    {
        var design = new MorrisDesign(inputs, levels, seed: 5);

        for (var trajectory = 0; trajectory < 100; trajectory++)
        {
            var rows = Enumerable.Range(0, design.RowsPerTrajectory).Select(step => design.At(((long)trajectory * design.RowsPerTrajectory) + step)).ToList();
            var moved = new List<int>();
            for (var step = 1; step < rows.Count; step++)
            {
                var differing = Enumerable.Range(0, inputs).Where(i => rows[step][i] != rows[step - 1][i]).ToList();
                Assert.Equal([design.ChangedInput(trajectory, step)], differing);
                Assert.Equal(design.Delta, Math.Abs(rows[step][differing[0]] - rows[step - 1][differing[0]]), 1e-12);
                moved.Add(differing[0]);
            }

            Assert.Equal(Enumerable.Range(0, inputs), moved.Order());
            Assert.All(rows, row => Assert.All(row, x => Assert.Equal(Math.Round(x * (levels - 1)), x * (levels - 1), 1e-9)));
        }
    }

    [Fact]
    public void Point_OverTrajectories_UsesEveryLevelAndDirectionAlike()
    {
        const int Trajectories = 4000;
        var design = new MorrisDesign(2, 4, seed: 6);

        var first = Enumerable.Range(0, Trajectories).Select(t => design.At(t * 3L)).ToList();

        foreach (var level in Enumerable.Range(0, 4))
        {
            // Four standard errors around a quarter.
            Assert.InRange(first.Count(p => Math.Round(p[0] * 3) == level) / (double)Trajectories, 0.25 - 0.028, 0.25 + 0.028);
        }

        Assert.InRange(Enumerable.Range(0, Trajectories).Count(t => design.ChangedInput(t, 1) == 0) / (double)Trajectories, 0.468, 0.532);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1002)]
    public void Constructor_LevelsThatAreNotEvenOrOutOfRange_AreRefused(int levels) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MorrisDesign(3, levels, seed: 1));
}

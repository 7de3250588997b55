using DiplomacySim.Exploration.Search;

namespace DiplomacySim.Exploration.Tests.Search;

public sealed class HypervolumeTests
{
    [Fact]
    public void Of_NoPoints_IsZero() => Assert.Equal(0, Hypervolume.Of([], [1, 1]));

    [Fact]
    public void Of_NoDimensions_IsRefused() => Assert.Throws<ArgumentException>(() => Hypervolume.Of([], []));

    [Fact]
    public void Of_PointOfOtherLength_IsRefused() => Assert.Throws<ArgumentException>(() => Hypervolume.Of([[1.0]], [1, 1]));

    [Theory]
    [InlineData(new[] { 1.0, 0.5 }, 0)]
    [InlineData(new[] { 0.5, 0.5 }, 0.25)]
    [InlineData(new[] { 0.0, 0.0 }, 1)]
    [InlineData(new[] { -1.0, 0.5 }, 1)]
    [InlineData(new[] { 2.0, 0.0 }, 0)]
    public void Of_OnePoint_IsItsBox(double[] point, double expected) => Assert.Equal(expected, Hypervolume.Of([point], [1, 1]), 12);

    [Fact]
    public void Of_StairsInThePlane_AddsTheSteps() =>
        Assert.Equal(6, Hypervolume.Of([[1.0, 3], [2, 2], [3, 1]], [4, 4]), 12);

    [Fact]
    public void Of_EqualAndDominatedPoints_CountOnce() =>
        Assert.Equal(4, Hypervolume.Of([[2.0, 2], [2, 2], [3, 3], [2, 3]], [4, 4]), 12);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Of_DrawnPoints_IsTheSumOverAllSubsets(int dimensions)
    {
        for (var seed = 1u; seed <= 40; seed++)
        {
            var draws = new SearchDraws(seed, 0, dimensions);
            var points = new List<double[]>();
            for (var i = 0; i < 9; i++)
            {
                var point = new double[dimensions];
                for (var j = 0; j < dimensions; j++)
                {
                    // A coarse grid, so that coordinates are often equal.
                    point[j] = draws.Below(6) / 5.0;
                }

                points.Add(point);
            }

            double[] reference = [.. Enumerable.Repeat(1.1, dimensions)];

            var volume = Hypervolume.Of(points, reference);

            Assert.True(Math.Abs(InclusionExclusion(points, reference) - volume) < 1e-9, $"seed {seed}: {volume}");
        }
    }

    // The volume of a union: boxes, less their pairwise intersections, and so on. An intersection of boxes is a box.
    private static double InclusionExclusion(List<double[]> points, double[] reference)
    {
        var volume = 0.0;
        for (var subset = 1; subset < 1 << points.Count; subset++)
        {
            var box = 1.0;
            for (var j = 0; j < reference.Length; j++)
            {
                var worst = double.NegativeInfinity;
                for (var i = 0; i < points.Count; i++)
                {
                    worst = (subset & (1 << i)) != 0 ? Math.Max(worst, points[i][j]) : worst;
                }

                box *= Math.Max(reference[j] - worst, 0);
            }

            volume += int.IsOddInteger(System.Numerics.BitOperations.PopCount((uint)subset)) ? box : -box;
        }

        return volume;
    }
}

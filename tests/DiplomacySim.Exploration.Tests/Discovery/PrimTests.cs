using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Discovery;

public class PrimTests
{
    private static readonly InputTable s_inputs = Points.Table(new MonteCarloDesign(4, 1), 1000);
    private static readonly bool[] s_corner = Points.Judge(s_inputs, x => x[0] < 0.4 && x[2] > 0.6);

    [Fact]
    public void Find_OfCorner_GivesItsLimits()
    {
        var box = Prim.Find(s_inputs, s_corner).Paths[0].Last;

        Assert.Equal(["a", "c"], box.Limits.Select(l => l.Input));
        Assert.Equal(0.4, box.Limits[0].High!.Value, 0.03);
        Assert.Null(box.Limits[0].Low);
        Assert.Equal(0.6, box.Limits[1].Low!.Value, 0.03);
        Assert.Null(box.Limits[1].High);
        Assert.True(box.Coverage > 0.95, $"coverage {box.Coverage}");
        Assert.True(box.Density > 0.98, $"density {box.Density}");
        Assert.All(box.Limits, l => Assert.True(l.QuasiP < 1e-6));
    }

    [Fact]
    public void Find_OfCorner_LeavesAWay()
    {
        var path = Prim.Find(s_inputs, s_corner).Paths[0];

        Assert.Equal(1, path.Steps[0].Box.Mass);
        Assert.Equal(1, path.Steps[0].Box.Coverage);
        Assert.Empty(path.Steps[0].Box.Limits);
        Assert.True(path.Steps.Length > 20);
        for (var i = 1; i < path.Steps.Length; i++)
        {
            Assert.True(path.Steps[i].IsPaste == path.Steps[i].Box.Count > path.Steps[i - 1].Box.Count);
            Assert.True(path.Steps[i].Box.Density > path.Steps[i - 1].Box.Density);
        }
    }

    [Fact]
    public void Find_OfTwoCorners_GivesTwoBoxes()
    {
        var two = Points.Judge(s_inputs, x => (x[0] < 0.3 && x[2] > 0.7) || (x[1] > 0.75 && x[3] < 0.25));

        var paths = Prim.Find(s_inputs, two, new PrimOptions { Boxes = 2 }).Paths;

        Assert.Equal(2, paths.Length);
        Assert.Equal(["a", "b", "c", "d"], paths.SelectMany(p => p.Last.Limits).Select(l => l.Input).Distinct().Order());
        Assert.True(paths.Sum(p => p.Last.Coverage) > 0.8);
    }

    [Fact]
    public void Find_OfFewValuesAndNone_CutsBetweenThem()
    {
        double[] halfLives = [18, 36, 60, double.PositiveInfinity];
        double[] column = [.. s_inputs.Column(0).ToArray().Select(u => halfLives[(int)(u * 4)])];
        var inputs = new InputTable(["half-life", "other"], [column, s_inputs.Column(1).ToArray()]);
        var stays = Points.Judge(inputs, x => x[0] > 50);

        var limit = Assert.Single(Prim.Find(inputs, stays).Paths[0].Last.Limits);
        var reverse = Assert.Single(Prim.Find(inputs, [.. stays.Select(s => !s)]).Paths[0].Last.Limits);

        Assert.Equal(48, limit.Low);
        Assert.Null(limit.High);
        Assert.Equal(48, reverse.High);
    }

    [Fact]
    public void Find_OfUpperEndIsNone_KeepsTheFiniteValues()
    {
        double[] column = [.. s_inputs.Column(0).ToArray().Select(u => u < 0.5 ? 18 : double.PositiveInfinity)];
        var inputs = new InputTable(["half-life", "other"], [column, s_inputs.Column(1).ToArray()]);

        var limit = Assert.Single(Prim.Find(inputs, Points.Judge(inputs, x => x[0] < 50)).Paths[0].Last.Limits);

        Assert.Equal(18, limit.High);
    }

    [Fact]
    public void Find_OfNoise_HasLimitsThatMayBeChance()
    {
        var noise = Points.Judge(Points.Table(new MonteCarloDesign(1, 99), 1000), x => x[0] < 0.3);

        var path = Prim.Find(s_inputs, noise).Paths[0];
        var corner = Prim.Find(s_inputs, s_corner).Paths[0];

        Assert.True(path.Last.Balance < 0.6);
        Assert.True(corner.Last.Balance > 0.95);
        Assert.Contains(path.Last.Limits, l => l.QuasiP > 0.01);
    }

    [Fact]
    public void Repeat_OfCorner_FindsItsInputsAgain()
    {
        var box = Prim.Find(s_inputs, s_corner).Paths[0].Last;

        var found = Prim.Repeat(s_inputs, s_corner, box);

        Assert.Equal(["a", "c"], found.Take(2).Select(r => r.Input).Order());
        Assert.All(found.Take(2), r => Assert.True(r.ByCoverage >= 0.8 && r.ByDensity == 1));
        Assert.All(found.Skip(2), r => Assert.True(r.ByCoverage < 0.7));
    }

    [Fact]
    public void Find_OfAllOrNone_IsRefused()
    {
        Assert.Contains("No row", Assert.Throws<AnalysisException>(() => Prim.Find(s_inputs, new bool[1000])).Message, StringComparison.Ordinal);
        Assert.Contains("Every row", Assert.Throws<AnalysisException>(() => Prim.Find(s_inputs, [.. Enumerable.Repeat(true, 1000)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Prim.Find(s_inputs, new bool[10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Prim.Find(s_inputs, s_corner, new PrimOptions { PeelShare = 0.5 }));
    }
}

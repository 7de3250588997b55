using DiplomacySim.Exploration.Designs;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Discovery;

public class CartTests
{
    private static readonly InputTable s_inputs = Points.Table(new MonteCarloDesign(4, 1), 1000);

    [Fact]
    public void Grow_OfCorner_FindsIt()
    {
        var tree = Cart.Grow(s_inputs, Points.Judge(s_inputs, x => x[0] < 0.4 && x[2] > 0.6));

        var leaf = tree.Root.Leaves().MaxBy(l => l.Box.Density)!.Box;
        Assert.Equal(3, tree.Root.Leaves().Count());
        Assert.Equal(["a", "c"], leaf.Limits.Select(l => l.Input));
        Assert.Equal(0.4, leaf.Limits[0].High!.Value, 0.01);
        Assert.Equal(0.6, leaf.Limits[1].Low!.Value, 0.01);
        Assert.Equal(1, leaf.Coverage);
        Assert.Equal(1, leaf.Density);
        Assert.Equal(0, tree.Impurity, 12);
    }

    [Fact]
    public void Grow_OfNoise_IsCutBackToTheRoot()
    {
        var noise = Points.Judge(Points.Table(new MonteCarloDesign(1, 99), 1000), x => x[0] < 0.3);

        var tree = Cart.Grow(s_inputs, noise);
        var whole = Cart.Grow(s_inputs, noise, new CartOptions { Prune = false });

        Assert.Null(tree.Root.Split);
        Assert.True(tree.CrossValidated > 0.99);
        Assert.True(whole.Root.Leaves().Count() > 5);
        Assert.True(whole.Impurity < 1);
    }

    [Fact]
    public void Grow_OfNoisyCorner_KeepsTheSplitsThatHold()
    {
        var chance = Points.Table(new MonteCarloDesign(1, 99), 1000).Column(0).ToArray();
        var row = 0;
        var judged = Points.Judge(s_inputs, x => chance[row++] < (x[0] < 0.4 && x[2] > 0.6 ? 0.8 : 0.1));

        var tree = Cart.Grow(s_inputs, judged);

        Assert.Equal(["a", "c"], tree.Root.Leaves().SelectMany(l => l.Box.Limits).Select(l => l.Input).Distinct().Order());
        Assert.InRange(tree.Root.Leaves().Count(), 3, 4);
    }

    [Fact]
    public void Leaves_OfTree_ShareOutAllRows()
    {
        var tree = Cart.Grow(s_inputs, Points.Judge(s_inputs, x => x[0] + x[1] > 1), new CartOptions { Prune = false });

        var leaves = tree.Root.Leaves().Select(l => l.Box).ToArray();

        Assert.Equal(1000, leaves.Sum(l => l.Count));
        Assert.Equal(1, leaves.Sum(l => l.Coverage), 9);
        Assert.All(leaves, l => Assert.True(l.Mass >= 0.05));
    }
}

using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

public class SaltelliDesignTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    public void Point_OfEverySample_IsArrangedAsSaid(int inputs, bool hasSecondOrder)
    {
        var design = new SaltelliDesign(inputs, hasSecondOrder, seed: 4);
        var halves = new SobolSequence(2 * inputs, seed: 4);

        for (var sample = 0; sample < 50; sample++)
        {
            var rows = Enumerable.Range(0, design.RowsPerSample).Select(place => design.At(((long)sample * design.RowsPerSample) + place)).ToList();
            var (a, b) = (halves.At(sample)[..inputs], halves.At(sample)[inputs..]);
            Assert.Equal(a, rows[SaltelliDesign.PlaceOfA]);
            Assert.Equal(b, rows[design.PlaceOfB]);
            for (var input = 0; input < inputs; input++)
            {
                Assert.Equal(Replaced(a, input, b), rows[design.PlaceOfAB(input)]);
                if (hasSecondOrder)
                {
                    Assert.Equal(Replaced(b, input, a), rows[design.PlaceOfBA(input)]);
                }
            }
        }
    }

    [Theory]
    [InlineData(3, false, 5)]
    [InlineData(3, true, 8)]
    [InlineData(512, false, 514)]
    public void RowsPerSample_OfInputs_IsAsPublished(int inputs, bool hasSecondOrder, int expected) =>
        Assert.Equal(expected, new SaltelliDesign(inputs, hasSecondOrder, seed: 1).RowsPerSample);

    [Fact]
    public void PlaceOfBA_WithoutSecondOrder_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new SaltelliDesign(3, false, seed: 1).PlaceOfBA(0));

    private static double[] Replaced(double[] point, int input, double[] by)
    {
        var replaced = (double[])point.Clone();
        replaced[input] = by[input];
        return replaced;
    }
}

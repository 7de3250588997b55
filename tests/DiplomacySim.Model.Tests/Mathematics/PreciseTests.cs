using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Model.Tests.Mathematics;

public sealed class PreciseTests
{
    [Fact]
    public void Exp_WholeRange_IsWithinTheStatedError()
    {
        var largest = 0.0;
        for (var x = -708.0; x <= 709.7; x += 0.003717)
        {
            largest = Math.Max(largest, RelativeError(Precise.Exp(x), Math.Exp(x)));
        }

        Assert.InRange(largest, 0, 3e-16);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, Math.E)]
    [InlineData(-745.1, 4.9406564584124654e-324)]
    [InlineData(-745.3, 0)]
    [InlineData(-720, 2.0322308024e-313)]
    [InlineData(709.78, 1.7928227943945155e308)]
    [InlineData(709.8, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_Edges_AreTheExactNumbers(double x, double expected) => AssertClose(expected, Precise.Exp(x), 1e-11);

    [Fact]
    public void Log_WholeRange_IsWithinTheStatedError()
    {
        var largest = 0.0;
        for (var x = 1e-300; x < 1e300; x *= 1.00371)
        {
            largest = Math.Max(largest, RelativeError(Precise.Log(x), Math.Log(x)));
        }

        for (var x = 0.5; x < 2; x += 0.0000173)
        {
            largest = Math.Max(largest, RelativeError(Precise.Log(x), Math.Log(x)));
        }

        Assert.InRange(largest, 0, 4e-16);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.MaxValue, 709.78271289338397)]
    [InlineData(4.9406564584124654e-324, -744.44007192138126)]
    [InlineData(2.2250738585072014e-308, -708.39641853226408)]
    public void Log_Edges_AreTheExactNumbers(double x, double expected) => AssertClose(expected, Precise.Log(x), 4e-16);

    // Computed with 40 digits.
    [Theory]
    [InlineData(-37, 5.7255712225245768227e-300)]
    [InlineData(-30, 4.9067139271481870595e-198)]
    [InlineData(-20, 2.7536241186062336951e-89)]
    [InlineData(-12.5, 3.7325642988777133772e-36)]
    [InlineData(-8, 6.2209605742717841235e-16)]
    [InlineData(-5.5, 1.8989562465887719384e-8)]
    [InlineData(-5, 2.8665157187919391167e-7)]
    [InlineData(-4.999, 2.881420141464131613e-7)]
    [InlineData(-3, 0.0013498980316300945267)]
    [InlineData(-2, 0.0227501319481792072)]
    [InlineData(-1.5, 0.066807201268858066004)]
    [InlineData(-1, 0.15865525393145705141)]
    [InlineData(-0.999, 0.15889734564131828608)]
    [InlineData(-0.5, 0.30853753872598689636)]
    [InlineData(-0.001, 0.49960105778608893742)]
    [InlineData(0, 0.5)]
    [InlineData(0.3, 0.61791142218895263731)]
    [InlineData(1, 0.84134474606854294859)]
    [InlineData(2.25, 0.98777552734495529685)]
    [InlineData(4, 0.99996832875816688008)]
    [InlineData(5, 0.99999971334842812081)]
    [InlineData(6, 0.99999999901341235496)]
    [InlineData(8, 0.9999999999999993779)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void NormalCumulative_KnownPoints_AreWithinTheStatedError(double x, double expected) =>
        AssertClose(expected, Precise.NormalCumulative(x), 1e-14);

    [Theory]
    [InlineData(1e-300, -37.047096299361199237)]
    [InlineData(1e-100, -21.273453560965324295)]
    [InlineData(1e-20, -9.2623400897984075737)]
    [InlineData(1e-10, -6.3613409024040562047)]
    [InlineData(5.9604644775390625e-08, -5.2947040848545980574)]
    [InlineData(0.001, -3.0902323061678135415)]
    [InlineData(0.02425, -1.9729610513118848503)]
    [InlineData(0.074, -1.4466320671589784837)]
    [InlineData(0.075, -1.4395314709384559153)]
    [InlineData(0.076, -1.4325027208258116056)]
    [InlineData(0.25, -0.6744897501960817432)]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 0.6744897501960817432)]
    [InlineData(0.925, 1.4395314709384559153)]
    [InlineData(0.99, 2.3263478740408411009)]
    [InlineData(0.99999904632568359375, 4.763001034267813957)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(-0.1, double.NaN)]
    [InlineData(1.1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void NormalQuantile_KnownPoints_AreWithinTheStatedError(double probability, double expected) =>
        AssertClose(expected, Precise.NormalQuantile(probability), 1e-15);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.26894142136999512)]
    [InlineData(800, 1)]
    [InlineData(-800, 0)]
    public void Logistic_KnownPoints_AreExact(double x, double expected) => AssertClose(expected, Precise.Logistic(x), 1e-15);

    private static double RelativeError(double actual, double expected) =>
        expected == 0 ? Math.Abs(actual) : Math.Abs((actual - expected) / expected);

    private static void AssertClose(double expected, double actual, double relative)
    {
        if (double.IsFinite(expected))
        {
            Assert.InRange(actual, expected - (Math.Abs(expected) * relative), expected + (Math.Abs(expected) * relative));
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }
}

using DiplomacySim.Experiments.Cases;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios;
using TestPlans = DiplomacySim.Engine.Tests.Plans;

namespace DiplomacySim.Experiments.Tests.Cases;

public sealed class CaseDrawsTests
{
    [Fact]
    public void Uniform_ManyFutures_FillsTheUnitInterval()
    {
        const int futures = 20_000;
        var draws = Enumerable.Range(0, futures).Select(f => CaseDraws.Uniform(1, (uint)f, "attention")).ToList();

        Assert.All(draws, draw => Assert.InRange(draw, 1e-10, 1 - 1e-10));
        Assert.Equal(futures, draws.Distinct().Count());

        // Four standard errors of a uniform number's mean, and of a tenth's share.
        Assert.InRange(draws.Average(), 0.5 - (4 * Math.Sqrt(1.0 / 12 / futures)), 0.5 + (4 * Math.Sqrt(1.0 / 12 / futures)));
        foreach (var tenth in draws.GroupBy(d => (int)(d * 10)))
        {
            Assert.InRange(tenth.Count() / (double)futures, 0.1 - (4 * Math.Sqrt(0.09 / futures)), 0.1 + (4 * Math.Sqrt(0.09 / futures)));
        }
    }

    [Theory]
    [InlineData(1UL, 0u, "attention", 1UL, 0u, "execution")]
    [InlineData(1UL, 0u, "attention", 1UL, 1u, "attention")]
    [InlineData(1UL, 0u, "attention", 2UL, 0u, "attention")]
    [InlineData(1UL, 0u, "attention", 1UL << 32, 0u, "attention")]
    public void Uniform_OtherKey_IsAnotherDraw(ulong seed, uint future, string name, ulong otherSeed, uint otherFuture, string otherName) =>
        Assert.NotEqual(CaseDraws.Uniform(seed, future, name), CaseDraws.Uniform(otherSeed, otherFuture, otherName));

    [Fact]
    public void Draw_AnotherUncertaintyBeside_ChangesNothing()
    {
        var alone = TestPlans.Of(TestPlans.TinyHeader + "uncertain:\n  attention: uniform(8, 16)\n", 10).Policies[0];
        var beside = TestPlans.Of(TestPlans.TinyHeader + "uncertain:\n  leader effect: normal(1, 1)\n  attention: uniform(8, 16)\n", 10).Policies[0];

        Assert.Equal<double>(CaseDraws.Lanes(alone, [3, 9]).Attention, CaseDraws.Lanes(beside, [3, 9]).Attention);
    }

    [Fact]
    public void Lanes_EveryKind_GoesToItsPlace()
    {
        var policy = TestPlans.Of(
            TestPlans.TinyHeader + """
                uncertain:
                  attention: uniform(8, 16)
                  execution: uniform(0.2, 0.4)
                  capacity: uniform(0.9, 1.1)
                  leader effect: uniform(1, 2)
                  threshold of ally: uniform(1, 1.2)
                """,
            10).Policies[0];

        var lanes = CaseDraws.Lanes(policy, [0, 5, 7]);

        Assert.Equal<uint>([0, 5, 7], lanes.Replications);
        Assert.All(lanes.Attention, draw => Assert.InRange(draw, 8, 16));
        Assert.All(lanes.Execution, draw => Assert.InRange(draw, 0.2, 0.4));
        Assert.All(lanes.Capacity, draw => Assert.InRange(draw, 0.9, 1.1));
        Assert.All(lanes.ParameterColumns[ParameterSet.IndexOf(Parameter.LeaderEffect)], draw => Assert.InRange(draw, 1, 2));
        Assert.All(lanes.ParameterColumns[ParameterSet.IndexOfThreshold(3)], draw => Assert.InRange(draw, 1, 1.2));
        Assert.Equal(2, lanes.ParameterColumns.Count);
        foreach (var uncertainty in policy.Uncertainties)
        {
            Assert.Equal<double>([.. lanes.Replications.Select(f => CaseDraws.Draw(7, f, uncertainty))], CaseDraws.ColumnOf(lanes, uncertainty));
        }
    }

    [Fact]
    public void Lanes_NothingUncertain_HasNoColumns()
    {
        var lanes = CaseDraws.Lanes(TestPlans.Of(TestPlans.Plain, 10).Policies[0], [1]);

        Assert.True(lanes.Attention.IsDefault && lanes.Execution.IsDefault && lanes.Capacity.IsDefault);
        Assert.Empty(lanes.ParameterColumns);
    }

    [Fact]
    public void Draw_NormalDistribution_HasItsMean()
    {
        var uncertainty = TestPlans.Of(TestPlans.TinyHeader + "uncertain:\n  leader effect: normal(1.5, 0.5)\n", 10).Policies[0].Uncertainties[0];

        var draws = Enumerable.Range(0, 10_000).Select(f => CaseDraws.Draw(1, (uint)f, uncertainty)).ToList();

        Assert.Equal(UncertaintyKind.Parameter, uncertainty.Kind);
        Assert.InRange(draws.Average(), 1.5 - (4 * 0.5 / 100), 1.5 + (4 * 0.5 / 100));
    }
}

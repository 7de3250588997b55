using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.Tests.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Tests.Calibration;

public sealed class TierCalibrationTests
{
    private static readonly Lazy<CalibrationFit> _fit = new(() => TierCalibration.Fit(HistoryWorlds.Panel));

    [Theory]
    [InlineData("readiness level", -4.5, 0.7)]
    [InlineData("leader effect from 2011-01", 0.56, 0.5)]
    [InlineData("leader effect", 3.3, 0.8)]
    [InlineData("threshold of strategic", 0.82, 0.2)]
    [InlineData("threshold of comprehensive strategic", 1.73, 0.9)]
    [InlineData("jump cost", 1.92, 0.8)]
    [InlineData("maturation years", 8.1, 1)]
    [InlineData("gdp weight", 0.45, 0.35)]
    [InlineData("shared bloc weight", 0.72, 0.32)]
    [InlineData("status weight", 0.5, 0.7)]
    [InlineData("regional diffusion", 1.7, 0.8)]
    [InlineData("rival catch-up", 0.6, 0.3)]
    [InlineData("frailty spread", 0.64, 0.3)]
    public void Fit_WholeRecord_IsWithinAnErrorOfTheEarlierFit(string name, double earlier, double error)
    {
        var quantity = _fit.Value.Find(name)!;

        Assert.InRange(quantity.Estimate, earlier - error, earlier + error);
        Assert.True(quantity.Error > 0 && quantity.Shrinkage < 1.001);
    }

    [Fact]
    public void Fit_WholeRecord_SaysWhatIsIdentified()
    {
        var fit = _fit.Value;

        Assert.True(fit.Find("leader effect")!.IsIdentified);
        Assert.True(fit.Find("maturation years")!.IsIdentified);
        Assert.False(fit.Find("capital weight")!.IsIdentified);
        Assert.InRange(fit.LogLikelihood, -385, -380);
    }

    [Fact]
    public void Fit_Twice_GivesTheSameBytes()
    {
        var again = TierCalibration.Fit(HistoryWorlds.Panel);

        Assert.Equal(_fit.Value.Quantities.Select(q => q.Estimate), again.Quantities.Select(q => q.Estimate));
        Assert.Equal(_fit.Value.Covariance.AsEnumerable(), again.Covariance.AsEnumerable());
        Assert.Equal(_fit.Value.Frailties.AsEnumerable(), again.Frailties.AsEnumerable());
    }

    [Fact]
    public void Fit_WillingnessOfPartners_FollowsTheRecord()
    {
        var fit = _fit.Value;
        double MeanOf(string code) => fit.Frailties.Single(f => fit.Panel.World.Partners[f.Partner].Id.Code == code).Mean;

        Assert.True(MeanOf("NZL") > 0.4, "Raised early for its size.");
        Assert.True(MeanOf("MEX") < -0.2, "Never raised although large.");
        Assert.All(fit.Frailties, f => Assert.InRange(f.Deviation, 0.1, fit.Find("frailty spread")!.Estimate + 1e-9));
    }

    [Fact]
    public void Fit_UnderTheFirstLeader_HasNoLeaderToEstimate()
    {
        var fit = TierCalibration.Fit(HistoryWorlds.Panel.Until(new Month(2010, 12)));

        Assert.DoesNotContain(fit.Quantities, quantity => quantity.Leader >= 0);
        Assert.Equal(0, fit.World.Parameters[Parameter.LeaderEffect]);
        Assert.Equal(new Month(2010, 12), fit.World.HistoryTo);
    }

    [Fact]
    public void Fit_RowsChangedAfterThePanelsEnd_GivesTheSameBytes()
    {
        var month = new Month(2012, 12);
        var world = HistoryWorlds.VietNam;
        var changed = world with
        {
            World = world.World with
            {
                TierSteps = [.. world.World.TierSteps.Where(s => s.Month <= month), new TierStep(5, new Month(2013, 1), 3)],
                Visits = [],
                Attention = [.. world.World.Attention.Where(a => a.From <= month), (new Month(2013, 1), 200.0)],
            },
        };

        var fit = TierCalibration.Fit(Experiments.History.HistoryPanel.From(changed).Until(month));

        var expected = TierCalibration.Fit(HistoryWorlds.Panel.Until(month));
        Assert.Equal(expected.Quantities.Select(q => q.Estimate), fit.Quantities.Select(q => q.Estimate));
        Assert.Equal(expected.Posterior.Covariance.AsEnumerable(), fit.Posterior.Covariance.AsEnumerable());
    }

    [Fact]
    public void Evaluate_AwayFromThePeak_HasTheGradientOfDifferences()
    {
        const double Step = 1e-5;
        var search = new FitSearch(HistoryWorlds.Panel, new CalibrationOptions());
        var point = Enumerable.Range(0, search.Size).Select(i => 0.3 * ((i % 3) - 1)).ToArray();
        var gradient = new double[point.Length];
        var unused = new double[point.Length];
        search.Evaluate(point, gradient);

        for (var i = 0; i < point.Length; i++)
        {
            var at = point[i];
            point[i] = at + Step;
            var up = search.Evaluate(point, unused);
            point[i] = at - Step;
            var down = search.Evaluate(point, unused);
            point[i] = at;

            Assert.Equal((up - down) / (2 * Step), gradient[i], 1e-3);
        }
    }
}

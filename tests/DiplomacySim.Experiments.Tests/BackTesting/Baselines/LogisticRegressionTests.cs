using DiplomacySim.Experiments.BackTesting.Baselines;

namespace DiplomacySim.Experiments.Tests.BackTesting.Baselines;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_OneYesOrNoCovariate_GivesTheSharesOfItsGroups()
    {
        // 3 of 10 without it, 6 of 8 with it: the log odds ratio in closed form.
        var (covariates, came) = Groups((0, 10, 3), (1, 8, 6));

        var fit = LogisticRegression.Fit(covariates, came, 0);

        Assert.Equal(0.3, fit.Probability([0]), 9);
        Assert.Equal(0.75, fit.Probability([1]), 9);
        Assert.Equal(Math.Log(0.3 / 0.7), fit.Weights[0], 8);
        Assert.Equal(Math.Log(3) - Math.Log(0.3 / 0.7), fit.Weights[1], 8);
    }

    [Fact]
    public void Fit_PerfectSeparation_StaysFinite()
    {
        var (covariates, came) = Groups((0, 10, 0), (1, 10, 10));

        var fit = LogisticRegression.Fit(covariates, came, 0.5);

        Assert.All(fit.Weights, weight => Assert.True(double.IsFinite(weight)));
        Assert.InRange(fit.Probability([1]), 0.9, 0.9999);
    }

    [Fact]
    public void Fit_CovariateThatNeverVaries_IsLeftAlone()
    {
        var fit = LogisticRegression.Fit([[5], [5], [5], [5]], [true, false, false, false], 0.5);

        Assert.Equal(0.25, fit.Probability([5]), 9);
        Assert.Equal(0, fit.Weights[1]);
    }

    [Fact]
    public void Fit_StrongerRidge_DrawsTowardsNothing()
    {
        var (covariates, came) = Groups((0, 10, 2), (1, 10, 8));

        var weak = LogisticRegression.Fit(covariates, came, 0.5).Weights[1];
        var strong = LogisticRegression.Fit(covariates, came, 50).Weights[1];

        Assert.True(strong > 0 && strong < weak / 2);
    }

    [Fact]
    public void Solve_PositiveDefinite_IsTheSolution()
    {
        var x = PositiveSystem.Solve(new double[,] { { 4, 2 }, { 2, 3 } }, [8, 7]);

        Assert.Equal(1.25, x[0], 12);
        Assert.Equal(1.5, x[1], 12);
        Assert.Throws<ArithmeticException>(() => PositiveSystem.Solve(new double[,] { { 1, 2 }, { 2, 1 } }, [1, 1]));
    }

    private static (List<double[]> Covariates, List<bool> Came) Groups(params (double Value, int Count, int Events)[] groups)
    {
        var covariates = new List<double[]>();
        var came = new List<bool>();
        foreach (var (value, count, events) in groups)
        {
            for (var i = 0; i < count; i++)
            {
                covariates.Add([value]);
                came.Add(i < events);
            }
        }

        return (covariates, came);
    }
}

using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.Tests.History;

namespace DiplomacySim.Experiments.Tests.Calibration;

/// <summary>The likelihood against a plain one: nine Gauss-Hermite points of each country's willingness, activism at 0.</summary>
public sealed class LaplaceTests
{
    private static readonly double[] _nodes =
        [-3.190993201781528, -2.266580584531843, -1.468553289216668, -0.723551018752838, 0, 0.723551018752838, 1.468553289216668, 2.266580584531843, 3.190993201781528];

    private static readonly double[] _weights =
        [3.960697726326438e-05, 4.943624275536947e-03, 8.847452739437657e-02, 4.326515590025558e-01, 7.202352156060510e-01, 4.326515590025558e-01, 8.847452739437657e-02, 4.943624275536947e-03, 3.960697726326438e-05];

    [Fact]
    public void Evaluate_NoActivism_IsThatOfQuadrature()
    {
        var options = new CalibrationOptions { IntegratesActivism = false };
        var cells = new StepCells(HistoryWorlds.Panel);
        var terms = FitTerms.Start(HistoryWorlds.Panel.World, options);

        var value = new TierLikelihood(cells).Evaluate(terms);

        var expected = Quadrature(cells, terms);
        Assert.Equal(expected, value, 0.1);

        // The world's values were fitted with this very likelihood, -381.8, and then rounded.
        Assert.Equal(-381.8, expected, 0.6);
    }

    [Fact]
    public void Factor_SmallSystem_AgreesWithTheFullMatrix()
    {
        const int Months = 4, Width = 3;
        const double Neighbour = -0.7;
        double[] month = [3, 3.5, 4, 3.2], country = [2, 2.5, 3];
        var between = Enumerable.Range(0, Months * Width).Select(i => 0.05 * (1 + (i % 5))).ToArray();
        var full = new double[7 * 7];
        for (var t = 0; t < Months; t++)
        {
            full[(t * 7) + t] = month[t];
            for (var i = 0; i < Width; i++)
            {
                full[((Months + i) * 7) + t] = full[(t * 7) + Months + i] = between[(t * Width) + i];
            }

            if (t > 0)
            {
                full[(t * 7) + t - 1] = full[((t - 1) * 7) + t] = Neighbour;
            }
        }

        for (var i = 0; i < Width; i++)
        {
            full[((Months + i) * 7) + Months + i] = country[i];
        }

        var system = new BlockSystem(Months, Width);
        Assert.True(system.Factor(month, Neighbour, between, country));
        var inverse = system.Invert();
        double[] left = [1, 2, 3, 4], right = [5, 6, 7];
        system.Solve(left, right);

        var factor = CholeskyFactor.Of(full, 7)!;
        var expected = factor.Inverse();
        double[] vector = [1, 2, 3, 4, 5, 6, 7];
        factor.Solve(vector);
        Assert.Equal(factor.LogDeterminant(), system.LogDeterminant, 1e-12);
        Assert.Equal(vector, [.. left, .. right], (a, b) => Math.Abs(a - b) < 1e-12);
        for (var t = 0; t < Months; t++)
        {
            Assert.Equal(expected[(t * 7) + t], inverse.Month[t], 1e-12);
            Assert.Equal(t < Months - 1 ? expected[(t * 7) + t + 1] : 0, inverse.Neighbour[t], 1e-12);
            for (var i = 0; i < Width; i++)
            {
                Assert.Equal(expected[(t * 7) + Months + i], inverse.Between[(t * Width) + i], 1e-12);
                Assert.Equal(expected[((Months + i) * 7) + Months + i], inverse.Country[i], 1e-12);
            }
        }
    }

    private static double Quadrature(StepCells cells, ReadinessTerms terms)
    {
        double total = 0;
        for (var row = 0; row < cells.Width; row++)
        {
            var values = _nodes.Select(node => LogLikelihood(cells, terms, row, Math.Sqrt(2) * node * terms.FrailtySpread)).ToArray();
            var highest = values.Max();
            total += highest + Math.Log(values.Select((value, i) => _weights[i] / Math.Sqrt(Math.PI) * Math.Exp(value - highest)).Sum());
        }

        return total;
    }

    private static double LogLikelihood(StepCells cells, ReadinessTerms terms, int row, double frailty)
    {
        double sum = 0;
        for (var t = 0; t < cells.Months; t++)
        {
            var c = (t * cells.Width) + row;
            if (cells.Rate[c] == 0)
            {
                continue;
            }

            var mature = double.IsPositiveInfinity(cells.YearsInTier[c]) ? 1 : Logistic((cells.YearsInTier[c] - terms.MaturationYears) / terms.MaturationSpread);
            var score = terms.Level + terms.Leaders[cells.Leaders[t]] + (terms.Gdp * cells.Gdp[row]) + (terms.Blocs * cells.Blocs[row]) + (terms.Status * cells.Status[row])
                + (terms.Capital * cells.LogCapital[c]) + (terms.Peers * cells.Peers[c]) + (terms.Ahead * cells.Ahead[c]) + cells.Offset[c] + frailty;
            var step = cells.Events.Where(e => e.Cell == c).Select(e => (StepEvent?)e).FirstOrDefault();
            var from = cells.Next[c] - 1;
            double Reach(int rung) => rung > cells.Top ? 0 : cells.Rate[c] * mature * Logistic(score - terms.Threshold(from, rung));
            sum += Math.Log(step is { } taken ? Reach(taken.To) - Reach(taken.To + 1) : 1 - Reach(cells.Next[c]));
        }

        return sum;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}

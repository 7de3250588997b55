using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The exact derivative of Laplace's approximation by each term.</summary>
/// <remarks>
/// A term moves the log density at the mode, the determinant there, and the mode itself, which moves the determinant once more:
/// that last part is one more solution of the system, the same for all terms.
/// </remarks>
internal sealed class LikelihoodGradient(
    StepCells cells, TierLikelihood likelihood, BlockSystem system, double[] odds, double[] rates, double[] stepReadiness, double[] stepRates)
{
    private readonly int _width = cells.Width;
    private readonly double[] _monthShift = new double[cells.Months];
    private readonly double[] _countryShift = new double[cells.Width];
    private readonly double[] _byCell = new double[rates.Length];
    private readonly double[] _lifts = new double[cells.Width];
    private BlockInverse _inverse = new(0, 0);
    private ReadinessTerms _terms = new() { Leaders = [], Thresholds = [] };
    private ReadinessTerms _sum = new() { Leaders = [], Thresholds = [] };

    public ReadinessTerms Compute(ReadinessTerms terms)
    {
        _terms = terms;
        _inverse = system.Invert();
        _sum = new ReadinessTerms { Leaders = new double[terms.Leaders.Length], Thresholds = new double[terms.Thresholds.Length] };
        Array.Clear(_monthShift);
        Array.Clear(_countryShift);
        Array.Clear(_byCell);
        for (var i = 0; i < _width; i++)
        {
            _lifts[i] = Precise.Exp(likelihood.Frailty[i]);
        }

        FindShift();
        AddQuietMonths();
        for (var e = 0; e < cells.Events.Length; e++)
        {
            AddStep(cells.Events[e], e);
        }

        Reduce();
        AddSpreads();
        return _sum;
    }

    private double Variance(int month, int row) =>
        _inverse.Month[month] + _inverse.Country[row] + (2 * _inverse.Between[(month * _width) + row]);

    private double Odds(int cell, double lift, int row) => odds[cell] * lift * _lifts[row];

    private TakenStep StepAt(StepEvent step, int index)
    {
        var top = _terms.Thresholds.Length - 1;
        return new TakenStep(
            stepRates[index],
            stepReadiness[index] + likelihood.Activism[step.Month] + likelihood.Frailty[step.Row],
            _terms.Threshold(step.From, step.To),
            step.To < top ? _terms.Threshold(step.From, step.To + 1) : double.PositiveInfinity);
    }

    /// <summary>How the mode's movement weighs: the system's solution for half of what the determinant gains where the mode moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindShift()
    {
        for (var t = 0; t < cells.Months; t++)
        {
            var lift = Precise.Exp(likelihood.Activism[t]);
            for (var i = 0; i < _width; i++)
            {
                var c = (t * _width) + i;
                if (rates[c] > 0)
                {
                    var third = 0.5 * Variance(t, i) * StepTerms.OfNone(rates[c], Odds(c, lift, i)).Third;
                    _monthShift[t] += third;
                    _countryShift[i] += third;
                }
            }
        }

        for (var e = 0; e < cells.Events.Length; e++)
        {
            var at = cells.Events[e];
            var third = 0.5 * Variance(at.Month, at.Row) * StepAt(at, e).Terms.Third;
            _monthShift[at.Month] += third;
            _countryShift[at.Row] += third;
        }

        system.Solve(_monthShift, _countryShift);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddQuietMonths()
    {
        for (var t = 0; t < cells.Months; t++)
        {
            var lift = Precise.Exp(likelihood.Activism[t]);
            for (var i = 0; i < _width; i++)
            {
                var c = (t * _width) + i;
                if (!(rates[c] > 0))
                {
                    continue;
                }

                var u = Odds(c, lift, i);
                var step = StepTerms.OfNone(rates[c], u);
                var half = 0.5 * Variance(t, i);
                var shift = _monthShift[t] + _countryShift[i];
                _byCell[c] = step.First + (half * step.Third) + (shift * step.Second);
                _sum.Thresholds[cells.Next[c]] -= _byCell[c];
                if (!double.IsPositiveInfinity(cells.YearsInTier[c]))
                {
                    AddMaturing(c, u, half, shift);
                }
            }
        }
    }

    /// <summary>A later maturity lowers the rate, and with it everything that the rate multiplies.</summary>
    private void AddMaturing(int cell, double u, double half, double shift)
    {
        var s = u / (1 + u);
        var q = 1 - (rates[cell] * s);
        var p0 = rates[cell] * s / q;
        var p1 = p0 * (1 - s);
        var p2 = p1 * (1 - (2 * s));
        var slope = MaturitySlope(cell);
        _sum.MaturationYears += slope * (-p0 - (half * ((p2 / q) + (2 * p1 * p1 / q))) - (shift * p1 / q));
    }

    /// <summary>The derivative of the logarithm of maturity by the years that it takes.</summary>
    private double MaturitySlope(int cell) =>
        -(1 - Precise.Logistic((cells.YearsInTier[cell] - _terms.MaturationYears) / _terms.MaturationSpread)) / _terms.MaturationSpread;

    private void AddStep(StepEvent at, int index)
    {
        var step = StepAt(at, index);
        var half = 0.5 * Variance(at.Month, at.Row);
        var shift = _monthShift[at.Month] + _countryShift[at.Row];
        _byCell[at.Cell] = step.Terms.First + (half * step.Terms.Third) + (shift * step.Terms.Second);
        AddThreshold(at.From, at.To, step.ByLow, half, shift);
        if (at.To < _terms.Thresholds.Length - 1)
        {
            AddThreshold(at.From, at.To + 1, step.ByHigh, half, shift);
        }

        if (at.From > 0)
        {
            _sum.MaturationYears += MaturitySlope(at.Cell);
        }
    }

    private void AddThreshold(int from, int to, (double Value, double First, double Second) by, double half, double shift)
    {
        var change = by.Value + (half * by.Second) + (shift * by.First);
        _sum.Thresholds[to] += change;
        if (to == _terms.Thresholds.Length - 1 && to > 1 && from != to - 1)
        {
            _sum.JumpCost += change;
        }
    }

    /// <summary>From cells to the terms that move readiness.</summary>
    private void Reduce()
    {
        var byCountry = new double[_width];
        for (var t = 0; t < cells.Months; t++)
        {
            double month = 0;
            for (var i = 0; i < _width; i++)
            {
                var c = (t * _width) + i;
                var change = _byCell[c];
                if (change != 0)
                {
                    month += change;
                    byCountry[i] += change;
                    _sum.Capital += change * cells.LogCapital[c];
                    _sum.Peers += change * cells.Peers[c];
                    _sum.Ahead += change * cells.Ahead[c];
                }
            }

            _sum.Level += month;
            _sum.Leaders[cells.Leaders[t]] += month;
        }

        for (var i = 0; i < _width; i++)
        {
            _sum.Gdp += byCountry[i] * cells.Gdp[i];
            _sum.Blocs += byCountry[i] * cells.Blocs[i];
            _sum.Status += byCountry[i] * cells.Status[i];
        }
    }

    private void AddSpreads()
    {
        // Activism is centred on minus half its variance; the rest is the prior's.
        var activism = -_terms.ActivismSpread * _terms.ActivismSpread * _sum.Level;
        var (_, neighbour) = TierLikelihood.Precision(_terms);
        var unit = new double[cells.Months];
        for (var t = 0; t < cells.Months; t++)
        {
            var pull = likelihood.Pull(_terms, likelihood.Activism, t);
            unit[t] = 1;
            var trace = likelihood.Pull(_terms, unit, t) * _inverse.Month[t];
            unit[t] = 0;
            trace += t < cells.Months - 1 ? 2 * neighbour * _inverse.Neighbour[t] : 0;
            activism += (pull * likelihood.Activism[t]) - 1 + trace + (2 * _monthShift[t] * pull);
        }

        var weight = 1 / (_terms.FrailtySpread * _terms.FrailtySpread);
        double frailty = 0;
        for (var i = 0; i < _width; i++)
        {
            var b = likelihood.Frailty[i];
            frailty += (weight * b * b) - 1 + (weight * _inverse.Country[i]) + (2 * weight * b * _countryShift[i]);
        }

        _sum.ActivismSpread = activism;
        _sum.FrailtySpread = frailty;
    }
}

using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The marginal likelihood of a past's steps: activism of the months and willingness of the countries integrated out.</summary>
/// <remarks>
/// Every step depends on the sum of its month's activism, which is a first-order autoregression, and its country's willingness.
/// Laplace's approximation is made over all of them at once, with the mode found by Newton's steps from the last one. Not safe
/// for use by several threads; the result depends on the last mode by no more than the accuracy to which it is found (1e-9).
/// </remarks>
internal sealed class TierLikelihood
{
    private const int MaxSteps = 100;
    private const double Accuracy = 1e-9;

    private readonly StepCells _cells;
    private readonly int _width;
    private readonly BlockSystem _system;
    private readonly LikelihoodGradient _gradient;
    private readonly double[] _odds;
    private readonly double[] _rate;
    private readonly double[] _curvature;
    private readonly double[] _stepReadiness;
    private readonly double[] _stepRate;
    private readonly double[] _monthGradient;
    private readonly double[] _countryGradient;
    private readonly double[] _monthDiagonal;
    private readonly double[] _countryDiagonal;
    private readonly double[] _unit;
    private readonly double[] _lifts;

    public TierLikelihood(StepCells cells)
    {
        _cells = cells;
        _width = cells.Width;
        _system = new BlockSystem(cells.Months, cells.Width);
        _odds = new double[cells.Rate.Length];
        _rate = new double[cells.Rate.Length];
        _curvature = new double[cells.Rate.Length];
        _stepReadiness = new double[cells.Events.Length];
        _stepRate = new double[cells.Events.Length];
        _monthGradient = new double[cells.Months];
        _countryGradient = new double[cells.Width];
        _monthDiagonal = new double[cells.Months];
        _countryDiagonal = new double[cells.Width];
        _unit = new double[cells.Months];
        _lifts = new double[cells.Width];
        Activism = new double[cells.Months];
        Frailty = new double[cells.Width];
        _gradient = new LikelihoodGradient(cells, this, _system, _odds, _rate, _stepReadiness, _stepRate);
    }

    /// <summary>The mode of activism, month by month.</summary>
    public double[] Activism { get; }

    /// <summary>The mode of willingness, country by country.</summary>
    public double[] Frailty { get; }

    /// <summary>The log of the marginal likelihood; minus infinity where the steps are impossible.</summary>
    public double Evaluate(ReadinessTerms terms)
    {
        Prepare(terms);
        var value = FindMode(terms);
        if (!double.IsFinite(value))
        {
            // The next trial starts afresh.
            Array.Clear(Activism);
            Array.Clear(Frailty);
            return double.NegativeInfinity;
        }

        var (own, _) = Precision(terms);
        var spread = Precise.Log(terms.FrailtySpread);
        var determinant = (_cells.Months * Precise.Log(own)) + (Precise.Log(1 - (terms.ActivismPersistence * terms.ActivismPersistence)));
        return value + (0.5 * determinant) - (_width * spread) - (0.5 * _system.LogDeterminant);
    }

    /// <summary>The derivative of the last evaluation by each term; for the two spreads, by their logarithms.</summary>
    public ReadinessTerms Gradient(ReadinessTerms terms) =>
        _gradient.Compute(terms);

    /// <summary>Variances and covariances of activism and willingness at the last evaluation.</summary>
    public BlockInverse Spread() => _system.Invert();

    /// <summary>The precision of a month given its neighbours' being 0, less the persistence, and what stands between neighbours.</summary>
    public static (double Own, double Neighbour) Precision(ReadinessTerms terms)
    {
        var persistence = terms.ActivismPersistence;
        var own = 1 / (terms.ActivismSpread * terms.ActivismSpread * (1 - (persistence * persistence)));
        return (own, -persistence * own);
    }

    /// <summary>The prior's precision times activism.</summary>
    public double Pull(ReadinessTerms terms, ReadOnlySpan<double> activism, int month)
    {
        var (own, neighbour) = Precision(terms);
        var persistence = terms.ActivismPersistence;
        var isEnd = month == 0 || month == _cells.Months - 1;
        var diagonal = _cells.Months == 1 ? own * (1 - (persistence * persistence)) : isEnd ? own : own * (1 + (persistence * persistence));
        return (diagonal * activism[month])
            + (month > 0 ? neighbour * activism[month - 1] : 0)
            + (month < _cells.Months - 1 ? neighbour * activism[month + 1] : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(ReadinessTerms terms)
    {
        var centre = terms.ActivismSpread * terms.ActivismSpread / 2;
        for (var t = 0; t < _cells.Months; t++)
        {
            var common = terms.Level + terms.Leaders[_cells.Leaders[t]] - centre;
            for (var i = 0; i < _width; i++)
            {
                var c = (t * _width) + i;
                _rate[c] = 0;
                if (_cells.Rate[c] > 0)
                {
                    var mature = double.IsPositiveInfinity(_cells.YearsInTier[c])
                        ? 1
                        : Precise.Logistic((_cells.YearsInTier[c] - terms.MaturationYears) / terms.MaturationSpread);
                    _rate[c] = _cells.Rate[c] * mature;
                    _odds[c] = Precise.Exp(common + Score(terms, c, i) - terms.Threshold(_cells.Next[c] - 1, _cells.Next[c]));
                }
            }
        }

        for (var e = 0; e < _cells.Events.Length; e++)
        {
            var step = _cells.Events[e];
            _stepRate[e] = _rate[step.Cell];
            _stepReadiness[e] = terms.Level + terms.Leaders[_cells.Leaders[step.Month]] - centre + Score(terms, step.Cell, step.Row);
            _rate[step.Cell] = 0;
        }
    }

    private double Score(ReadinessTerms terms, int cell, int row) =>
        (terms.Gdp * _cells.Gdp[row]) + (terms.Blocs * _cells.Blocs[row]) + (terms.Status * _cells.Status[row])
        + (terms.Capital * _cells.LogCapital[cell]) + (terms.Peers * _cells.Peers[cell]) + (terms.Ahead * _cells.Ahead[cell])
        + _cells.Offset[cell];

    /// <summary>Newton's steps to the mode, halved where they overshoot; the log density there.</summary>
    private double FindMode(ReadinessTerms terms)
    {
        var value = Pass(terms);
        if (!double.IsFinite(value))
        {
            Array.Clear(Activism);
            Array.Clear(Frailty);
            value = Pass(terms);
        }

        for (var step = 0; step < MaxSteps && double.IsFinite(value); step++)
        {
            if (!FactorHere(terms))
            {
                return double.NaN;
            }

            var month = _monthGradient.ToArray();
            var country = _countryGradient.ToArray();
            _system.Solve(month, country);
            var length = Math.Max(Largest(month), Largest(country));
            Move(month, country, 1);
            if (length < Accuracy)
            {
                return value;
            }

            var next = Pass(terms);
            for (var part = 0.5; !(next >= value - 1e-9) && part > 1e-6; part /= 2)
            {
                Move(month, country, -part);
                next = Pass(terms);
            }

            value = next;
        }

        return double.NaN;
    }

    private void Move(double[] month, double[] country, double part)
    {
        Rows.Add(Activism, month, part);
        Rows.Add(Frailty, country, part);
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    private bool FactorHere(ReadinessTerms terms)
    {
        var (_, neighbour) = Precision(terms);
        if (_system.Factor(_monthDiagonal, neighbour, _curvature, _countryDiagonal))
        {
            return true;
        }

        // Far from the mode a month without a step may curve the wrong way; then its curvature is left out.
        for (var t = 0; t < _cells.Months; t++)
        {
            for (var i = 0; i < _width; i++)
            {
                var c = (t * _width) + i;
                if (_curvature[c] < 0)
                {
                    _monthDiagonal[t] -= _curvature[c];
                    _countryDiagonal[i] -= _curvature[c];
                    _curvature[c] = 0;
                }
            }
        }

        return _system.Factor(_monthDiagonal, neighbour, _curvature, _countryDiagonal);
    }

    /// <summary>The log density at the present activism and willingness, its gradient and its curvature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Pass(ReadinessTerms terms)
    {
        var weight = 1 / (terms.FrailtySpread * terms.FrailtySpread);
        var lifts = _lifts;
        double value = 0;
        for (var i = 0; i < _width; i++)
        {
            lifts[i] = Precise.Exp(Frailty[i]);
            value -= 0.5 * weight * Frailty[i] * Frailty[i];
            _countryGradient[i] = -weight * Frailty[i];
            _countryDiagonal[i] = weight;
        }

        for (var t = 0; t < _cells.Months; t++)
        {
            var lift = Precise.Exp(Activism[t]);
            var pull = Pull(terms, Activism, t);
            _unit[t] = 1;
            double gradient = -pull, diagonal = Pull(terms, _unit, t), sum = 0;
            _unit[t] = 0;
            for (var i = 0; i < _width; i++)
            {
                var c = (t * _width) + i;
                if (_rate[c] == 0)
                {
                    _curvature[c] = 0;
                    continue;
                }

                var step = StepTerms.OfNone(_rate[c], _odds[c] * lift * lifts[i]);
                sum += step.Value;
                gradient += step.First;
                diagonal -= step.Second;
                _curvature[c] = -step.Second;
                _countryGradient[i] += step.First;
                _countryDiagonal[i] -= step.Second;
            }

            value += sum - (0.5 * pull * Activism[t]);
            _monthGradient[t] = gradient;
            _monthDiagonal[t] = diagonal;
        }

        for (var e = 0; e < _cells.Events.Length; e++)
        {
            var at = _cells.Events[e];
            var step = StepAt(terms, e).Terms;
            value += step.Value;
            _monthGradient[at.Month] += step.First;
            _monthDiagonal[at.Month] -= step.Second;
            _curvature[at.Cell] = -step.Second;
            _countryGradient[at.Row] += step.First;
            _countryDiagonal[at.Row] -= step.Second;
        }

        return value;
    }

    private TakenStep StepAt(ReadinessTerms terms, int index)
    {
        var at = _cells.Events[index];
        var readiness = _stepReadiness[index] + Activism[at.Month] + Frailty[at.Row];
        var top = terms.Thresholds.Length - 1;
        return new TakenStep(
            _stepRate[index],
            readiness,
            terms.Threshold(at.From, at.To),
            at.To < top ? terms.Threshold(at.From, at.To + 1) : double.PositiveInfinity);
    }
}

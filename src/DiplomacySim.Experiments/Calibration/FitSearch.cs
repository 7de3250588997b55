using System.Collections.Immutable;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The search for the highest posterior density, in units of the priors' deviations around their means.</summary>
internal sealed class FitSearch
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    private readonly FitTerm[] _terms;
    private readonly StepCells _cells;
    private readonly TierLikelihood _likelihood;
    private readonly ReadinessTerms _trial;
    private readonly double[] _point;
    private double[] _frailty = [];
    private double[] _frailtySpread = [];
    private double[] _curvature = [];

    public FitSearch(HistoryPanel panel, CalibrationOptions options)
    {
        _terms = FitTerms.Of(panel.World, options);
        _cells = new StepCells(panel);
        _likelihood = new TierLikelihood(_cells);
        _trial = FitTerms.Start(panel.World, options);
        _point = new double[_terms.Length];
    }

    public int Size => _terms.Length;

    public double LogLikelihood { get; private set; }

    public double LogPosterior { get; private set; }

    public int Evaluations { get; private set; }

    public double[] Activism { get; private set; } = [];

    /// <summary>Finds the point.</summary>
    public void Run(double accuracy)
    {
        var (value, _) = QuasiNewton.Minimize(Evaluate, _point, accuracy);
        if (!double.IsFinite(value))
        {
            throw new InvalidOperationException("The past has a step that the model holds for impossible: an occasion without any activity in its month.");
        }

        Evaluate(_point, new double[_point.Length]);
        LogLikelihood = _likelihood.Evaluate(_trial);
        LogPosterior = -value - _terms.Sum(term => Precise.Log(term.Prior.Deviation) + HalfLogTwoPi);
        Activism = [.. _likelihood.Activism];
        _frailtySpread = [.. _likelihood.Spread().Country.Select(Math.Sqrt)];
        _frailty = [.. _likelihood.Frailty];
    }

    /// <summary>The inverse of the curvature at the point, on the priors' scale, row by row.</summary>
    public double[] Covariance(double step)
    {
        var size = _terms.Length;
        var curvature = new double[size * size];
        var point = _point.ToArray();
        var up = new double[size];
        var down = new double[size];
        for (var i = 0; i < size; i++)
        {
            point[i] = _point[i] + step;
            Evaluate(point, up);
            point[i] = _point[i] - step;
            Evaluate(point, down);
            point[i] = _point[i];
            for (var j = 0; j < size; j++)
            {
                curvature[(i * size) + j] = (up[j] - down[j]) / (2 * step);
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                curvature[(i * size) + j] = (curvature[(i * size) + j] + curvature[(j * size) + i]) / 2;
            }
        }

        _curvature = [.. Enumerable.Range(0, size).Select(i => curvature[(i * size) + i])];
        // A peak that ends in a ridge gets some of the priors' curvature once more, so that there is an answer, and a wide one.
        var factor = CholeskyFactor.Of(curvature, size);
        for (var extra = 0.01; factor is null; extra *= 2)
        {
            for (var i = 0; i < size; i++)
            {
                curvature[(i * size) + i] += extra;
            }

            factor = CholeskyFactor.Of(curvature, size);
        }

        var inverse = factor.Inverse();
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                inverse[(i * size) + j] *= _terms[i].Prior.Deviation * _terms[j].Prior.Deviation;
            }
        }

        return inverse;
    }

    public ImmutableArray<FittedQuantity> Quantities(double[] covariance) =>
    [
        .. _terms.Select((term, i) =>
        {
            var deviation = Math.Sqrt(covariance[(i * _terms.Length) + i]);
            var estimate = term.Prior.Natural(term.Prior.Mean + (_point[i] * term.Prior.Deviation));
            var unit = term.Prior.IsLogarithmic ? estimate : 1;
            // The prior adds a curvature of 1 in its own units.
            var data = _curvature[i] - 1;
            return new FittedQuantity
            {
                Name = term.Name,
                Symbol = term.Symbol,
                ParameterIndex = term.ParameterIndex,
                Leader = term.Leader,
                Prior = term.Prior,
                Estimate = estimate,
                Error = deviation * unit,
                Shrinkage = deviation / term.Prior.Deviation,
                DataError = data > 1e-6 ? term.Prior.Deviation / Math.Sqrt(data) * unit : double.PositiveInfinity,
            };
        }),
    ];

    public ImmutableArray<FrailtyEstimate> Frailties() =>
        [.. _cells.Countries.Select((partner, row) => new FrailtyEstimate(partner, _frailty[row], _frailtySpread[row]))];

    /// <summary>Minus the log of the posterior density, and its gradient.</summary>
    internal double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        Evaluations++;
        double priors = 0;
        for (var i = 0; i < _terms.Length; i++)
        {
            _terms[i].Set(_trial, _terms[i].Prior.Natural(_terms[i].Prior.Mean + (point[i] * _terms[i].Prior.Deviation)));
            priors += 0.5 * point[i] * point[i];
        }

        var value = _likelihood.Evaluate(_trial);
        if (!double.IsFinite(value))
        {
            return double.PositiveInfinity;
        }

        var slopes = _likelihood.Gradient(_trial);
        for (var i = 0; i < _terms.Length; i++)
        {
            gradient[i] = point[i] - (_terms[i].Slope(slopes) * _terms[i].Prior.Deviation);
        }

        return priors - value;
    }
}

using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Fits the choice of partners to visit: a conditional logit over a panel's visits, with weak priors.</summary>
/// <remarks>
/// Each visit is a choice among all partners but blocs, given tiers and earlier visits at the start of its month. With few visits
/// the priors stand, which are values for a home of which nothing is known.
/// </remarks>
public static class AttentionCalibration
{
    private const int MaxSteps = 100;

    /// <summary>Months since the last visit of a partner whose visits are not recorded, as at the start of a run.</summary>
    private const double UnrecordedMonths = 8;

    private static readonly (Parameter Parameter, Prior Prior)[] s_terms =
    [
        (Parameter.AttentionTrade, new Prior(0.15, 0.5)),
        (Parameter.AttentionGdp, new Prior(0.35, 0.5)),
        (Parameter.AttentionDistance, new Prior(0.3, 0.5)),
        (Parameter.AttentionNeighbourhood, new Prior(0, 0.5)),
        (Parameter.AttentionAffinity, new Prior(0.2, 0.7)),
        (Parameter.AttentionStatus, new Prior(0.2, 0.7)),
        (Parameter.AttentionSpecial, new Prior(1, 1)),
        (Parameter.AttentionTier, new Prior(0.1, 0.3)),
        (Parameter.AttentionRecency, new Prior(1, 1)),
    ];

    /// <summary>Fits the choice of visits.</summary>
    public static AttentionFit Fit(HistoryPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var size = s_terms.Length;
        var choices = new VisitChoices(panel, UnrecordedMonths);
        var point = s_terms.Select(term => term.Prior.Mean).ToArray();
        var gradient = new double[size];
        var information = new double[size * size];
        var value = Evaluate(choices, point, gradient, information);
        for (var step = 0; step < MaxSteps; step++)
        {
            // The log density is concave: the information is positive definite, and halved steps always rise.
            var factor = CholeskyFactor.Of(information, size)!;
            var move = gradient.ToArray();
            factor.Solve(move);
            if (move.Max(Math.Abs) < 1e-10)
            {
                break;
            }

            var trial = point.ToArray();
            Rows.Add(trial, move, 1);
            var next = Evaluate(choices, trial, gradient, information);
            for (var part = 0.5; next < value && part > 1e-9; part /= 2)
            {
                Rows.Add(trial, move, -part);
                next = Evaluate(choices, trial, gradient, information);
            }

            point = trial;
            value = next;
        }

        var covariance = CholeskyFactor.Of(information, size)!.Inverse();
        return new AttentionFit
        {
            Quantities = [.. s_terms.Select((term, i) => Quantity(term, point[i], covariance[(i * size) + i], information[(i * size) + i]))],
            Covariance = [.. covariance],
            Visits = choices.Count,
            LogLikelihood = choices.LogLikelihood(point, null, null),
            LogLikelihoodOfChance = -choices.Count * Precise.Log(Math.Max(choices.Alternatives, 1)),
        };
    }

    private static FittedQuantity Quantity((Parameter Parameter, Prior Prior) term, double estimate, double variance, double information)
    {
        var description = ParameterTable.All[(int)term.Parameter];
        var data = information - (1 / (term.Prior.Deviation * term.Prior.Deviation));
        return new FittedQuantity
        {
            Name = description.Name,
            Symbol = description.Symbol,
            ParameterIndex = ParameterSet.IndexOf(term.Parameter),
            Leader = -1,
            Prior = term.Prior,
            Estimate = estimate,
            Error = Math.Sqrt(variance),
            Shrinkage = Math.Sqrt(variance) / term.Prior.Deviation,
            DataError = data > 1e-12 ? 1 / Math.Sqrt(data) : double.PositiveInfinity,
        };
    }

    private static double Evaluate(VisitChoices choices, double[] point, double[] gradient, double[] information)
    {
        Array.Clear(gradient);
        Array.Clear(information);
        var value = choices.LogLikelihood(point, gradient, information);
        for (var i = 0; i < point.Length; i++)
        {
            var precision = 1 / (s_terms[i].Prior.Deviation * s_terms[i].Prior.Deviation);
            var distance = point[i] - s_terms[i].Prior.Mean;
            value -= 0.5 * precision * distance * distance;
            gradient[i] -= precision * distance;
            information[(i * point.Length) + i] += precision;
        }

        return value;
    }
}

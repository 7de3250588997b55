using System.Collections.Immutable;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Fits readiness to a past: the identified core of the model.</summary>
/// <remarks>
/// The likelihood of the steps of every month, given the expected course of visits and capital, with partners' willingness and the
/// months' activism integrated out; weak priors; Newton-like search with exact derivatives. The same panel gives the same bytes on
/// any machine. Takes a fraction of a second for some hundred partners and 300 months; safe for use by several threads.
/// </remarks>
public static class TierCalibration
{
    private const double SearchAccuracy = 1e-5;
    private const double CurvatureStep = 1e-3;

    /// <summary>Fits a past.</summary>
    /// <param name="panel">The past; later rows of its world are out of reach.</param>
    /// <param name="options">How; the defaults where null.</param>
    /// <exception cref="InvalidOperationException">The past gives no likelihood: a step without any chance of an occasion.</exception>
    public static CalibrationFit Fit(HistoryPanel panel, CalibrationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options ??= new CalibrationOptions();
        var attention = options.FitsAttention ? AttentionCalibration.Fit(panel) : null;
        var seen = attention is null ? panel : panel.With(attention.Apply(panel.World.Parameters));
        var search = new FitSearch(seen, options);
        search.Run(SearchAccuracy);
        var covariance = search.Covariance(CurvatureStep);
        var quantities = search.Quantities(covariance);
        return new CalibrationFit
        {
            Panel = seen,
            Quantities = quantities,
            Covariance = [.. covariance],
            LogLikelihood = search.LogLikelihood,
            LogPosterior = search.LogPosterior,
            Attention = attention,
            Frailties = search.Frailties(),
            Activism = [.. search.Activism],
            World = Apply(seen.World, quantities),
            Posterior = FitPosterior.Of(quantities, covariance, attention),
            Evaluations = search.Evaluations,
        };
    }

    /// <summary>The log likelihood of the world's own values, where nothing is searched for.</summary>
    /// <param name="panel">The past.</param>
    /// <param name="options">How; only whether activism is integrated out counts.</param>
    public static double LogLikelihoodOfPresent(HistoryPanel panel, CalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(options);
        return new TierLikelihood(new StepCells(panel)).Evaluate(FitTerms.Start(panel.World, options));
    }

    /// <summary>The world with the estimates in the place of its parameters and leaders' effects.</summary>
    private static World Apply(World world, ImmutableArray<FittedQuantity> quantities)
    {
        var leaders = world.Leaders.ToBuilder();
        var parameters = world.Parameters;
        foreach (var quantity in quantities)
        {
            if (quantity.Leader >= 0)
            {
                leaders[quantity.Leader] = leaders[quantity.Leader] with { Effect = quantity.Estimate };
            }

            if (quantity.ParameterIndex >= 0)
            {
                parameters = parameters.With(quantity.ParameterIndex, quantity.Estimate);
            }
        }

        // Under a single leader the reference is in office.
        parameters = leaders.Count == 1 ? parameters.With(Parameter.LeaderEffect, leaders[0].Effect) : parameters;
        return world with { Leaders = leaders.ToImmutable(), Parameters = parameters };
    }
}

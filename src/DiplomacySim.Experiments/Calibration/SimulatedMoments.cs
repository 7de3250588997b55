using System.Collections.Immutable;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Sets what the likelihood does not see so that simulated years have the numbers of the recorded ones.</summary>
/// <remarks>
/// Tours by the share of a month's visits that go to one region, agreements of a visit and their uplift under the last leader by the
/// agreements of the last two years. Runs share their draws, so that the numbers move smoothly with the parameters.
/// </remarks>
public static class SimulatedMoments
{
    private const int Replications = 128;
    private const int Halvings = 7;
    private const int Corrections = 4;
    private const double LargestTour = 3;

    /// <summary>The estimates, for the parameters for which the panel has numbers.</summary>
    /// <param name="panel">The panel of the fitted world.</param>
    /// <param name="parameters">The fitted parameters.</param>
    /// <param name="seed">The seed of the runs.</param>
    public static ImmutableArray<MomentEstimate> Fit(HistoryPanel panel, ParameterSet parameters, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(parameters);
        var years = new RecentYears(panel, seed, Replications);
        var estimates = ImmutableArray.CreateBuilder<MomentEstimate>();
        var present = parameters;
        if (years.ObservedSameRegion() is var share && !double.IsNaN(share))
        {
            parameters = FitTours(years, parameters, share, out var simulated);
            estimates.Add(Estimate(Parameter.TourSpread, present, parameters, "share of pairs of visits of a month in one region", share, simulated));
        }

        var last = panel.LastMonth.Year;
        if (panel.Find("agreements_signed", last) is { } late && panel.Find("agreements_signed", last - 1) is { } early && years.FirstYear < last)
        {
            parameters = FitAgreements(years, parameters, early, late, out var simulated);
            estimates.Add(Estimate(Parameter.AgreementsPerVisit, present, parameters, FormattableString.Invariant($"agreements of {last - 1}"), early, simulated.Early));
            estimates.Add(Estimate(Parameter.AgreementsUplift, present, parameters, FormattableString.Invariant($"agreements of {last}"), late, simulated.Late));
        }

        return estimates.ToImmutable();
    }

    private static ParameterSet FitTours(RecentYears years, ParameterSet parameters, double share, out double simulated)
    {
        double low = 0, high = LargestTour;
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            if (years.Play(parameters.With(Parameter.TourSpread, middle)).SameRegion < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        parameters = parameters.With(Parameter.TourSpread, (low + high) / 2);
        simulated = years.Play(parameters).SameRegion;
        return parameters;
    }

    /// <summary>Agreements grow as the mean of a visit does, and in the last leader's months with the uplift: corrected in turn.</summary>
    private static ParameterSet FitAgreements(RecentYears years, ParameterSet parameters, double early, double late, out (double Early, double Late) simulated)
    {
        simulated = Last(years, parameters);
        for (var step = 0; step < Corrections; step++)
        {
            var ratio = late / early / (simulated.Late / simulated.Early);
            // The last leader held office in a part of the earlier year too, so that the ratio moves by less than the uplift.
            parameters = parameters.With(Parameter.AgreementsUplift, Math.Max(parameters[Parameter.AgreementsUplift] + (1.6 * Precise.Log(ratio)), 0));
            simulated = Last(years, parameters);
            parameters = parameters.With(Parameter.AgreementsPerVisit, parameters[Parameter.AgreementsPerVisit] * (early + late) / (simulated.Early + simulated.Late));
            simulated = Last(years, parameters);
        }

        return parameters;
    }

    private static (double Early, double Late) Last(RecentYears years, ParameterSet parameters)
    {
        var agreements = years.Play(parameters).Agreements;
        return (agreements[^2], agreements[^1]);
    }

    private static MomentEstimate Estimate(Parameter parameter, ParameterSet present, ParameterSet fitted, string moment, double observed, double simulated) => new(
        ParameterTable.All[(int)parameter].Name,
        ParameterSet.IndexOf(parameter),
        present[parameter],
        fitted[parameter],
        moment,
        observed,
        simulated);
}

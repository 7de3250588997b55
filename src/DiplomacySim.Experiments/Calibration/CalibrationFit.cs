using System.Collections.Immutable;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>What a past says of readiness: the estimates, how sure they are, and what follows for partners and months.</summary>
public sealed record CalibrationFit
{
    /// <summary>The past that was fitted.</summary>
    public required HistoryPanel Panel { get; init; }

    /// <summary>The fitted quantities.</summary>
    public required ImmutableArray<FittedQuantity> Quantities { get; init; }

    /// <summary>The posterior's covariance on the priors' scale, row by row, in the order of the quantities.</summary>
    public required ImmutableArray<double> Covariance { get; init; }

    /// <summary>The log of the marginal likelihood at the estimates.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The same plus the log of the priors' densities.</summary>
    public required double LogPosterior { get; init; }

    /// <summary>The fit of the choice of visits; null where the options left it out.</summary>
    public required AttentionFit? Attention { get; init; }

    /// <summary>The willingness of each country, in the order of the world's partners.</summary>
    public required ImmutableArray<FrailtyEstimate> Frailties { get; init; }

    /// <summary>The mode of activism month by month, before centring; its mean beforehand is 0.</summary>
    public required ImmutableArray<double> Activism { get; init; }

    /// <summary>The panel's world with the estimates in the place of its parameters and leaders' effects.</summary>
    public required World World { get; init; }

    /// <summary>The distribution of the parameters that a run can draw: the quantities that are parameters, and those of attention where fitted.</summary>
    public required WorldPosterior Posterior { get; init; }

    /// <summary>How many times the likelihood was worked out.</summary>
    public required int Evaluations { get; init; }

    /// <summary>The quantity with this name, or null.</summary>
    public FittedQuantity? Find(string name) => Quantities.FirstOrDefault(quantity => quantity.Name == name);

    /// <summary>The posterior's correlation of two quantities.</summary>
    public double Correlation(int row, int column)
    {
        var size = Quantities.Length;
        return Covariance[(row * size) + column] / Math.Sqrt(Covariance[(row * size) + row] * Covariance[(column * size) + column]);
    }

    /// <summary>How all relationships stand at the start of a month, with the willingness that this fit found.</summary>
    /// <param name="month">The first month of a run; at the earliest the panel's first.</param>
    /// <remarks>The willingness is that of the whole panel, so that a run meant not to look ahead takes a fit of the panel up to its start.</remarks>
    public StartState Start(Month month)
    {
        var start = StartBuilder.Build(World, month);
        var partners = start.Partners.ToBuilder();
        foreach (var frailty in Frailties)
        {
            partners[frailty.Partner] = partners[frailty.Partner] with { FrailtyMean = frailty.Mean, FrailtyDeviation = frailty.Deviation };
        }

        return start with { Partners = partners.ToImmutable() };
    }
}

using System.Collections.Immutable;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>What the recorded visits say of the choice of partners to visit.</summary>
public sealed record AttentionFit
{
    /// <summary>The fitted quantities.</summary>
    public required ImmutableArray<FittedQuantity> Quantities { get; init; }

    /// <summary>The posterior's covariance, row by row, in the order of the quantities.</summary>
    public required ImmutableArray<double> Covariance { get; init; }

    /// <summary>The visits of the panel.</summary>
    public required int Visits { get; init; }

    /// <summary>The log likelihood of the choices at the estimates.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The log likelihood where every partner is as likely as any other.</summary>
    public required double LogLikelihoodOfChance { get; init; }

    /// <summary>The parameters with the estimates put in.</summary>
    public ParameterSet Apply(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var quantity in Quantities)
        {
            parameters = parameters.With(quantity.ParameterIndex, quantity.Estimate);
        }

        return parameters;
    }
}

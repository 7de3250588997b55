using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>A quantity of the fit, with what was believed before and what is after.</summary>
public sealed record FittedQuantity
{
    /// <summary>The standard normal quantile of 95%: the half width of a 90% interval in standard errors.</summary>
    private const double HalfWidth = 1.6448536269514722;

    /// <summary>The parameter's name in files; for a leader other than the last <c>leader effect from 2011-01</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The symbol in the model's description.</summary>
    public required string Symbol { get; init; }

    /// <summary>The index in a <see cref="Model.Parameters.ParameterSet"/>; -1 for a leader other than the last.</summary>
    public required int ParameterIndex { get; init; }

    /// <summary>The leader, an index into the panel's leaders, where this is a leader's effect; else -1.</summary>
    public required int Leader { get; init; }

    /// <summary>What was believed beforehand.</summary>
    public required Prior Prior { get; init; }

    /// <summary>The value of highest posterior density, in the quantity's own unit.</summary>
    public required double Estimate { get; init; }

    /// <summary>The posterior's standard deviation in the quantity's own unit; about, where the prior is logarithmic.</summary>
    public required double Error { get; init; }

    /// <summary>The posterior's standard deviation against the prior's, on the prior's scale: near 1 where the data say nothing.</summary>
    public required double Shrinkage { get; init; }

    /// <summary>The standard error that the data alone would give with all other quantities held; infinite where they say nothing.</summary>
    public required double DataError { get; init; }

    /// <summary>Whether the data, not the prior, set the estimate: the posterior is less than 0.7 times as wide as the prior.</summary>
    public bool IsIdentified => Shrinkage < 0.7;

    /// <summary>The posterior's 90% interval, in the quantity's own unit.</summary>
    public (double Low, double High) Interval()
    {
        if (!Prior.IsLogarithmic)
        {
            return (Estimate - (HalfWidth * Error), Estimate + (HalfWidth * Error));
        }

        var factor = Precise.Exp(HalfWidth * Error / Estimate);
        return (Estimate / factor, Estimate * factor);
    }
}

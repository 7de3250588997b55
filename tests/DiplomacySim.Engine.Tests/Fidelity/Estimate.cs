namespace DiplomacySim.Engine.Tests.Fidelity;

/// <summary>A mean over futures and its Monte-Carlo standard error.</summary>
internal readonly record struct Estimate(double Mean, double Error)
{
    public static Estimate Of(double[] values)
    {
        var mean = values.Average();
        return new Estimate(mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length));
    }

    /// <summary>The value below which a share of the futures lies.</summary>
    public static double Quantile(double[] values, double share) => values.Order().ElementAt((int)(share * (values.Length - 1)));
}

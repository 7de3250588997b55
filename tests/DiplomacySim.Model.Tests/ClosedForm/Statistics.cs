namespace DiplomacySim.Model.Tests.ClosedForm;

/// <summary>Compares simulated means with exact ones.</summary>
internal static class Statistics
{
    /// <summary>Standard errors that a mean may be off: passed by chance once in 2,000 tests, and the seeds are fixed.</summary>
    public const double Tolerance = 3.5;

    /// <summary>Fails where the mean of independent numbers is further from its expectation than chance explains.</summary>
    /// <remarks>The standard error is that of the numbers themselves, so that more of them make the test sharper.</remarks>
    public static void AssertMean(double expected, IEnumerable<double> independent, string what = "mean")
    {
        var numbers = independent.ToArray();
        var mean = numbers.Average();
        var deviation = Math.Sqrt(numbers.Sum(x => (x - mean) * (x - mean)) / (numbers.Length - 1));
        var error = deviation / Math.Sqrt(numbers.Length);
        Assert.True(
            Math.Abs(mean - expected) <= Tolerance * error,
            FormattableString.Invariant($"{what}: {mean:G6} with a standard error of {error:G3}; expected {expected:G6}."));
    }

    /// <summary>Fails where a share of independent trials is further from its probability than chance explains.</summary>
    public static void AssertShare(double probability, long hits, long trials, string what = "share")
    {
        var error = Math.Sqrt(probability * (1 - probability) / trials);
        var share = (double)hits / trials;
        Assert.True(
            Math.Abs(share - probability) <= Tolerance * error,
            FormattableString.Invariant($"{what}: {share:G6} with a standard error of {error:G3}; expected {probability:G6}."));
    }

    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}

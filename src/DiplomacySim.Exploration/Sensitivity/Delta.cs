using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The moment-independent measure delta (Borgonovo 2007) from given data, after Plischke, Borgonovo and Smith (2013).</summary>
/// <remarks>
/// Half the area between the output's density and its density in a class of the input, averaged over classes; bias reduced by the
/// bootstrap (their equation 30). An output with up to 30 different values is compared by shares in place of densities, and an input
/// with few values has a class for each.
/// </remarks>
public static class Delta
{
    private const int MostClasses = 48;

    /// <summary>Works the measures out.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">The output of each row.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are too few rows, or the output is the same everywhere.</exception>
    public static DeltaResult Analyze(InputTable inputs, ReadOnlySpan<double> outputs, GivenDataOptions? options = null)
    {
        options ??= new GivenDataOptions();
        options.Check();
        GivenData.Check(inputs, outputs, "Delta");
        var classes = options.Classes ?? ClassesFor(outputs.Length);
        var density = new OutputDensity(outputs);
        var dummy = new DeltaEstimator(density, InputClasses.OfOrder(GivenData.DummyOrder(inputs.Rows, options.Seed), classes)).Estimate(options).Delta;
        return new DeltaResult(
            [
                .. inputs.Names.Select((name, i) =>
                {
                    var (delta, first, raw) = new DeltaEstimator(density, InputClasses.Of(inputs, i, classes)).Estimate(options);
                    return new DeltaMeasure(name, delta, first, raw, delta.Low > dummy.High);
                }),
            ],
            dummy,
            inputs.Rows,
            classes);
    }

    /// <summary>Plischke and others' rule: n to the power 2 / (7 + tanh((1500 - n) / 500)), at most 48.</summary>
    private static int ClassesFor(int rows)
    {
        var twice = Precise.Exp(2 * Math.Clamp((1500.0 - rows) / 500, -20, 20));
        var power = 2 / (7 + ((twice - 1) / (twice + 1)));
        return Math.Clamp((int)Math.Ceiling(Precise.Exp(power * Precise.Log(rows))), 2, MostClasses);
    }
}

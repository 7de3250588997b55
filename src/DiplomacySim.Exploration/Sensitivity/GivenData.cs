using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Checks inputs and outputs that come from any design.</summary>
internal static class GivenData
{
    /// <summary>The fewest rows from which measures are told.</summary>
    public const int LeastRows = 50;

    /// <summary>Refuses what no measure can be read off.</summary>
    public static void Check(InputTable inputs, ReadOnlySpan<double> outputs, string method)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (outputs.Length != inputs.Rows)
        {
            throw new ArgumentException($"There are {inputs.Rows} rows of inputs and {outputs.Length} outputs.", nameof(outputs));
        }

        if (outputs.Length < LeastRows)
        {
            throw new AnalysisException($"{method} needs at least {LeastRows} rows; there are {outputs.Length}.");
        }

        foreach (var output in outputs)
        {
            if (double.IsNaN(output))
            {
                throw new ArgumentException("Outputs are numbers; leave out rows that lack one.", nameof(outputs));
            }
        }

        if (outputs.IndexOfAnyExcept(outputs[0]) < 0)
        {
            throw new AnalysisException("The output is the same in every row, so that nothing explains it.");
        }
    }

    /// <summary>An order of rows that has nothing to do with any output: that of the dummy input.</summary>
    public static int[] DummyOrder(int rows, ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, rows)];
        new Resampling(seed, ResamplingPurpose.Dummy).Shuffle(0, order.AsSpan());
        return order;
    }
}

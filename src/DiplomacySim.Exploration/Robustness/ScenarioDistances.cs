using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>How far scenarios lie from the one in which every input has its median.</summary>
/// <remarks>
/// In each input the distance is the share of the way from the median to the farther end of its values; the largest over inputs counts,
/// as in the envelopes of info-gap theory (Ben-Haim 2006). An input with the value none goes by the places of its values in order.
/// </remarks>
public static class ScenarioDistances
{
    /// <summary>The distances of the rows, from 0 to 1.</summary>
    /// <param name="inputs">What is uncertain, a row for each scenario.</param>
    public static double[] Of(InputTable inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var distances = new double[inputs.Rows];
        for (var input = 0; input < inputs.Names.Length; input++)
        {
            var column = Finite(inputs.Column(input).ToArray());
            var median = Quantiles.MedianOfSorted([.. column.Order()]);
            var farther = column.Max(value => Math.Abs(value - median));
            for (var row = 0; row < distances.Length && farther > 0; row++)
            {
                distances[row] = Math.Max(distances[row], Math.Abs(column[row] - median) / farther);
            }
        }

        return distances;
    }

    private static double[] Finite(double[] column)
    {
        if (!column.Any(double.IsInfinity))
        {
            return column;
        }

        double[] different = [.. column.Distinct().Order()];
        return Array.ConvertAll(column, value => (double)Array.BinarySearch(different, value));
    }
}

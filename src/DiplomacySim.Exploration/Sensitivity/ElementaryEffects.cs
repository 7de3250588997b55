using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The elementary effects of Morris trajectories: for each input one a trajectory.</summary>
internal static class ElementaryEffects
{
    // What a double loses when levels of a grid are scaled and subtracted.
    private const double Rounding = 1e-9;

    /// <summary>The effects by input, then by trajectory; trajectories with a missing output are left out.</summary>
    /// <exception cref="AnalysisException">The rows are no trajectories.</exception>
    public static double[][] Of(InputTable units, ReadOnlySpan<double> outputs)
    {
        var points = units.Names.Length + 1;
        if (outputs.Length != units.Rows || units.Rows == 0 || units.Rows % points != 0)
        {
            throw new AnalysisException($"{units.Rows} rows are not whole Morris trajectories, which have {points} rows for {points - 1} inputs.");
        }

        var effects = units.Names.Select(_ => new List<double>()).ToArray();
        var found = new double[points - 1];
        for (var start = 0; start < units.Rows; start += points)
        {
            Array.Fill(found, double.NaN);
            for (var row = start + 1; row < start + points; row++)
            {
                var input = Changed(units, row);
                found[input] = (outputs[row] - outputs[row - 1]) / (units.Column(input)[row] - units.Column(input)[row - 1]);
            }

            if (outputs.Slice(start, points).ContainsAny([double.NaN]))
            {
                continue;
            }

            for (var i = 0; i < found.Length; i++)
            {
                effects[i].Add(found[i]);
            }
        }

        return [.. effects.Select(e => e.ToArray())];
    }

    private static int Changed(InputTable units, int row)
    {
        var changed = -1;
        for (var input = 0; input < units.Names.Length; input++)
        {
            if (Math.Abs(units.Column(input)[row] - units.Column(input)[row - 1]) > Rounding)
            {
                changed = changed < 0 ? input : throw NoTrajectory(row);
            }
        }

        return changed >= 0 ? changed : throw NoTrajectory(row);
    }

    private static AnalysisException NoTrajectory(int row) =>
        new($"Row {row + 1} does not differ from the one before in exactly one input: the rows are no Morris trajectories.");
}

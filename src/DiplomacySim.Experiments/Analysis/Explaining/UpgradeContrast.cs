using System.Collections.Immutable;
using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>Futures that have an upgrade against those that do not, in the same months.</summary>
/// <remarks>
/// For each upgrade the month in which it came is taken, and of the futures that never have it the same month: what differs is then what
/// spoke for the upgrade, not how far the years have gone. Futures of the second kind count with every month in proportion to the
/// upgrades that came in it.
/// </remarks>
internal static class UpgradeContrast
{
    private static readonly ImmutableArray<string> s_names =
        ["activism", "interest", "willingness", "capital", "region", "rivalry", "tension", "credibility", "occasion", "chance"];

    private static readonly ImmutableArray<string> s_gates =
        ["its readiness bore a step", "and it would have taken it", "it was visited"];

    /// <summary>The parts of readiness, the largest difference first, after them their sum.</summary>
    public static ImmutableArray<ScoreContrast> Parts(UpgradeRun run)
    {
        var (with, without) = Split(run);
        var weights = Weights(run, with);
        var contrasts = Enumerable.Range(0, ScoreParts.Count + 1).Select(part =>
        {
            var (mean, error) = Spread(with.Select(f => Value(run, f, run.Reached[f], part)));
            var (other, otherError) = Spread(without.Select(f => Weighted(weights, month => Value(run, f, month, part))));
            var half = Moments.Z * Math.Sqrt((error * error) + (otherError * otherError));
            return new ScoreContrast(part < ScoreParts.Count ? s_names[part] : "readiness", mean, other, mean - other - half, mean - other + half);
        }).ToArray();
        return [.. contrasts[..^1].OrderByDescending(c => Math.Abs(c.Difference)), contrasts[^1]];
    }

    /// <summary>The conditions, as futures without the upgrade met them in the months in which others had it.</summary>
    public static ImmutableArray<UpgradeGate> Gates(UpgradeRun run)
    {
        var (with, without) = Split(run);
        var weights = Weights(run, with);
        return [.. s_gates.Select((name, gate) => new UpgradeGate(name, without.Average(f => Weighted(weights, month => run.Met(f, month, gate) ? 1 : 0))))];
    }

    private static (int[] With, int[] Without) Split(UpgradeRun run)
    {
        var all = Enumerable.Range(0, run.Reached.Length);
        return ([.. all.Where(f => run.Reached[f] >= 0)], [.. all.Where(f => run.Reached[f] < 0)]);
    }

    private static double[] Weights(UpgradeRun run, int[] with)
    {
        var weights = new double[run.Months];
        foreach (var future in with)
        {
            weights[run.Reached[future]] += 1.0 / with.Length;
        }

        return weights;
    }

    private static double Weighted(double[] weights, Func<int, double> value)
    {
        var sum = 0.0;
        for (var month = 0; month < weights.Length; month++)
        {
            sum += weights[month] > 0 ? weights[month] * value(month) : 0;
        }

        return sum;
    }

    private static double Value(UpgradeRun run, int future, int month, int part)
    {
        var parts = run.Parts(future, month);
        if (part < parts.Length)
        {
            return parts[part];
        }

        var sum = 0.0;
        foreach (var one in parts)
        {
            sum += one;
        }

        return sum;
    }

    private static (double Mean, double Error) Spread(IEnumerable<double> values)
    {
        var moments = new Moments();
        foreach (var value in values)
        {
            moments.Add(value);
        }

        return (moments.Mean, moments.StandardError);
    }
}

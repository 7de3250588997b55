using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Tries the assumed parameters all over their ranges, in free runs of the past, and keeps what the record does not speak against.</summary>
/// <remarks>
/// A Latin hypercube over the parameters that the world marks as assumptions, with the fitted ones at their estimates; each vector
/// is played with the same replications. The record is one past among many: the runs' own variance counts among what explains a
/// distance, beside the record's error and a discrepancy of a tenth.
/// </remarks>
public static class HistoryMatching
{
    private const double Limit = 3;

    /// <summary>Parameters that move nothing before the record's end, or that stand for a decision.</summary>
    private static readonly Parameter[] s_left = [Parameter.WaveHalfLife, Parameter.LeaderChangeRate, Parameter.PartnerAcceptance, Parameter.BlocSpillOver];

    /// <summary>Plays and judges.</summary>
    /// <param name="fit">The fit whose world is played.</param>
    /// <param name="loaded">The world's parameters with their ranges.</param>
    /// <param name="seed">The seed of the hypercube and of the runs.</param>
    /// <param name="points">The vectors, at least 2.</param>
    /// <param name="replications">The runs of each, 2 to 1,024.</param>
    /// <param name="workers">How many threads play; the result does not depend on it.</param>
    /// <param name="played">Told how many vectors are done after each shard; may be null. Called on the threads that play.</param>
    /// <param name="cancellation">Stops between months.</param>
    public static HistoryMatch Run(
        CalibrationFit fit, LoadedWorld loaded, ulong seed, int points, int replications, int workers, Action<int>? played = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(replications, Model.Columns.LaneInputs.MaxLanes);
        var panel = HistoryPanel.From(loaded);
        var targets = new PastTargets(panel);
        WorldParameter[] assumed = [.. loaded.Parameters.Where(IsTried)];
        int[] indices = [.. assumed.Select(parameter => parameter.Index)];
        double[][] vectors = [[.. assumed.Select(p => fit.World.Parameters[p.Index])], .. Hypercube(assumed, seed, points)];
        var results = new FreeRuns(fit.World, targets, seed).Play(indices, vectors, replications, workers, played, cancellation);
        var kept = results.Select(result => Implausibilities(targets.All, result, replications).Where(double.IsFinite).DefaultIfEmpty(0).Max() < Limit).ToArray();
        return new HistoryMatch
        {
            Targets = targets.All,
            Means = [.. results[0].Mean],
            Deviations = [.. results[0].Variance.Select(Math.Sqrt)],
            Implausibilities = [.. Implausibilities(targets.All, results[0], replications)],
            Parameters = [.. assumed.Select((parameter, k) => Judge(parameter, [.. vectors.Skip(1).Select(v => v[k])], kept[1..]))],
            Tried = points,
            Kept = kept.Skip(1).Count(k => k),
        };
    }

    private static bool IsTried(WorldParameter parameter) =>
        parameter.Mark is ParameterMark.Assumption or ParameterMark.Literature
        && parameter.Low < parameter.High && double.IsFinite(parameter.High)
        && parameter.Index < ParameterTable.Count
        && (Parameter)parameter.Index != Parameter.CapitalWeight
        && !s_left.Contains((Parameter)parameter.Index);

    /// <summary>One value from each of as many equal parts of a range as there are vectors, in an order that chance gives.</summary>
    private static double[][] Hypercube(WorldParameter[] parameters, ulong seed, int points)
    {
        var vectors = new double[points][];
        for (var point = 0; point < points; point++)
        {
            vectors[point] = new double[parameters.Length];
        }

        for (var k = 0; k < parameters.Length; k++)
        {
            var name = parameters[k].Name;
            int[] order = [.. Enumerable.Range(0, points).OrderBy(point => CaseDraws.Uniform(seed, (uint)point, "hypercube order of " + name))];
            for (var stratum = 0; stratum < points; stratum++)
            {
                var share = (stratum + CaseDraws.Uniform(seed, (uint)stratum, "hypercube place of " + name)) / points;
                vectors[order[stratum]][k] = parameters[k].Low + (share * (parameters[k].High - parameters[k].Low));
            }
        }

        return vectors;
    }

    private static double[] Implausibilities(ImmutableArray<PastTarget> targets, (double[] Mean, double[] Variance) result, int replications) =>
    [
        .. targets.Select((target, i) =>
            Math.Abs(result.Mean[i] - target.Observed) / Math.Sqrt(
                (result.Variance[i] * (1 + (1.0 / replications))) + (target.ObservedDeviation * target.ObservedDeviation) + (target.Discrepancy * target.Discrepancy))),
    ];

    private static MatchedParameter Judge(WorldParameter parameter, double[] values, bool[] kept)
    {
        var middle = (parameter.Low + parameter.High) / 2;
        var good = values.Where((_, i) => kept[i]).ToArray();
        return new MatchedParameter(
            parameter.Name,
            parameter.Index,
            parameter.Default,
            parameter.Low,
            parameter.High,
            good.Length > 0 ? good.Min() : parameter.Low,
            good.Length > 0 ? good.Max() : parameter.High,
            Share(value => value < middle),
            Share(value => value >= middle));

        double Share(Func<double, bool> isIn)
        {
            var inside = values.Select((value, i) => (value, i)).Where(v => isIn(v.value)).ToArray();
            return inside.Length > 0 ? (double)inside.Count(v => kept[v.i]) / inside.Length : double.NaN;
        }
    }
}

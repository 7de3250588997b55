using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Splits futures by the draw of one uncertain input.</summary>
internal sealed class DrawSplit
{
    private const int MostValues = 6;

    private readonly ExperimentPlan _plan;
    private readonly int _policy;
    private readonly Uncertainty _uncertainty;
    private readonly double[] _values;
    private readonly Moments[] _tops;
    private readonly Moments[] _targets;

    public DrawSplit(ExperimentPlan plan, int policy, Uncertainty uncertainty)
    {
        _plan = plan;
        _policy = policy;
        _uncertainty = uncertainty;
        double[] values = uncertainty.Distribution switch
        {
            ChoiceDistribution choice => [.. choice.Values.Distinct()],
            DiscreteDistribution discrete => [.. discrete.Outcomes.Select(o => o.Value).Distinct()],
            _ => [],
        };
        _values = values.Length <= MostValues ? values : [];
        var groups = _values.Length > 0 ? _values.Length : 2;
        _tops = [.. Enumerable.Range(0, groups).Select(_ => new Moments())];
        _targets = [.. Enumerable.Range(0, groups).Select(_ => new Moments())];
    }

    /// <summary>Takes in a future: its countries on the top rung and whether it meets the first target (NaN where there is none).</summary>
    public void Add(uint future, double top, double target)
    {
        var uniform = CaseDraws.Coordinate(_plan.Policies[_policy], future, _uncertainty);
        var group = _values.Length > 0
            ? Array.IndexOf(_values, _uncertainty.Distribution.Quantile(uniform))
            : uniform * 3 < 1 ? 0 : uniform * 3 > 2 ? 1 : -1;
        if (group < 0)
        {
            return;
        }

        _tops[group].Add(top);
        if (!double.IsNaN(target))
        {
            _targets[group].Add(target);
        }
    }

    /// <summary>The effect; null where fewer than two groups have futures.</summary>
    public UncertaintyEffect? Effect(Moments allTops, Moments? allTargets)
    {
        int[] filled = [.. Enumerable.Range(0, _tops.Length).Where(g => _tops[g].Count > 1)];
        if (filled.Length < 2)
        {
            return null;
        }

        var pairs = filled.Length * (filled.Length - 1) / 2;

        // Two measures, and the widest of several pairs: chance has as many tries (Bonferroni).
        var z = Precise.NormalQuantile(1 - (0.025 / (2 * pairs)));
        var (topSize, topIsClear) = Widest(_tops, filled, allTops.Variance, z);
        var (targetSize, targetIsClear) = allTargets is null ? (0, false) : Widest(_targets, filled, allTargets.Variance, z);
        return new UncertaintyEffect(
            _policy,
            _uncertainty.Name,
            _uncertainty.Kind == UncertaintyKind.Attention ? "a year" : _plan.Scenario.World.FindParameter(_uncertainty.Name)?.Unit ?? "",
            [.. filled.Select(g => new DrawGroup(RangeOf(g), BoundOf(g), allTargets is null ? Share.Of(0, 0) : OutcomePass.ShareOf(_targets[g]), _tops[g].Mean, _tops[g].StandardError))],
            Math.Max(topSize, targetSize),
            !topIsClear && !targetIsClear);
    }

    /// <summary>The largest difference of means in standard deviations, and whether it is more than chance.</summary>
    private static (double Size, bool IsClear) Widest(Moments[] groups, int[] filled, double variance, double z)
    {
        if (variance <= 0)
        {
            return (0, false);
        }

        var low = groups[filled.MinBy(g => groups[g].Mean)];
        var high = groups[filled.MaxBy(g => groups[g].Mean)];
        var difference = high.Mean - low.Mean;
        var error = Math.Sqrt(variance * ((1.0 / low.Count) + (1.0 / high.Count)));
        return (difference / Math.Sqrt(variance), difference > z * error);
    }

    private DrawRange RangeOf(int group) => _values.Length > 0 ? DrawRange.Value : group == 0 ? DrawRange.Lowest : DrawRange.Highest;

    private double BoundOf(int group) => _values.Length > 0 ? _values[group] : _uncertainty.Distribution.Quantile(group == 0 ? 1.0 / 3 : 2.0 / 3);
}

using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Splits futures by the draw of one uncertain input.</summary>
/// <param name="policy">The policy whose futures they are.</param>
/// <param name="input">The input.</param>
/// <param name="countries">The countries of the ladder.</param>
internal sealed class DrawSplit(int policy, DrawnInput input, int countries)
{
    private readonly Group[] _groups = [.. Enumerable.Range(0, input.Groups).Select(_ => new Group(countries))];

    /// <summary>Takes in a future.</summary>
    /// <param name="value">What was drawn.</param>
    /// <param name="top">Its countries on the top rung.</param>
    /// <param name="above">Its countries on any rung but the lowest.</param>
    /// <param name="target">Whether it meets the first target; NaN where there is none.</param>
    public void Add(double value, double top, double above, double target)
    {
        if (input.GroupOf(value) is var at and >= 0)
        {
            _groups[at].Add(top, above, target);
        }
    }

    /// <summary>The effect; null where fewer than two groups have futures.</summary>
    /// <param name="allTops">The top rung over all futures.</param>
    /// <param name="allTargets">The first target over all futures; null where there is none.</param>
    /// <param name="inputs">The inputs that are looked at.</param>
    public UncertaintyEffect? Effect(Moments allTops, Moments? allTargets, int inputs)
    {
        int[] filled = [.. Enumerable.Range(0, _groups.Length).Where(g => _groups[g].Tops.Count > 1)];
        if (filled.Length < 2)
        {
            return null;
        }

        var pairs = filled.Length * (filled.Length - 1) / 2;

        // Two measures, the widest of several pairs, and many inputs: chance has as many tries (Bonferroni).
        var z = Precise.NormalQuantile(1 - (0.025 / (2 * pairs * inputs)));
        var (topSize, topIsClear) = Widest([.. filled.Select(g => _groups[g].Tops)], allTops.Variance, z);
        var (targetSize, targetIsClear) = allTargets is null ? (0, false) : Widest([.. filled.Select(g => _groups[g].Targets)], allTargets.Variance, z);
        return new UncertaintyEffect(
            policy,
            input.Name,
            input.Unit,
            [.. filled.Select(g => _groups[g].ToDrawGroup(input.RangeOf(g), input.BoundOf(g), allTargets is not null))],
            Math.Max(topSize, targetSize),
            !topIsClear && !targetIsClear);
    }

    /// <summary>The largest difference of means in standard deviations, and whether it is more than chance.</summary>
    private static (double Size, bool IsClear) Widest(Moments[] groups, double variance, double z)
    {
        if (variance <= 0)
        {
            return (0, false);
        }

        var low = groups.MinBy(g => g.Mean)!;
        var high = groups.MaxBy(g => g.Mean)!;
        var difference = high.Mean - low.Mean;
        var error = Math.Sqrt(variance * ((1.0 / low.Count) + (1.0 / high.Count)));
        return (difference / Math.Sqrt(variance), difference > z * error);
    }

    private sealed class Group(int countries)
    {
        private readonly long[] _top = new long[countries + 1];
        private readonly long[] _above = new long[countries + 1];

        public Moments Tops { get; } = new();

        public Moments Targets { get; } = new();

        public void Add(double top, double above, double target)
        {
            Tops.Add(top);
            _top[(int)top]++;
            _above[(int)above]++;
            if (!double.IsNaN(target))
            {
                Targets.Add(target);
            }
        }

        public DrawGroup ToDrawGroup(DrawRange range, double bound, bool hasTarget) =>
            new(range, bound, hasTarget ? OutcomePass.ShareOf(Targets) : Share.Of(0, 0), CountBand.Of(_top), Tops.StandardError, CountBand.Of(_above));
    }
}

using System.Collections.Immutable;

namespace DiplomacySim.Charts.Grammar;

/// <summary>A scale on which equal differences are equal lengths.</summary>
public sealed class LinearScale : Scale
{
    private readonly double _low;
    private readonly double _span;

    /// <summary>Creates a scale with given ticks.</summary>
    /// <param name="low">The value at the beginning.</param>
    /// <param name="high">The value at the end; a scale of no length puts every value in the middle.</param>
    /// <param name="ticks">The marked places.</param>
    public LinearScale(double low, double high, IEnumerable<Tick> ticks)
        : base([.. ticks])
    {
        _low = low;
        _span = high - low;
    }

    /// <summary>The value at the beginning.</summary>
    public double Low => _low;

    /// <summary>The value at the end.</summary>
    public double High => _low + _span;

    /// <summary>A scale over a range with round ticks inside it.</summary>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value.</param>
    /// <param name="label">Words a tick: its value, and how many digits behind the point its step has.</param>
    /// <param name="most">The largest number of ticks.</param>
    /// <param name="isRounded">Whether the ends move out to the next ticks.</param>
    /// <param name="leastStep">The smallest step between ticks: 1 for counts.</param>
    public static LinearScale Of(double low, double high, Func<double, int, string> label, int most = 5, bool isRounded = true, double leastStep = 0)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!(low < high))
        {
            (low, high) = (low - 1, low + 1);
        }

        var step = Math.Max(leastStep, RoundStep((high - low) / most));
        var digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        var (first, last) = isRounded
            ? (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9))
            : (Math.Ceiling((low / step) - 1e-9), Math.Floor((high / step) + 1e-9));
        var ticks = ImmutableArray.CreateBuilder<Tick>();
        for (var i = first; i <= last; i++)
        {
            // Nothing below is not the same as nothing.
            var value = i == 0 ? 0 : i * step;
            ticks.Add(new Tick(value, label(value, digits)));
        }

        return isRounded ? new LinearScale(first * step, last * step, ticks) : new LinearScale(low, high, ticks);
    }

    /// <inheritdoc/>
    public override double Place(double value) => _span == 0 ? 0.5 : (value - _low) / _span;

    // 1, 2 or 5 times a power of ten, not smaller than what is asked for.
    private static double RoundStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var factor = least / power;
        return power * (factor <= 1 + 1e-9 ? 1 : factor <= 2 + 1e-9 ? 2 : factor <= 5 + 1e-9 ? 5 : 10);
    }
}

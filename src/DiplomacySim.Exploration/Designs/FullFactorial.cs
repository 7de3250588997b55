using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Every combination of the inputs' levels, the last input changing fastest. Immutable; safe for use by several threads.</summary>
/// <remarks>Level j of n stands at j / (n - 1) of the unit interval, a single level in its middle.</remarks>
public sealed class FullFactorial : IUnitDesign
{
    /// <summary>Creates the design.</summary>
    /// <param name="levels">How many levels each input has; at least 1 each.</param>
    /// <exception cref="OverflowException">There are more than 2^63 combinations.</exception>
    public FullFactorial(ImmutableArray<int> levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels.Length, 1, nameof(levels));
        Levels = levels;
        Count = 1;
        foreach (var number in levels)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(levels));
            Count = checked(Count * number);
        }
    }

    /// <summary>How many levels each input has.</summary>
    public ImmutableArray<int> Levels { get; }

    /// <summary>How many combinations there are.</summary>
    public long Count { get; }

    /// <inheritdoc/>
    public int Dimensions => Levels.Length;

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point, Count);
        for (var dimension = Dimensions - 1; dimension >= 0; dimension--)
        {
            var levels = Levels[dimension];
            (index, var level) = Math.DivRem(index, levels);
            point[dimension] = levels == 1 ? 0.5 : (double)level / (levels - 1);
        }
    }
}

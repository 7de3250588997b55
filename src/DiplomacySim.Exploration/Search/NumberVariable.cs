namespace DiplomacySim.Exploration.Search;

/// <summary>Something that is set to a number: a real one, or one of equally spaced steps.</summary>
public sealed record NumberVariable
{
    /// <summary>Creates a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest value, not below the lowest.</param>
    /// <param name="step">How far values lie apart, counted from the lowest, such as 1 for whole numbers; 0 where any value will do.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, the highest is below the lowest, or the step is below 0.</exception>
    public NumberVariable(string name, double low, double high, double step = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!double.IsFinite(low) || !double.IsFinite(high) || high < low)
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, $"A variable goes from a lowest value, here {low}, to a finite one that is not below it.");
        }

        if (!double.IsFinite(step) || step < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "A step is 0 or more.");
        }

        (Name, Low, High, Step) = (name, low, high, step);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The lowest value.</summary>
    public double Low { get; }

    /// <summary>The highest value; with steps, the last step may lie below it.</summary>
    public double High { get; }

    /// <summary>How far values lie apart; 0 where any value will do.</summary>
    public double Step { get; }

    /// <summary>The number of steps above the lowest value; 0 where any value will do.</summary>
    internal double Steps => Step == 0 ? 0 : Math.Floor(((High - Low) / Step) + 1e-9);

    /// <summary>The allowed value that is nearest to a number.</summary>
    public double Nearest(double value)
    {
        if (Step == 0)
        {
            return Math.Clamp(value, Low, High);
        }

        return Low + (Step * Math.Clamp(Math.Floor(((value - Low) / Step) + 0.5), 0, Steps));
    }

    /// <summary>The value at a share of the range; with steps each is equally likely for a share drawn evenly.</summary>
    /// <param name="share">The share, from 0 to below 1.</param>
    internal double At(double share) =>
        Nearest(Step == 0 ? Low + (share * (High - Low)) : Low + (Step * Math.Floor(share * (Steps + 1))));
}

namespace DiplomacySim.Exploration.Discovery;

/// <summary>How boxes are looked for.</summary>
public sealed record PrimOptions
{
    /// <summary>The share of the rows that a peel takes off, above 0 to below 0.5.</summary>
    /// <value>0.05.</value>
    public double PeelShare { get; init; } = 0.05;

    /// <summary>The share of the rows beside the box that a paste puts back, above 0 to below 0.5.</summary>
    /// <value>0.05.</value>
    public double PasteShare { get; init; } = 0.05;

    /// <summary>The least share of all rows that a box holds, above 0 to 1.</summary>
    /// <value>0.05.</value>
    public double LeastMass { get; init; } = 0.05;

    /// <summary>What makes a cut better than another.</summary>
    /// <value><see cref="PrimObjective.GainPerRow"/>.</value>
    public PrimObjective Objective { get; init; } = PrimObjective.GainPerRow;

    /// <summary>The boxes looked for, each in the rows that those before it left; 1 to 20.</summary>
    /// <value>1.</value>
    public int Boxes { get; init; } = 1;

    /// <summary>Gives the analysis up between peels.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }

    internal void Check()
    {
        Share(PeelShare, nameof(PeelShare));
        Share(PasteShare, nameof(PasteShare));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeastMass);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LeastMass, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Boxes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Boxes, 20);

        static void Share(double value, string name)
        {
            if (!(value is > 0 and < 0.5))
            {
                throw new ArgumentOutOfRangeException(name, value, "The share is above 0 and below 0.5.");
            }
        }
    }
}

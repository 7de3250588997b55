namespace DiplomacySim.Exploration.Discovery;

/// <summary>How a tree is grown and cut back.</summary>
public sealed record CartOptions
{
    /// <summary>The least share of all rows that a leaf holds, above 0 to 0.5.</summary>
    /// <value>0.05.</value>
    public double LeastMass { get; init; } = 0.05;

    /// <summary>Whether branches are cut back that cross-validation does not bear out; else the whole tree is given.</summary>
    /// <value>True.</value>
    public bool Prune { get; init; } = true;

    /// <summary>The parts into which rows are divided to judge how far to cut back, 2 to 20.</summary>
    /// <value>10.</value>
    public int Folds { get; init; } = 10;

    /// <summary>The seed of that division.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gives the analysis up between parts.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeastMass);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LeastMass, 0.5);
        ArgumentOutOfRangeException.ThrowIfLessThan(Folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Folds, 20);
    }
}

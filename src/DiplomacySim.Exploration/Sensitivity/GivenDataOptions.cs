namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How measures from given data are judged.</summary>
public sealed record GivenDataOptions
{
    /// <summary>The bootstrap samples behind each interval, 20 to 10,000.</summary>
    /// <value>100.</value>
    public int Resamples { get; init; } = 100;

    /// <summary>The seed of the bootstrap, of the dummy input and of trees.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>The classes that an input's range is cut into, each with as many rows; 2 to 100. Null for the method's own number.</summary>
    /// <value>Null: 10 for PAWN; for delta a number that grows with the rows, up to 48.</value>
    public int? Classes { get; init; }

    /// <summary>Gives the analysis up between resamples.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 20);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Resamples, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Classes ?? 2, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Classes ?? 2, 100);
    }
}

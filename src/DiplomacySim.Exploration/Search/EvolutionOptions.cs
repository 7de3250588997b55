namespace DiplomacySim.Exploration.Search;

/// <summary>How an <see cref="Evolution"/> goes on, and when it is at its end.</summary>
public sealed record EvolutionOptions
{
    /// <summary>The key of its draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many candidates live at once, 4 to 10,000, an even number.</summary>
    /// <value>By default 100.</value>
    public int Population { get; init; } = 100;

    /// <summary>The most candidates that are evaluated; at least the population.</summary>
    /// <value>By default 25,000.</value>
    public int Evaluations { get; init; } = 25_000;

    /// <summary>After how many generations without progress it ends; 0 for never.</summary>
    /// <value>By default 0.</value>
    public int Patience { get; init; }

    /// <summary>By which share the hypervolume grows at least, over <see cref="Patience"/> generations, to count as progress.</summary>
    /// <value>By default 0.001.</value>
    public double Progress { get; init; } = 0.001;

    /// <summary>Throws where an option is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public void Validate()
    {
        if (Population is < 4 or > 10_000 || Population % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(Population), Population, "A population is an even number from 4 to 10,000.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Evaluations, Population);
        ArgumentOutOfRangeException.ThrowIfNegative(Patience);
        ArgumentOutOfRangeException.ThrowIfNegative(Progress);
    }
}

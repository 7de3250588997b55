using System.Collections.Immutable;

namespace DiplomacySim.Scenarios;

/// <summary>How a scenario file is read.</summary>
public sealed record ScenarioReadOptions
{
    /// <summary>Takes the place of the file's number of futures; 1 to 10,000,000. Null keeps the file's.</summary>
    /// <remarks>
    /// Of a scenario with an experiment it is the number of cases times <see cref="Replications"/>, which then must be given; for
    /// people there is <see cref="Samples"/>.
    /// </remarks>
    public long? Futures { get; init; }

    /// <summary>Takes the place of the experiment's samples; null keeps the file's.</summary>
    public long? Samples { get; init; }

    /// <summary>Takes the place of the experiment's replications; 1 to 4,000. Null keeps the file's.</summary>
    public int? Replications { get; init; }

    /// <summary>Takes the place of the file's seed. Null keeps the file's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>
    /// Changes laid over the file one after the other, each a text in the form of a scenario file that extends the one before; empty by
    /// default. What is wrong in one is reported under the name <c>change 1</c> and so on.
    /// </summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Folders in which a world is looked for after the file's own folder and its parents; empty by default.</summary>
    public ImmutableArray<string> WorldFolders { get; init; } = [];
}

using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Engine.Searching;

/// <summary>How a search is run; none of it changes what is found.</summary>
public sealed record SearchRunOptions
{
    /// <summary>The threads that compute; 1 to 1,024.</summary>
    /// <value>The default is the number of processors.</value>
    public int Workers { get; init; } = Math.Min(Environment.ProcessorCount, RunOptions.MaxWorkers);

    /// <summary>The file that keeps what was played, so that a stopped search is taken up again; null to keep nothing.</summary>
    public string? JournalPath { get; init; }
}

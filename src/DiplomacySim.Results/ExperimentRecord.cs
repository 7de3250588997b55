namespace DiplomacySim.Results;

/// <summary>An experiment as the store holds it.</summary>
public sealed record ExperimentRecord
{
    /// <summary>The number that the store gave it.</summary>
    public required ExperimentId Id { get; init; }

    /// <summary>
    /// What it is. <see cref="ExperimentDefinition.FuturesRequested"/> is the number last asked for, and the columns carry their
    /// <see cref="ColumnDefinition.StoredName"/>.
    /// </summary>
    public required ExperimentDefinition Definition { get; init; }

    /// <summary>How far it has come.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>The number of futures that are stored for every policy.</summary>
    public required long FuturesDone { get; init; }

    /// <summary>The time spent computing in all its runs, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>When its last run ended; null before the first end.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The hash of its canonical results, see <see cref="ResultHash"/>; null until it is done.</summary>
    public required string? Hash { get; init; }

    /// <summary>
    /// The process that computes it, such as <c>process 4711 on ministry-pc</c>; null unless it is <see cref="ExperimentState.Running"/>.
    /// </summary>
    public required string? Writer { get; init; }
}

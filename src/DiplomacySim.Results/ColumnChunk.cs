using System.Collections.Immutable;

namespace DiplomacySim.Results;

/// <summary>Some rows of an experiment as columns, the futures in ascending order.</summary>
/// <param name="Futures">The number of the future of each row; there may be gaps where futures are not stored.</param>
/// <param name="Columns">The columns asked for, in that order, each as long as <paramref name="Futures"/>; NaN where there is no value.</param>
public sealed record ColumnChunk(ReadOnlyMemory<long> Futures, ImmutableArray<ReadOnlyMemory<double>> Columns)
{
    /// <summary>The number of rows, at least 1.</summary>
    public int Count => Futures.Length;
}

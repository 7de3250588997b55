using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Searching;

/// <summary>What a search has found.</summary>
public sealed record SearchReport
{
    /// <summary>The policies that nothing else found is better than in everything, by the first objective, the best first; at most as many as are to be kept.</summary>
    public required ImmutableArray<FoundPolicy> Found { get; init; }

    /// <summary>How many there were before some were left out to keep those that lie apart.</summary>
    public required int FoundInAll { get; init; }

    /// <summary>The varied policy as it was, in the same futures.</summary>
    public required FoundPolicy Present { get; init; }

    /// <summary>The courses of the searches side by side.</summary>
    public required ImmutableArray<SearchCourse> Courses { get; init; }

    /// <summary>The candidates that were judged.</summary>
    public required int Evaluations { get; init; }

    /// <summary>How many of them were known from an earlier run.</summary>
    public required int Known { get; init; }

    /// <summary>Candidates with a future that could not be computed; their other futures count.</summary>
    public required int WithFailures { get; init; }

    /// <summary>The seconds that it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether it was stopped before its end.</summary>
    public required bool IsInterrupted { get; init; }
}

using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>What a search for policies may set, what it looks for, and how long it goes on: the section <c>search</c> of a scenario.</summary>
public sealed record PolicySearch
{
    /// <summary>The name of what a policy costs, where objectives and constraints speak of it.</summary>
    public const string Cost = "cost";

    /// <summary>The policy that is varied; what is not searched stays as it has it.</summary>
    public required string Policy { get; init; }

    /// <summary>The levers that are searched, in the order of the file.</summary>
    public ImmutableArray<SearchedLever> Levers { get; init; } = [];

    /// <summary>The visits that may be planned; null where none are.</summary>
    public SearchedVisits? Visits { get; init; }

    /// <summary>What policies cost; the sum is the measure <see cref="Cost"/>.</summary>
    public ImmutableArray<SearchPrice> Prices { get; init; } = [];

    /// <summary>What is sought, in the order of the file; one at least.</summary>
    public required ImmutableArray<SearchObjective> Objectives { get; init; }

    /// <summary>What must hold, in the order of the file.</summary>
    public ImmutableArray<SearchConstraint> Constraints { get; init; } = [];

    /// <summary>The futures of each candidate, the same for all; 10 to 100,000.</summary>
    public int Futures { get; init; } = SearchLimits.DefaultFutures;

    /// <summary>The most candidates that are played, over all searches together.</summary>
    public int Evaluations { get; init; } = SearchLimits.DefaultEvaluations;

    /// <summary>How many candidates live at once in each search; an even number.</summary>
    public int Population { get; init; } = SearchLimits.DefaultPopulation;

    /// <summary>How many searches run side by side from different beginnings.</summary>
    public int Seeds { get; init; } = SearchLimits.DefaultSeeds;

    /// <summary>After how many generations without progress a search ends; 0 for never.</summary>
    public int Patience { get; init; } = SearchLimits.DefaultPatience;

    /// <summary>The fresh futures on which what is found is played again.</summary>
    public int Confirm { get; init; } = SearchLimits.DefaultConfirm;

    /// <summary>The seed of the fresh futures; not the scenario's.</summary>
    public required ulong FreshSeed { get; init; }

    /// <summary>The most policies that are kept of what is found.</summary>
    public int Keep { get; init; } = SearchLimits.DefaultKeep;
}

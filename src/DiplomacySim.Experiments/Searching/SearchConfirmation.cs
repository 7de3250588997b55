using System.Collections.Immutable;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Searching;

/// <summary>What a search has found, on fresh futures: without what was luck in those that it was chosen on.</summary>
public sealed record SearchConfirmation
{
    /// <summary>The experiment that played the fresh futures.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>The fresh futures of each policy.</summary>
    public required long Futures { get; init; }

    /// <summary>The varied policy as it was.</summary>
    public required ConfirmedPolicy Present { get; init; }

    /// <summary>The found policies, in the order of the report.</summary>
    public required ImmutableArray<ConfirmedPolicy> Found { get; init; }

    /// <summary>Reads the fresh futures of what was found; a regret in them is against the best of these policies and of the varied one.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment that played them.</param>
    /// <param name="searched">The scenario with the search.</param>
    /// <param name="report">What was found.</param>
    /// <exception cref="ArgumentException">The experiment lacks one of the policies or outcomes.</exception>
    public static SearchConfirmation Read(IResultStore store, ExperimentId id, Scenario searched, SearchReport report)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(report);
        var binding = new SearchBinding(searched);
        FoundPolicy[] policies = [report.Present, .. report.Found];
        var fresh = FreshMeasures.Read(store, id, binding.Measures, [.. policies.Select(policy => (policy.Change.Name, policy.Measures))]);
        var confirmed = policies.Select((policy, i) => new ConfirmedPolicy(policy, fresh[i], binding.Meets([.. fresh[i].Select(measured => measured.Value)]))).ToArray();
        return new SearchConfirmation
        {
            Experiment = id,
            Futures = store.Get(id).FuturesDone,
            Present = confirmed[0],
            Found = [.. confirmed.Skip(1)],
        };
    }
}

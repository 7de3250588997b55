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
        var record = store.Get(id);
        string[] names = [.. record.Definition.Policies.Select(policy => policy.Name)];
        FoundPolicy[] policies = [report.Present, .. report.Found];
        var values = policies.Select(policy => Values(store, id, Array.IndexOf(names, policy.Change.Name), binding.Outcomes)).ToArray();
        var best = binding.NewBest(values[0].Length == 0 ? 0 : values[0][0].Length);
        foreach (var of in values)
        {
            best.Add(of);
        }

        var confirmed = policies.Select((policy, i) => Confirm(policy, values[i], best, binding)).ToArray();
        return new SearchConfirmation
        {
            Experiment = id,
            Futures = record.FuturesDone,
            Present = confirmed[0],
            Found = [.. confirmed.Skip(1)],
        };
    }

    private static ConfirmedPolicy Confirm(FoundPolicy policy, double[][] values, BestOfFutures best, SearchBinding binding)
    {
        var fresh = ImmutableArray.CreateBuilder<MeasuredValue>();
        for (var i = 0; i < binding.Measures.Length; i++)
        {
            var sought = binding.Measures[i];
            if (sought.Measure.IsCost)
            {
                fresh.Add(new MeasuredValue(policy.Measures[i], policy.Measures[i], policy.Measures[i]));
                continue;
            }

            var outcome = binding.Outcomes.IndexOf(sought.Measure.Of, StringComparer.Ordinal);
            fresh.Add(MeasureInterval.Of(sought, values[outcome], best.Of(outcome)));
        }

        return new ConfirmedPolicy(policy, fresh.ToImmutable(), binding.Meets([.. fresh.Select(measured => measured.Value)]));
    }

    private static double[][] Values(IResultStore store, ExperimentId id, int policy, ImmutableArray<string> outcomes)
    {
        if (policy < 0)
        {
            throw new ArgumentException($"Experiment {id} lacks a policy of the search.", nameof(id));
        }

        List<double>[] values = [.. outcomes.Select(_ => new List<double>())];
        foreach (var chunk in outcomes.IsEmpty ? [] : store.ReadOutcomes(id, policy, outcomes))
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i].AddRange(chunk.Columns[i].Span);
            }
        }

        return [.. values.Select(column => column.ToArray())];
    }
}

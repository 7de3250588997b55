using System.Collections.Immutable;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Searching;

/// <summary>Reads measures of policies off the futures of an experiment.</summary>
internal static class FreshMeasures
{
    /// <summary>The measures of each policy; a regret is against the best of these policies.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="policies">The policies: the name, and the measures in the futures of the search, from which costs are taken.</param>
    /// <exception cref="ArgumentException">The experiment lacks one of the policies or outcomes.</exception>
    public static ImmutableArray<ImmutableArray<MeasuredValue>> Read(
        IResultStore store, ExperimentId id, ImmutableArray<SoughtMeasure> measures, IReadOnlyList<(string Name, ImmutableArray<double> Searched)> policies)
    {
        string[] names = [.. store.Get(id).Definition.Policies.Select(policy => policy.Name)];
        string[] outcomes = [.. measures.Where(sought => !sought.Measure.IsCost).Select(sought => sought.Measure.Of).Distinct(StringComparer.Ordinal)];
        double[][][] values = [.. policies.Select(policy => Values(store, id, Array.IndexOf(names, policy.Name), outcomes))];
        var best = new BestOfFutures(
            [.. outcomes.Select(outcome => measures.First(sought => sought.Measure.Of == outcome).HighIsGood)], values[0].Length == 0 ? 0 : values[0][0].Length);
        foreach (var of in values)
        {
            best.Add(of);
        }

        return
        [
            .. policies.Select((policy, p) => (ImmutableArray<MeasuredValue>)
            [
                .. measures.Select((sought, i) =>
                {
                    if (sought.Measure.IsCost)
                    {
                        return new MeasuredValue(policy.Searched[i], policy.Searched[i], policy.Searched[i]);
                    }

                    var outcome = Array.IndexOf(outcomes, sought.Measure.Of);
                    return MeasureInterval.Of(sought, values[p][outcome], best.Of(outcome));
                }),
            ]),
        ];
    }

    private static double[][] Values(IResultStore store, ExperimentId id, int policy, string[] outcomes)
    {
        if (policy < 0)
        {
            throw new ArgumentException($"Experiment {id} lacks a policy of the search.", nameof(id));
        }

        List<double>[] values = [.. outcomes.Select(_ => new List<double>())];
        foreach (var chunk in outcomes.Length == 0 ? [] : store.ReadOutcomes(id, policy, outcomes))
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i].AddRange(chunk.Columns[i].Span);
            }
        }

        return [.. values.Select(column => column.ToArray())];
    }
}

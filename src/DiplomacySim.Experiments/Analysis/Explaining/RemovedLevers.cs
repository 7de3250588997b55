using System.Collections.Immutable;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>A policy with each of its levers removed in turn: what is planned with a partner and with others, priorities, rules, settings.</summary>
internal static class RemovedLevers
{
    /// <summary>More planned events of one kind with the partner than this are removed together.</summary>
    private const int MostSingle = 4;

    /// <summary>What is removed, and the policy without it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="partner">The partner whose upgrade is asked about.</param>
    public static IEnumerable<(RemovedLever Lever, Policy Policy)> Of(Scenario scenario, Policy policy, int partner)
    {
        foreach (var removed in Events(policy, partner))
        {
            yield return removed;
        }

        if (policy.Priority[partner] != 0)
        {
            yield return (new RemovedLever(RemovedLeverKind.Priority), policy with { Priority = policy.Priority.SetItem(partner, 0) });
        }

        if (policy.Priority.Where((weight, p) => p != partner && weight != 0).Any())
        {
            yield return (new RemovedLever(RemovedLeverKind.OtherPriorities), policy with { Priority = [.. policy.Priority.Select((weight, p) => p == partner ? weight : 0)] });
        }

        foreach (var rule in policy.Rules)
        {
            yield return (new RemovedLever(RemovedLeverKind.Rule) { Name = rule.Name }, policy with { Rules = policy.Rules.Remove(rule) });
        }

        foreach (var removed in Settings(scenario, policy))
        {
            yield return removed;
        }
    }

    private static IEnumerable<(RemovedLever Lever, Policy Policy)> Events(Policy policy, int partner)
    {
        foreach (var kind in policy.Events.Where(e => e.Partner == partner).GroupBy(e => e.Kind).OrderBy(g => g.Key))
        {
            PlannedEvent[] all = [.. kind];
            if (all.Length <= MostSingle)
            {
                foreach (var one in all)
                {
                    yield return (One(one), policy with { Events = policy.Events.Remove(one) });
                }
            }

            if (all.Length > 1)
            {
                yield return (Several(RemovedLeverKind.EventsWithPartner, all.Length, kind.Key), policy with { Events = policy.Events.RemoveRange(all) });
            }
        }

        PlannedEvent[] others = [.. policy.Events.Where(e => e.Partner >= 0 && e.Partner != partner)];
        if (others.Length > 0)
        {
            yield return (others.Length == 1 ? One(others[0]) : Several(RemovedLeverKind.EventsWithOthers, others.Length), policy with { Events = policy.Events.RemoveRange(others) });
        }

        foreach (var kind in policy.Events.Where(e => e.Partner < 0).GroupBy(e => e.Kind).OrderBy(g => g.Key))
        {
            PlannedEvent[] all = [.. kind];
            yield return (all.Length == 1 ? One(all[0]) : Several(RemovedLeverKind.EventsAtLarge, all.Length, kind.Key), policy with { Events = policy.Events.RemoveRange(all) });
        }
    }

    /// <summary>Levers that are set otherwise than the world has them, put back to what it has.</summary>
    private static IEnumerable<(RemovedLever Lever, Policy Policy)> Settings(Scenario scenario, Policy policy)
    {
        var world = scenario.World.World;
        var months = scenario.Months;
        ImmutableArray<double> usual = [.. Enumerable.Range(0, months).Select(offset => world.AttentionAt(scenario.From + offset))];
        if (!policy.Attention.SequenceEqual(usual))
        {
            yield return (Setting("attention", policy.Attention, usual), policy with { Attention = usual });
        }

        ImmutableArray<double> execution = [.. Enumerable.Repeat(world.Execution, months)];
        if (!policy.Execution.SequenceEqual(execution))
        {
            yield return (Setting("execution", policy.Execution, execution), policy with { Execution = execution });
        }

        ImmutableArray<double> capacity = [.. Enumerable.Repeat(world.Capacity, months)];
        if (!policy.Capacity.SequenceEqual(capacity))
        {
            yield return (Setting("capacity", policy.Capacity, capacity), policy with { Capacity = capacity });
        }

        foreach (var (lever, _) in policy.ModuleLevers.OrderBy(l => l.Key.Name, StringComparer.Ordinal))
        {
            yield return (new RemovedLever(RemovedLeverKind.ModuleLever) { Name = lever.Name }, policy with { ModuleLevers = policy.ModuleLevers.Remove(lever) });
        }
    }

    private static RemovedLever One(PlannedEvent planned) => new(RemovedLeverKind.Event) { Name = $"{planned.Month} {planned.Label}", Events = planned.Kind, Count = 1 };

    private static RemovedLever Several(RemovedLeverKind kind, int count, PlannedEventKind? events = null) => new(kind) { Events = events, Count = count };

    private static RemovedLever Setting(string lever, ImmutableArray<double> set, ImmutableArray<double> usual) =>
        new(RemovedLeverKind.Setting) { Name = lever, Set = set[^1], Usual = usual[^1] };
}

using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>A policy with each of its levers removed in turn: what is planned with a partner and with others, priorities, rules, settings.</summary>
internal static class RemovedLevers
{
    /// <summary>More planned events of one kind with the partner than this are removed together.</summary>
    private const int MostSingle = 4;

    /// <summary>What is removed, in words, and the policy without it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="partner">The partner whose upgrade is asked about.</param>
    public static IEnumerable<(string Lever, Policy Policy)> Of(Scenario scenario, Policy policy, int partner)
    {
        var world = scenario.World.World;
        var name = world.Partners[partner].Name;
        foreach (var removed in Events(policy, partner, name))
        {
            yield return removed;
        }

        if (policy.Priority[partner] != 0)
        {
            yield return ($"priority of {name}", policy with { Priority = policy.Priority.SetItem(partner, 0) });
        }

        if (policy.Priority.Where((weight, p) => p != partner && weight != 0).Any())
        {
            yield return ("priorities of others", policy with { Priority = [.. policy.Priority.Select((weight, p) => p == partner ? weight : 0)] });
        }

        foreach (var rule in policy.Rules)
        {
            yield return ($"rule '{rule.Name}'", policy with { Rules = policy.Rules.Remove(rule) });
        }

        foreach (var removed in Settings(scenario, policy))
        {
            yield return removed;
        }
    }

    private static IEnumerable<(string Lever, Policy Policy)> Events(Policy policy, int partner, string name)
    {
        foreach (var kind in policy.Events.Where(e => e.Partner == partner).GroupBy(e => e.Kind).OrderBy(g => g.Key))
        {
            PlannedEvent[] all = [.. kind];
            if (all.Length <= MostSingle)
            {
                foreach (var one in all)
                {
                    yield return ($"{one.Month} {one.Label}", policy with { Events = policy.Events.Remove(one) });
                }
            }

            if (all.Length > 1)
            {
                yield return ($"all {all.Length} planned {Words(kind.Key)} with {name}", policy with { Events = policy.Events.RemoveRange(all) });
            }
        }

        PlannedEvent[] others = [.. policy.Events.Where(e => e.Partner >= 0 && e.Partner != partner)];
        if (others.Length > 0)
        {
            yield return (others.Length == 1 ? $"{others[0].Month} {others[0].Label}" : $"all {others.Length} planned events with others", policy with { Events = policy.Events.RemoveRange(others) });
        }

        foreach (var kind in policy.Events.Where(e => e.Partner < 0).GroupBy(e => e.Kind).OrderBy(g => g.Key))
        {
            PlannedEvent[] all = [.. kind];
            yield return (all.Length == 1 ? $"{all[0].Month} {all[0].Label}" : $"all {all.Length} {Words(kind.Key)}", policy with { Events = policy.Events.RemoveRange(all) });
        }
    }

    /// <summary>Levers that are set otherwise than the world has them, put back to what it has.</summary>
    private static IEnumerable<(string Lever, Policy Policy)> Settings(Scenario scenario, Policy policy)
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
            yield return ($"{lever.Name} as set", policy with { ModuleLevers = policy.ModuleLevers.Remove(lever) });
        }
    }

    private static string Setting(string lever, ImmutableArray<double> set, ImmutableArray<double> usual) => string.Create(
        CultureInfo.InvariantCulture, $"{lever} {set[^1]:0.##} in place of {usual[^1]:0.##}");

    private static string Words(PlannedEventKind kind) => kind switch
    {
        PlannedEventKind.Visit => "visits",
        PlannedEventKind.Sign => "signatures",
        PlannedEventKind.Upgrade => "upgrades",
        PlannedEventKind.Host => "hosted events",
        PlannedEventKind.TradeAgreement => "trade agreements",
        _ => "crises",
    };
}

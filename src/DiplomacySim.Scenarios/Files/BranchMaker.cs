using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Joins two policies at a month.</summary>
/// <param name="trunk">The policy that holds before.</param>
/// <param name="other">The policy that holds from the month on.</param>
/// <param name="date">The month.</param>
/// <param name="first">The run's first month.</param>
/// <param name="world">The world.</param>
internal sealed class BranchMaker(Policy trunk, Policy other, Month date, Month first, World world)
{
    private readonly int _offset = date - first;

    /// <summary>What the two policies believe differently, in words; null where a branch is possible.</summary>
    public ProblemText? Difference()
    {
        for (var i = 0; i < trunk.Parameters.Count; i++)
        {
            if (!trunk.Parameters[i].Equals(other.Parameters[i]))
            {
                return $"the policies assume different parameters";
            }
        }

        if (trunk.ModuleValues.Count != other.ModuleValues.Count
            || trunk.ModuleValues.Any(known => !other.ModuleValues.TryGetValue(known.Key, out var value) || !value.Equals(known.Value)))
        {
            return $"the policies assume different parameters of modules";
        }

        foreach (var uncertainty in trunk.Uncertainties.Concat(other.Uncertainties))
        {
            var before = Find(trunk, uncertainty.Name);
            var after = Find(other, uncertainty.Name);
            if (before is not null && after is not null ? before.Distribution != after.Distribution : !IsLever(uncertainty))
            {
                return $"the policies draw {Shown.Quoted(uncertainty.Name)} in different ways";
            }
        }

        return null;
    }

    /// <summary>The branch as a policy.</summary>
    public Policy Make(string name) => trunk with
    {
        Name = name,
        Attention = Joined(trunk.Attention, other.Attention),
        Execution = Joined(trunk.Execution, other.Execution),
        Capacity = Joined(trunk.Capacity, other.Capacity),
        ModuleLevers = trunk.ModuleLevers.Keys.Union(other.ModuleLevers.Keys)
            .ToImmutableDictionary(lever => lever, lever => Joined(PathOf(trunk, lever), PathOf(other, lever))),
        Events = [.. trunk.Events.Where(planned => planned.Month < date), .. other.Events.Where(planned => planned.Month >= date)],
        Rules =
        [
            .. Windowed(trunk.Rules, other.Rules, (rule, from, to) => rule with { From = Later(rule.From, from), To = Earlier(rule.To, to) }, rule => rule.From > rule.To),
        ],
        Shocks =
        [
            .. Windowed(trunk.Shocks, other.Shocks, (shock, from, to) => shock with { From = Later(shock.From, from), To = Earlier(shock.To, to) }, shock => shock.From > shock.To),
        ],
        Uncertainties = Uncertainties(),
        SetInsteadOfDrawn = [.. trunk.SetInsteadOfDrawn.Intersect(other.SetInsteadOfDrawn)],
        Branch = new PolicyBranch(date, trunk.Name, other.Name, other.Priority),
    };

    private static Uncertainty? Find(Policy policy, string name) => policy.Uncertainties.FirstOrDefault(uncertainty => uncertainty.Name == name);

    private static bool IsLever(Uncertainty uncertainty) =>
        uncertainty.Kind is UncertaintyKind.Attention or UncertaintyKind.Execution or UncertaintyKind.Capacity
        || uncertainty.Item is { Kind: ModuleItemKind.Lever };

    private static Month? Later(Month? one, Month? two) => one is { } a && two is { } b ? (a < b ? b : a) : one ?? two;

    private static Month? Earlier(Month? one, Month? two) => one is { } a && two is { } b ? (a < b ? a : b) : one ?? two;

    private ImmutableArray<double> Joined(ImmutableArray<double> before, ImmutableArray<double> after) =>
        [.. before.Take(_offset), .. after.Skip(_offset)];

    private ImmutableArray<double> PathOf(Policy policy, ModuleItem lever)
    {
        if (policy.ModuleLevers.TryGetValue(lever, out var path))
        {
            return path;
        }

        var usual = lever.DefaultFact is not { } fact ? lever.Default
            : policy.ModuleValues.TryGetValue(fact, out var value) ? value
            : world.ModuleValue(fact, first);
        return [.. Enumerable.Repeat(usual, policy.Attention.Length)];
    }

    // What both policies have goes on as if nothing had happened; the rest ends or begins with the month.
    private IEnumerable<T> Windowed<T>(
        ImmutableArray<T> before, ImmutableArray<T> after, Func<T, Month?, Month?, T> window, Func<T, bool> isEmpty)
        where T : class
    {
        foreach (var item in before)
        {
            var kept = after.Contains(item) ? item : window(item, null, date + -1);
            if (!isEmpty(kept))
            {
                yield return kept;
            }
        }

        foreach (var item in after.Where(item => !before.Contains(item)))
        {
            if (window(item, date, null) is var begun && !isEmpty(begun))
            {
                yield return begun;
            }
        }
    }

    // A lever that one of the two draws is drawn in its months only.
    private ImmutableArray<Uncertainty> Uncertainties() =>
    [
        .. trunk.Uncertainties.Select(uncertainty => Find(other, uncertainty.Name) is null ? uncertainty with { To = date + -1 } : uncertainty),
        .. other.Uncertainties.Where(uncertainty => Find(trunk, uncertainty.Name) is null).Select(uncertainty => uncertainty with { From = date }),
    ];
}

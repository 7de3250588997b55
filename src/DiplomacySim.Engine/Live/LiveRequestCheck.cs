using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Engine.Live;

/// <summary>Checks what a world is opened with.</summary>
internal static class LiveRequestCheck
{
    /// <summary>The index of a policy by its name; the first where none is named.</summary>
    /// <exception cref="LiveWorldException">There is no such policy.</exception>
    public static int PolicyOf(ExperimentPlan plan, string? name)
    {
        if (name is null)
        {
            return 0;
        }

        for (var i = 0; i < plan.Policies.Length; i++)
        {
            if (plan.Policies[i].Name == name)
            {
                return i;
            }
        }

        var names = plan.Policies.Select(p => p.Name).ToArray();
        var near = DidYouMean.Nearest(name, names);
        throw Fault($"'{name}' is not a policy of the scenario{(near is null ? "." : $"; did you mean '{near}'?")} The policies are {string.Join(", ", names.Select(n => $"'{n}'"))}.");
    }

    /// <summary>Refuses futures that are too many, too large or named twice.</summary>
    /// <exception cref="LiveWorldException">The futures are not allowed.</exception>
    public static void CheckFutures(ImmutableArray<uint> futures)
    {
        if (futures.IsDefaultOrEmpty || futures.Length > LiveWorld.MaxFutures)
        {
            throw Fault($"futures: a live world has 1 to {LiveWorld.MaxFutures} futures; {(futures.IsDefault ? 0 : futures.Length)} are named.");
        }

        foreach (var future in futures)
        {
            if (future >= ScenarioLimits.MaxFutures)
            {
                throw Fault(string.Create(CultureInfo.InvariantCulture, $"futures: {future} is not between 0 and {ScenarioLimits.MaxFutures - 1}."));
            }

            if (futures.Count(f => f == future) > 1)
            {
                throw Fault(string.Create(CultureInfo.InvariantCulture, $"futures: {future} is named twice."));
            }
        }
    }

    private static LiveWorldException Fault(string message) => new(LiveFault.BadRequest, message);
}

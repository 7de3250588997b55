using DiplomacySim.Model;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>The value that a lever has in a policy before a search sets it.</summary>
internal static class PresentLever
{
    /// <summary>The value where the searched one would begin.</summary>
    public static double Of(SearchedLever lever, Policy policy, Scenario scenario)
    {
        if (lever.PriorityOf is null)
        {
            return At(lever.Lever, policy, scenario, lever.From is { } from && from > scenario.From ? from : scenario.From);
        }

        // A weight is the product of all that name the partner; of groups, the first member's.
        var partners = scenario.World.World.Partners;
        for (var i = 0; i < partners.Length; i++)
        {
            if (partners[i].Id.Code == lever.PriorityOf || partners[i].Name == lever.PriorityOf || partners[i].Blocs.Contains(lever.PriorityOf))
            {
                return Precise.Exp(policy.Priority[i]);
            }
        }

        return 1;
    }

    /// <summary>The value in a month; of a lever of a module that the policy does not set, its default.</summary>
    public static double At(string lever, Policy policy, Scenario scenario, Month month)
    {
        var offset = month - scenario.From;
        switch (lever)
        {
            case "attention":
                return policy.Attention[offset];
            case "execution":
                return policy.Execution[offset];
            case "capacity":
                return policy.Capacity[offset];
        }

        var item = scenario.Modules.SelectMany(module => module.Levers).First(known => known.Name == lever);
        return policy.ModuleLevers.TryGetValue(item, out var path) ? path[offset]
            : item.DefaultFact is { } fact ? scenario.World.World.ModuleValue(fact, month)
            : item.Default;
    }
}

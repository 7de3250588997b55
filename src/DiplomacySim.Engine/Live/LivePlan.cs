using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Engine.Live;

/// <summary>Puts injected actions on top of what a policy plans for a month.</summary>
internal static class LivePlan
{
    /// <summary>The month's plan with the actions, just as if the scenario had written them; the plan itself where there are none.</summary>
    public static MonthPlan With(MonthPlan plan, IReadOnlyList<LiveAction> actions, World world)
    {
        if (actions.Count == 0)
        {
            return plan;
        }

        var partners = plan.Partners.ToDictionary(p => p.Partner);
        foreach (var action in actions)
        {
            var partner = world.IndexOf(action.Partner);
            partners[partner] = With(partners.GetValueOrDefault(partner) ?? new PartnerPlan(partner, false, 0, 0), action, world);
        }

        return plan with { Partners = [.. partners.Values.OrderBy(p => p.Partner)] };
    }

    private static PartnerPlan With(PartnerPlan plan, LiveAction action, World world) => action.Kind switch
    {
        LiveActionKind.Visit => plan with { Visit = true },
        LiveActionKind.Sign => plan with { Agreements = plan.Agreements + action.Agreements },
        // An upgrade is concluded on an occasion, so that it brings one.
        LiveActionKind.Upgrade => plan with { Visit = true, Tier = Math.Max(plan.Tier, world.Ladder.IndexOf(action.Tier!)) },
        _ => plan with { Crisis = new PlannedCrisis((float)action.Tension, action.Suspends) },
    };
}

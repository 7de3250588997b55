using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Agreements;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Plans;

/// <summary>Makes the model's plan of a month of the scenario's events.</summary>
internal static class MonthPlans
{
    /// <summary>The plan of a month.</summary>
    /// <param name="world">The world.</param>
    /// <param name="events">The events of the month.</param>
    public static MonthPlan Of(World world, PlannedEvent[] events)
    {
        if (events.Length == 0)
        {
            return MonthPlan.Empty;
        }

        var crises = events.Where(e => e.Kind == PlannedEventKind.Crisis).ToArray();
        var partners = new SortedDictionary<int, PartnerPlan>();
        foreach (var group in events.Where(e => e.Partner >= 0).GroupBy(e => e.Partner))
        {
            partners[group.Key] = new PartnerPlan(
                group.Key,
                // An upgrade is concluded on an occasion, so that it brings one.
                group.Any(e => e.Kind is PlannedEventKind.Visit or PlannedEventKind.Upgrade),
                group.Where(e => e.Kind == PlannedEventKind.Upgrade).Select(e => e.Tier).DefaultIfEmpty(0).Max(),
                group.Where(e => e.Kind == PlannedEventKind.Sign).Sum(e => e.Agreements))
            {
                AgreementsByField = ByField(group),
            };
        }

        foreach (var crisis in crises.Where(e => e.Tension > 0))
        {
            foreach (var partner in crisis.Members)
            {
                var plan = partners.GetValueOrDefault(partner) ?? new PartnerPlan(partner, false, 0, 0);
                var tension = (plan.Crisis?.Tension ?? 0f) + (float)crisis.Tension;
                partners[partner] = plan with { Crisis = new PlannedCrisis(tension, crisis.Suspends || plan.Crisis is { Suspends: true }) };
            }
        }

        var occasions = (int)Math.Floor(world.HostingOccasions);
        var hosted = events.Where(e => e.Kind == PlannedEventKind.Host).Select(e =>
            new HostedEvent(e.Occasions ?? occasions, e.Members.IsEmpty ? [.. Enumerable.Range(0, world.Partners.Length)] : e.Members));
        return new MonthPlan([.. partners.Values], [.. hosted])
        {
            TradeAgreements = [.. events.Where(e => e.Kind == PlannedEventKind.TradeAgreement).SelectMany(e => e.Members).Distinct().Order()],
            Crises = [.. crises.Where(e => e.Citizens > 0).Select(e => new CitizensInNeed(e.Members, e.Citizens, e.Months))],
        };
    }

    /// <summary>The agreements of events that name fields, each event's spread evenly over its own.</summary>
    private static ImmutableArray<double> ByField(IEnumerable<PlannedEvent> events)
    {
        var signed = events.Where(e => !e.Fields.IsEmpty).ToList();
        return signed.Count == 0
            ? []
            : [.. AgreementFields.Names.Select(field => signed.Where(e => e.Fields.Contains(field)).Sum(e => (double)e.Agreements / e.Fields.Length))];
    }
}

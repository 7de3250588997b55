using DiplomacySim.Engine.Replays;

namespace DiplomacySim.Engine.Tests.Shards;

public sealed class ShardStateViewTests
{
    private const string Watching = Plans.TinyHeader + """
        uncertain:
          attention: uniform(8, 16)
        policies:
          drawn: {}
          set: {levers: {attention: {2025-01: 6, 2026-07: 9}}}
        outcomes:
          budget: attention
          all visits: visits
          all upgrades: upgrades
          agreements with countries: sum(agreements)
          visits of the last year: sum(visits_last_year)
          kin now: count(tier == kin)
          kin at the start: count(tier_at_start == kin)
          longest in a tier: max(tier >= contact, years_in_tier)
        """;

    [Fact]
    public void Quantities_AtTheEnd_AgreeWithOutcomesDrawsAndTraces()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Watching, 50);

        var id = store.Run(plan).Id;

        var lastYear = plan.Scenario.To + -11;
        for (var policy = 0; policy < 2; policy++)
        {
            Assert.Equal(Outcome("visits"), Outcome("all visits"));
            Assert.Equal(Outcome("upgrades"), Outcome("all upgrades"));
            Assert.Equal(Outcome("kin"), Outcome("kin now"));
            Assert.All(Outcome("kin at the start"), kin => Assert.Equal(1, kin));
            foreach (var future in (uint[])[0, 7, 49])
            {
                var trace = FutureReplay.Trace(plan, policy, future);
                Assert.Equal(trace.Where(e => IsCountry(e.Partner)).Sum(e => e.Count), Outcome("agreements with countries")[future]);
                Assert.Equal(
                    trace.Count(e => e.Kind == TraceKind.Visit && e.Month >= lastYear && IsCountry(e.Partner)),
                    Outcome("visits of the last year")[future]);
            }

            double[] Outcome(string name) => store.Outcome(id, policy, name);
        }

        var drawn = store.Store.ReadCases(id, 0, ["attention"]).SelectMany(c => c.Columns[0].ToArray());
        Assert.Equal(drawn.Select(d => (double)(float)d), store.Outcome(id, 0, "budget"));
        Assert.All(store.Outcome(id, 1, "budget"), budget => Assert.Equal(9, budget));
        Assert.All(store.Outcome(id, 0, "longest in a tier"), years => Assert.InRange(years, 2, 20));

        bool IsCountry(int partner) => plan.Scenario.World.World.Partners[partner].Kind == Model.Worlds.PartnerKind.Country;
    }
}

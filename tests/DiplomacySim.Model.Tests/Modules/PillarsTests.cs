using DiplomacySim.Model.Modules.Pillars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class PillarsTests
{
    private const int Lanes = 20;

    [Theory]
    [InlineData(0.25, 0.55, 0.20)]
    [InlineData(0.40, 0.40, 0.20)]
    [InlineData(0, 1, 0)]
    [InlineData(0.5, 0.5, 1)]
    [InlineData(0, 0, 0)]
    public void Activities_AnyMix_AddUpToTheVisits(double party, double state, double people)
    {
        var run = Mix(Run(24) with { Attention = _ => 30 }, party, state, people);

        var visits = Visits(run);
        var byPillar = new[] { PillarsModule.PartyActivities, PillarsModule.StateActivities, PillarsModule.PeopleActivities }
            .Select(quantity => run.Play(quantity, Lanes)).ToArray();

        for (var lane = 0; lane < Lanes; lane++)
        {
            Assert.Equal(visits[lane], byPillar.Sum(values => values[lane]), visits[lane] * 1e-5f);
        }
    }

    [Fact]
    public void JointShare_Coordination_IsItsShare()
    {
        var run = Run(24).VisitingAll().Set(PillarsModule.Coordination, 0.45);

        Assert.All(run.Play(PillarsModule.JointShare, 3), share => Assert.Equal(0.45f, share, 1e-5f));
        Assert.All(run.Play(PillarsModule.JointActivities, 3), joint => Assert.Equal(0.45f * 24 * 3, joint, 1e-3f));
    }

    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1, 0)]
    public void Capital_MoreParty_GoesToPartnersWithTies(int partner, double ties)
    {
        // A share of 0.5 is twice the usual 0.25; the state has 0.3 of 0.55, the people have 0.2 as usual.
        var capital = Capital(Mix(Run(2).VisitingAll(), 0.5, 0.3, 0.2), partner);
        var usual = Capital(Run(2).VisitingAll(), partner);

        Assert.Equal(usual + ties + (0.3 * ((0.3 / 0.55) - 1)), capital, 4);
    }

    [Fact]
    public void Capital_MorePeople_GoesToPartnersWithADiaspora()
    {
        var capital = Capital(Mix(Run(2).VisitingAll(), 0.25, 0.35, 0.4), 2);
        var usual = Capital(Run(2).VisitingAll(), 2);

        Assert.Equal(usual + (0.3 * 0.75) + (0.3 * ((0.35 / 0.55) - 1)), capital, 4);
        Assert.Equal(0.75f, Run(1).Play(PillarsModule.PeopleTies, 1, partner: 2)[0], 1e-6f);
    }

    [Fact]
    public void Capital_Coordination_AddsItsEffect()
    {
        var capital = Capital(Run(2).VisitingAll().Set(PillarsModule.Coordination, 0.8), 1);

        Assert.Equal(Capital(Run(2).VisitingAll(), 1) + (0.2 * 0.5), capital, 4);
    }

    [Fact]
    public void Levers_SetToTheUsual_ChangeNothing()
    {
        var run = Run(24) with { Attention = _ => 30 };

        Assert.Equal(Hash(run), Hash(Mix(run, 0.25, 0.55, 0.20).Set(PillarsModule.Coordination, 0.3)));
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(0, 2, 1, 0)]
    [InlineData(2, 0.6, 1, 0.87095)]
    public void Together_Mixes_AreTheConstantElasticityMean(double party, double state, double people, double expected)
    {
        var together = new PillarMix(party, state, people).Together(new PillarMix(0.25, 0.55, 0.2), 0.8);

        // (0.25 x 2^-0.25 + 0.55 x 0.6^-0.25 + 0.2)^-4
        Assert.Equal(expected, together, 3);
    }

    private static TestRun Mix(TestRun run, double party, double state, double people) =>
        run.Set(PillarsModule.Party, party).Set(PillarsModule.State, state).Set(PillarsModule.People, people);

    private static float Capital(TestRun run, int partner)
    {
        using var shard = run.Shard(1);
        shard.Advance();
        shard.Advance();
        return shard.Capital(partner)[0];
    }

    private static float[] Visits(TestRun run)
    {
        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard.Visits.ToArray();
    }

    private static string Hash(TestRun run)
    {
        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard.StateHash();
    }

    /// <summary>Three partners: one with party ties, one with nothing, one with a diaspora of three times what makes half.</summary>
    private static TestRun Run(int months)
    {
        var parameters = TestParameters.Quiet.With(Parameter.ReadinessLevel, -60).With(Parameter.CapitalPerVisit, 1).With(Parameter.CapitalHalfLife, 1e9);
        var world = TestWorld.Alike(3, parameters).WithPartners((i, partner) => partner with
        {
            Roles = i == 0 ? [PillarsModule.PartyTies] : [],
            DiasporaThousands = i == 2 ? 300 : 0,
        });
        return new TestRun(world, months).On(
            PillarsModule.Description,
            (PillarsModule.PartyChannel, 0.3),
            (PillarsModule.StateChannel, 0.3),
            (PillarsModule.PeopleChannel, 0.3),
            (PillarsModule.DiasporaForHalf, 100),
            (PillarsModule.Complementarity, 0),
            (PillarsModule.Elasticity, 0.8),
            (PillarsModule.CoordinationEffect, 0.2),
            (PillarsModule.UsualParty, 0.25),
            (PillarsModule.UsualState, 0.55),
            (PillarsModule.UsualPeople, 0.2),
            (PillarsModule.ParliamentShare, 0.157),
            (PillarsModule.UsualCoordination, 0.3));
    }
}

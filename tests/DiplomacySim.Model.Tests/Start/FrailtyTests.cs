using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Start;

/// <summary>What the past tells of partners' willingness, against integration on a fine grid.</summary>
public sealed class FrailtyTests
{
    private const int Partners = 12;
    private const double Spread = 0.64;

    private static readonly Month s_from = new(2026, 1);

    [Fact]
    public void Build_RecordedPast_GivesThePosteriorOfAFineGrid()
    {
        var world = World();

        var start = StartBuilder.Build(world, s_from);

        for (var partner = 0; partner < Partners; partner++)
        {
            var (mean, deviation) = IntegrateOnGrid(world, partner);
            // Nine Gauss-Hermite points against a thousand.
            Assert.Equal(mean, start.Partners[partner].FrailtyMean, 0.01);
            Assert.Equal(deviation, start.Partners[partner].FrailtyDeviation, 0.01);
        }
    }

    [Fact]
    public void Build_RaisedEarly_IsMoreWillingThanNeverRaised()
    {
        var start = StartBuilder.Build(World(), s_from);

        Assert.True(start.Partners[0].FrailtyMean > 0.1, "Raised in the third year.");
        Assert.True(start.Partners[0].FrailtyMean > start.Partners[2].FrailtyMean, "Raised earlier.");
        Assert.True(start.Partners[2].FrailtyMean > start.Partners[3].FrailtyMean, "Raised at all.");
        Assert.True(start.Partners[3].FrailtyMean < 0, "Never raised.");
        Assert.All(start.Partners, partner => Assert.InRange(partner.FrailtyDeviation, 0.2, Spread));
    }

    [Fact]
    public void Build_BeginningOfThePast_KnowsOnlyThePrior()
    {
        var world = World();

        var start = StartBuilder.Build(world, world.HistoryFrom);

        Assert.All(start.Partners, partner => Assert.Equal(0, partner.FrailtyMean, 1e-12));
        Assert.All(start.Partners, partner => Assert.Equal(Spread, partner.FrailtyDeviation, 1e-9));
    }

    [Fact]
    public void Build_OutsideTheLadder_KeepsThePrior()
    {
        var world = World().WithPartner(7, p => p with { Kind = PartnerKind.Special }).WithPartner(8, p => p with { Kind = PartnerKind.Bloc });

        var start = StartBuilder.Build(world, s_from);

        Assert.All([7, 8], partner => Assert.Equal(0, start.Partners[partner].FrailtyMean, 1e-12));
        Assert.All([7, 8], partner => Assert.Equal(Spread, start.Partners[partner].FrailtyDeviation, 1e-9));
    }

    /// <summary>Partners that are visited alike, so that the visit probability is known: 2 of 12 each month.</summary>
    private static World World()
    {
        var parameters = TestParameters.Quiet
            .With(Parameter.ReadinessLevel, -4)
            .With(Parameter.LeaderEffect, 2)
            .With(Parameter.FrailtySpread, Spread)
            .With(Parameter.RegionalDiffusion, 1.7)
            .With(Parameter.RivalCatchUp, 0.6)
            .With(Parameter.MaturationYears, 4)
            .With(Parameter.MaturationSpread, 1.5);
        return TestWorld.Alike(Partners, parameters) with
        {
            Regions = ["Here", "There"],
            Partners = [.. TestWorld.Alike(Partners, parameters).Partners.Select((p, i) => p with { Region = i % 2, Rivals = i == 3 ? [0, 1] : [] })],
            Leaders = [new Leader(new Month(1990, 1), 0.5, 0, null), new Leader(new Month(2020, 6), 0, 0, null)],
            Attention = [(new Month(1990, 1), 24)],
            TierSteps =
            [
                new TierStep(0, new Month(2003, 7), 1),
                new TierStep(1, new Month(2008, 2), 2),
                new TierStep(0, new Month(2011, 5), 2),
                new TierStep(4, new Month(2012, 12), 3),
                new TierStep(2, new Month(2019, 3), 1),
                new TierStep(1, new Month(2022, 9), 3),
                new TierStep(5, new Month(2025, 12), 1),
            ],
        };
    }

    private static (double Mean, double Deviation) IntegrateOnGrid(World world, int partner)
    {
        const int Points = 1001;
        var months = Likelihoods(world, partner).ToArray();
        double total = 0, mean = 0, square = 0;
        for (var k = 0; k < Points; k++)
        {
            var frailty = Spread * 8 * ((k / (Points - 1.0)) - 0.5);
            var likelihood = months.Sum(month => Math.Log(month(frailty)));
            var weight = Math.Exp((-0.5 * frailty * frailty / (Spread * Spread)) + likelihood + 20);
            total += weight;
            mean += weight * frailty;
            square += weight * frailty * frailty;
        }

        mean /= total;
        return (mean, Math.Sqrt((square / total) - (mean * mean)));
    }

    /// <summary>The probability of what happened to a partner in each month, as a function of its frailty.</summary>
    private static IEnumerable<Func<double, double>> Likelihoods(World world, int partner)
    {
        var parameters = world.Parameters;
        for (var month = world.HistoryFrom; month < s_from; month += 1)
        {
            var before = TierBefore(world, partner, month);
            var after = TierBefore(world, partner, month + 1);
            if (before == 3)
            {
                yield break;
            }

            var peers = Enumerable.Range(0, Partners).Where(i => i != partner && world.Partners[i].Region == world.Partners[partner].Region).ToArray();
            var ahead = world.Partners[partner].Rivals.Select(rival => Math.Max(TierBefore(world, rival, month) - before, 0)).DefaultIfEmpty().Max();
            var latent = -4 + (month < new Month(2020, 6) ? 0.5 : 2)
                + (1.7 * peers.Count(i => TierBefore(world, i, month) > 0) / peers.Length)
                + (0.6 * ahead);
            var occasion = 2.0 / Partners * parameters[Parameter.PartnerAcceptance];
            if (before > 0)
            {
                var since = world.TierSteps.Last(s => s.Partner == partner && s.Month < month).Month;
                occasion /= 1 + Math.Exp(-((((month - since) / 12.0) - 4) / 1.5));
            }

            double Reach(int rung, double frailty) =>
                rung > 3 ? 0 : occasion / (1 + Math.Exp(-(latent + frailty - parameters.Threshold(rung) - (rung == 3 && before != 2 ? 1.92 : 0))));
            yield return after > before
                ? frailty => Reach(after, frailty) - Reach(after + 1, frailty)
                : frailty => 1 - Reach(before + 1, frailty);
        }
    }

    private static int TierBefore(World world, int partner, Month month) =>
        world.TierSteps.Where(s => s.Partner == partner && s.Month < month).Select(s => s.Tier).LastOrDefault();
}

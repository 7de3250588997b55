using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Shards;

public sealed class AllocationTests
{
    private const int Partners = 20;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Advance_AnyMonth_AllocatesNothing(bool explains)
    {
        var parameters = TestParameters.Usual.With(Parameter.ReadinessLevel, 0).With(Parameter.SevereEventRate, 1);
        // Every month has a planned visit, signature and upgrade, and a hosted event.
        var run = new TestRun(TestWorld.Lively(Partners, parameters), 40)
        {
            Attention = month => 60 + month,
            Execution = month => 0.5 + (0.01 * month),
            Plans = Enumerable.Range(0, 40).ToImmutableDictionary(
                month => month,
                month => new MonthPlan([new PartnerPlan(month % 16, true, 2, 3)], [new HostedEvent(2, [1, 5, 9])])),
        };
        var explained = 0;
        UpgradeExplanation? explain = explains ? (_, _) => explained++ : null;
        // A first run goes through every path once: what the runtime allocates when code first runs is not the model's.
        using var first = run.Shard(256);
        while (first.MonthsDone < run.Months)
        {
            first.Advance(explain);
        }

        using var shard = run.Shard(256);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance(explain);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(explains, explained > 0);
        Assert.NotEqual(0, shard.UpgradesSoFar.ToArray().Sum());
    }

    [Fact]
    public void Advance_EveryStep_IsExplainedByPartsThatReachItsThreshold()
    {
        var parameters = TestParameters.Usual.With(Parameter.ReadinessLevel, -2).With(Parameter.BlocSpillOver, 0.4).With(Parameter.AnniversaryWeight, 0.2);
        var run = new TestRun(TestWorld.Lively(Partners, parameters), 40) { Attention = _ => 90 };
        var explained = new List<Upgrade>();

        using var shard = run.Shard(128);
        while (shard.MonthsDone < run.Months)
        {
            explained.Clear();
            shard.Advance((upgrade, parts) =>
            {
                explained.Add(upgrade);
                var jump = upgrade.To == 3 && upgrade.From != 2 ? parameters[Parameter.JumpCost] : 0;
                // The parts are added in another order than in the kernel.
                Assert.True(parts.Latent >= parameters.Threshold(upgrade.To) + jump - 1e-4);
                Span<float> copy = stackalloc float[Model.Relationship.ScoreParts.Count];
                parts.CopyTo(copy);
                var sum = 0f;
                foreach (var part in copy)
                {
                    sum += part;
                }

                Assert.Equal(parts.Latent, sum, 1e-4f);
            });

            Assert.True(shard.Upgrades.SequenceEqual(explained.ToArray()));
        }

        Assert.NotEqual(0, shard.UpgradesSoFar.ToArray().Sum());
    }
}

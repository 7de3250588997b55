namespace DiplomacySim.Experiments.Tests.Directing;

public sealed class RuleTests
{
    [Fact]
    public void Rule_ThatHoldsThroughout_TakesUpEachPartnerOnce()
    {
        using var played = Played.Of("rules: [{name: all, when: distance > 0, then: {attention: 1.5}}]").ToTheEnd();

        Assert.All(played.Fired("all"), times => Assert.Equal(played.Partners, times));
    }

    [Fact]
    public void Rule_AboutTheHome_IsTakenUpOnceForAll()
    {
        using var played = Played.Of("rules: [{name: home, when: month_of_year == 3, then: {slots: 1}}]").ToTheEnd();

        Assert.All(played.Fired("home"), times => Assert.Equal(2, times));
    }

    [Theory]
    [InlineData("for: 1 month", 24)]
    [InlineData("for: 6 months", 4)]
    [InlineData("for: 7 months", 4)]
    [InlineData("for: 2 years", 1)]
    public void Rule_WithATimeOfItsOwn_IsTakenUpAgainWhenItIsOver(string lasting, float times)
    {
        using var played = Played.Of($"rules: [{{name: one, when: partner(AAA), then: {{attention: 2, {lasting}}}}}]").ToTheEnd();

        Assert.All(played.Fired("one"), fired => Assert.Equal(times, fired));
    }

    [Theory]
    [InlineData("from: 2025-07, to: 2025-12", 6)]
    [InlineData("from: 2026-12", 1)]
    [InlineData("to: 2025-01", 1)]
    [InlineData("from: 2020-01, to: 2030-01", 24)]
    public void Rule_WithItsOwnMonths_IsAskedInThemOnly(string window, float times)
    {
        using var played = Played.Of($"rules: [{{name: one, when: partner(AAA), then: {{attention: 2, for: 1 month}}, {window}}}]").ToTheEnd();

        Assert.All(played.Fired("one"), fired => Assert.Equal(times, fired));
    }

    [Theory]
    [InlineData("3 per year", 6)]
    [InlineData("1 per quarter", 8)]
    [InlineData("2 per month", 48)]
    [InlineData("5 per run", 5)]
    [InlineData("1000 per year", 24 * 9)]
    public void Rule_WithALimit_TakesUpThatManyAndNoMore(string limit, float times)
    {
        using var played = Played.Of($"rules: [{{name: all, when: distance > 0, then: {{attention: 2, for: 1 month}}, at most: {limit}}}]").ToTheEnd();

        Assert.All(played.Fired("all"), fired => Assert.Equal(times, fired));
    }

    [Fact]
    public void Rule_WithALimit_PrefersTheFirstByCodeOrThoseWithMoreOfTheNumber()
    {
        using var plain = Played.Of("rules: [{name: r, when: distance > 0, then: {sign: 1}, at most: 2 per run}]");
        using var preferring = Played.Of("rules: [{name: r, when: distance > 0, then: {sign: 100}, at most: 2 per run, prefer: gdp}]");
        plain.Shard.Advance();
        preferring.Shard.Advance();

        var richest = preferring.Run.Inputs.World.Partners.Select((p, i) => (p.GdpUsdBillions, Index: i)).OrderByDescending(p => p.GdpUsdBillions).Take(2).Select(p => p.Index).ToArray();
        for (var partner = 0; partner < plain.Partners; partner++)
        {
            var isFirst = partner == plain.Index("AAA") || partner == plain.Index("BBB");
            Assert.All(plain.Shard.Signed(partner).ToArray(), signed => Assert.True(!isFirst || signed >= 1));
            Assert.All(preferring.Shard.Signed(partner).ToArray(), signed => Assert.Equal(richest.Contains(partner), signed >= 100));
        }
    }

    [Fact]
    public void Rule_ThatPrefersByState_TakesThoseWithMostInEachFuture()
    {
        using var played = Played.Of("rules: [{name: r, when: distance > 0, then: {sign: 1000}, at most: 1 per run, prefer: capital, from: 2026-01}]");
        float[][] capital = [];
        played.ToTheEnd(shard =>
        {
            if (shard.MonthsDone == 12)
            {
                capital = [.. Enumerable.Range(0, played.Partners).Select(i => shard.Capital(i).ToArray())];
            }
        });

        for (var lane = 0; lane < Played.Lanes; lane++)
        {
            var chosen = Assert.Single(Enumerable.Range(0, played.Partners), i => played.Shard.Signed(i)[lane] >= 1000);
            Assert.Equal(capital.Max(column => column[lane]), capital[chosen][lane]);
        }
    }

    [Fact]
    public void Sign_ByARuleThatLasts_IsDoneOnceForEachTakingUp()
    {
        const string Rule = "rules: [{name: r, when: partner(CCC), then: {sign: 50, for: 10 months}}]";
        using var with = Played.Of(Rule).ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        var partner = with.Index("CCC");
        Assert.All(
            Enumerable.Range(0, Played.Lanes),
            lane => Assert.InRange(with.Shard.Signed(partner)[lane] - without.Shard.Signed(partner)[lane], 150 - 30, 150 + 30));
        Assert.All(with.Fired("r"), times => Assert.Equal(3, times));
    }

    [Fact]
    public void Attention_ByARule_BringsVisits()
    {
        using var with = Played.Of("rules: [{name: r, when: bloc(League), then: {attention: 20}}]").ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        foreach (var code in new[] { "AAA", "EEE" })
        {
            Assert.True(Sum(with, code) > 1.5 * Sum(without, code));
        }

        Assert.Equal(Sum(without.Shard.Visits), Sum(with.Shard.Visits));
    }

    [Fact]
    public void Slots_ByARule_AddOccasionsAndTakeThemAway()
    {
        using var more = Played.Of("rules: [{name: r, when: bloc(League), then: {slots: 1}}]").ToTheEnd();
        using var none = Played.Of("rules: [{name: r, when: month >= 2025-01, then: {slots: -100}}]").ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        Assert.Equal(Sum(without.Shard.Visits) + (2 * 24 * Played.Lanes), Sum(more.Shard.Visits));
        Assert.Equal(0, Sum(none.Shard.Visits));
        Assert.Equal(0, Sum(none.Shard.UpgradesSoFar));
    }

    [Fact]
    public void Propose_StrongerOrWeaker_RaisesMoreOrFewer()
    {
        const string Proposal = "rules: [{name: r, when: distance > 0, then: {propose: next tier}}]";
        using var with = Played.Of(Proposal).ToTheEnd();
        using var stronger = Played.Of("uncertain: {proposal effect: 2}\n" + Proposal).ToTheEnd();
        using var neutral = Played.Of("uncertain: {proposal effect: 0}\n" + Proposal).ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        Assert.True(Sum(without.Shard.UpgradesSoFar) < Sum(with.Shard.UpgradesSoFar));
        Assert.True(Sum(with.Shard.UpgradesSoFar) < Sum(stronger.Shard.UpgradesSoFar));
        Assert.Equal(without.Shard.UpgradesSoFar.ToArray(), neutral.Shard.UpgradesSoFar.ToArray());
    }

    [Fact]
    public void Propose_AndTheSameReadiness_GiveTheSameBytes()
    {
        using var proposal = Played.Of("uncertain: {proposal effect: 1.5}\nrules: [{name: r, when: tier >= contact, then: {propose: next tier}}]").ToTheEnd();
        using var readiness = Played.Of("uncertain: {proposal effect: 1.5}\nrules: [{name: r, when: tier >= contact, then: {readiness: 1.5}}]").ToTheEnd();

        Assert.Equal(proposal.Shard.StateHash(), readiness.Shard.StateHash());
    }

    [Fact]
    public void Rule_ThatNeverHolds_ChangesNoBit()
    {
        using var with = Played.Of("rules: [{name: r, when: capital > 100000 and tier == kin, then: {attention: 50, slots: 9}}]").ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        Same(without, with);
        Assert.All(with.Fired("r"), times => Assert.Equal(0, times));
    }

    [Fact]
    public void Rules_InAnotherOrder_DoTheSame()
    {
        const string First = "{name: a, when: tier >= friend and capital > 1, then: {attention: 2, readiness: 0.5}}";
        const string Second = "{name: b, when: fired(a) >= 1, then: {slots: 1}}";
        using var one = Played.Of($"rules: [{First}, {Second}]").ToTheEnd();
        using var other = Played.Of($"rules: [{Second}, {First}]").ToTheEnd();

        Same(one, other);
        Assert.Equal(one.Fired("b"), other.Fired("b"));
        Assert.Contains(one.Fired("b"), times => times == 1);
    }

    [Fact]
    public void When_AboutState_IsAskedAsThingsStoodAMonthBefore()
    {
        using var played = Played.Of("rules: [{name: r, when: partner(AAA) and visits_last_year >= 1, then: {sign: 500}, at most: 1 per run}]");
        var first = Enumerable.Repeat(-1, Played.Lanes).ToArray();
        var signed = Enumerable.Repeat(-1, Played.Lanes).ToArray();
        var partner = played.Index("AAA");
        played.ToTheEnd(shard =>
        {
            for (var lane = 0; lane < Played.Lanes; lane++)
            {
                first[lane] = first[lane] < 0 && shard.VisitHistory(partner)[lane] != 0 ? shard.MonthsDone : first[lane];
                signed[lane] = signed[lane] < 0 && shard.Signed(partner)[lane] >= 500 ? shard.MonthsDone : signed[lane];
            }
        });

        Assert.Contains(first, month => month > 0);
        for (var lane = 0; lane < Played.Lanes; lane++)
        {
            Assert.Equal(first[lane] is > 0 and < 24 ? first[lane] + 1 : -1, signed[lane]);
        }
    }

    [Fact]
    public void Fired_InTheOutcomes_CountsAndIsZeroWhereThereIsNoRule()
    {
        const string Text = "rules: [{name: ripe first, when: distance > 0, then: {attention: 2, for: 1 month}, at most: 3 per year}]\n"
            + "policies: {with: {}, without: {rules: remove}}\noutcomes: {times: fired('ripe first'), also: fired(ripe first) + struck(war)}\n"
            + "shocks: [{name: war, rate: 0 per year, then: {tension: 1}}]";
        using var with = Played.Of(Text).ToTheEnd();

        Assert.All(with.Fired("ripe first"), times => Assert.Equal(6, times));
        Assert.Equal(["times", "also"], with.Plan.Scenario.Outcomes.Select(outcome => outcome.Name));
        Assert.Equal("fired('ripe first') + struck('war')", with.Plan.Scenario.Outcomes[1].Expression.ToString());
    }

    internal static void Same(Played expected, Played actual)
    {
        for (var partner = 0; partner < expected.Partners; partner++)
        {
            Assert.Equal(expected.Shard.Tier(partner).ToArray(), actual.Shard.Tier(partner).ToArray());
            Assert.Equal(expected.Shard.Capital(partner).ToArray(), actual.Shard.Capital(partner).ToArray());
            Assert.Equal(expected.Shard.Tension(partner).ToArray(), actual.Shard.Tension(partner).ToArray());
            Assert.Equal(expected.Shard.Signed(partner).ToArray(), actual.Shard.Signed(partner).ToArray());
        }
    }

    private static double Sum(ReadOnlySpan<float> values) => values.ToArray().Sum(value => (double)value);

    private static double Sum(Played played, string code) => played.Shard.VisitsWith(played.Index(code)).ToArray().Sum(visits => (double)visits);
}

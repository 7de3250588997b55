namespace DiplomacySim.Experiments.Tests.Directing;

public sealed class BranchTests
{
    private const int Date = 13;

    private const string Text = """
        uncertain:
          attention: uniform(8, 16)
          capacity: uniform(0.8, 1.2)
        rules:
          - {name: kept, when: tier >= contact and capital > 0.5, then: {attention: 2, propose: next tier, for: 5 months}, at most: 3 per year}
        shocks:
          - {name: storm, rate: 2 per year, one of: distance > 0, then: {visits: none, tension: 1, for: 3 months}}
        policies:
          as planned: {}
          the same: {}
          less: {levers: {attention: 5, capacity: 0.7}}
          other friends: {levers: {priority: {League: 8}}}
          other rules:
            rules: [kept: remove, {name: later, when: distance > 0, then: {slots: 1}}]
            shocks: [{name: war, rate: 3 per year, then: {execution: 0.1, tension: 2}}]
          visits: {events: [{date: 2025-03, visit: CCC}, {date: 2026-05, visit: CCC}, {date: 2026-05, upgrade: DDD, to: ally}]}
        branches:
          - {date: 2026-02, from: as planned, policy: the same}
          - {date: 2026-02, from: as planned, policy: less}
          - {date: 2026-02, from: as planned, policy: other friends}
          - {date: 2026-02, from: as planned, policy: other rules}
          - {date: 2026-02, from: as planned, policy: visits}
          - {date: 2026-02, from: less, policy: as planned}
        """;

    private const int FirstBranch = 6;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 2)]
    public void Branch_BeforeItsDate_IsItsTrunkToTheBit(int branch, int trunk)
    {
        using var one = Played.Of(Text, FirstBranch + branch);
        using var other = Played.Of(Text, trunk);

        for (var month = 0; month < Date; month++)
        {
            one.Shard.Advance();
            other.Shard.Advance();
            RuleTests.Same(other, one);
        }
    }

    [Fact]
    public void Branch_ToThePolicyItComesFrom_IsTheSameToTheEnd()
    {
        using var branch = Played.Of(Text, FirstBranch).ToTheEnd();
        using var trunk = Played.Of(Text, 0).ToTheEnd();

        RuleTests.Same(trunk, branch);
        Assert.Equal(trunk.Shard.StateHash(), branch.Shard.StateHash());
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 0)]
    public void Branch_FromItsDateOn_HasTheLeversOfTheOther(int branch, int policy)
    {
        using var one = Played.Of(Text, FirstBranch + branch);
        using var other = Played.Of(Text, policy);

        for (var month = 0; month < one.Run.Inputs.Months; month++)
        {
            one.Shard.Advance();
            other.Shard.Advance();

            // Occasions depend on the home's draws and the lever alone here, and nobody travels in July and August.
            var rests = one.Shard.Month.Number is 7 or 8;
            Assert.Equal(rests || month >= Date, one.Shard.Occasions.SequenceEqual(other.Shard.Occasions));
        }
    }

    [Fact]
    public void Branch_WithOtherPriorities_VisitsThemAfterItsDate()
    {
        using var branch = Played.Of(Text, FirstBranch + 2).ToTheEnd();
        using var trunk = Played.Of(Text, 0).ToTheEnd();

        Assert.True(Visits(branch) > 1.15 * Visits(trunk));

        static double Visits(Played played) =>
            new[] { "AAA", "EEE" }.Sum(code => played.Shard.VisitsWith(played.Index(code)).ToArray().Sum(visits => (double)visits));
    }

    [Fact]
    public void Branch_WithOtherRules_EndsThoseOfItsTrunkAndBeginsItsOwn()
    {
        using var branch = Played.Of(Text, FirstBranch + 3);
        using var trunk = Played.Of(Text, 0);
        for (var month = 0; month < Date; month++)
        {
            branch.Shard.Advance();
            trunk.Shard.Advance();
        }

        var fired = trunk.Fired("kept");
        branch.ToTheEnd();

        Assert.Equal(fired, branch.Fired("kept"));
        Assert.All(branch.Fired("later"), times => Assert.Equal(branch.Partners, times));
        Assert.Contains(branch.Struck("war"), times => times > 0);
        Assert.Contains(branch.Struck("storm"), times => times > 0);
    }

    [Fact]
    public void Branch_Events_AreThoseOfTheTrunkBeforeAndOfTheOtherAfter()
    {
        using var branch = Played.Of(Text, FirstBranch + 4);

        var planned = branch.Run.Inputs.Plans.Select((plan, month) => (plan, month)).Where(found => !found.plan.Partners.IsEmpty).Select(found => found.month);

        Assert.Equal([16], planned);
    }
}

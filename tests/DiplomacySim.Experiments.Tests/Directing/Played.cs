using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Directing;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Shards;
using DiplomacySim.Scenarios.Expressions;
using TestPlans = DiplomacySim.Engine.Tests.Plans;

namespace DiplomacySim.Experiments.Tests.Directing;

/// <summary>A policy of the small world played month by month in one shard.</summary>
internal sealed class Played : IDisposable
{
    public const int Lanes = 200;

    private Played(ExperimentPlan plan, int policy, int first, int lanes)
    {
        Plan = plan;
        Run = plan.Policies[policy];
        Shard = Run.Open(CaseDraws.Lanes(Run, [.. Enumerable.Range(first, lanes).Select(f => (uint)f)]));
    }

    public ExperimentPlan Plan { get; }

    public PolicyRun Run { get; }

    public Shard Shard { get; }

    /// <summary>Opens futures of a policy of a scenario, which is given without its header.</summary>
    public static Played Of(string sections, int policy = 0, int first = 0, int lanes = Lanes) =>
        new(TestPlans.Of(TestPlans.TinyHeader + sections + "\n", 1000), policy, first, lanes);

    /// <summary>Opens futures of the first policy of a whole scenario.</summary>
    public static Played OfWhole(string text, int lanes = Lanes) => new(TestPlans.Of(text, 1000), 0, 0, lanes);

    /// <summary>Plays to the end, and looks at every month.</summary>
    public Played ToTheEnd(Action<Shard>? look = null)
    {
        while (Shard.MonthsDone < Run.Inputs.Months)
        {
            Shard.Advance();
            look?.Invoke(Shard);
        }

        return this;
    }

    /// <summary>How often the rule has taken up somebody in each future.</summary>
    public float[] Fired(string name) => Times(DirectiveKind.Rule, name);

    /// <summary>How often the shock has struck in each future.</summary>
    public float[] Struck(string name) => Times(DirectiveKind.Shock, name);

    /// <summary>The place of a partner in the world.</summary>
    public int Index(string code) => Enumerable.Range(0, Partners).Single(i => Run.Inputs.World.Partners[i].Id.Code == code);

    public int Partners => Run.Inputs.World.Partners.Length;

    public void Dispose() => Shard.Dispose();

    private float[] Times(DirectiveKind kind, string name)
    {
        var times = new float[Shard.Lanes];
        Assert.IsType<PolicyDirector>(Shard.Director).Times(kind, name, times);
        return times;
    }
}

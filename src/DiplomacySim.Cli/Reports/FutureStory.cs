using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Cli.Reports;

/// <summary>One future with its events and what was drawn for it.</summary>
internal sealed class FutureStory
{
    public FutureStory(ExperimentPlan plan, int policy, uint future, IReadOnlyList<TraceEvent> events)
    {
        Plan = plan;
        Policy = policy;
        Future = future;
        Events = events;
        var run = plan.Policies[policy];
        var lanes = CaseDraws.Lanes(run, [future]);
        Draws = [.. run.Uncertainties.Select(u => (u.Name, CaseDraws.ColumnOf(lanes, u)[0]))];
        DrawnTogether = run.Posterior is { } posterior ? [.. new PosteriorDraws(posterior).Named(run.Inputs.Seed, CaseDraws.ReplicationOf(run, future))] : [];
    }

    public ExperimentPlan Plan { get; }

    public int Policy { get; }

    public uint Future { get; }

    public IReadOnlyList<TraceEvent> Events { get; }

    /// <summary>What the scenario drew for this future.</summary>
    public IReadOnlyList<(string Name, double Value)> Draws { get; }

    /// <summary>What it drew from the world's posterior.</summary>
    public IReadOnlyList<(string Name, double Value)> DrawnTogether { get; }

    /// <summary>The rung of a partner at the end.</summary>
    public int TierAtEnd(int partner) => Events.Where(e => e.Kind == TraceKind.Upgrade && e.Partner == partner)
        .Select(e => e.To).Append(Plan.Policies[Policy].Inputs.Start.Partners[partner].Tier).Max();
}

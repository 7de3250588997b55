using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;

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
        Draws = [.. run.Uncertainties.Select(u => (u, CaseDraws.ColumnOf(lanes, u)[0]))];
    }

    public ExperimentPlan Plan { get; }

    public int Policy { get; }

    public uint Future { get; }

    public IReadOnlyList<TraceEvent> Events { get; }

    /// <summary>What was drawn for this future.</summary>
    public IReadOnlyList<(Uncertainty Uncertainty, double Value)> Draws { get; }

    /// <summary>The rung of a partner at the end.</summary>
    public int TierAtEnd(int partner) => Events.Where(e => e.Kind == TraceKind.Upgrade && e.Partner == partner)
        .Select(e => e.To).Append(Plan.Policies[Policy].Inputs.Start.Partners[partner].Tier).Max();
}

using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Relationship;

/// <summary>What modules, rules and shocks put on top of a month, beside tension and readiness.</summary>
internal static unsafe partial class PartnerKernel
{
    private static void TakeSignals(PartnerColumns state, ShardParameters parameters, in MonthBrief brief)
    {
        var signals = brief.Signals;
        for (var lane = 0; signals.Attention is not null && lane < state.Padded; lane++)
        {
            state.Bid[lane] += signals.Attention[lane];
        }

        for (var lane = 0; signals.Capital is not null && lane < state.Padded; lane++)
        {
            state.Capital[lane] = Math.Max(state.Capital[lane] + signals.Capital[lane], 0f);
        }

        for (var lane = 0; signals.Agreements is not null && lane < state.Padded; lane++)
        {
            Sign(state, parameters, lane, signals.Agreements[lane]);
        }
    }
}

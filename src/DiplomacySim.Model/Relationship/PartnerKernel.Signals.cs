using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>What modules, rules and shocks put on top of a month, beside tension and readiness.</summary>
internal static unsafe partial class PartnerKernel
{
    private static void TakeSignals<T>(PartnerColumns state, ShardParameters parameters, in MonthBrief brief)
        where T : struct, ISimd<T>
    {
        var signals = brief.Signals;
        for (var lane = 0; signals.Attention is not null && lane < state.Padded; lane += T.Count)
        {
            T.Store(T.Load(state.Bid + lane) + T.Load(signals.Attention + lane), state.Bid + lane);
        }

        for (var lane = 0; signals.Capital is not null && lane < state.Padded; lane += T.Count)
        {
            T.Store(T.Max(T.Load(state.Capital + lane) + T.Load(signals.Capital + lane), T.Set(0f)), state.Capital + lane);
        }

        for (var lane = 0; signals.Agreements is not null && lane < state.Padded; lane++)
        {
            Sign(state, parameters, lane, signals.Agreements[lane]);
        }
    }
}

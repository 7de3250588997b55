using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Shards;

/// <summary>One partner in all futures of a shard: its columns, its traits and what it tells of a month.</summary>
internal sealed unsafe class PartnerShard : IDisposable
{
    private readonly ShardParameters _parameters;
    private readonly IKernels _kernels;

    public PartnerShard(ShardFrame frame, int partner)
    {
        var inputs = frame.Inputs;
        Index = partner;
        Reports = !inputs.Modules.IsEmpty;
        _kernels = frame.Kernels;
        _parameters = frame.Parameters;
        State = new PartnerColumns(frame.Lanes);
        Traits = new PartnerTraits(inputs.World, partner, _parameters, frame.Lanes, inputs.Priority[partner]);
        Economy = EconomyPartner.Of(frame, partner);
        _kernels.Begin(State, Traits, _parameters, inputs.Start.Partners[partner], PhiloxKey.Of(inputs.Seed), frame.Replications);
    }

    /// <summary>The partner's place in the world.</summary>
    public int Index { get; }

    /// <summary>Whether the home's modules read every month how the agreements stand.</summary>
    public bool Reports { get; }

    public PartnerColumns State { get; }

    public PartnerTraits Traits { get; }

    /// <summary>Trade and investment; null where the economy is off or the partner has none.</summary>
    public EconomyPartner? Economy { get; }

    /// <summary>Advances to a month; what is planned with the partner overrides chance.</summary>
    public void Bid(in MonthBrief brief, PartnerPlan? plan)
    {
        _kernels.Bid(State, Traits, _parameters, plan?.Crisis is { } crisis ? WithCrisis(brief, crisis) : brief);
        if (Economy is { } economy)
        {
            _kernels.PlayEconomy(
                State,
                economy,
                new EconomyMonth { Key = brief.Key, Month = brief.Month, Replications = brief.Replications, World = brief.Trade, Offset = (int)brief.Month - economy.Rates.From.Index });
        }

        if (plan is { Visit: true })
        {
            new Span<float>(State.Bid, State.Padded).Fill(ResolutionInput.PlannedVisitBid);
        }

        if (plan is { Tier: > 0 } && Traits.Climbs)
        {
            for (var lane = 0; lane < State.Padded; lane++)
            {
                if (State.Tier[lane] < plan.Tier)
                {
                    State.Target[lane] = Math.Max(State.Target[lane], (byte)plan.Tier);
                    State.Bid[lane] = ResolutionInput.PlannedUpgradeBid;
                }
            }
        }

        if (brief.Signals.Barred is not null)
        {
            for (var lane = 0; lane < State.Lanes; lane++)
            {
                State.Bid[lane] = brief.Signals.Barred[lane] > 0f ? ResolutionInput.BarredBid : State.Bid[lane];
            }
        }
    }

    public void Commit(in MonthOutcome outcome)
    {
        _kernels.Commit(State, Traits, _parameters, outcome);
        if (Economy is { } economy)
        {
            EconomyKernel.Visit(economy, outcome);
        }
    }

    /// <summary>The parts of one lane's readiness this month; valid between <see cref="Bid"/> and <see cref="Commit"/>.</summary>
    public ScoreParts Explain(in MonthBrief brief, int lane)
    {
        var tier = State.Tier[lane];
        var peers = (brief.RegionPartners[lane] - (tier >= 1 ? 1f : 0f)) * Traits.PeerScale;
        var ahead = brief.RivalTier is null ? 0f : Math.Max(brief.RivalTier[lane] - tier, 0f);
        var seed = ((ulong)brief.Key.High << 32) | brief.Key.Low;
        var draw = Draws.Uniform(seed, brief.Replications[lane], brief.Month, Traits.Entity, Purpose.Readiness);
        return new ScoreParts(
            brief.Activism[lane],
            Traits.Interest[lane],
            State.Frailty[lane],
            _parameters.CapitalWeight[lane] * State.LogCapital[lane],
            _parameters.RegionalDiffusion[lane] * peers,
            _parameters.RivalCatchUp[lane] * ahead,
            -(_parameters.TensionWeight[lane] * State.Tension[lane]),
            _parameters.CredibilityWeight[lane] * (State.Credibility[lane] - _parameters.UsualCredibility[lane]),
            (_parameters.BlocSpillOver[lane] * brief.BlocTies)
                + (brief.Anniversary ? _parameters.AnniversaryWeight[lane] : 0f)
                + (brief.Signals.Readiness is null ? 0f : brief.Signals.Readiness[lane]),
            Elementary.Log(Simd32.Set(draw / (1f - draw))).Value);
    }

    /// <summary>Takes over the state of another of the same partner and futures.</summary>
    public void CopyFrom(PartnerShard other)
    {
        State.CopyFrom(other.State);
        if (Economy is { } economy && other.Economy is { } others)
        {
            economy.Columns.CopyFrom(others.Columns);
        }
    }

    public void Dispose()
    {
        State.Dispose();
        Traits.Dispose();
        Economy?.Dispose();
    }

    private static MonthBrief WithCrisis(in MonthBrief brief, PlannedCrisis crisis) =>
        brief with { CrisisTension = crisis.Tension, CrisisSuspends = crisis.Suspends };
}

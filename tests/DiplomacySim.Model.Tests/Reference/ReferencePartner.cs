using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Worlds;
using static DiplomacySim.Model.Tests.Reference.ReferenceMath;

namespace DiplomacySim.Model.Tests.Reference;

/// <summary>One partner in one future.</summary>
internal sealed class ReferencePartner
{
    public const float PlannedUpgradeBid = 2e30f;
    private const float PlannedBid = 1e30f;

    private readonly ReferenceParameters _parameters;
    private readonly Partner _partner;
    private readonly ulong _seed;
    private readonly uint _replication;
    private readonly int _otherCountries;
    private readonly float _interest;
    private readonly float _attention;
    private readonly float _tradeForAgreements;
    private readonly float _implementedBefore;
    private readonly float _lapsedBefore;

    public ReferencePartner(RunInputs inputs, int index, uint replication, ReferenceParameters parameters)
    {
        var world = inputs.World;
        _parameters = parameters;
        _partner = world.Partners[index];
        _seed = inputs.Seed;
        _replication = replication;
        _otherCountries = world.Partners.Count(p => p.Region == _partner.Region && p.Kind == PartnerKind.Country && p.Id != _partner.Id);
        _interest = parameters.Interest(world, _partner);
        _attention = parameters.Attention(world, _partner, inputs.Priority[index]);
        _tradeForAgreements = ReferenceParameters.TradeForAgreements(world, _partner);

        var start = inputs.Start.Partners[index];
        Frailty = (float)start.FrailtyMean + ((float)start.FrailtyDeviation * NormalQuantile(Draw(Draws.Once, Purpose.Frailty)));
        var whole = Math.Floor(start.Pipeline);
        Pipeline = (float)whole + (Draw(Draws.Once, Purpose.StartPipeline) < (float)(start.Pipeline - whole) ? 1f : 0f);
        Capital = (float)start.Capital;
        Recency = (float)start.Recency;
        MonthsInTier = (float)start.MonthsInTier;
        _implementedBefore = (float)start.Implemented;
        _lapsedBefore = (float)start.Lapsed;
        var ended = start.Implemented + start.Lapsed;
        Credibility = ended > 0 ? (float)(start.Implemented / ended) : parameters[Parameter.UsualCredibility];
        Tier = TierAtStart = start.Tier;
    }

    public float Capital { get; private set; }

    public float LogCapital { get; private set; }

    public float Tension { get; private set; }

    public float Recency { get; private set; }

    public float MonthsInTier { get; private set; }

    public float Pipeline { get; private set; }

    public float Implemented { get; private set; }

    public float Lapsed { get; private set; }

    public float Signed { get; private set; }

    public float Credibility { get; private set; }

    public float Frailty { get; }

    public float Bid { get; private set; }

    public int VisitHistory { get; private set; }

    public int Visits { get; private set; }

    public int Suspensions { get; private set; }

    public int Tier { get; private set; }

    public int TierAtStart { get; }

    public bool Suspended { get; private set; }

    public int Labels { get; private set; }

    public int Target { get; private set; }

    public float AgreementsWithoutVisit { get; private set; }

    public int Readiness { get; private set; }

    public bool Climbs => _partner.Kind == PartnerKind.Country;

    /// <summary>Everything before the home decides.</summary>
    public void Prepare(ReferenceMonth month, PartnerPlan? plan)
    {
        Recency *= _parameters.RecencyDecay;
        MonthsInTier += 1f;
        VisitHistory = (VisitHistory << 1) & 0xFFF;
        Shock(month);
        Suffer(plan?.Crisis);
        Fulfil(month);
        if (Climbs)
        {
            BecomeReady(month);
        }

        Attend(month);
        Bid = plan is { Visit: true } ? PlannedBid : Bid;
        if (plan is not null && Climbs && Tier < plan.Tier)
        {
            Target = Math.Max(Target, plan.Tier);
            Bid = PlannedUpgradeBid;
        }
    }

    /// <summary>Everything after the home has decided.</summary>
    public void Commit(ReferenceMonth month, bool visited, bool upgraded, int? rivalRungs, int plannedAgreements)
    {
        if (visited)
        {
            Visit(month, upgraded);
        }
        else if (AgreementsWithoutVisit > 0)
        {
            Sign(AgreementsWithoutVisit);
        }

        if (rivalRungs is { } rungs)
        {
            Tension += _parameters[Parameter.RivalDispleasure] * rungs;
        }

        if (plannedAgreements > 0)
        {
            Sign(plannedAgreements);
        }
    }

    private float Draw(uint month, Purpose purpose) => Draws.Uniform(_seed, _replication, month, _partner.Id.Key, purpose);

    private void Shock(ReferenceMonth month)
    {
        Tension *= _parameters.TensionDecay;
        var minor = Draw(month.Index, Purpose.MinorTension);
        if (minor < _parameters[Parameter.MinorTensionRate])
        {
            Tension += -(_parameters[Parameter.MinorTensionSize] * Log(minor / _parameters[Parameter.MinorTensionRate]));
        }

        var severe = Draw(month.Index, Purpose.SevereEvent);
        if (severe < _parameters.SevereRate)
        {
            Tension += 1f;
        }

        if (Suspended)
        {
            Suspended = Draw(month.Index, Purpose.Resumption) >= _parameters.ResumptionRate;
        }
        else if (severe < _parameters.SevereRate && severe < _parameters.SuspendingRate && Tier >= 2)
        {
            Suspended = true;
            Suspensions++;
        }
    }

    private void Suffer(PlannedCrisis? crisis)
    {
        Tension += crisis?.Tension ?? 0f;
        if (crisis is { Suspends: true } && Tier >= 2 && !Suspended)
        {
            Suspended = true;
            Suspensions++;
        }
    }

    private void Fulfil(ReferenceMonth month)
    {
        Capital *= _parameters.CapitalDecay;
        LogCapital = Log(1f + Capital);

        var implemented = Binomial(Draw(month.Index, Purpose.Implementation), Pipeline, month.ImplementationIntensity, month.ImplementationOdds);
        var rest = Pipeline - implemented;
        var lapsed = Binomial(Draw(month.Index, Purpose.Lapse), rest, _parameters.LapseIntensity, _parameters.LapseOdds);
        Pipeline = rest - lapsed;
        Implemented += implemented;
        Lapsed += lapsed;
        if (implemented + lapsed > 0)
        {
            var kept = Implemented + _implementedBefore;
            Credibility = kept / (kept + (Lapsed + _lapsedBefore));
            Capital = Math.Max(Capital + (_parameters[Parameter.CapitalPerImplemented] * implemented) - (_parameters[Parameter.CapitalPerLapsed] * lapsed), 0f);
        }
    }

    private void BecomeReady(ReferenceMonth month)
    {
        var score = _interest + Frailty;
        score += _parameters[Parameter.CapitalWeight] * LogCapital;
        var peers = _otherCountries == 0 ? 0f : (month.RegionPartners - (Tier > 0 ? 1 : 0)) * (1f / _otherCountries);
        score += _parameters[Parameter.RegionalDiffusion] * peers;
        if (month.RivalTier is { } rival)
        {
            score += _parameters[Parameter.RivalCatchUp] * Math.Max(rival - Tier, 0);
        }

        if (month.BlocTies > 0)
        {
            score += _parameters[Parameter.BlocSpillOver] * month.BlocTies;
        }

        if (month.Anniversary)
        {
            score += _parameters[Parameter.AnniversaryWeight];
        }

        score -= _parameters[Parameter.TensionWeight] * Tension;
        score += _parameters[Parameter.CredibilityWeight] * (Credibility - _parameters[Parameter.UsualCredibility]);

        var draw = Draw(month.Index, Purpose.Readiness);
        var latent = month.Activism + score + Log(draw / (1f - draw));
        Readiness = 0;
        for (var rung = 1; rung <= _parameters.Top; rung++)
        {
            var jumps = rung == _parameters.Top && rung > 1 && Tier != rung - 1;
            var threshold = _parameters.Threshold(rung) + (jumps ? _parameters[Parameter.JumpCost] : 0f);
            Readiness = latent >= threshold ? rung : Readiness;
        }

        // s((d - d0) / s_d) = 1 / (1 + immature).
        var immature = Exp(_parameters.MaturationMiddle - (MonthsInTier * _parameters.MaturationScale));
        var accepts = Draw(month.Index, Purpose.Acceptance) * (1f + immature) < _parameters[Parameter.PartnerAcceptance];
        Target = Readiness > Tier && accepts && !Suspended ? Readiness : 0;
    }

    private void Attend(ReferenceMonth month)
    {
        var appeal = _attention + (_parameters[Parameter.AttentionTier] * Tier);
        appeal -= _parameters[Parameter.AttentionRecency] * Recency;
        appeal -= _parameters[Parameter.AttentionTension] * Tension;
        appeal -= _parameters[Parameter.AttentionSuspended] * (Suspended ? 1f : 0f);
        var gumbel = -Log(-Log(Draw(month.Index, Purpose.Visit)));
        Bid = appeal + (_parameters[Parameter.TourSpread] * month.Tour) + gumbel;

        var mean = Math.Min(_parameters[Parameter.AgreementsWithoutVisit] * Exp(appeal * 0.5f), 200f);
        var count = NegativeBinomial(Draw(month.Index, Purpose.AgreementsWithoutVisit), mean, _parameters[Parameter.AgreementsDispersion]);
        AgreementsWithoutVisit = Math.Min(count, 255f);
    }

    private void Visit(ReferenceMonth month, bool upgraded)
    {
        Recency = 1f;
        VisitHistory |= 1;
        Visits++;
        Capital += _parameters[Parameter.CapitalPerVisit];
        var mean = Math.Min(Exp((_parameters[Parameter.AgreementsTradeElasticity] * _tradeForAgreements) + month.VisitUplift), 200f);
        Sign(NegativeBinomial(Draw(month.Index, Purpose.AgreementsOfVisit), mean, _parameters[Parameter.AgreementsDispersion]));
        if (upgraded)
        {
            Tier = Target;
            MonthsInTier = 0f;
            Capital += _parameters[Parameter.CapitalPerUpgrade];
        }
        else if (Climbs && Tier <= 1 && Draw(month.Index, Purpose.SectoralLabel) < _parameters[Parameter.SectoralLabelShare])
        {
            Labels = Math.Min(Labels + 1, 255);
            Capital += _parameters[Parameter.CapitalPerLabel];
        }
    }

    private void Sign(float agreements)
    {
        Pipeline += agreements;
        Signed += agreements;
        Capital += _parameters[Parameter.CapitalPerAgreement] * agreements;
    }
}

namespace DiplomacySim.Model.Parameters;

/// <summary>The model's parameters; <see cref="ParameterTable"/> gives each its name in files, symbol, unit and bounds.</summary>
/// <remarks>The thresholds of the ladder's rungs are parameters too; their number is the world's, so they are not listed here.</remarks>
public enum Parameter
{
    /// <summary>Readiness for a partnership of an average partner under an average leader (a0).</summary>
    ReadinessLevel,

    /// <summary>Effect of the leader in office at the end of the world's list on readiness (lambda).</summary>
    LeaderEffect,

    /// <summary>Mean effect of leaders to come, and what a fading effect tends to (mu_l).</summary>
    LeaderMean,

    /// <summary>Standard deviation of the effects of leaders to come (s_l).</summary>
    LeaderSpread,

    /// <summary>Chance of a change of leadership in a month (h_l).</summary>
    LeaderChangeRate,

    /// <summary>Half-life of a leader's effect within the term; none where it stays (h_f).</summary>
    WaveHalfLife,

    /// <summary>First-order autoregression of activism (phi_a).</summary>
    ActivismPersistence,

    /// <summary>Stationary standard deviation of activism (s_a).</summary>
    ActivismSpread,

    /// <summary>Extra cost of reaching the top rung from below the rung next to it (nu).</summary>
    JumpCost,

    /// <summary>Years in a tier after which half of the readiness for the next counts (d_0).</summary>
    MaturationYears,

    /// <summary>Scale of the logistic of maturation (s_d).</summary>
    MaturationSpread,

    /// <summary>Chance that a mature partner accepts a step it is ready for (W).</summary>
    PartnerAcceptance,

    /// <summary>Weight of the logarithm of GDP in readiness (b_g).</summary>
    GdpWeight,

    /// <summary>Weight of each bloc shared with the home in readiness (b_B).</summary>
    SharedBlocWeight,

    /// <summary>Weight of great-power status in readiness (b_S).</summary>
    StatusWeight,

    /// <summary>Weight of old affinity in readiness; tested, off by default (b_H).</summary>
    AffinityWeight,

    /// <summary>Weight of the diaspora in readiness; tested, off by default (b_D).</summary>
    DiasporaWeight,

    /// <summary>Effect of a year that is a five-year multiple of the relations; tested, off by default (b_Y).</summary>
    AnniversaryWeight,

    /// <summary>Effect on a bloc's members of the home's tier with the bloc (rho_B).</summary>
    BlocSpillOver,

    /// <summary>Standard deviation of partners' unobserved willingness (s_b).</summary>
    FrailtySpread,

    /// <summary>Weight of relationship capital in readiness (w_K).</summary>
    CapitalWeight,

    /// <summary>Weight of the share of the region's other countries that are partners (rho_P).</summary>
    RegionalDiffusion,

    /// <summary>Weight of the rungs by which a rival is ahead (rho_R).</summary>
    RivalCatchUp,

    /// <summary>How much tension lowers readiness (w_tau).</summary>
    TensionWeight,

    /// <summary>Weight of the share of ended agreements that were carried out, above the usual share (w_X).</summary>
    CredibilityWeight,

    /// <summary>The usual share of ended agreements that were carried out (imp_0).</summary>
    UsualCredibility,

    /// <summary>Most upgrades that a month can hold (U_max).</summary>
    UpgradesPerMonth,

    /// <summary>Severe bilateral events per partner (r_s).</summary>
    SevereEventRate,

    /// <summary>Chance that a severe event suspends a partnership at or above the second rung (pi_s).</summary>
    SuspensionShare,

    /// <summary>Half-life of a suspension (h_r).</summary>
    SuspensionHalfLife,

    /// <summary>Chance that an occasion with a partner at or below the first rung gives a sectoral label (p_sec).</summary>
    SectoralLabelShare,

    /// <summary>Weight of trade in the choice of visits (q_t).</summary>
    AttentionTrade,

    /// <summary>Weight of GDP in the choice of visits (q_g).</summary>
    AttentionGdp,

    /// <summary>How much distance lowers the choice of visits (q_d).</summary>
    AttentionDistance,

    /// <summary>Weight of the home's neighbourhood bloc in the choice of visits (q_B).</summary>
    AttentionNeighbourhood,

    /// <summary>Weight of old affinity in the choice of visits (q_H).</summary>
    AttentionAffinity,

    /// <summary>Weight of great-power status in the choice of visits (q_S).</summary>
    AttentionStatus,

    /// <summary>Weight of a special relationship in the choice of visits (q_sp).</summary>
    AttentionSpecial,

    /// <summary>Weight of the tier in the choice of visits (q_T).</summary>
    AttentionTier,

    /// <summary>How much a visit last month would lower the choice of the next, before decay (q_r).</summary>
    AttentionRecency,

    /// <summary>E-folding time of the recency effect (m_r).</summary>
    AttentionRecencyMonths,

    /// <summary>How much tension lowers the choice of visits (q_tau).</summary>
    AttentionTension,

    /// <summary>How much a suspension lowers the choice of visits (q_A).</summary>
    AttentionSuspended,

    /// <summary>How much the attention budget follows the leader effect (kappa_V).</summary>
    AttentionActivism,

    /// <summary>Standard deviation of the monthly regional tour effect (s_tour).</summary>
    TourSpread,

    /// <summary>Half-life of relationship capital (h_K).</summary>
    CapitalHalfLife,

    /// <summary>Capital from a top-level activity (c_V).</summary>
    CapitalPerVisit,

    /// <summary>Capital from a signed agreement (c_G).</summary>
    CapitalPerAgreement,

    /// <summary>Capital from an implemented agreement (c_M).</summary>
    CapitalPerImplemented,

    /// <summary>Capital lost with a lapsed agreement (c_L).</summary>
    CapitalPerLapsed,

    /// <summary>Capital from an upgrade (c_U).</summary>
    CapitalPerUpgrade,

    /// <summary>Capital from a sectoral label (c_Q).</summary>
    CapitalPerLabel,

    /// <summary>Half-life of tension (h_tau).</summary>
    TensionHalfLife,

    /// <summary>Tension of each rival that a raised partner names, per rung (psi_R).</summary>
    RivalDispleasure,

    /// <summary>Chance of a minor tension in a month (r_m).</summary>
    MinorTensionRate,

    /// <summary>Mean of the exponential size of a minor tension (m_m).</summary>
    MinorTensionSize,

    /// <summary>Mean number of agreements of a visit to a partner of average trade (mu_V).</summary>
    AgreementsPerVisit,

    /// <summary>Growth of the mean with trade (g_z).</summary>
    AgreementsTradeElasticity,

    /// <summary>Size of the negative binomial of agreements (r).</summary>
    AgreementsDispersion,

    /// <summary>Mean number of agreements in a month without a visit (mu_0).</summary>
    AgreementsWithoutVisit,

    /// <summary>Log of how many more agreements a visit brings under the last leader of the world's list (lambda_G).</summary>
    AgreementsUplift,

    /// <summary>Half-life of an agreement under way at full execution and usual capacity (h_e).</summary>
    ImplementationHalfLife,

    /// <summary>Half-life of an agreement under way before it lapses (h_p).</summary>
    LapseHalfLife,

    /// <summary>What a proposal of the next tier by the home adds to readiness in its month (b_N).</summary>
    ProposalEffect,
}

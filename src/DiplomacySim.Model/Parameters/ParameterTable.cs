using System.Collections.Immutable;

namespace DiplomacySim.Model.Parameters;

/// <summary>What is known of each parameter in every world: name, symbol, unit and the bounds outside which it has no meaning.</summary>
public static class ParameterTable
{
    /// <summary>The parameters, in the order of <see cref="Parameter"/>.</summary>
    public static ImmutableArray<ParameterDescription> All { get; } =
    [
        new(Parameter.ReadinessLevel, "readiness level", "a0", "log-odds", -20, 20, false, "readiness for a partnership of an average partner under an average leader"),
        new(Parameter.LeaderEffect, "leader effect", "lambda", "log-odds", -10, 10, false, "effect of the leader in office at the end of the world's list on readiness"),
        new(Parameter.LeaderMean, "leader mean", "mu_l", "log-odds", -10, 10, false, "mean effect of leaders to come, and what a fading effect tends to"),
        new(Parameter.LeaderSpread, "leader spread", "s_l", "log-odds", 0, 10, false, "standard deviation of the effects of leaders to come"),
        new(Parameter.LeaderChangeRate, "leader change rate", "h_l", "per month", 0, 1, false, "chance of a change of leadership in a month"),
        new(Parameter.WaveHalfLife, "wave half-life", "h_f", "months", 0, 1200, true, "half-life of a leader's effect within the term; none where it stays"),
        new(Parameter.ActivismPersistence, "activism persistence", "phi_a", "per month", 0, 0.9999, false, "first-order autoregression of activism"),
        new(Parameter.ActivismSpread, "activism spread", "s_a", "log-odds", 0, 10, false, "stationary standard deviation of activism"),
        new(Parameter.JumpCost, "jump cost", "nu", "log-odds", 0, 20, false, "extra cost of reaching the top rung from below the rung next to it"),
        new(Parameter.MaturationYears, "maturation years", "d_0", "years", 0, 100, false, "years in a tier after which half of the readiness for the next counts"),
        new(Parameter.MaturationSpread, "maturation spread", "s_d", "years", 0.01, 100, false, "scale of the logistic of maturation"),
        new(Parameter.PartnerAcceptance, "partner acceptance", "W", "probability", 0, 1, false, "chance that a mature partner accepts a step it is ready for"),
        new(Parameter.GdpWeight, "gdp weight", "b_g", "log-odds per s.d.", -10, 10, false, "weight of the logarithm of GDP in readiness"),
        new(Parameter.SharedBlocWeight, "shared bloc weight", "b_B", "log-odds per bloc", -10, 10, false, "weight of each bloc shared with the home in readiness"),
        new(Parameter.StatusWeight, "status weight", "b_S", "log-odds", -10, 10, false, "weight of great-power status in readiness"),
        new(Parameter.AffinityWeight, "affinity weight", "b_H", "log-odds", -10, 10, false, "weight of old affinity in readiness; tested, off by default"),
        new(Parameter.DiasporaWeight, "diaspora weight", "b_D", "log-odds per log thousand", -10, 10, false, "weight of the diaspora in readiness; tested, off by default"),
        new(Parameter.AnniversaryWeight, "anniversary weight", "b_Y", "log-odds", -10, 10, false, "effect of a year that is a five-year multiple of the relations; tested, off by default"),
        new(Parameter.BlocSpillOver, "bloc spill-over", "rho_B", "log-odds", -10, 10, false, "effect on a bloc's members of the home's tier with the bloc"),
        new(Parameter.FrailtySpread, "frailty spread", "s_b", "log-odds", 0, 10, false, "standard deviation of partners' unobserved willingness"),
        new(Parameter.CapitalWeight, "capital weight", "w_K", "log-odds per log point", -10, 10, false, "weight of relationship capital in readiness"),
        new(Parameter.RegionalDiffusion, "regional diffusion", "rho_P", "log-odds per share", -10, 10, false, "weight of the share of the region's other countries that are partners"),
        new(Parameter.RivalCatchUp, "rival catch-up", "rho_R", "log-odds per rung", -10, 10, false, "weight of the rungs by which a rival is ahead"),
        new(Parameter.TensionWeight, "tension weight", "w_tau", "log-odds per unit", -10, 10, false, "how much tension lowers readiness"),
        new(Parameter.CredibilityWeight, "credibility weight", "w_X", "log-odds per share", -10, 10, false, "weight of the share of ended agreements that were carried out, above the usual share"),
        new(Parameter.UsualCredibility, "usual credibility", "imp_0", "share", 0, 1, false, "the usual share of ended agreements that were carried out"),
        new(Parameter.UpgradesPerMonth, "upgrades per month", "U_max", "count", 0, 1000, false, "most upgrades that a month can hold"),
        new(Parameter.SevereEventRate, "severe event rate", "r_s", "per year", 0, 12, false, "severe bilateral events per partner"),
        new(Parameter.SuspensionShare, "suspension share", "pi_s", "probability", 0, 1, false, "chance that a severe event suspends a partnership at or above the second rung"),
        new(Parameter.SuspensionHalfLife, "suspension half-life", "h_r", "months", 0.01, 1200, false, "half-life of a suspension"),
        new(Parameter.SectoralLabelShare, "sectoral label share", "p_sec", "probability", 0, 1, false, "chance that an occasion with a partner at or below the first rung gives a sectoral label"),
        new(Parameter.AttentionTrade, "attention trade", "q_t", "utility per s.d.", -10, 10, false, "weight of trade in the choice of visits"),
        new(Parameter.AttentionGdp, "attention gdp", "q_g", "utility per s.d.", -10, 10, false, "weight of GDP in the choice of visits"),
        new(Parameter.AttentionDistance, "attention distance", "q_d", "utility per s.d.", -10, 10, false, "how much distance lowers the choice of visits"),
        new(Parameter.AttentionNeighbourhood, "attention neighbourhood", "q_B", "utility", -10, 10, false, "weight of the home's neighbourhood bloc in the choice of visits"),
        new(Parameter.AttentionAffinity, "attention affinity", "q_H", "utility", -10, 10, false, "weight of old affinity in the choice of visits"),
        new(Parameter.AttentionStatus, "attention status", "q_S", "utility", -10, 10, false, "weight of great-power status in the choice of visits"),
        new(Parameter.AttentionSpecial, "attention special", "q_sp", "utility", -10, 10, false, "weight of a special relationship in the choice of visits"),
        new(Parameter.AttentionTier, "attention tier", "q_T", "utility per rung", -10, 10, false, "weight of the tier in the choice of visits"),
        new(Parameter.AttentionRecency, "attention recency", "q_r", "utility", -10, 10, false, "how much a visit last month would lower the choice of the next, before decay"),
        new(Parameter.AttentionRecencyMonths, "attention recency months", "m_r", "months", 0.01, 1200, false, "e-folding time of the recency effect"),
        new(Parameter.AttentionTension, "attention tension", "q_tau", "utility per unit", -10, 10, false, "how much tension lowers the choice of visits"),
        new(Parameter.AttentionSuspended, "attention suspended", "q_A", "utility", 0, 100, false, "how much a suspension lowers the choice of visits"),
        new(Parameter.AttentionActivism, "attention activism", "kappa_V", "log per log-odds", -2, 2, false, "how much the attention budget follows the leader effect"),
        new(Parameter.TourSpread, "tour spread", "s_tour", "utility", 0, 10, false, "standard deviation of the monthly regional tour effect"),
        new(Parameter.CapitalHalfLife, "capital half-life", "h_K", "months", 0.01, 1200, false, "half-life of relationship capital"),
        new(Parameter.CapitalPerVisit, "capital per visit", "c_V", "points", 0, 100, false, "capital from a top-level activity"),
        new(Parameter.CapitalPerAgreement, "capital per agreement", "c_G", "points", 0, 100, false, "capital from a signed agreement"),
        new(Parameter.CapitalPerImplemented, "capital per implemented", "c_M", "points", 0, 100, false, "capital from an implemented agreement"),
        new(Parameter.CapitalPerLapsed, "capital per lapsed", "c_L", "points", 0, 100, false, "capital lost with a lapsed agreement"),
        new(Parameter.CapitalPerUpgrade, "capital per upgrade", "c_U", "points", 0, 100, false, "capital from an upgrade"),
        new(Parameter.CapitalPerLabel, "capital per label", "c_Q", "points", 0, 100, false, "capital from a sectoral label"),
        new(Parameter.TensionHalfLife, "tension half-life", "h_tau", "months", 0.01, 1200, false, "half-life of tension"),
        new(Parameter.RivalDispleasure, "rival displeasure", "psi_R", "units per rung", 0, 10, false, "tension of each rival that a raised partner names, per rung"),
        new(Parameter.MinorTensionRate, "minor tension rate", "r_m", "per month", 0, 1, false, "chance of a minor tension in a month"),
        new(Parameter.MinorTensionSize, "minor tension size", "m_m", "units", 0, 10, false, "mean of the exponential size of a minor tension"),
        new(Parameter.AgreementsPerVisit, "agreements per visit", "mu_V", "count", 0, 50, false, "mean number of agreements of a visit to a partner of average trade"),
        new(Parameter.AgreementsTradeElasticity, "agreements trade elasticity", "g_z", "log per s.d.", -10, 10, false, "growth of the mean with trade"),
        new(Parameter.AgreementsDispersion, "agreements dispersion", "r", "count", 0.05, 20, false, "size of the negative binomial of agreements"),
        new(Parameter.AgreementsWithoutVisit, "agreements without visit", "mu_0", "count per month", 0, 10, false, "mean number of agreements in a month without a visit"),
        new(Parameter.AgreementsUplift, "agreements uplift", "lambda_G", "log", -3, 3, false, "log of how many more agreements a visit brings under the last leader of the world's list"),
        new(Parameter.ImplementationHalfLife, "implementation half-life", "h_e", "months", 0.01, 1200, false, "half-life of an agreement under way at full execution and usual capacity"),
        new(Parameter.LapseHalfLife, "lapse half-life", "h_p", "months", 0.01, 1200, false, "half-life of an agreement under way before it lapses"),
        new(Parameter.ProposalEffect, "proposal effect", "b_N", "log-odds", -10, 10, false, "what a proposal of the next tier by the home adds to readiness in its month"),
    ];

    /// <summary>The number of named parameters; the thresholds follow them in a <see cref="ParameterSet"/>.</summary>
    public static int Count => All.Length;

    /// <summary>What is known of one parameter.</summary>
    public static ParameterDescription Describe(Parameter parameter) => All[(int)parameter];
}

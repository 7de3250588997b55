/* The numbers of a run, as the project writes them: see read_world. */
#ifndef WORLD_H
#define WORLD_H

#include <stdint.h>

enum { MAX_PARTNERS = 128, MAX_REGIONS = 32, MAX_MONTHS = 600, MAX_TOP = 15, MAX_RIVALS = 16 };

#define PARAMETERS(X) \
    X(Acceptance) X(ActivismCentre) X(ActivismInnovation) X(ActivismPersistence) X(ActivismSpread) \
    X(AgreementsDispersion) X(AgreementsPerVisit) X(AgreementsTradeElasticity) X(AgreementsUplift) \
    X(AgreementsWithoutVisit) X(AnniversaryWeight) X(AttentionActivism) X(AttentionRecency) X(AttentionSuspended) \
    X(AttentionTension) X(AttentionTier) X(BlocSpillOver) X(CapitalDecay) X(CapitalPerAgreement) \
    X(CapitalPerImplemented) X(CapitalPerLabel) X(CapitalPerLapsed) X(CapitalPerUpgrade) X(CapitalPerVisit) \
    X(CapitalWeight) X(CredibilityWeight) X(FadeDecay) X(ImplementationIntensity) X(JumpCost) X(LabelShare) \
    X(LapseIntensity) X(LeaderChangeRate) X(LeaderEffect) X(LeaderMean) X(LeaderSpread) X(MaturationMiddle) \
    X(MaturationScale) X(MinorRate) X(MinorSize) X(ReadinessLevel) X(RecencyDecay) X(RegionalDiffusion) \
    X(ResumptionRate) X(RivalCatchUp) X(RivalDispleasure) X(SevereRate) X(SuspendingRate) X(TensionDecay) \
    X(TensionWeight) X(TourSpread) X(UpgradesPerMonth) X(UsualCredibility)

struct parameters {
#define X(name) float name;
    PARAMETERS(X)
#undef X
    float thresholds[MAX_TOP];
};

struct traits {
    uint32_t entity;
    int climbs, region, tier, rank, rivals, rival[MAX_RIVALS], watched;
    float peer_scale, trade, interest, attention, months, capital, recency, whole, fraction;
    float implemented_before, lapsed_before, credibility, frailty_mean, frailty_deviation;
};

struct brief {
    float implementing, implementing_odds, lapse_odds;
    int ties, anniversary;
};

struct month {
    uint32_t index;
    float budget, visit_log, reference_effect, new_effect, new_uplift;
    int begins, by_chance, fades, tours;
    struct brief briefs[MAX_PARTNERS];
};

struct world {
    int partners, months, top, regions;
    uint32_t key0, key1, region[MAX_REGIONS];
    float leader_gap, leader_uplift;
    struct parameters p;
    struct traits partner[MAX_PARTNERS];
    struct month month[MAX_MONTHS];
};

/* Reads the file; ends the program with a message where it can't. */
void read_world(const char *path, struct world *world);

#endif

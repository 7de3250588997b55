#include "model.h"

#include <stdio.h>
#include <stdlib.h>

#include "elementary.h"

#define HOME 0xFFFFFFFFu

struct block *new_block(const struct world *world)
{
    size_t size = sizeof(struct block) + (size_t)world->partners * sizeof(struct partner);
    struct block *b = aligned_alloc(64, (size + 63) / 64 * 64);
    if (!b) {
        perror("aligned_alloc");
        exit(1);
    }
    b->world = world;
    return b;
}

static void begin_partner(struct partner *restrict p, const struct traits *restrict t, const struct home *restrict h, const struct world *restrict w, int n)
{
    memset(p, 0, sizeof *p);
    for (int i = 0; i < n; i++) {
        float frailty, pipeline, unused0, unused1;
        philox(h->replication[i], 0, t->entity, 3, w->key0, w->key1, &frailty, &pipeline, &unused0, &unused1);
        p->frailty[i] = t->frailty_mean + t->frailty_deviation * normal_quantile(frailty);
        p->pipeline[i] = t->whole + (pipeline < t->fraction ? 1.0f : 0.0f);
        p->capital[i] = t->capital;
        p->recency[i] = t->recency;
        p->months[i] = t->months;
        p->credibility[i] = t->credibility;
        p->tier[i] = (float)t->tier;
    }
}

void begin(struct block *b, uint32_t first, int lanes)
{
    const struct world *w = b->world;
    struct home *h = &b->home;
    int n = b->padded = (lanes + 15) / 16 * 16;
    b->lanes = lanes;
    memset(h, 0, sizeof *h);
    for (int i = 0; i < n; i++) {
        float u, unused0, unused1, unused2;
        h->replication[i] = first + (uint32_t)(i < lanes ? i : lanes - 1);
        philox(h->replication[i], 0, HOME, 5, w->key0, w->key1, &u, &unused0, &unused1, &unused2);
        h->autoregression[i] = w->p.ActivismSpread * normal_quantile(u);
        h->leader_gap[i] = w->leader_gap;
        h->uplift[i] = w->leader_uplift;
    }
    memset(b->displeased, 0, sizeof b->displeased);
    memset(b->rungs, 0, sizeof b->rungs);
    for (int k = 0; k < w->partners; k++) {
        const struct traits *t = &w->partner[k];
        begin_partner(&b->partner[k], t, h, w, n);
        int highest = 0;
        for (int r = 0; r < t->rivals; r++) {
            int tier = w->partner[t->rival[r]].tier;
            highest = tier > highest ? tier : highest;
        }
        for (int i = 0; i < n; i++) {
            b->rival_tier[k][i] = (float)highest;
            h->region_partners[t->region][i] += t->climbs && t->tier > 0 ? 1.0f : 0.0f;
        }
    }
}

static void advance_home(struct home *restrict h, float (*restrict draws)[LANES], const struct world *restrict w, const struct month *restrict m, int n)
{
    const struct parameters *p = &w->p;
    float *restrict activism = draws[0], *restrict change = draws[1], *restrict effects = draws[2], *restrict occasion = draws[3];
    for (int i = 0; i < n; i++)
        philox(h->replication[i], m->index, HOME, 4, w->key0, w->key1, &activism[i], &change[i], &effects[i], &occasion[i]);
    if (m->begins)
        for (int i = 0; i < n; i++) {
            h->leader_gap[i] = m->new_effect - p->LeaderMean;
            h->uplift[i] = m->new_uplift;
            h->by_chance[i] = 0.0f;
        }
    else
        for (int i = 0; i < n; i++) {
            float gap = h->leader_gap[i], faded = gap * p->FadeDecay, drawn = p->LeaderSpread * normal_quantile(effects[i]);
            int changes = m->by_chance & (change[i] < p->LeaderChangeRate);
            gap = m->fades | (0.0f < h->by_chance[i]) ? faded : gap;
            h->leader_gap[i] = changes ? drawn : gap;
            h->by_chance[i] = changes ? 1.0f : h->by_chance[i];
            h->uplift[i] = changes ? 0.0f : h->uplift[i];
        }
    for (int i = 0; i < n; i++) {
        float a = p->ActivismPersistence * h->autoregression[i] + p->ActivismInnovation * normal_quantile(activism[i]);
        h->autoregression[i] = a;
        float effect = p->LeaderMean + h->leader_gap[i];
        h->activism[i] = p->ReadinessLevel + effect + (a - p->ActivismCentre);
        h->visit_uplift[i] = m->visit_log + h->uplift[i];
        float budget = m->budget * exp_of(p->AttentionActivism * (effect - m->reference_effect));
        float whole = floorf(budget);
        h->occasions[i] = whole + (occasion[i] < budget - whole ? 1.0f : 0.0f);
    }
    if (m->tours)
        for (int r = 0; r < w->regions; r++) {
            float (*restrict tour)[LANES] = h->tours[r];
            for (int i = 0; i < n; i++)
                philox(h->replication[i], m->index / 4, w->region[r], 6, w->key0, w->key1, &tour[0][i], &tour[1][i], &tour[2][i], &tour[3][i]);
            for (int k = 0; k < 4; k++)
                for (int i = 0; i < n; i++)
                    tour[k][i] = normal_quantile(tour[k][i]);
        }
}

/* The flagged lanes, in order. */
static int list_flags(const uint8_t *restrict flags, int n, uint16_t *restrict list)
{
    int count = 0;
    for (int i = 0; i < n; i += 8) {
        uint64_t eight;
        memcpy(&eight, flags + i, 8);
        for (; eight; eight &= eight - 1)
            list[count++] = (uint16_t)(i + __builtin_ctzll(eight) / 8);
    }
    return count;
}

/* Two blocks of the generator for all lanes: even and odd lanes apart, as words of 64 bits whose upper halves are of no
   meaning, since gcc then needs no shuffling after the products. */
static void draw(struct block *restrict b, uint32_t month, uint32_t entity)
{
    const uint64_t *restrict pairs = (const uint64_t *)b->home.replication;
    const uint64_t low = 0xFFFFFFFFu, m0 = 0xD2511F53u, m1 = 0xCD9E8D57u;
    for (uint32_t block = 0; block < 2; block++) {
        uint64_t (*restrict words)[LANES / 2] = b->words;
        for (int i = 0; i < b->padded / 2; i++) {
            uint64_t even0 = pairs[i] & low, even1 = month, even2 = entity, even3 = block;
            uint64_t odd0 = pairs[i] >> 32, odd1 = month, odd2 = entity, odd3 = block;
            uint32_t k0 = b->world->key0, k1 = b->world->key1;
            for (int round = 0; round < 10; round++) {
                uint64_t e0 = (even0 & low) * m0, e1 = (even2 & low) * m1, o0 = (odd0 & low) * m0, o1 = (odd2 & low) * m1;
                even0 = (e1 >> 32) ^ even1 ^ k0;
                odd0 = (o1 >> 32) ^ odd1 ^ k0;
                even1 = e1;
                odd1 = o1;
                even2 = (e0 >> 32) ^ even3 ^ k1;
                odd2 = (o0 >> 32) ^ odd3 ^ k1;
                even3 = e0;
                odd3 = o0;
                k0 += 0x9E3779B9u;
                k1 += 0xBB67AE85u;
            }
            words[0][i] = (even0 & low) | odd0 << 32;
            words[1][i] = (even1 & low) | odd1 << 32;
            words[2][i] = (even2 & low) | odd2 << 32;
            words[3][i] = (even3 & low) | odd3 << 32;
        }
        for (int row = 0; row < 4; row++)
            for (int i = 0; i < b->padded; i++) {
                uint32_t word;
                memcpy(&word, (const char *)b->words[row] + 4 * i, 4);
                b->draws[4 * block + row][i] = uniform_of(word);
            }
    }
}

static void shock(struct block *b, struct partner *p, uint32_t month, uint32_t entity, int i)
{
    const struct world *w = b->world;
    float minor = b->draws[3][i], severe = b->draws[7][i];
    if (minor < w->p.MinorRate)
        p->tension[i] += -(w->p.MinorSize * log_of(minor / w->p.MinorRate));
    if (severe < w->p.SevereRate)
        p->tension[i] += 1.0f;
    if (p->suspended[i] > 0.0f) {
        float unused0, unused1, resume, unused3;
        philox(b->home.replication[i], month, entity, 2, w->key0, w->key1, &unused0, &unused1, &resume, &unused3);
        if (resume < w->p.ResumptionRate)
            p->suspended[i] = 0.0f;
    } else if (severe < w->p.SevereRate && severe < w->p.SuspendingRate && p->tier[i] >= 2.0f) {
        p->suspended[i] = 1.0f;
        p->suspensions[i]++;
    }
}

static void age(struct block *b, struct partner *restrict p, uint32_t month, uint32_t entity, int n)
{
    const struct parameters *restrict q = &b->world->p;
    const float *restrict minor = b->draws[3], *restrict severe = b->draws[7];
    uint8_t *restrict flags = b->flags;
    for (int i = 0; i < n; i++) {
        p->recency[i] = p->recency[i] * q->RecencyDecay;
        p->months[i] = p->months[i] + 1.0f;
        p->tension[i] = p->tension[i] * q->TensionDecay;
    }
    for (int i = 0; i < n; i++)
        p->history[i] = (uint16_t)(p->history[i] << 1 & 0xFFF);
    for (int i = 0; i < n; i++)
        flags[i] = (minor[i] < q->MinorRate) | (severe[i] < q->SevereRate) | (p->suspended[i] > 0.0f);
    int count = list_flags(flags, n, b->list);
    for (int k = 0; k < count; k++)
        shock(b, p, month, entity, b->list[k]);
}

/* A binomial count by inverse transform; large means by the normal quantile. */
static float binomial(float u, float trials, float intensity, float odds)
{
    float mean = trials * intensity;
    if (80.0f < mean) {
        float share = odds / (1.0f + odds);
        float expected = trials * share;
        float spread = sqrtf(expected * (1.0f - share));
        float normal = floorf(expected + spread * normal_quantile(u) + 0.5f);
        normal = normal < 0.0f ? 0.0f : normal;
        return trials < normal ? trials : normal;
    }
    float term = exp_of(-mean), cumulative = term, count = 0.0f;
    for (float k = 0.0f; u >= cumulative; k++) {
        term = term * (odds * (1.0f / (k + 1.0f))) * (trials - k);
        float sum = cumulative + term;
        if (!(cumulative < sum))
            break;
        count = k + 1.0f;
        cumulative = sum;
    }
    return count;
}

/* The counts 0, 1 and 2 as vectors; the few lanes that go beyond are flagged. */
static void binomials(const float *restrict u, const float *restrict trials, float intensity, float odds, float *restrict counts, uint8_t *restrict flags, int n)
{
    float half_odds = odds * 0.5f;
    for (int i = 0; i < n; i++) {
        float mean = trials[i] * intensity;
        float zero = exp_of(-mean);
        float one = zero * odds * trials[i];
        float two = one * half_odds * (trials[i] - 1.0f);
        float upto1 = zero + one, upto2 = upto1 + two;
        int some = (u[i] >= zero) & (zero < upto1);
        int more = some & (u[i] >= upto1) & (upto1 < upto2);
        counts[i] = more ? 2.0f : some ? 1.0f : 0.0f;
        flags[i] = (more & (u[i] >= upto2)) | (80.0f < mean);
    }
}

static void fulfil(struct block *b, struct partner *restrict p, const struct traits *restrict t, const struct brief *restrict m, int n)
{
    const struct parameters *restrict q = &b->world->p;
    float *restrict implemented = b->dense[0], *restrict lapsed = b->dense[1], *restrict rest = b->dense[2];
    binomials(b->draws[4], p->pipeline, m->implementing, m->implementing_odds, implemented, b->flags, n);
    int count = list_flags(b->flags, n, b->list);
    for (int k = 0; k < count; k++) {
        int i = b->list[k];
        implemented[i] = binomial(b->draws[4][i], p->pipeline[i], m->implementing, m->implementing_odds);
    }
    for (int i = 0; i < n; i++)
        rest[i] = p->pipeline[i] - implemented[i];
    binomials(b->draws[5], rest, q->LapseIntensity, m->lapse_odds, lapsed, b->flags, n);
    count = list_flags(b->flags, n, b->list);
    for (int k = 0; k < count; k++) {
        int i = b->list[k];
        lapsed[i] = binomial(b->draws[5][i], rest[i], q->LapseIntensity, m->lapse_odds);
    }
    for (int i = 0; i < n; i++) {
        float done = implemented[i], gone = lapsed[i];
        p->pipeline[i] = rest[i] - gone;
        float all_done = p->implemented[i] + done, all_gone = p->lapsed[i] + gone;
        p->implemented[i] = all_done;
        p->lapsed[i] = all_gone;
        float kept = all_done + t->implemented_before;
        float share = kept / (kept + (all_gone + t->lapsed_before));
        p->credibility[i] = 0.0f < done + gone ? share : p->credibility[i];
        float capital = p->capital[i] * q->CapitalDecay;
        p->log_capital[i] = log_of(1.0f + capital);
        capital = capital + q->CapitalPerImplemented * done - q->CapitalPerLapsed * gone;
        p->capital[i] = capital < 0.0f ? 0.0f : capital;
    }
}

static void ready(struct block *b, struct partner *restrict p, const struct traits *restrict t, const struct brief *restrict m, const float *restrict rival_tier, int n)
{
    const struct parameters *restrict q = &b->world->p;
    const float *restrict activism = b->home.activism, *restrict region = b->home.region_partners[t->region];
    const float *restrict readiness = b->draws[1], *restrict acceptance = b->draws[2];
    float *restrict score = b->dense[0];
    int top = b->world->top;
    for (int i = 0; i < n; i++) {
        float s = t->interest + p->frailty[i];
        s = s + q->CapitalWeight * p->log_capital[i];
        float self = p->tier[i] >= 1.0f ? 1.0f : 0.0f;
        score[i] = s + q->RegionalDiffusion * ((region[i] - self) * t->peer_scale);
    }
    if (t->rivals)
        for (int i = 0; i < n; i++) {
            float ahead = rival_tier[i] - p->tier[i];
            ahead = ahead < 0.0f ? 0.0f : ahead;
            score[i] = score[i] + q->RivalCatchUp * ahead;
        }
    if (m->ties)
        for (int i = 0; i < n; i++)
            score[i] = score[i] + q->BlocSpillOver * (float)m->ties;
    if (m->anniversary)
        for (int i = 0; i < n; i++)
            score[i] = score[i] + q->AnniversaryWeight;
    for (int i = 0; i < n; i++) {
        float s = score[i] - q->TensionWeight * p->tension[i];
        s = s + q->CredibilityWeight * (p->credibility[i] - q->UsualCredibility);
        score[i] = activism[i] + s + log_of(readiness[i] / (1.0f - readiness[i]));
        p->readiness[i] = 0.0f;
    }
    for (int rung = 1; rung <= top; rung++) {
        float threshold = q->thresholds[rung - 1];
        float jump = rung == top && top > 1 ? q->JumpCost : 0.0f;
        float next = (float)(top - 1), here = (float)rung;
        for (int i = 0; i < n; i++) {
            float bar = p->tier[i] == next ? threshold : threshold + jump;
            p->readiness[i] = score[i] >= bar ? here : p->readiness[i];
        }
    }
    for (int i = 0; i < n; i++) {
        float immature = exp_of(q->MaturationMiddle - p->months[i] * q->MaturationScale);
        int wants = (p->tier[i] < p->readiness[i]) & (acceptance[i] * (1.0f + immature) < q->Acceptance) & (p->suspended[i] == 0.0f);
        p->target[i] = wants ? p->readiness[i] : 0.0f;
    }
}

/* A negative binomial count by inverse transform. */
static float negative_binomial(float u, float mean, float size)
{
    float ratio = mean / (size + mean);
    float term = exp_of(-(size * log_of(1.0f + mean / size))), cumulative = term, count = 0.0f;
    for (float k = 0.0f; u >= cumulative; k++) {
        term = term * (ratio * (1.0f / (k + 1.0f))) * (size + k);
        float sum = cumulative + term;
        if (!(cumulative < sum))
            break;
        count = k + 1.0f;
        cumulative = sum;
    }
    return count;
}

static void attend(struct block *b, struct partner *restrict p, const struct traits *restrict t, const float *restrict tour, int n)
{
    const struct parameters *restrict q = &b->world->p;
    const float *restrict visit = b->draws[0], *restrict signing = b->draws[6];
    float *restrict means = b->dense[0];
    uint8_t *restrict flags = b->flags;
    for (int i = 0; i < n; i++) {
        float appeal = t->attention + q->AttentionTier * p->tier[i];
        appeal = appeal - q->AttentionRecency * p->recency[i];
        appeal = appeal - q->AttentionTension * p->tension[i];
        appeal = appeal - q->AttentionSuspended * p->suspended[i];
        float gumbel = -log_of(-log_of(visit[i]));
        p->bid[i] = appeal + q->TourSpread * tour[i] + gumbel;
        float mean = q->AgreementsWithoutVisit * exp_of(appeal * 0.5f);
        means[i] = 200.0f < mean ? 200.0f : mean;
    }
    for (int i = 0; i < n; i++)
        flags[i] = signing[i] >= 0.99999f - means[i] * 1.0001f;
    int count = list_flags(flags, n, b->list);
    p->signing = 0;
    for (int k = 0; k < count; k++) {
        int i = b->list[k];
        float agreements = negative_binomial(signing[i], means[i], q->AgreementsDispersion);
        if (agreements > 0.0f) {
            p->signer[p->signing] = (uint16_t)i;
            p->signs[p->signing++] = agreements > 255.0f ? 255 : (uint8_t)agreements;
        }
    }
}

/* More partners reach the last bid than there are occasions: the lowest bids give way, then the later codes. */
static void untie(struct block *b, int i, int surplus)
{
    const struct world *w = b->world;
    for (; surplus > 0; surplus--) {
        int last = -1;
        for (int k = 0; k < w->partners; k++) {
            if (!b->partner[k].visited[i])
                continue;
            float bid = b->partner[k].bid[i];
            if (last < 0 || bid < b->partner[last].bid[i] || (bid == b->partner[last].bid[i] && w->partner[k].rank > w->partner[last].rank))
                last = k;
        }
        b->partner[last].visited[i] = 0;
    }
}

/* Marks the partners visited: those whose bid reaches the n-th largest. Each pass takes the four largest off. */
static void resolve(struct block *b)
{
    int n = b->padded, partners = b->world->partners;
    float *restrict t0 = b->top[0], *restrict t1 = b->top[1], *restrict t2 = b->top[2], *restrict t3 = b->top[3];
    float *restrict threshold = b->dense[0], *restrict visits = b->dense[1];
    const float *restrict occasions = b->home.occasions;
    float most = 0.0f;
    for (int i = 0; i < n; i++) {
        threshold[i] = 0.0f < occasions[i] ? -3.40282347e38f : 3.40282347e38f;
        visits[i] = 0.0f;
        most = most < occasions[i] ? occasions[i] : most;
    }
    for (int ranks = 0; ranks < partners && (float)ranks < most; ranks += 4) {
        for (int i = 0; i < n; i++)
            t0[i] = t1[i] = t2[i] = t3[i] = -3.40282347e38f;
        for (int k = 0; k < partners; k++) {
            const float *bids = ranks ? b->rest[k] : b->partner[k].bid;
            float *restrict rest = b->rest[k];
            for (int i = 0; i < n; i++) {
                float bid = bids[i], lower;
                lower = t0[i] < bid ? t0[i] : bid;
                t0[i] = t0[i] < bid ? bid : t0[i];
                bid = t1[i] < lower ? t1[i] : lower;
                t1[i] = t1[i] < lower ? lower : t1[i];
                lower = t2[i] < bid ? t2[i] : bid;
                t2[i] = t2[i] < bid ? bid : t2[i];
                rest[i] = t3[i] < lower ? t3[i] : lower;
                t3[i] = t3[i] < lower ? lower : t3[i];
            }
        }
        for (int i = 0; i < n; i++) {
            float left = occasions[i] - (float)ranks;
            float found = left == 1.0f ? t0[i] : left == 2.0f ? t1[i] : left == 3.0f ? t2[i] : t3[i];
            threshold[i] = left >= 1.0f && left <= 4.0f ? found : threshold[i];
        }
    }
    for (int k = 0; k < partners; k++) {
        const float *restrict bids = b->partner[k].bid;
        uint8_t *restrict visited = b->partner[k].visited;
        for (int i = 0; i < n; i++)
            visits[i] += bids[i] >= threshold[i] ? 1.0f : 0.0f;
        for (int i = 0; i < n; i++)
            visited[i] = bids[i] >= threshold[i];
    }
    for (int i = 0; i < n; i++)
        if (occasions[i] < visits[i])
            untie(b, i, (int)visits[i] - (int)occasions[i]);
    for (int i = 0; i < n; i++)
        b->home.visits[i] += visits[i] < occasions[i] ? visits[i] : occasions[i];
}

/* More upgrades than a month can hold: the highest bids among those that want one keep theirs. */
static void limit(struct block *b, int i)
{
    const struct world *w = b->world;
    float lowered[MAX_PARTNERS];
    for (int k = 0; k < w->partners; k++) {
        const struct partner *p = &b->partner[k];
        lowered[k] = p->target[i];
        if (!p->visited[i] || p->target[i] == 0.0f)
            continue;
        int before = 0;
        for (int j = 0; j < w->partners; j++) {
            const struct partner *o = &b->partner[j];
            if (j != k && o->visited[i] && o->target[i] != 0.0f)
                before += o->bid[i] > p->bid[i] || (o->bid[i] == p->bid[i] && w->partner[j].rank < w->partner[k].rank);
        }
        if (before >= (int)w->p.UpgradesPerMonth)
            lowered[k] = 0.0f;
    }
    for (int k = 0; k < w->partners; k++)
        b->partner[k].target[i] = lowered[k];
}

static void sign(struct partner *p, const struct parameters *q, int i, float agreements)
{
    p->pipeline[i] += agreements;
    p->agreements[i] += agreements;
    p->capital[i] += q->CapitalPerAgreement * agreements;
}

/* The agreements of the visited lanes, gathered into dense arrays; counts are searched in all of them at once. */
static void visit_agreements(struct block *b, const struct traits *restrict t, uint32_t month, const uint16_t *restrict list, int count)
{
    const struct world *w = b->world;
    const struct parameters *restrict q = &w->p;
    float *restrict u = b->draws[0], *restrict labels = b->draws[1], *restrict unused0 = b->draws[2], *restrict unused1 = b->draws[3];
    float *restrict ratio = b->draws[4], *restrict term = b->draws[5], *restrict cumulative = b->draws[6], *restrict counts = b->draws[7];
    uint32_t *restrict replication = b->chosen;
    float elasticity = q->AgreementsTradeElasticity * t->trade, size = q->AgreementsDispersion;
    int whole = count;
    count = (count + 15) / 16 * 16; /* whole vectors: what is too much repeats the last lane */
    for (int k = 0; k < count; k++) {
        int i = list[k < whole ? k : whole - 1];
        replication[k] = b->home.replication[i];
        term[k] = elasticity + b->home.visit_uplift[i];
    }
    for (int k = 0; k < count; k++)
        philox(replication[k], month, t->entity, 2, w->key0, w->key1, &u[k], &labels[k], &unused0[k], &unused1[k]);
    for (int k = 0; k < count; k++) {
        float mean = exp_of(term[k]);
        mean = 200.0f < mean ? 200.0f : mean;
        ratio[k] = mean / (size + mean);
        term[k] = cumulative[k] = exp_of(-(size * log_of(1.0f + mean / size)));
        counts[k] = 0.0f;
    }
    int active = 1;
    for (float tried = 0.0f; active; tried++) {
        float share = 1.0f / (tried + 1.0f), add = size + tried;
        active = 0;
        for (int k = 0; k < count; k++) {
            term[k] = term[k] * (ratio[k] * share) * add;
            float sum = cumulative[k] + term[k];
            int on = (u[k] >= cumulative[k]) & (cumulative[k] < sum);
            counts[k] = on ? tried + 1.0f : counts[k];
            cumulative[k] = sum;
            active |= on;
        }
    }
}

static void commit(struct block *b, int index, const struct month *m)
{
    const struct world *w = b->world;
    const struct parameters *q = &w->p;
    const struct traits *t = &w->partner[index];
    struct partner *p = &b->partner[index];
    for (int k = 0; k < p->signing; k++)
        if (!p->visited[p->signer[k]])
            sign(p, q, p->signer[k], p->signs[k]);
    int count = list_flags(p->visited, b->padded, b->list);
    if (count)
        visit_agreements(b, t, m->index, b->list, count);
    for (int k = 0; k < count; k++) {
        int i = b->list[k];
        p->recency[i] = 1.0f;
        p->history[i] |= 1;
        p->visits[i]++;
        p->capital[i] += q->CapitalPerVisit;
        sign(p, q, i, b->draws[7][k]);
        if (p->target[i] > 0.0f) {
            if (i < b->lanes)
                b->upgrade[b->upgrades++] = (struct upgrade){(uint16_t)index, (uint16_t)i, (uint8_t)p->tier[i], (uint8_t)p->target[i]};
            p->tier[i] = p->target[i];
            p->months[i] = 0.0f;
            p->capital[i] += q->CapitalPerUpgrade;
        } else if (t->climbs && p->tier[i] <= 1.0f && b->draws[1][k] < q->LabelShare) {
            p->labels[i] += p->labels[i] < 255;
            p->capital[i] += q->CapitalPerLabel;
        }
    }
}

/* What upgrades mean to others: regions, home, and rivals' displeasure and ambition. */
static void spread(struct block *b)
{
    const struct world *w = b->world;
    for (int k = 0; k < b->upgrades; k++) {
        struct upgrade u = b->upgrade[k];
        const struct traits *t = &w->partner[u.partner];
        b->home.upgrades[u.lane] += 1.0f;
        if (u.from == 0)
            b->home.region_partners[t->region][u.lane] += 1.0f;
        for (int r = 0; r < t->rivals; r++) {
            b->rungs[t->rival[r]][u.lane] += (float)(u.to - u.from);
            b->displeased[t->rival[r]] = 1;
        }
        if (t->watched)
            for (int j = 0; j < w->partners; j++)
                for (int r = 0; r < w->partner[j].rivals; r++)
                    if (w->partner[j].rival[r] == u.partner && b->rival_tier[j][u.lane] < (float)u.to)
                        b->rival_tier[j][u.lane] = (float)u.to;
    }
    for (int j = 0; j < w->partners; j++)
        if (b->displeased[j]) {
            for (int i = 0; i < b->padded; i++)
                b->partner[j].tension[i] += w->p.RivalDispleasure * b->rungs[j][i];
            memset(b->rungs[j], 0, sizeof b->rungs[j]);
            b->displeased[j] = 0;
        }
}

void advance(struct block *b, int month)
{
    const struct world *w = b->world;
    const struct month *m = &w->month[month];
    int n = b->padded;
    advance_home(&b->home, b->draws, w, m, n);
    for (int k = 0; k < w->partners; k++) {
        const struct traits *t = &w->partner[k];
        struct partner *p = &b->partner[k];
        draw(b, m->index, t->entity);
        age(b, p, m->index, t->entity, n);
        fulfil(b, p, t, &m->briefs[k], n);
        if (t->climbs)
            ready(b, p, t, &m->briefs[k], b->rival_tier[k], n);
        attend(b, p, t, b->home.tours[t->region][m->index % 4], n);
    }
    resolve(b);
    memset(b->raised, 0, sizeof b->raised);
    for (int k = 0; k < w->partners; k++)
        for (int i = 0; i < n; i++)
            b->raised[i] += b->partner[k].visited[i] & (b->partner[k].target[i] > 0.0f);
    for (int i = 0; i < n; i++)
        if ((float)b->raised[i] > w->p.UpgradesPerMonth)
            limit(b, i);
    b->upgrades = 0;
    for (int k = 0; k < w->partners; k++)
        commit(b, k, m);
    spread(b);
}

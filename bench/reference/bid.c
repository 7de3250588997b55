/* What a partner does in a month before the home decides: it ages, carries out agreements, gets ready and bids. */
#include "elementary.h"
#include "model.h"

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

void bid(struct block *b, int index, const struct month *m)
{
    const struct traits *t = &b->world->partner[index];
    struct partner *p = &b->partner[index];
    draw(b, m->index, t->entity);
    age(b, p, m->index, t->entity, b->padded);
    fulfil(b, p, t, &m->briefs[index], b->padded);
    if (t->climbs)
        ready(b, p, t, &m->briefs[index], b->rival_tier[index], b->padded);
    attend(b, p, t, b->home.tours[t->region][m->index % 4], b->padded);
}

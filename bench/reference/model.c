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

void advance(struct block *b, int month)
{
    const struct world *w = b->world;
    const struct month *m = &w->month[month];
    advance_home(&b->home, b->draws, w, m, b->padded);
    for (int k = 0; k < w->partners; k++)
        bid(b, k, m);
    resolve(b);
    b->upgrades = 0;
    for (int k = 0; k < w->partners; k++)
        commit(b, k, m);
    spread(b);
}

/* What the home decided is written into the arrays: visits, agreements, upgrades, and what they mean to others. */
#include "elementary.h"
#include "model.h"

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

void commit(struct block *b, int index, const struct month *m)
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
void spread(struct block *b)
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

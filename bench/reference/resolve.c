/* The home's decision of a month; nothing random happens here. */
#include "model.h"

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
static void choose(struct block *b)
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

void resolve(struct block *b)
{
    choose(b);
    memset(b->raised, 0, sizeof b->raised);
    for (int k = 0; k < b->world->partners; k++)
        for (int i = 0; i < b->padded; i++)
            b->raised[i] += b->partner[k].visited[i] & (b->partner[k].target[i] > 0.0f);
    for (int i = 0; i < b->padded; i++)
        if ((float)b->raised[i] > b->world->p.UpgradesPerMonth)
            limit(b, i);
}

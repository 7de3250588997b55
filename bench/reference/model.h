/* A block of futures: LANES of them side by side, one array a variable, computed together month by month. */
#ifndef MODEL_H
#define MODEL_H

#include <stdint.h>
#include <string.h>

#include "world.h"

#ifndef LANES
#define LANES 256
#endif

#define COLUMN _Alignas(64)

/* The relationship with one partner. Signed agreements without a visit are a list, as few lanes have any. */
struct partner {
    COLUMN float capital[LANES];
    COLUMN float log_capital[LANES];
    COLUMN float tension[LANES];
    COLUMN float recency[LANES];
    COLUMN float months[LANES];
    COLUMN float pipeline[LANES];
    COLUMN float implemented[LANES];
    COLUMN float lapsed[LANES];
    COLUMN float agreements[LANES];
    COLUMN float credibility[LANES];
    COLUMN float frailty[LANES];
    COLUMN float bid[LANES];
    COLUMN float tier[LANES];
    COLUMN float suspended[LANES];
    COLUMN float target[LANES];
    COLUMN float readiness[LANES];
    COLUMN uint16_t history[LANES];
    COLUMN uint16_t visits[LANES];
    COLUMN uint16_t suspensions[LANES];
    COLUMN uint8_t labels[LANES];
    COLUMN uint8_t visited[LANES];
    int signing;
    uint16_t signer[LANES];
    uint8_t signs[LANES];
};

struct home {
    COLUMN uint32_t replication[LANES];
    COLUMN float leader_gap[LANES];
    COLUMN float by_chance[LANES];
    COLUMN float uplift[LANES];
    COLUMN float autoregression[LANES];
    COLUMN float activism[LANES];
    COLUMN float visit_uplift[LANES];
    COLUMN float occasions[LANES];
    COLUMN float visits[LANES];
    COLUMN float upgrades[LANES];
    COLUMN float tours[MAX_REGIONS][4][LANES];
    COLUMN float region_partners[MAX_REGIONS][LANES];
};

struct upgrade {
    uint16_t partner, lane;
    uint8_t from, to;
};

struct block {
    const struct world *world;
    int lanes;  /* in use */
    int padded; /* computed: a multiple of 16 */
    struct home home;
    COLUMN uint64_t words[4][LANES / 2];
    COLUMN float draws[8][LANES];
    COLUMN float dense[8][LANES];
    COLUMN float top[4][LANES];
    COLUMN float rest[MAX_PARTNERS][LANES];
    COLUMN float rival_tier[MAX_PARTNERS][LANES];
    COLUMN float rungs[MAX_PARTNERS][LANES];
    COLUMN uint32_t chosen[LANES];
    COLUMN uint8_t flags[LANES];
    COLUMN uint8_t raised[LANES];
    uint16_t list[LANES];
    uint8_t displeased[MAX_PARTNERS];
    int upgrades;
    struct upgrade upgrade[MAX_PARTNERS * LANES];
    struct partner partner[];
};

struct block *new_block(const struct world *world);

/* Brings the block to the start of the run for the futures first, first + 1, ... */
void begin(struct block *block, uint32_t first, int lanes);

/* Plays one month of the run. */
void advance(struct block *block, int month);

/* The parts of a month, in order. */
void bid(struct block *block, int partner, const struct month *month);
void resolve(struct block *block);
void commit(struct block *block, int partner, const struct month *month);
void spread(struct block *block);

/* The flagged lanes, in order. */
static inline int list_flags(const uint8_t *restrict flags, int n, uint16_t *restrict list)
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

#endif

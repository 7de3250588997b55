#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *file;
static const char *place;

static void fail(const char *expected)
{
    fprintf(stderr, "%s: expected %s at byte %ld; write the file anew with 'reference-input'\n", place, expected, ftell(file));
    exit(2);
}

static void word(const char *expected)
{
    char text[64];
    if (fscanf(file, "%63s", text) != 1 || strcmp(text, expected) != 0)
        fail(expected);
}

static uint32_t whole(void)
{
    unsigned long value;
    if (fscanf(file, "%lu", &value) != 1)
        fail("a whole number");
    return (uint32_t)value;
}

static int count(int most)
{
    uint32_t value = whole();
    if (value > (uint32_t)most)
        fail("a smaller number");
    return (int)value;
}

static float real(void)
{
    unsigned bits;
    float value;
    if (fscanf(file, "%8x", &bits) != 1)
        fail("a number of single precision in hexadecimal digits");
    memcpy(&value, &bits, 4);
    return value;
}

static void read_partner(struct traits *t)
{
    word("partner");
    t->entity = whole();
    t->climbs = count(1);
    t->region = count(MAX_REGIONS - 1);
    t->tier = count(MAX_TOP);
    t->peer_scale = real();
    t->trade = real();
    t->interest = real();
    t->attention = real();
    t->months = real();
    t->capital = real();
    t->recency = real();
    t->whole = real();
    t->fraction = real();
    t->implemented_before = real();
    t->lapsed_before = real();
    t->credibility = real();
    t->frailty_mean = real();
    t->frailty_deviation = real();
    t->rivals = count(MAX_RIVALS);
    for (int r = 0; r < t->rivals; r++)
        t->rival[r] = count(MAX_PARTNERS - 1);
}

static void read_month(struct month *m, int partners)
{
    word("month");
    m->index = whole();
    m->budget = real();
    m->visit_log = real();
    m->reference_effect = real();
    m->begins = count(1);
    m->new_effect = real();
    m->new_uplift = real();
    m->by_chance = count(1);
    m->fades = count(1);
    m->tours = count(1);
    for (int i = 0; i < partners; i++) {
        struct brief *b = &m->briefs[i];
        word("brief");
        b->implementing = real();
        b->implementing_odds = real();
        b->lapse_odds = real();
        b->ties = count(1000);
        b->anniversary = count(1);
    }
}

void read_world(const char *path, struct world *w)
{
    place = path;
    file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(2);
    }
    word("diplomacysim-reference");
    word("1");
    word("partners");
    w->partners = count(MAX_PARTNERS);
    word("months");
    w->months = count(MAX_MONTHS);
    word("top");
    w->top = count(MAX_TOP);
    word("key");
    w->key0 = whole();
    w->key1 = whole();
    word("regions");
    w->regions = count(MAX_REGIONS);
    for (int r = 0; r < w->regions; r++)
        w->region[r] = whole();
#define X(name) word(#name); w->p.name = real();
    PARAMETERS(X)
#undef X
    word("thresholds");
    for (int k = 0; k < w->top; k++)
        w->p.thresholds[k] = real();
    word("leader");
    w->leader_gap = real();
    w->leader_uplift = real();
    for (int i = 0; i < w->partners; i++)
        read_partner(&w->partner[i]);
    word("ranks");
    for (int i = 0; i < w->partners; i++)
        w->partner[i].rank = count(MAX_PARTNERS - 1);
    for (int m = 0; m < w->months; m++)
        read_month(&w->month[m], w->partners);
    for (int i = 0; i < w->partners; i++)
        for (int r = 0; r < w->partner[i].rivals; r++)
            w->partner[w->partner[i].rival[r]].watched = 1;
    fclose(file);
}

/* Plays the workload of a file with two threads: reference FILE [futures] [threads] [rounds] [mark]. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "model.h"

static struct world world;
static int futures;
static atomic_int next_block;
static atomic_ullong checksum;
static atomic_llong upgrades;

/* The least seconds of each month of each block, and last of its beginning, over all rounds. */
static double (*least)[MAX_MONTHS + 1];

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void keep_least(double *value, double start)
{
    double seconds = now() - start;
    if (*value == 0 || seconds < *value)
        *value = seconds;
}

/* Adds up what the futures ended with; the order does not matter. */
static void tally(const struct block *b)
{
    uint64_t sum = 0;
    long long steps = 0;
    for (int k = 0; k < world.partners; k++)
        for (int i = 0; i < b->lanes; i++) {
            uint32_t capital;
            memcpy(&capital, &b->partner[k].capital[i], 4);
            uint64_t word = ((uint64_t)(b->home.replication[i] * 1024 + (uint32_t)k) * 16 + (uint64_t)b->partner[k].tier[i]) * 0x9E3779B97F4A7C15u;
            word = (word ^ capital) * 0xD6E8FEB86659FD93u;
            sum += word ^ (word >> 32);
        }
    for (int i = 0; i < b->lanes; i++)
        steps += (long long)b->home.upgrades[i];
    checksum += sum;
    upgrades += steps;
}

static void *work(void *unused)
{
    (void)unused;
    struct block *b = new_block(&world);
    for (int first; (first = LANES * next_block++) < futures;) {
        double start = now();
        begin(b, (uint32_t)first, futures - first < LANES ? futures - first : LANES);
        keep_least(&least[first / LANES][world.months], start);
        for (int month = 0; month < world.months; month++) {
            start = now();
            advance(b, month);
            keep_least(&least[first / LANES][month], start);
        }
        tally(b);
    }
    free(b);
    return NULL;
}

static double user_time(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec * 1e-6;
}

static int argument(int count, char **values, int index, int otherwise)
{
    int value = index < count ? atoi(values[index]) : otherwise;
    if (value < 1) {
        fprintf(stderr, "argument %d: '%s' is not a positive whole number\n", index, values[index]);
        exit(2);
    }
    return value;
}

int main(int count, char **values)
{
    if (count < 2) {
        fprintf(stderr, "usage: reference FILE [futures] [threads] [rounds]\n");
        return 2;
    }
    read_world(values[1], &world);
    futures = argument(count, values, 2, 1000);
    int threads = argument(count, values, 3, 2), rounds = argument(count, values, 4, 1);
    int blocks = (futures + LANES - 1) / LANES;
    least = calloc((size_t)blocks, sizeof *least);
    pthread_t *thread = malloc((size_t)threads * sizeof *thread);
    for (int round = 0; round < rounds; round++) {
        next_block = 0;
        checksum = 0;
        upgrades = 0;
        double cpu = user_time(), seconds = now();
        for (int k = 0; k < threads; k++)
            if (pthread_create(&thread[k], NULL, work, NULL) != 0) {
                perror("pthread_create");
                return 1;
            }
        for (int k = 0; k < threads; k++)
            pthread_join(thread[k], NULL);
        seconds = now() - seconds;
        cpu = user_time() - cpu;
        double quiet = 0;
        for (int k = 0; k < blocks; k++)
            for (int month = 0; month <= world.months; month++)
                quiet += least[k][month];
        double months = (double)futures * world.partners * world.months;
        printf("checksum %016llx upgrades %lld seconds %.4f cpu %.4f futures/s %.0f partner-months/s %.0f ns/partner-month %.2f least %.2f\n",
            (unsigned long long)checksum, (long long)upgrades, seconds, cpu, futures / seconds, months / seconds, cpu * 1e9 / months, quiet * 1e9 / months);
    }
    free(thread);
    free(least);
    return 0;
}

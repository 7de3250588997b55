#!/bin/sh
# Measures the workload on both sides in one run, by turns, two threads each, and prints the ratio ours / C.
# Usage: run.sh [turns] [rounds a turn]. The best round counts; other work on the machine disturbs user time least.
set -eu
cd "$(dirname "$0")"
turns=${1:-5}
rounds=${2:-40}
. ./common.sh

: > bin/ours.txt
: > bin/c.txt
turn=0
while [ $turn -lt "$turns" ]; do
    dotnet $program p1 --threads 2 --rounds "$rounds" >> bin/ours.txt
    ./bin/reference $input 1000 2 "$rounds" >> bin/c.txt
    turn=$((turn + 1))
done

[ "$(cut -d ' ' -f 1-4 bin/ours.txt bin/c.txt | sort -u | wc -l)" = 1 ] || { echo "The results differ: see check.sh." >&2; exit 1; }
echo "P1: 1,000 futures x 42 partners x 60 months, two threads, best of $((turns * rounds)) rounds"
for side in ours c; do
    echo "$side: $(column cpu < bin/$side.txt | least) s user time, $(column seconds < bin/$side.txt | least) s wall clock, $(column ns/partner-month < bin/$side.txt | least) ns a partner-month, $(column futures/s < bin/$side.txt | sort -gr | head -n 1) futures/s"
done
for figure in cpu seconds; do
    awk -v ours="$(column $figure < bin/ours.txt | least)" -v c="$(column $figure < bin/c.txt | least)" -v figure=$figure \
        'BEGIN { printf "ratio ours / C by %s: %.2f\n", figure == "cpu" ? "user time" : "wall clock", c / ours }'
done

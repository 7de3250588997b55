#!/bin/sh
# Measures the workload on both sides in one run, by turns, two threads each, and prints the ratio ours / C three ways.
# Usage: run.sh [turns] [rounds a turn]. The least disturbed figure is `least`: nanoseconds a partner-month where the start
# and each month of each shard count by their quickest round, short enough to fall between the interruptions of a machine.
set -eu
cd "$(dirname "$0")"
turns=${1:-5}
rounds=${2:-60}
. ./common.sh

: > bin/ours.txt
: > bin/c.txt
: > bin/ours-last.txt
: > bin/c-last.txt
turn=0
while [ $turn -lt "$turns" ]; do
    dotnet $program p1 --threads 2 --rounds "$rounds" > bin/turn.txt
    cat bin/turn.txt >> bin/ours.txt
    tail -n 1 bin/turn.txt >> bin/ours-last.txt
    ./bin/reference $input 1000 2 "$rounds" > bin/turn.txt
    cat bin/turn.txt >> bin/c.txt
    tail -n 1 bin/turn.txt >> bin/c-last.txt
    turn=$((turn + 1))
done

if [ "$(cut -d ' ' -f 1-4 bin/ours.txt bin/c.txt | sort -u | wc -l)" != 1 ]; then
    echo "The results differ: see check.sh." >&2
    exit 1
fi

echo "P1: 1,000 futures x 42 partners x 60 months, two threads, best of $((turns * rounds)) rounds"
for side in ours c; do
    echo "$side: least $(column least < bin/$side-last.txt | least) ns a partner-month; $(column cpu < bin/$side.txt | least) s user time; $(column seconds < bin/$side.txt | least) s wall clock, $(column futures/s < bin/$side.txt | sort -gr | head -n 1) futures/s"
done

# ratio NAME FIGURE FILES: what C needs over what ours needs.
ratio() {
    awk -v name="$1" -v ours="$(column "$2" < "bin/ours$3.txt" | least)" -v c="$(column "$2" < "bin/c$3.txt" | least)" \
        'BEGIN { printf "ratio ours / C by %s: %.2f\n", name, c / ours }'
}
ratio "quickest months" least -last
ratio "user time" cpu ""
ratio "wall clock" seconds ""

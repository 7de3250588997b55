#!/usr/bin/env bash
# What pages cost: the first page, a page of 111 partners and 60 months, and 50 browsers that watch one run.
#
#   bench/pages/measure.sh [futures] [pairs]
#
# Needs a built tool (./run.sh version) and curl. Runs alternate between watched and not watched, with seeds of their own.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
futures="${1:-20000}"
pairs="${2:-5}"
watchers=50
work="$(mktemp -d)"
server=""

finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

ln -s "$root/scenarios" "$work/scenarios"
cd "$work"
dotnet "$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll" serve --engine embedded --urls http://127.0.0.1:0 --store results.db >log 2>&1 &
server=$!
until address="$(sed -n 's/.*Listening on \(http:[^ ]*\).*/\1/p' log)" && [ -n "$address" ]; do
  kill -0 "$server" || { cat log; exit 1; }
  sleep 0.1
done

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
memory() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"; }

# Milliseconds on the server, median of 51, after a first request that also compiles.
page() {
  local i
  curl -s -o body "$address$1"
  for i in $(seq 51); do curl -s -o body -w '%{time_starttransfer}\n' "$address$1"; done | median | awk '{ printf "%.1f ms", $1 * 1000 }'
}

# Runs a scenario under a seed of its own to its end; prints the seconds that computing took.
run() {
  local id
  id="$(curl -s --data-binary @"$root/scenarios/viet-nam/to-2030.yaml" -H 'Content-Type: application/yaml' \
    "$address/api/experiments?futures=$futures&seed=$1" | sed 's/.*"experiment":\([0-9]*\).*/\1/;q')"
  if [ "$2" -gt 0 ]; then
    # One process holds all streams: starting that many would take time of the run's processors.
    curl -s -N -Z --no-progress-meter --parallel-immediate --parallel-max "$2" -o watched "$address/experiments/$id/live?watcher=[1-$2]" &
  fi
  curl -s -N "$address/api/experiments/$id/events" >/dev/null
  curl -s "$address/api/experiments/$id" | sed 's/.*"seconds":\([0-9.]*\).*/\1/;q'
}

printf 'first page: %s, %s bytes\n' "$(page /)" "$(curl -s "$address/" | wc -c)"
for name in site.css live.js icon.svg chart.css; do printf '  %s: %s bytes\n' "$name" "$(curl -s "$address/assets/$name" | wc -c)"; done
run 1 0 >/dev/null
printf 'run page, 111 partners and 60 months: %s, %s bytes\n' "$(page /experiments/1)" "$(curl -s "$address/experiments/1" | wc -c)"

printf 'before watching: %s MiB\n' "$(memory)"
for pair in $(seq "$pairs"); do
  alone="$(run "$((pair * 2))" 0)"
  watched="$(run "$((pair * 2 + 1))" "$watchers")"
  awk -v a="$alone" -v w="$watched" -v n="$watchers" 'BEGIN { printf "%.2f\n", w / a; printf "alone %.2f s, with %d watchers %.2f s: %.3f\n", a, n, w, w / a > "/dev/stderr" }' >>ratios
  printf 'after %s watched runs: %s MiB\n' "$pair" "$(memory)"
done
printf 'watched over alone, median of %s pairs: %s\n' "$pairs" "$(median <ratios)"

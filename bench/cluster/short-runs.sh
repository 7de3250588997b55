#!/usr/bin/env bash
# Runs many short experiments in a row on one silo and prints, every now and then, what the silo holds: the memory of its
# process, the least that its managed heap took in the last 100 seconds, and its grains. Needs curl and a build with Orleans.
#
#   bench/cluster/short-runs.sh [EXPERIMENTS [FUTURES [EVERY]]]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
experiments="${1:-1000}"
futures="${2:-16}"
every="${3:-100}"
tool=(dotnet "$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll")
folder="$(mktemp -d)"
silo=

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

end() {
  [ -z "$silo" ] || kill "$silo" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT

command -v curl >/dev/null || fail "curl was not found."
[ -f "${tool[1]}" ] || fail "The tool is not built: ./run.sh version"

cd "$folder"
: >log
"${tool[@]}" serve --engine orleans --store results.db --urls http://127.0.0.1:0 2>log &
silo=$!
until grep -q '^Listening' log; do
  kill -0 "$silo" 2>/dev/null || fail "The silo ended: $(cat log)"
  sleep 0.2
done
server="$(sed -n 's/^Listening on \(http[^ ]*\).*/\1/p' log)"

# The first experiment carries the scenario; the others send it again as it is.
"${tool[@]}" run "$root/scenarios/viet-nam/to-2030.yaml" --futures "$futures" --fresh --server "$server" --format json --quiet >first.json
curl -fsS "$server/api/experiments/1/bundle" >bundle

number() { grep -o "\"$1\":[0-9]*" | tail -n 1 | grep -o '[0-9]*$'; }

# Starts an experiment and waits for the last of its events.
run() {
  local id
  id="$(curl -fsS -H 'Content-Type: application/vnd.diplomacysim.bundle' --data-binary @bundle "$server/api/experiments?fresh=true" | number experiment)"
  curl -fsSN "$server/api/experiments/$id/events" >events
  grep -o '"resultHash":"[0-9a-f]*"' events | tail -n 1
}

# The dashboard counts grains and heap once a second while somebody looks.
address="$(curl -fsS "$server/dashboard/DashboardCounters?exclude=none" | grep -o '"siloAddress":"[^"]*"' | head -n 1 | cut -d '"' -f 4)"
row() {
  local heap
  heap="$(curl -fsS "$server/dashboard/HistoricalStats/$address" | grep -o '"rawMemoryUsageBytes":[0-9]*' | grep -o '[0-9]*$' | sort -n | head -n 1)"
  printf '%11d  %8.1f  %12.1f  %12.1f  %6d\n' "$1" "$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }')" \
    "$(awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$silo/status")" "$(awk -v b="$heap" 'BEGIN { print b / 1048576 }')" \
    "$(curl -fsS "$server/dashboard/DashboardCounters?exclude=none" | number totalActivationCount)"
}

hash="$(grep -o '"resultHash": *"[0-9a-f]*"' first.json | head -n 1 | tr -d ' ')"
began="$EPOCHREALTIME"
printf '%11s  %8s  %12s  %12s  %6s\n' experiments seconds 'process, MiB' 'heap, MiB' grains
for ((done = 2; done <= experiments; done++)); do
  found="$(run)"
  [ "$found" = "$hash" ] || fail "Experiment $done has another result: '$found' and not '$hash'."
  if ((done % every == 0)); then
    row "$done"
  fi
done

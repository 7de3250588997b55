#!/usr/bin/env bash
# How quickly a server answers while all processors compute: /health, 50 times a second, and the stop of an experiment, five
# times. Needs curl 7.84 or newer; the engine orleans needs a build with it.
#
#   bench/cluster/answers.sh [ENGINE [SILOS [REQUESTS]]]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
engine="${1:-orleans}"
silos="${2:-1}"
requests="${3:-1500}"
tool=(dotnet "$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll")
folder="$(mktemp -d)"
first=

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

end() {
  [ -z "$first" ] || kill "$first" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT

command -v curl >/dev/null || fail "curl was not found."
[ -f "${tool[1]}" ] || fail "The tool is not built: ./run.sh version"

cd "$folder"
: >log
more=()
[ "$engine" = embedded ] || more=(--silos "$silos")
"${tool[@]}" serve --engine "$engine" "${more[@]}" --store results.db --urls http://127.0.0.1:0 2>log &
first=$!
until grep -q '^Listening' log; do
  kill -0 "$first" 2>/dev/null || fail "The server ended: $(cat log)"
  sleep 0.2
done
server="$(sed -n 's/^Listening on \(http[^ ]*\).*/\1/p' log)"

# Starts an experiment that would last for minutes, and waits until futures of it are stored.
start() {
  "${tool[@]}" run "$root/scenarios/viet-nam/to-2030.yaml" --futures 1000000 --fresh --detach --yes --server "$server" --quiet >/dev/null
  until curl -fsS "$server/api/experiments/$1" | grep -q '"futuresPerSecond":[1-9]'; do
    sleep 0.2
  done
}

start 1
curl -fsS --rate 50/s -w '%{time_total}\n' -o /dev/null "$server/health?[1-$requests]" | sort -n | awk '
  { ms[NR] = $1 * 1000 }
  END { printf "/health, %d times: median %.1f, 95 in 100 within %.1f, 99 in 100 within %.1f ms\n", NR, ms[int((NR + 1) / 2)], ms[int(NR * 0.95)], ms[int(NR * 0.99)] }'

for ((id = 1; id <= 5; id++)); do
  [ "$id" = 1 ] || start "$id"
  curl -fsS -X POST -w '%{time_total}\n' -o /dev/null "$server/api/experiments/$id/cancel" | awk '{ printf "an experiment stopped: %.0f ms\n", $1 * 1000 }'
done

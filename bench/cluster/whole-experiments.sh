#!/usr/bin/env bash
# Sends the same experiment by turns to three servers: the embedded engine, one silo, three silos in processes of their own. Prints
# the best and the median of the seconds that each server reports and of the processor seconds that its processes took (user and
# system, submission included), and the ratios to the embedded engine. Needs curl, pgrep and a build with Orleans.
#
#   bench/cluster/whole-experiments.sh [FUTURES [ROUNDS [WARM-UP]]]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
futures="${1:-10000}"
rounds="${2:-16}"
warm="${3:-6}"
tool=(dotnet "$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll")
servers=(embedded one-silo three-silos)
folder="$(mktemp -d)"
declare -A process address

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

end() {
  for server in "${!process[@]}"; do kill "${process[$server]}" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT

for needed in curl pgrep; do command -v "$needed" >/dev/null || fail "$needed was not found."; done
[ -f "${tool[1]}" ] || fail "The tool is not built: ./run.sh version"

start() {
  local server="$1"
  shift
  mkdir "$folder/$server"
  cd "$folder/$server"
  : >log
  "${tool[@]}" serve --store results.db --urls http://127.0.0.1:0 "$@" >/dev/null 2>log &
  process[$server]=$!
  until grep -q '^Listening' log; do
    kill -0 "${process[$server]}" 2>/dev/null || fail "The server '$server' ended: $(cat log)"
    sleep 0.2
  done
  address[$server]="$(sed -n 's/^Listening on \(http[^ ]*\).*/\1/p' log)"

  # The first experiment carries the scenario; the others send it again as it is.
  "${tool[@]}" run "$root/scenarios/viet-nam/to-2030.yaml" --futures "$futures" --fresh --server "${address[$server]}" --format json --quiet >first.json
  curl -fsS "${address[$server]}/api/experiments/1/bundle" >bundle
}

# The clock ticks that a server and the silos that it started have taken.
ticks() {
  local sum=0 pid
  for pid in "$1" $(pgrep -P "$1"); do
    sum=$((sum + $(sed 's/.*) //' "/proc/$pid/stat" | awk '{ print $12 + $13 }')))
  done
  printf '%d' "$sum"
}

# Sends the experiment and notes seconds, processor seconds and the hash.
run() {
  local server="$1" before id
  before="$(ticks "${process[$server]}")"
  id="$(curl -fsS -H 'Content-Type: application/vnd.diplomacysim.bundle' --data-binary "@$folder/$server/bundle" "${address[$server]}/api/experiments?fresh=true" | grep -o '"experiment":[0-9]*' | tail -n 1 | grep -o '[0-9]*$')"
  curl -fsSN "${address[$server]}/api/experiments/$id/events" >"$folder/events"
  printf '%s %s %s %s\n' "$server" \
    "$(grep -o '"seconds":[0-9.]*' "$folder/events" | tail -n 1 | cut -d : -f 2)" \
    "$(awk -v a="$before" -v b="$(ticks "${process[$server]}")" -v hz="$(getconf CLK_TCK)" 'BEGIN { print (b - a) / hz }')" \
    "$(grep -o '"resultHash":"[0-9a-f]*"' "$folder/events" | tail -n 1 | cut -d '"' -f 4)"
}

start embedded --engine embedded
start one-silo --engine orleans
start three-silos --engine orleans --silos 3

for ((round = 1; round <= warm + rounds; round++)); do
  for server in "${servers[@]}"; do
    run "$server" >>"$folder/all"
    ((round <= warm)) || tail -n 1 "$folder/all" >>"$folder/counted"
  done
done
[ "$(awk '{ print $4 }' "$folder/all" | sort -u | wc -l)" -eq 1 ] || fail "The results differ: $(awk '{ print $1, $4 }' "$folder/all" | sort -u)"

# Best and median of a column of a server.
figures() { awk -v s="$1" -v c="$2" '$1 == s { print $c }' "$folder/counted" | sort -n | awk '{ v[NR] = $1 } END { print v[1], v[int((NR + 1) / 2)] }'; }

printf '%s futures, %s rounds by turns after %s to warm up, hash %.12s\n\n' "$futures" "$rounds" "$warm" "$(awk 'NR == 1 { print $4 }' "$folder/all")"
printf '%-12s  %8s  %8s  %12s  %12s   %s\n' '' 'best, s' 'median' 'processor, s' 'median' 'embedded / this: best, median, processor, median'
base="$(figures embedded 2) $(figures embedded 3)"
for server in "${servers[@]}"; do
  printf '%s %s %s %s\n' "$server" "$base" "$(figures "$server" 2)" "$(figures "$server" 3)" |
    awk '{ printf "%-12s  %8.2f  %8.2f  %12.2f  %12.2f   %.2f  %.2f  %.2f  %.2f\n", $1, $6, $7, $8, $9, $2 / $6, $3 / $7, $4 / $8, $5 / $9 }'
done

#!/usr/bin/env bash
# Runs a design over to-2030 twice: undisturbed, and killed (-9) twice on the way and resumed. Says how long each took by the clock
# and of the processor, the largest memory, and whether the results are the same bytes.
#
#   bench/designs/killed-twice.sh [CASES [WORKERS]]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cases="${1:-100000}"
workers="${2:-2}"
tool=(dotnet "$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll")
folder="$(mktemp -d)"
run=

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

end() {
  [ -z "$run" ] || kill -9 "$run" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT

[ -f "${tool[1]}" ] || fail "The tool is not built: ./run.sh version"
cp -r "$root/scenarios" "$folder/scenarios"
cat >"$folder/scenarios/viet-nam/cases.yaml" <<EOF
extends: to-2030.yaml
experiment: {design: monte carlo, samples: $cases, chance: own}
EOF
cd "$folder"

now() { date +%s%N; }
seconds() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", (b - a) / 1e9 }'; }

# Starts a run into a store; the process is $run.
start() {
  "${tool[@]}" run scenarios/viet-nam/cases.yaml --store "$1" --workers "$workers" --quiet --yes >"$1.log" 2>&1 &
  run=$!
}

# Waits for the end of $run and notes the largest memory that it had, in MiB, and its processor time, in seconds.
memory=0
processor=0
await() {
  while kill -0 "$run" 2>/dev/null; do
    local peak spent
    peak="$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$run/status" 2>/dev/null || true)"
    spent="$(awk '{ print int(($14 + $15) / 100) }' "/proc/$run/stat" 2>/dev/null || true)"
    memory=$((${peak:-0} > memory ? peak : memory))
    processor="${spent:-$processor}"
    sleep 0.2
  done
  wait "$run" || fail "The run ended with an error: $(cat "$1.log")"
  run=
}

hash_of() { "${tool[@]}" list --store "$1" --format json | grep -o '"resultHash": *"[0-9a-f]*"' | head -n 1; }
done_of() { "${tool[@]}" list --store "$1" --format json | grep -o '"futures": *[0-9]*' | head -n 1 | grep -o '[0-9]*$'; }

began="$(now)"
start whole.db
await whole.db
whole="$(seconds "$began" "$(now)")"
printf 'undisturbed: %s s for %s cases, %s s of processor time, at most %s MiB\n' "$whole" "$cases" "$processor" "$memory"

for third in 1 2; do
  start killed.db
  until [ "$(done_of killed.db 2>/dev/null || true)" -ge $((cases * third / 3)) ] 2>/dev/null; do
    kill -0 "$run" 2>/dev/null || fail "The run had ended before it could be killed; give more cases."
    sleep 0.2
  done
  kill -9 "$run"
  wait "$run" 2>/dev/null || true
  printf 'killed: %s of %s cases are stored\n' "$(done_of killed.db)" "$cases"
done

memory=0
began="$(now)"
start killed.db
await killed.db
printf 'resumed: %s s to the end, at most %s MiB\n' "$(seconds "$began" "$(now)")" "$memory"

[ -n "$(hash_of whole.db)" ] || fail "The undisturbed run has no hash."
[ "$(hash_of whole.db)" = "$(hash_of killed.db)" ] || fail "The results differ: $(hash_of whole.db), $(hash_of killed.db)"
printf 'the same bytes: %s\n' "$(hash_of whole.db)"

#!/usr/bin/env bash
# Runs an experiment on three silos twice: undisturbed, and with their database stopped for 20 s in the middle. Says whether
# the results are the same bytes, and what time the outage cost. Needs the programs of PostgreSQL and a build with Orleans.
#
#   bench/cluster/outage.sh [SECONDS [FUTURES]]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
outage="${1:-20}"
futures="${2:-200000}"
scenario="$root/scenarios/viet-nam/to-2030.yaml"
tool=(dotnet "$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll")
folder="$(mktemp -d)"
port=$((20000 + RANDOM % 10000))
silos=()

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

programs="$(dirname "$(command -v postgres || ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null | tail -n 1)" 2>/dev/null)"
[ -x "$programs/postgres" ] || fail "PostgreSQL's programs were not found; on Debian: apt-get install postgresql"
[ -f "${tool[1]}" ] || fail "The tool is not built: ./run.sh version"

# PostgreSQL does not run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
  as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
  chown nobody:nogroup "$folder"
fi
database() { (cd "$folder" && ${as[@]+"${as[@]}"} "$programs/pg_ctl" -D "$folder/data" "$@") >>"$folder/database.log" 2>&1; }
start_database() { database -w -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start; }

end() {
  for silo in ${silos[@]+"${silos[@]}"}; do kill "$silo" 2>/dev/null || true; done
  wait 2>/dev/null || true
  database -m immediate stop || true
  rm -rf "$folder"
}
trap end EXIT

mkdir "$folder/silos"
(cd "$folder" && ${as[@]+"${as[@]}"} "$programs/initdb" -D "$folder/data" -U dipsim -A trust -E UTF8 --no-locale -N) >>"$folder/database.log" 2>&1
start_database
url="postgres://dipsim@127.0.0.1:$port/postgres"
"${tool[@]}" cluster init "$url" >/dev/null

cd "$folder/silos"
for number in 1 2 3; do
  "${tool[@]}" serve --cluster "$url" --urls http://127.0.0.1:0 --shards 1 2>"$number.log" &
  silos+=($!)
done
for number in 1 2 3; do
  until grep -q '^Listening' "$number.log"; do
    kill -0 "${silos[$((number - 1))]}" 2>/dev/null || fail "Silo $number ended: $(cat "$number.log")"
    sleep 0.2
  done
done
server="$(sed -n 's/^Listening on \(http[^ ]*\).*/\1/p' 1.log)"

# Sets $seconds and $hash.
run() {
  local began="$EPOCHREALTIME"
  "${tool[@]}" run "$scenario" --futures "$futures" --fresh --server "$server" --format json --quiet >"$folder/run.json"
  seconds="$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')"
  hash="$(sed -n 's/.*"resultHash": *"\([0-9a-f]*\)".*/\1/p' "$folder/run.json" | head -n 1)"
}

run
calm_seconds="$seconds"
calm_hash="$hash"
printf 'Undisturbed: %s s, hash %.12s\n' "$calm_seconds" "$calm_hash"

(
  sleep "$(awk -v t="$calm_seconds" 'BEGIN { print t / 3 }')"
  database -m immediate stop
  sleep "$outage"
  start_database
) &
outage_job=$!
run
wait "$outage_job"
printf 'Database stopped for %s s: %s s, hash %.12s; the outage cost %s s\n' \
  "$outage" "$seconds" "$hash" "$(awk -v a="$calm_seconds" -v b="$seconds" 'BEGIN { printf "%.1f", b - a }')"
[ -n "$hash" ] && [ "$hash" = "$calm_hash" ] || fail "The results differ."

#!/usr/bin/env bash
# Starts DiplomacySim from its sources, building it first where they changed.
#
#   ./run.sh scenarios/viet-nam/to-2030.yaml   run a scenario, the same as `run <file>`
#   ./run.sh <verb> ...                        any verb of the tool, such as `validate` or `--help`
#   ./run.sh test [...]                        build and run all tests; the rest goes to `dotnet test`
#   ./run.sh build                             build everything
#   ./run.sh orleans                           look again whether Orleans can be restored
#
# OrleansCluster=true or false in the environment decides about Orleans without looking.
# run.ps1 does the same on Windows.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
artifacts="$root/artifacts"
tool="$root/src/DiplomacySim.Cli/bin/Release/net10.0/dipsim.dll"
stamp="$artifacts/tool.stamp"
answer="$artifacts/orleans.txt"

export DOTNET_NOLOGO=1
# No build server may outlive the script and hold its output open.
export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# SDK commands read global.json from the working directory, hence the cd.
dotnet_here() { (cd "$root" && dotnet "$@" </dev/null); }

# Ends the command after that many seconds, where the system knows how.
limited() {
  local seconds="$1"
  shift
  if timeout --foreground 1 true 2>/dev/null; then
    timeout --foreground "$seconds" "$@"
  elif command -v perl >/dev/null; then
    perl -e 'alarm shift; exec @ARGV' "$seconds" "$@"
  else
    "$@"
  fi
}

# What the answer about Orleans depends on: the version asked for and the package sources.
orleans_key() {
  local folder="$root"
  {
    cat "$root/eng/Orleans.props" "$root/eng/orleans/OrleansProbe.csproj"
    while :; do
      cat "$folder/nuget.config" "$folder/NuGet.config" "$folder/NuGet.Config" 2>/dev/null || true
      if [ "$folder" = / ]; then break; fi
      folder="$(dirname "$folder")"
    done
    cat "${HOME:-}/.nuget/NuGet/NuGet.Config" "${HOME:-}/.config/NuGet/NuGet.Config" 2>/dev/null || true
    printf '%s' "${NUGET_PACKAGES:-}"
  } | cksum
}

# Restores a project that needs all of Orleans and nothing else; keeps the answer.
ask_orleans() {
  local log="$artifacts/orleans.log" limit=30 found=false code=0 version missing words
  mkdir -p "$artifacts"
  version="$(sed -n 's:.*<OrleansVersion>\(.*\)</OrleansVersion>.*:\1:p' "$root/eng/Orleans.props")"
  (
    cd "$root"
    # A source that can't be reached is given up soon.
    export NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT=2 NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS=200
    limited "$limit" dotnet restore eng/orleans/OrleansProbe.csproj --nologo -v q -p:OrleansCluster=true
  ) </dev/null >"$log" 2>&1 || code=$?
  missing="$(sed -n 's/.*error NU110[0-9]: Unable to find package \([A-Za-z0-9.]*[A-Za-z0-9]\).*/\1/p' "$log" | awk '!seen[$0]++')"
  if [ "$code" -eq 0 ]; then
    found=true
    words="found; the cluster engine is built too."
  elif [ -n "$missing" ]; then
    words="$(wc -l <<<"$missing" | tr -d ' ') of its packages are not in the package sources, such as $(head -n 1 <<<"$missing")"
  elif [ "$code" -ge 124 ]; then
    words="no answer from the package sources within $limit s"
  else
    words="can't be restored (see artifacts/orleans.log)"
  fi
  $found || words="$words; going on with the embedded engine. Look again: ./run.sh orleans"
  printf '%s\n%s\n' "$(orleans_key)" "$found" >"$answer"
  say "Orleans $version: $words"
}

# Sets $orleans to true or false.
find_orleans() {
  local key=""
  orleans="${OrleansCluster:-}"
  case "$orleans" in
    true | false) return 0 ;;
    "") ;;
    *) fail "OrleansCluster is '$orleans' in the environment; it is true, false, or not set at all." ;;
  esac
  if [ -f "$answer" ]; then
    { read -r key && read -r orleans; } <"$answer" || key=""
  fi
  if [ "$key" != "$(orleans_key)" ]; then
    ask_orleans
    { read -r key && read -r orleans; } <"$answer"
  fi
}

# One word for the set of source files: it changes where a file comes, goes or is renamed.
source_set() { find "${sources[@]}" -name bin -prune -o -name obj -prune -o -type f -print | LC_ALL=C sort | cksum; }
sources=("$root/src" "$root/eng" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json")

up_to_date() {
  [ -f "$tool" ] && [ -f "$stamp" ] || return 1
  [ "$(cat "$stamp")" = "$orleans $(source_set)" ] || return 1
  [ -z "$(find "${sources[@]}" -name bin -prune -o -name obj -prune -o -type f -newer "$stamp" -print | head -n 1)" ]
}

# Builds the project or solution; shows the errors, if any, and nothing else.
build() {
  local log="$artifacts/build.log" mark
  mkdir -p "$artifacts"
  mark="$orleans $(source_set)"
  # Written first, so that a file edited while the build runs is newer.
  printf '%s' "$mark" >"$stamp.new"
  if ! dotnet_here build "$1" -c Release --nologo -v q -p:OrleansCluster="$orleans" >"$log" 2>&1; then
    rm -f "$stamp"
    sed -n '/: error /p; /^MSBUILD/p' "$log" | sort -u >&2
    fail "The build failed; all of its output is in artifacts/build.log."
  fi
  mv "$stamp.new" "$stamp"
}

run_tests() {
  local reports="$artifacts/test-results" code=0 passed=0 failed=0 skipped=0
  say "Building ..."
  build DiplomacySim.sln
  rm -rf "$reports"
  # What is left after the filter: failures with their places, and a line per project.
  dotnet_here test DiplomacySim.sln -c Release --no-build --nologo \
    -p:OrleansCluster="$orleans" -p:TestReports="$reports" "$@" |
    sed -E '/^(Test run for|A total of|No test |Results File:|Additionally, path|$)/d' || code=$?
  read -r passed failed skipped < <(cat "$reports"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | tr ' ' '\n' |
    awk -F'"' '/^passed=/ { p += $2 } /^(failed|error|timeout|aborted)=/ { f += $2 } /^notExecuted=/ { s += $2 }
      END { print p + 0, f + 0, s + 0 }')
  if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then
    say "No test was run."
    [ "$code" -ne 0 ] || code=1
  fi
  # A test process that died has no report, or one without its failure.
  if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  if [ "$code" -eq 0 ] && [ "$failed" -gt 0 ]; then code=1; fi
  [ "$skipped" -eq 0 ] || printf '%s skipped\n' "$skipped"
  printf '%s passed, %s failed\n' "$passed" "$failed"
  return "$code"
}

command -v dotnet >/dev/null ||
  fail "The .NET 10 SDK is needed and 'dotnet' was not found: see https://dotnet.microsoft.com/download"

case "${1:-}" in
  orleans)
    ask_orleans
    ;;
  build)
    find_orleans
    build DiplomacySim.sln
    ;;
  test)
    shift
    find_orleans
    run_tests "$@"
    ;;
  *)
    case "${1:-}" in *.yaml | *.yml) set -- run "$@" ;; esac
    find_orleans
    if ! up_to_date; then
      if [ -f "$tool" ]; then say "Building (sources changed) ..."; else say "Building (first start) ..."; fi
      build src/DiplomacySim.Cli/DiplomacySim.Cli.csproj
    fi
    exec dotnet "$tool" "$@"
    ;;
esac

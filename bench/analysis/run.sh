#!/usr/bin/env bash
# Builds the benchmarks and compares the analyses with SALib and the EMA Workbench where they are installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project="$here/../DiplomacySim.Benchmarks"
dotnet build -c Release "$project/DiplomacySim.Benchmarks.csproj" -v q -clp:NoSummary
exec python3 "$here/peers.py" "${1:-5}" dotnet "$project/bin/Release/net10.0/DiplomacySim.Benchmarks.dll"

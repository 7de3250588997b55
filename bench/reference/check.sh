#!/bin/sh
# Plays the workload with the kernels of every width and with the reference in C; exit code 0 where all end with the same
# checksum and upgrades, 1 where they differ, 3 where there is no C compiler.
set -eu
cd "$(dirname "$0")"
. ./common.sh

expected=$(./bin/reference $input 1000 2 1 | cut -d ' ' -f 1-4)
echo "C    $expected"
for width in 512 256 128; do
    actual=$(dotnet $program p1 --rounds 1 --width $width | cut -d ' ' -f 1-4)
    echo "$width  $actual"
    if [ "$actual" != "$expected" ]; then
        echo "The kernels of $width bits and the reference differ: one of them does not follow the model." >&2
        exit 1
    fi
done

#!/bin/sh
# Compiles the reference to bin/reference. Usage: build.sh [lanes a block]; 512 is the fastest of 64 to 1,024 on the machine of
# bench/README.md.
set -eu
cd "$(dirname "$0")"
mkdir -p bin
case "$(uname -m)" in
    x86_64) wide=-mprefer-vector-width=512 ;;
    *) wide= ;;
esac

# shellcheck disable=SC2086
gcc -std=c11 -O3 -march=native -ffp-contract=off -fno-math-errno -fno-trapping-math $wide \
    -Wall -Wextra -D_POSIX_C_SOURCE=200809L -DLANES="${1:-512}" -pthread \
    -o bin/reference main.c model.c bid.c resolve.c commit.c world.c -lm

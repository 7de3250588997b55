# What check.sh and run.sh share: builds both sides and writes the input. Sourced, from bench/reference.
if ! command -v gcc > /dev/null; then
    echo "The reference needs gcc; install it and run this again." >&2
    exit 3
fi

ours=../DiplomacySim.Benchmarks
program=$ours/bin/Release/net10.0/DiplomacySim.Benchmarks.dll
input=bin/p1.txt

./build.sh
dotnet build -c Release -v q -nologo $ours > bin/build.txt || { cat bin/build.txt >&2; exit 1; }
dotnet $program reference-input $input

# column NAME: the word after NAME in each line.
column() { awk -v name="$1" '{ for (i = 1; i < NF; i++) if ($i == name) print $(i + 1) }'; }

# least: the smallest of the numbers, one a line.
least() { sort -g | head -n 1; }

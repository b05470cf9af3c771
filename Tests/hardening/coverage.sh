#!/bin/sh
# How much of the sources the tests reach, by regions: `swift test`, and the program itself on every
# dataset with each command.
#
#   Tests/hardening/coverage.sh [LEAST_PERCENT]
#
# Writes the report of each file to stdout, the total last; below LEAST_PERCENT it fails. The build lies
# in ${COOPNET_COVERAGE:-${TMPDIR:-/tmp}/coopnet-coverage}. Runs of the program count, those of the tests
# too: a preloaded shim has each write its profile.
set -eu
least=${1:-0}
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
build=${COOPNET_COVERAGE:-${TMPDIR:-/tmp}/coopnet-coverage}
tools=$(dirname "$(readlink -f "$(command -v swift)")")
swift build --build-tests --enable-code-coverage --scratch-path "$build" --quiet
folder=$(swift build --scratch-path "$build" --show-bin-path)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -shared -fPIC -O1 Tests/hardening/shim/profile_at_end.c -o "$work/profile_at_end.so"
rm -rf "$folder/codecov"
LD_PRELOAD=$work/profile_at_end.so swift test --skip-build --enable-code-coverage --scratch-path "$build" > "$work/tests" 2>&1 ||
  { grep '^✘' "$work/tests" || tail -n 20 "$work/tests"; exit 1; }
# The runs below; %8m has those of one program share eight files, added up.
export LLVM_PROFILE_FILE="$work/cli-%8m.profraw" LD_PRELOAD="$work/profile_at_end.so"
program=$folder/coopnet
for data in Datasets/*/datapackage.json; do
  data=$(dirname "$data")
  "$program" report "$data" -o "$work/report" --lang en > "$work/out"
  for words in check "check --balance" gaps "gaps --per-gmina" isolates pathways plan metrics \
    "metrics --network" "metrics --mixing" "metrics --edges" "metrics --two-mode" \
    "keyplayers -k 2" "compare --from 2015 --to 2017" rules; do
    for format in table csv json; do
      # shellcheck disable=SC2086
      set -- $words
      command=$1
      shift
      "$program" "$command" "$data" "$@" --format "$format" > "$work/out" 2>&1 || [ $? -le 65 ]
    done
  done
  for ending in graphml gexf json geojson net dot; do
    "$program" convert "$data" -o "$work/x.$ending" > "$work/out" 2>&1 || [ $? -le 65 ]
  done
done
for words in help man "completions bash" "completions zsh" "completions fish" rules; do
  for language in pl en; do
    # shellcheck disable=SC2086
    "$program" $words --lang "$language" > "$work/out"
  done
done
unset LD_PRELOAD
"$tools/llvm-profdata" merge -sparse -o "$work/all.profdata" "$work"/*.profraw "$folder"/codecov/*.profraw
bundle=$(find "$folder" -maxdepth 1 -name '*.xctest' | head -n 1)
"$tools/llvm-cov" report "$bundle" -object "$program" -instr-profile="$work/all.profdata" \
  -ignore-filename-regex='(/Tests/|\.derived/)' > "$work/report.txt"
cat "$work/report.txt"
awk -v least="$least" '/^TOTAL/ { sub("%", "", $4); printf "regions: %s %%\n", $4; exit !($4 + 0 >= least + 0) }' "$work/report.txt"

#!/bin/sh
# Five runs of the static build under valgrind: any wrong use of memory fails.
#
#   swift build -c release --static-swift-stdlib --scratch-path .build-static
#   Tests/hardening/memory.sh .build-static/release/coopnet
set -eu
program=$(readlink -f "${1:?usage: memory.sh PROGRAM}")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=Datasets/kalisz-rowni-na-starcie-2016
mkdir "$work/bad"
printf 'from,to\n"a\n' > "$work/bad/ties.csv"
run() {
  wanted=$1
  shift
  status=0
  PATH=/nowhere /usr/bin/valgrind -q --error-exitcode=99 --leak-check=no "$program" "$@" \
    > "$work/out" 2> "$work/errors" || status=$?
  echo "  $1: status $status"
  [ "$status" = "$wanted" ] || { /bin/cat "$work/errors"; exit 1; }
}
run 0 report "$data" -o "$work/r"
run 0 metrics "$data" --format json --threads 2
run 0 gaps Datasets/malopolskie-reintegracja-2023 --per-gmina --format csv
run 0 convert "$data" -o "$work/x.graphml"
run 65 check "$work/bad"

#!/bin/sh
# Fuzzes one target; build.sh builds it first if it is not there.
#
#   Tests/hardening/fuzz/run.sh TARGET SECONDS [flags of libFuzzer]
#
# TARGET is csv, json, xml, zip, text, dataset (readers) or rules, arguments, pipeline (program).
# The growing corpus lies under ${COOPNET_FUZZ:-${TMPDIR:-/tmp}/coopnet-fuzz}/TARGET; the seeds are
# Tests/hardening/corpus/TARGET. A find ends the run with a status other than 0, and its input is
# kept there as crash-*, timeout-* or oom-*: mend the fault and add the input to the seeds, which
# `swift test` replays.
#
# JOBS processes run at once (2). The number of executions is the last figure of the last line.
set -eu
target=$1
seconds=$2
shift 2
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=${COOPNET_FUZZ:-${TMPDIR:-/tmp}/coopnet-fuzz}
case $target in
  csv | json | xml | zip | text | dataset) binary=readers; longest=4096 ;;
  rules | arguments | pipeline) binary=program; longest=4096 ;;
  *) echo "run.sh: there is no target $target" >&2; exit 64 ;;
esac
[ -x "$work/$binary" ] || "$root/Tests/hardening/fuzz/build.sh" "$binary"
mkdir -p "$work/$target/corpus"
cd "$work/$target"
# Without SWIFT_BACKTRACE a trap of Swift leaves no artifact.
TARGET=$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:handle_sigill=1 exec ../$binary \
  -fork="${JOBS:-2}" -max_total_time="$seconds" -max_len="${MAX_LEN:-$longest}" -timeout=10 \
  -rss_limit_mb=2048 "$@" corpus "$root/Tests/hardening/corpus/$target"

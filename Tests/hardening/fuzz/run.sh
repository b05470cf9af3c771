#!/bin/sh
# Fuzzes one reader with libFuzzer and AddressSanitizer.
#
#   Tests/hardening/fuzz/run.sh TARGET SECONDS [flags of libFuzzer]
#
# TARGET is csv, json, xml, zip or text. The program and the growing corpus lie under
# ${TMPDIR:-/tmp}/coopnet-fuzz/TARGET; the seeds are Tests/hardening/corpus/TARGET. A find ends the
# run with a status other than 0, and its input is kept beside the program as crash-*, timeout-* or
# oom-*; add it to the corpus, where `swift test` replays it.
#
# JOBS processes run at once (2). SANITIZE=fuzzer leaves AddressSanitizer out, for speed.
set -eu
target=$1
seconds=$2
shift 2
root=$(cd "$(dirname "$0")/../../.." && pwd)
case $target in
  csv) harness=FuzzCSV ;;
  json) harness=FuzzJSON ;;
  xml) harness=FuzzXML ;;
  zip) harness=FuzzZIP ;;
  text) harness=FuzzText ;;
  *) echo "run.sh: there is no target $target" >&2; exit 64 ;;
esac
work=${TMPDIR:-/tmp}/coopnet-fuzz/$target
mkdir -p "$work/corpus"
support=$root/Tests/NetworkGraphTests/Support
swiftc -O -wmo -swift-version 6 -sanitize="${SANITIZE:-fuzzer,address}" -parse-as-library \
  -module-name Fuzz "$root"/Sources/NetworkGraph/Formats/*.swift \
  "$support/FormatLaws.swift" "$support/SlowCSV.swift" \
  "$root/Tests/hardening/fuzz/$harness.swift" -o "$work/fuzz"
cd "$work"
# Without the next setting a trap of Swift leaves no artifact.
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:handle_sigill=1 exec ./fuzz \
  -fork="${JOBS:-2}" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
  "$@" corpus "$root/Tests/hardening/corpus/$target"

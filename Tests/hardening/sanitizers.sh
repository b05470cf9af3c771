#!/bin/sh
# The tests under the thread and the address sanitizer, each built in a folder of its own.
#
#   Tests/hardening/sanitizers.sh [thread|address] ...
set -eu
cd "$(dirname "$0")/../.."
for kind in "${@:-thread}"; do
  echo "-- $kind sanitizer"
  ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
    swift test --sanitize="$kind" --scratch-path ".build-$kind" ${FILTER:+--filter "$FILTER"}
done

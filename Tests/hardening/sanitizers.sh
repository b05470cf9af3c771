#!/bin/sh
# The tests under the thread and the address sanitizer, and the program that they run as well. Each has a build of
# its own in ${COOPNET_SANITIZERS:-${TMPDIR:-/tmp}/coopnet-sanitizers}. FILTER chooses tests, for swift test.
#
#   Tests/hardening/sanitizers.sh [thread|address] ...
set -eu
cd "$(dirname "$0")/../.."
place=${COOPNET_SANITIZERS:-${TMPDIR:-/tmp}/coopnet-sanitizers}
for kind in "${@:-thread}"; do
  echo "-- $kind sanitizer"
  ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
    swift test --sanitize="$kind" --scratch-path "$place/$kind" ${FILTER:+--filter "$FILTER"}
done

#!/bin/sh
# Writes and reads back random values of each format, optimised, as many cases as asked.
#
#   Tests/hardening/roundtrip/run.sh [CASES] [SEED]
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=${COOPNET_FUZZ:-${TMPDIR:-/tmp}/coopnet-fuzz}
mkdir -p "$work"
# shellcheck disable=SC2046
swiftc -O -wmo -num-threads 2 -swift-version 6 -parse-as-library -module-name RoundTrip \
  $(find "$root/Sources/NetworkGraph" -name '*.swift' | sort) "$root/Tests/NetworkGraphTests/Support/SharedFiles.swift" \
  "$root/Tests/hardening/roundtrip/RoundTrip.swift" -o "$work/roundtrip"
exec "$work/roundtrip" "${1:-100000}" "${2:-1}"

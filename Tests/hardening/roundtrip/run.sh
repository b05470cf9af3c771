#!/bin/sh
# Writes and reads back random values of each format, optimised, as many cases as asked.
#
#   Tests/hardening/roundtrip/run.sh [CASES] [SEED]
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=${COOPNET_FUZZ:-${TMPDIR:-/tmp}/coopnet-fuzz}
mkdir -p "$work"
exports=$root/Sources/coopnet/Exports
# One module of the formats, the reader and the exports that are written from them; the exports import
# the module that they are now a part of, which is said and does no harm.
# shellcheck disable=SC2046
swiftc -O -wmo -num-threads 2 -swift-version 6 -parse-as-library -suppress-warnings -module-name NetworkGraph \
  $(find "$root/Sources/NetworkGraph" -name '*.swift' | sort) "$root/Tests/NetworkGraphTests/Support/SharedFiles.swift" \
  "$exports"/DataTable.swift "$exports"/DataTable+Types.swift "$exports"/DatasetJSON.swift "$exports"/DatasetPackage.swift \
  "$root/Sources/NetworkMetrics/Grouping.swift" "$exports"/DatasetTables.swift "$exports"/GraphML.swift "$exports"/NetworkJSON.swift "$exports"/NetworkTable.swift \
  "$root/Tests/coopnetTests/Support/RoundTripLaws.swift" "$root/Tests/hardening/roundtrip/RoundTrip.swift" -o "$work/roundtrip"
exec "$work/roundtrip" "${1:-100000}" "${2:-1}"

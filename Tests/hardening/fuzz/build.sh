#!/bin/sh
# Builds the fuzz targets with libFuzzer, whole modules at a time, outside of SwiftPM (which cannot
# link them).
#
#   Tests/hardening/fuzz/build.sh [readers|program] ...
#
# The programs `readers` and `program` lie in ${COOPNET_FUZZ:-${TMPDIR:-/tmp}/coopnet-fuzz}.
# SANITIZE=fuzzer,address adds AddressSanitizer, at a third of the speed.
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=${COOPNET_FUZZ:-${TMPDIR:-/tmp}/coopnet-fuzz}
mkdir -p "$work"
options="-O -wmo -num-threads 2 -swift-version 6 -parse-as-library -sanitize=${SANITIZE:-fuzzer}"

# One module as one object with everything in it visible to the laws.
module() {
  name=$1
  shift
  # shellcheck disable=SC2046,SC2086
  swiftc $options -enable-testing -module-name "$name" -I "$work" -emit-module \
    -emit-module-path "$work/$name.swiftmodule" -c "$@"
}

readers() {
  support=$root/Tests/NetworkGraphTests/Support
  # shellcheck disable=SC2046,SC2086
  swiftc $options -module-name Fuzz $(find "$root/Sources/NetworkGraph" -name '*.swift' | sort) \
    "$support/FormatLaws.swift" "$support/SlowCSV.swift" "$support/DatasetLaws.swift" \
    "$root/Tests/hardening/fuzz/FuzzReaders.swift" -o "$work/readers"
}

program() {
  rm -rf "$work/objects"
  for name in NetworkGraph NetworkMetrics coopnet; do
    # Files of two modules may bear one name, so each module has a folder of objects.
    mkdir -p "$work/objects/$name"
    cd "$work/objects/$name"
    # shellcheck disable=SC2046
    module "$name" $(find "$root/Sources/$name" -name '*.swift' ! -name Main.swift | sort)
  done
  # shellcheck disable=SC2086
  swiftc $options -module-name Fuzz -I "$work" "$work"/objects/*/*.o \
    "$root/Tests/coopnetTests/Support/ProgramLaws.swift" \
    "$root/Tests/hardening/fuzz/FuzzProgram.swift" -o "$work/program"
}

for part in "${@:-readers}"; do "$part"; done

#!/bin/sh
# Links the objects of a release build once more, with the Swift libraries inside.
#
#   Tests/hardening/static.sh .build/release PROGRAM
set -eu
# SwiftPM renames main, so that tests can be linked with the program.
# shellcheck disable=SC2046
swiftc -static-stdlib -Xlinker --defsym=main=coopnet_main -o "$2" \
  $(find -L "$1/NetworkGraph.build" "$1/NetworkMetrics.build" "$1/coopnet.build" -name '*.o')

#!/bin/sh
# Reads lines "I/N" and answers each with one line: the part I/N of the measures, in base64.
# usage: share.sh COOPNET DATASET [options of metrics]
program=$1
dataset=$2
shift 2
while read -r share; do
  "$program" metrics "$dataset" --shard "$share" "$@" | base64 | tr -d '\n' || exit 1
  echo
done

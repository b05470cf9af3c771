#!/usr/bin/env python3
"""Fuzzes every target for a share of a number of executions, and counts the finds.

The formats take most of the executions, since they are fastest: each target takes about the time
of any other. --short leaves out what is built from the whole program, and gives each target about a
minute on one core. Finds are kept in ${COOPNET_FUZZ:-/tmp/coopnet-fuzz}/TARGET.

usage: soak.py [--executions MILLIONS] [--seconds N] [--targets a,b | --short] [--no-build]
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
WORK = pathlib.Path(os.environ.get("COOPNET_FUZZ") or os.path.join(tempfile.gettempdir(), "coopnet-fuzz"))
# The share of each target in the executions.
SHARES = {"csv": 0.17, "json": 0.25, "xml": 0.22, "zip": 0.11, "text": 0.19, "rules": 0.025, "arguments": 0.02, "dataset": 0.013, "pipeline": 0.002}
SHORT_SHARES = {"json": 0.51, "xml": 0.31, "csv": 0.075, "text": 0.06, "zip": 0.037, "dataset": 0.008}
READERS = {"csv", "json", "xml", "zip", "text", "dataset"}


def start(target, runs, seconds):
    """One process of libFuzzer; no forking, so that its executions can be counted exactly."""
    folder = WORK / target
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    log = open(folder / "log", "wb")
    settings = dict(os.environ, TARGET=target, SWIFT_BACKTRACE="enable=no", ASAN_OPTIONS="detect_leaks=0:handle_sigill=1")
    program = WORK / ("readers" if target in READERS else "program")
    words = [str(program), f"-runs={runs}", f"-max_total_time={seconds}", "-max_len=1024", "-len_control=400", "-timeout=10",
             "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=1", "corpus", str(HERE.parent / "corpus" / target)]
    return subprocess.Popen(words, cwd=folder, stdout=log, stderr=log, env=settings)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--executions", type=float, default=10, help="millions, over all targets")
    parser.add_argument("--seconds", type=int, default=7200, help="the most for one target")
    parser.add_argument("--targets", default=",".join(SHARES))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    shares = SHORT_SHARES if options.short else SHARES
    targets = list(shares) if options.short else options.targets.split(",")
    if not options.no_build:
        parts = (["readers"] if READERS & set(targets) else []) + (["program"] if set(targets) - READERS else [])
        began = time.monotonic()
        subprocess.run([HERE / "build.sh", *parts], check=True)
        print(f"  built in {time.monotonic() - began:.0f} s", flush=True)
    whole = sum(shares[target] for target in targets)
    waiting = [(target, int(options.executions * 1e6 * shares[target] / whole) + 1) for target in targets]
    running, total, finds = {}, 0, []
    while waiting or running:
        while waiting and len(running) < options.jobs:
            target, runs = waiting.pop(0)
            running[target] = (start(target, runs, options.seconds), time.monotonic())
        time.sleep(0.2)
        for target, (process, began) in list(running.items()):
            if process.poll() is None:
                continue
            del running[target]
            text = (WORK / target / "log").read_text(errors="replace")
            count = re.search(r"stat::number_of_executed_units: *(\d+)", text)
            done = int(count.group(1)) if count else 0
            seconds = time.monotonic() - began
            total += done
            print(f"  {target}: {done:,} executions in {seconds:.0f} s, {done / max(seconds, 1):,.0f} a second", flush=True)
            if process.returncode != 0 or not count:
                finds.append(target)
                print(text[-2000:])
    print(f"fuzzing: {total:,} executions, {len(finds)} finds {finds or ''}")
    wanted = options.executions * 1e6 if options.seconds == 7200 else 0
    sys.exit(1 if finds or total < wanted else 0)


if __name__ == "__main__":
    main()

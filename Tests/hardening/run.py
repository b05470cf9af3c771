#!/usr/bin/env python3
"""Runs the hardening checks, some at a time, in a short form for every change and a long form
for releases. See docs/testing.md.

usage: run.py --short|--long [--only NAME,... | --without NAME,...] PROGRAM
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent

# Each check: its name, then the words of the short and of the long form; None leaves it out.
CHECKS = [
    ("fuzzing", ["fuzz/soak.py", "--executions", "10", "--jobs", "1", "--short"],
     ["fuzz/soak.py", "--executions", "100"]),
    ("misbehaving dot", ["misbehaving_dot.py"], ["misbehaving_dot.py"]),
    ("determinism", ["determinism.py", "--times", "50"], ["determinism.py", "--times", "500"]),
    ("injection", ["injection.py"], ["injection.py"]),
    ("kills", ["kills.py", "--times", "100"], ["kills.py", "--times", "2000"]),
    ("failing calls", ["failing_calls.py", "--most", "16", "--least", "600"], ["failing_calls.py", "--most", "150", "--least", "5000"]),
    ("names", ["names.py"], ["names.py", "--random", "10000"]),
    ("round trips", ["roundtrip/run.sh", "100000"], ["roundtrip/run.sh", "10000000"]),
    ("scarcity", ["scarcity.py"], ["scarcity.py"]),
]


def main():
    parser = argparse.ArgumentParser()
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--short", action="store_true")
    form.add_argument("--long", action="store_true")
    parser.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1), help="checks at a time")
    parser.add_argument("--only", default="", help="names of checks, joined by commas")
    parser.add_argument("--without", default="", help="names of checks that do not run")
    parser.add_argument("program")
    options = parser.parse_args()
    settings = dict(os.environ, COOPNET=str(pathlib.Path(options.program).resolve()))
    only, without = ([name for name in names.split(",") if name] for names in (options.only, options.without))
    unknown = set(only + without) - {check[0] for check in CHECKS}
    if unknown:
        sys.exit(f"no such check: {', '.join(sorted(unknown))}")
    wrong = []
    folder = tempfile.TemporaryDirectory(prefix="coopnet-static-")

    def run(check):
        name, words = check
        began = time.monotonic()
        checked = dict(settings)
        if name == "scarcity":
            # The build that is given away; linked here from the objects beside the program.
            checked["COOPNET"] = f"{folder.name}/coopnet"
            subprocess.run([HERE / "static.sh", pathlib.Path(settings["COOPNET"]).parent, checked["COOPNET"]], check=True)
        command = [str(HERE / words[0])] + words[1:]
        if words[0].endswith(".py"):
            command.insert(0, sys.executable)
        result = subprocess.run(command, env=checked, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        is_right = result.returncode == 0
        text = result.stdout.decode(errors="replace")
        print(f"-- {name}\n{text}-- {name}: {'right' if is_right else 'WRONG'}, {time.monotonic() - began:.0f} s", flush=True)
        if not is_right:
            wrong.append(name)

    chosen = [(name, short if options.short else long) for name, short, long in CHECKS if name not in without and (not only or name in only)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(run, [check for check in chosen if check[1]]))
    if wrong:
        sys.exit("hardening: wrong in " + ", ".join(wrong))


if __name__ == "__main__":
    main()

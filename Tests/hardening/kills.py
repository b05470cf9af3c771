#!/usr/bin/env python3
"""Kills a report at random moments with KILL, INT, TERM and HUP.

After each kill the report is the old one or the new one, whole, with a manifest that agrees; after
INT, TERM and HUP nothing else is left; what KILL leaves, the next run sweeps. A `dot` that runs when
the signal comes does not outlive it.

usage: kills.py [--times N] [--seed S]
"""

import argparse
import os
import random
import signal
import subprocess
import time

import hardening

SIGNALS = [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def start(program, words, place, path):
    return subprocess.Popen(
        [program] + words, cwd=place, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env=hardening.environment(PATH=path, TMPDIR=str(place.parent / "tmp")), start_new_session=True)


def is_ending(number):
    """Whether a process has been killed and only waits for its turn to go."""
    try:
        lines = open(f"/proc/{number}/status", encoding="ascii", errors="replace").read().splitlines()
    except OSError:
        return True
    status = dict(line.split(":", 1) for line in lines if ":" in line)
    waiting = int(status["SigPnd"], 16) | int(status["ShdPnd"], 16)
    return status["State"].split()[0] in "ZX" or waiting >> (signal.SIGKILL - 1) & 1 == 1


def running(place):
    """Processes whose command line names the marker of our false dot."""
    found = []
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            words = open(f"/proc/{number}/cmdline", "rb").read()
        except OSError:
            continue
        if str(place / "bin").encode() in words and not is_ending(number):
            found.append(int(number))
    return found


def await_copies(child):
    """Waits for what a killed run was just starting: until it is another program it holds the run's lock."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and any(is_copy(int(number), child) for number in filter(str.isdigit, os.listdir("/proc"))):
        time.sleep(0.005)


def is_copy(number, child):
    try:
        return os.getsid(number) == child.pid and os.readlink(f"/proc/{number}/exe") == os.path.realpath(child.args[0])
    except OSError:
        return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    program, tally = hardening.program(), hardening.Tally("kills")
    base = hardening.workplace(in_memory=True)
    programs = hardening.workplace()
    place = base / "out"
    place.mkdir()
    (base / "tmp").mkdir()
    hardening.script(programs / "bin" / "dot", "sleep 0.03; cat >/dev/null; echo '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'")
    path = f"{programs / 'bin'}:/usr/bin:/bin"
    old_words = ["report", hardening.dataset(), "-o", "r", "--as-of", "2016-01-01"]
    new_words = ["report", hardening.dataset(), "-o", "r", "--as-of", "2017-02-02"]

    def whole(words):
        began = time.monotonic()
        child = start(program, words, place, path)
        errors = child.communicate(timeout=120)[1]
        tally.expect(child.returncode == 0, f"a whole run ended with {child.returncode}: {errors.decode()[-300:]}")
        return hardening.digest(place / "r"), time.monotonic() - began

    new, _ = whole(new_words)
    old, length = whole(old_words)
    hardening.put(place / "r", base / "old")
    tally.expect(old != new, "the two days give the same report")
    for number in range(options.times):
        which = SIGNALS[number % len(SIGNALS)]
        hardening.put(base / "old", place / "r")
        child = start(program, new_words, place, path)
        time.sleep(chance.uniform(0, length * 1.1))
        child.send_signal(which)
        try:
            child.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            child.kill()
            tally.expect(False, f"kill {number}: {which.name} did not end it")
        tally.tried += 1
        label = f"kill {number} by {which.name}"
        tally.expect(child.returncode in (0, -which), f"{label}: it ended with {child.returncode}")
        found = hardening.digest(place / "r")
        tally.expect(found in (old, new), f"{label}: the report is torn or gone")
        for text in hardening.manifest_faults(place / "r"):
            tally.expect(False, f"{label}: {text}")
        left = [name for name in os.listdir(place) if name != "r"]
        if which != signal.SIGKILL:
            tally.expect(not left, f"{label}: left {left}")
            time.sleep(0.02)
            tally.expect(not running(programs), f"{label}: dot still runs")
        elif left:
            await_copies(child)
            after, _ = whole(old_words)
            tally.expect(after == old, f"{label}: the next run went wrong")
            left = [name for name in os.listdir(place) if name != "r"]
            tally.expect(not left, f"{label}: the next run did not sweep {left}")
    tally.end(options.times)


if __name__ == "__main__":
    main()

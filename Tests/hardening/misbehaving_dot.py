#!/usr/bin/env python3
"""Puts a false `dot` before the program that misbehaves in seventeen ways.

Whatever it does: the report is whole but for the pictures that `dot` should have drawn, status 0,
in no more than its deadline and a second (and what the rest of the report takes), with a word on
stderr, and nothing is left running or lying about.

usage: misbehaving_dot.py [--slack SECONDS]
"""

import argparse
import os
import subprocess
import time

import hardening

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><g/></svg>"
# SVG is drawn by coopnet itself: it must be the same whatever `dot` does.
DRAWN = (".pdf", ".png", "manifest.json", "report.html", "report.json")
PDF = "%%PDF-1.5\\n%%%%EOF\\n"

# What it does, and whether it takes the whole deadline.
WAYS = {
    "is absent": (None, False),
    "is no program": ("\0\1\2not a script", False),
    "hangs": ("exec sleep 1000", True),
    "hangs and ignores TERM": ("trap '' TERM INT HUP; while :; do sleep 1; done", True),
    "forks and leaves": ("sleep 1000 & exit 0", False),
    "forks and hangs": ("sleep 1000 & sleep 1000 & wait", True),
    "floods stdout": ("exec cat /dev/zero", False),
    "floods stderr": ("exec yes warning >&2", False),
    "crashes": ("kill -SEGV $$", False),
    "fails": ("echo 'Error: <stdin>: syntax error in line 1' >&2; exit 1", False),
    "writes garbage": ("head -c 100000 /dev/urandom; exit 0", False),
    "writes half an SVG": (f"printf '%s' \"{SVG[:40]}\"; exit 0", False),
    "writes nothing": ("exit 0", False),
    "writes an SVG that runs a script": ("printf '%s' \"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>\"", False),
    "answers with an SVG": (f"printf '%s' \"{SVG}\"; exit 0", False),
    "writes half a PDF": ("printf '%%PDF-1.5 and no end'; exit 0", False),
    "reads nothing and answers": (f"printf '{PDF}'; exit 0", None),
}


def left_running(marker):
    found = []
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            settings = open(f"/proc/{number}/environ", "rb").read()
        except OSError:
            continue
        if marker.encode() in settings and int(number) != os.getpid():
            found.append(int(number))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--deadline", type=float, default=20, help="seconds that a report allows dot in all")
    parser.add_argument("--slack", type=float, default=1)
    options = parser.parse_args()
    program, tally = hardening.program(), hardening.Tally("misbehaving dot")
    base = hardening.workplace()
    (base / "tmp").mkdir()
    (base / "bin").mkdir()
    words = ["report", hardening.dataset(), "-o", "r"]

    def run(name):
        out = base / "out"
        hardening.put(None, out)
        out.mkdir()
        marker = f"COOPNET_MARK={os.getpid()}-{name.replace(' ', '-')}"
        settings = hardening.environment(PATH=f"{base / 'bin'}:/bin:/usr/bin", TMPDIR=str(base / "tmp"))
        if name == "is absent":
            settings["PATH"] = str(base / "bin")
        settings.update([marker.split("=", 1)])
        began = time.monotonic()
        result = subprocess.run(
            [program] + words, cwd=out, env=settings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, timeout=600)
        return result.returncode, result.stderr.decode(errors="replace"), time.monotonic() - began, marker

    status, errors, plain, _ = run("is absent")
    tally.expect(status == 0, f"without dot it ended with {status}: {errors}")
    wanted = hardening.digest(base / "out" / "r", DRAWN)
    for name, (script, hangs) in WAYS.items():
        hardening.script(base / "bin" / "dot", script)
        status, errors, seconds, marker = run(name)
        tally.tried += 1
        label = f"dot {name}"
        limit = plain + options.slack + (options.deadline if hangs is not False else 5)
        tally.expect(status == 0, f"{label}: it ended with {status}: {errors[-300:]}")
        tally.expect(seconds <= limit, f"{label}: it took {seconds:.1f} s, more than {limit:.1f}")
        tally.expect(hardening.digest(base / "out" / "r", DRAWN) == wanted, f"{label}: more than pictures differs")
        for text in hardening.manifest_faults(base / "out" / "r"):
            tally.expect(False, f"{label}: {text}")
        if hangs is not None:
            drawn = [str(file.name) for file in (base / "out" / "r").rglob("*.pdf")]
            tally.expect(not drawn, f"{label}: it kept {drawn}")
            tally.expect(name == "is absent" or "Graphviz" in errors, f"{label}: not a word of it on stderr")
        for file in (base / "out" / "r").rglob("*.svg"):
            tally.expect(b"<script" not in file.read_bytes(), f"{label}: {file.name} holds a script")
        time.sleep(0.05)
        tally.expect(not left_running(marker), f"{label}: something still runs")
        tally.expect(not os.listdir(base / "tmp"), f"{label}: left {os.listdir(base / 'tmp')}")
        tally.expect(os.listdir(base / "out") == ["r"], f"{label}: left {os.listdir(base / 'out')}")
        print(f"  {label}: status {status}, {seconds:.1f} s", flush=True)
    tally.end(12)


if __name__ == "__main__":
    main()

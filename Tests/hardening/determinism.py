#!/usr/bin/env python3
"""Makes the same report over and over where nothing that differs may matter.

Threads 1, 2, 8; four locales; two time zones; the release and, if it is there, the debug build (or the
program that COOPNET_DEBUG names); and the rows of every table in another order. Every file has one digest, the
pictures that `dot` draws included. Where rows are shuffled, the hashes of the input and the lines
that findings name are of that input; they are left out of the comparison, and nothing else is.

usage: determinism.py [--times N] [--seed S]
"""

import argparse
import csv
import hashlib
import os
import pathlib
import random
import re
import shutil
import subprocess

import hardening

LOCALES = ["C", "C.UTF-8", "pl_PL.UTF-8", "tr_TR.UTF-8"]
ZONES = ["UTC", "Asia/Kathmandu"]
DATASETS = ["kalisz-rowni-na-starcie-2016", "malopolskie-reintegracja-2023", "warminsko-mazurskie-spojna-polityka-2023"]
HASH = re.compile(rb"[0-9a-f]{64}")
PLACE = re.compile(rb'(\.csv:\d+(:\d+)?)|("line": ?\d+)|("column": ?\d+)')


def shuffle(source, target, chance):
    """A dataset whose tables have their rows in another order."""
    shutil.copytree(source, target)
    for file in target.glob("*.csv"):
        with open(file, encoding="utf-8", newline="") as text:
            head, *rows = csv.reader(text)
        chance.shuffle(rows)
        with open(file, "w", encoding="utf-8", newline="") as text:
            csv.writer(text, lineterminator="\n").writerows([head] + rows)


def digests(folder, is_shuffled):
    """The digest of each file."""
    found = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name, content = str(file.relative_to(folder)), file.read_bytes()
        if is_shuffled:
            if name in ("manifest.json", "tables/findings.csv", "tables/tables.xlsx"):
                continue
            content = PLACE.sub(b"@", HASH.sub(b"#", content))
            if name in ("report.html", "report.json"):
                # Findings are listed in the order of their lines.
                content = b"\n".join(sorted(re.split(rb"\n|(?=<)|(?<=\})", content)))
        found[name] = hashlib.sha256(content).hexdigest()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    tally = hardening.Tally("determinism")
    base = hardening.workplace()
    programs = [hardening.program()]
    debug = os.environ.get("COOPNET_DEBUG") or str(hardening.ROOT / ".build" / "debug" / "coopnet")
    if pathlib.Path(debug).exists() and pathlib.Path(debug).resolve() != pathlib.Path(programs[0]).resolve():
        programs.append(debug)
    else:
        print("  there is no debug build: only one build is tried")
    first = {}
    for number in range(options.times):
        name = DATASETS[number % len(DATASETS)]
        # The plain run comes first, then shuffled ones and others by turns.
        is_shuffled = number >= len(DATASETS) and number % 2 == 1
        # A debug build takes its time: one run in five, on the smallest dataset too.
        program = programs[1] if len(programs) > 1 and number % 5 == 4 else programs[0]
        data = base / "data" / name
        hardening.put(None, data)
        data.parent.mkdir(exist_ok=True)
        if is_shuffled:
            shuffle(pathlib.Path(hardening.dataset(name)), data, chance)
        else:
            shutil.copytree(hardening.dataset(name), data)
        threads, locale, zone = chance.choice([1, 2, 8]), LOCALES[number % 4], ZONES[number // 4 % 2]
        label = f"run {number}: {name}, {threads} threads, {locale}, {zone}, " + (
            "debug" if program != programs[0] else "release") + (", shuffled" if is_shuffled else "")
        settings = hardening.environment(LC_ALL=locale, LANG=locale, TZ=zone)
        hardening.put(None, base / "r")
        result = subprocess.run(
            [program, "report", f"data/{name}", "-o", "r", "--seed", "7"] + (["--threads", str(threads)]), cwd=base, env=settings,
            capture_output=True, timeout=300)
        tally.tried += 1
        tally.expect(result.returncode == 0, f"{label}: status {result.returncode}: {result.stderr.decode()[-300:]}")
        for shuffled in {is_shuffled, True}:
            found = digests(base / "r", shuffled)
            key = (name, shuffled)
            differing = sorted(
                file for file in found.keys() | first.setdefault(key, found).keys() if found.get(file) != first[key].get(file))
            tally.expect(not differing, f"{label}: {differing[:6]} differ")
        tally.expect(any(file.endswith(".pdf") for file in found) or not shutil.which("dot"), f"{label}: no PDF")
    tally.end(options.times)


if __name__ == "__main__":
    main()

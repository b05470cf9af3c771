#!/usr/bin/env python3
"""Changes one operator, number or word of the sources at a time and looks whether the tests notice.

Works in a copy of the package, which it builds once; then each mutant is compiled and tested, and
undone. The sample is seeded, drawn over the lines of the files chosen, and leaves out comments, texts and
debug-only checks. A mutant that does not compile is replaced by another; one that makes the tests hang is
noticed. Those that live are listed: each is a missing test or a change that means nothing.

usage: mutation.py [--sample N] [--seed S] [--files GLOB] [--least PERCENT] [--work FOLDER]
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import hardening

# What is changed into what, where the left side stands in code.
CHANGES = [
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
    (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " + "), (r" && ", " || "), (r" \|\| ", " && "), (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"), (r"\b0\b(?!\.\.|x|\.)", "1"), (r"\b1\b(?!\.\.|\.)", "2"), (r" \+= ", " -= "), (r"\.\.<", "..."),
    (r"\bcontinue\b", "break"), (r"\bmin\(", "max("), (r"\bmax\(", "min("),
]
SKIPPED = re.compile(r"^\s*(//|#|import |@|case \.|assert|precondition|pl:|en:|\"|reserveCapacity)")


def places(root, pattern):
    """Every change that can be made: file, line number, the line after it."""
    found = []
    for file in sorted(root.glob(pattern)):
        in_text = False
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")):
            if line.count('"""') == 1:
                in_text = not in_text
            if in_text or SKIPPED.match(line) or "reserveCapacity" in line or "fatalError" in line:
                continue
            code = line.split(" //")[0]
            holes = [(match.start(), match.end()) for match in re.finditer(r'"(\\.|[^"\\])*"', code)]
            for before, after in CHANGES:
                for match in re.finditer(before, code):
                    if not any(start <= match.start() < end for start, end in holes):
                        found.append((file, number, line[: match.start()] + after + line[match.end():]))
    return found


def swift(copy, *words, limit=None):
    try:
        result = subprocess.run(["swift", *words], cwd=copy, capture_output=True, text=True, timeout=limit)
        return result.returncode, result.stdout + result.stderr
    except subprocess.TimeoutExpired:
        return None, ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", default="Sources/Network*/**/*.swift")
    parser.add_argument("--filter", default="", help="only tests that match, for swift test")
    parser.add_argument("--least", type=float, default=80)
    parser.add_argument("--work", help="a folder for the copy; kept, and used again")
    options = parser.parse_args()
    copy = pathlib.Path(options.work or tempfile.mkdtemp(prefix="coopnet-mutation-")) / "package"
    if not copy.exists():
        shutil.copytree(hardening.ROOT, copy, ignore=shutil.ignore_patterns(".git", ".build*", "*-report"))
    shared = hardening.ROOT.parent / "shared"
    if shared.exists() and not (copy.parent / "shared").exists():
        (copy.parent / "shared").symlink_to(shared)
    filters = ["--filter", options.filter] if options.filter else []
    status, text = swift(copy, "test", *filters)
    if status != 0:
        sys.exit("the tests fail before anything is changed:\n" + text[-3000:])
    chance = random.Random(options.seed)
    waiting = places(copy, options.files)
    print(f"{len(waiting)} changes can be made")
    chance.shuffle(waiting)
    noticed, lived = 0, []
    while waiting and noticed + len(lived) < options.sample:
        file, number, line = waiting.pop()
        whole = file.read_text(encoding="utf-8")
        lines = whole.split("\n")
        label = f"{file.relative_to(copy)}:{number + 1}: {lines[number].strip()}  ->  {line.strip()}"
        lines[number] = line
        file.write_text("\n".join(lines), encoding="utf-8")
        try:
            if swift(copy, "build", "--build-tests")[0] != 0:
                continue
            status, _ = swift(copy, "test", "--skip-build", *filters, limit=600)
        finally:
            file.write_text(whole, encoding="utf-8")
        if status == 0:
            lived.append(label)
        else:
            noticed += 1
        print(f"{'LIVES  ' if status == 0 else 'noticed'} {label}", flush=True)
    tried = noticed + len(lived)
    score = 100 * noticed / max(1, tried)
    print(f"mutation: {noticed} of {tried} noticed, {score:.0f} %")
    sys.exit(0 if tried and score >= options.least else 1)


if __name__ == "__main__":
    main()

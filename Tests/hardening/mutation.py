#!/usr/bin/env python3
"""Changes one operator, number or word of the sources at a time and looks whether the tests notice.

All changes are compiled into one build of a copy of the package; each is switched on by the environment
variable COOPNET_MUTANT, which the program's children inherit. The sample is seeded and drawn over the lines
of all sources; comments, texts, rows of data and debug-only checks are left out, and so is a change that does not
compile: the next one of the sample takes its place.

First each suite of tests runs once with nothing changed, which tells its time and the changes it
reaches. Then each change is tried on the suites that reach it, that of its file first, the quick ones next,
until one fails, crashes or takes four times its time. Those that live are listed: each is a missing test
or a change that means nothing. The latter, once read by somebody, stand in equal-changes.txt with the reason and
count neither way. Suites that take more than --patience seconds together are not asked of one
change, and none that alone takes longer: so the score can only be too low.

usage: mutation.py [--sample N] [--seed S] [--files GLOB] [--least PERCENT] [--patience SECONDS] [--work FOLDER]
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import hardening

# A broken program may replace what it should not, such as /dev/full: it never runs with the rights of root.
UNPRIVILEGED = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}

# An operator between two blanks: what it becomes, its precedence, the type and the result of both forms.
COMPARABLE, EQUATABLE, NUMBER = "<T: Comparable>(a: T, b: T) -> Bool", "<T: Equatable>(a: T, b: T) -> Bool", "<T: Numeric>(a: T, b: T) -> T"
LATER = "(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool"
OPERATORS = {
    "<": ("<=", "Comparison", COMPARABLE), "<=": ("<", "Comparison", COMPARABLE), ">": (">=", "Comparison", COMPARABLE),
    ">=": (">", "Comparison", COMPARABLE), "==": ("!=", "Comparison", EQUATABLE), "!=": ("==", "Comparison", EQUATABLE),
    "+": ("-", "Addition", NUMBER), "-": ("+", "Addition", NUMBER), "*": ("+", "Multiplication", NUMBER),
    "&&": ("||", "LogicalConjunction", LATER), "||": ("&&", "LogicalDisjunction", LATER),
    "+=": ("-=", "Assignment", "<T: Numeric>(a: inout T, b: T)"),
    "..<": ("...", "RangeFormation", "<T: FixedWidthInteger>(a: T, b: T) -> Range<T>"),
}
# Words: what is put in their place, with the number of the mutant as {0}.
WORDS = [
    (r"\btrue\b", "mutantValue({0}, true, false)"), (r"\bfalse\b", "mutantValue({0}, false, true)"),
    (r"(?<![.\w])0\b(?!\.\d|x)", "mutantNumber({0}, 0, 1)"), (r"(?<![.\w])1\b(?!\.\d)", "mutantNumber({0}, 1, 2)"),
    (r"(?<!\.)\bmin\(", "mutantLeast({0}, "), (r"(?<!\.)\bmax\(", "mutantMost({0}, "),
    (r"\bcontinue$|\bcontinue(?= })", "if isMutant({0}) {{ break }}; continue"),
]
SKIPPED = re.compile(r'^\s*(//|#|import |@|assert|precondition|pl:|en:|"|[-\d., ]+$)')
SUPPORT = """import Glibc

let active = getenv("COOPNET_MUTANT").map { Int(atoi($0)) } ?? -1

// A byte for each mutant, in a file that all processes of a run share: which of them were reached.
nonisolated(unsafe) let seen: UnsafeMutablePointer<UInt8>? = {
  guard let path = getenv("COOPNET_MUTANTS_SEEN") else { return nil }
  let file = open(path, O_RDWR | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  let map = mmap(nil, 65536, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  return map == MAP_FAILED ? nil : map?.assumingMemoryBound(to: UInt8.self)
}()

public func isMutant(_ number: Int) -> Bool {
  if let seen { seen[number] = 1 }
  return number == active
}
public func mutantValue<T>(_ number: Int, _ a: T, _ b: T) -> T { isMutant(number) ? b : a }
public func mutantNumber<T: ExpressibleByIntegerLiteral>(_ number: Int, _ a: T, _ b: T) -> T {
  isMutant(number) ? b : a
}
public func mutantLeast<T: Comparable>(_ number: Int, _ a: T, _ others: T...) -> T {
  others.reduce(a, isMutant(number) ? max : min)
}
public func mutantMost<T: Comparable>(_ number: Int, _ a: T, _ others: T...) -> T {
  others.reduce(a, isMutant(number) ? min : max)
}
"""
ERROR = re.compile(r"^(/\S+\.swift):(\d+):\d+: error:", re.M)


class Mutant:
    """One change: its file, the number of its line, the columns and what stands there now and then."""

    def __init__(self, path, line, text, start, end, replacement):
        self.path, self.line, self.start, self.end, self.replacement = path, line, start, end, replacement
        self.number = None
        word = text[start:end].strip()
        before = text[:start].count(text[start:end])
        word += f" #{before + 1}" if before else ""
        change = f"{word} -> {OPERATORS[replacement][0]}" if replacement in OPERATORS else f"{word} changed"
        self.label = f"{path}:{line + 1}: {text.strip()}  [{change}]"
        self.key = f"{path}: {text.strip()}  [{change}]"

    def symbol(self):
        """An operator of its own."""
        rest, digits = self.number, ""
        for _ in range(9):
            rest, digit = divmod(rest, 3)
            digits += "~^%"[digit]
        return "|~" + digits

    def written(self, text):
        put = f" {self.symbol()} " if self.replacement in OPERATORS else self.replacement.format(self.number)
        return text[:self.start] + put + text[self.end:]

    def declaration(self):
        if self.replacement not in OPERATORS:
            return ""
        name, before = self.symbol(), self.replacement
        after, precedence, types = OPERATORS[before]
        b = "b()" if before in ("&&", "||") else "b"
        is_on, attempt = f"isMutant({self.number})", "try " if types == LATER else ""
        if before == "..<":
            body = f"{is_on} ? a..<(b + 1) : a..<b"
        elif before == "+=":
            body = f"if {is_on} {{ a -= b }} else {{ a += b }}"
        else:
            body = f"{attempt}{is_on} ? a {after} {b} : a {before} {b}"
        text = f"infix operator {name}: {precedence}Precedence\npublic func {name} {types} {{ {body} }}\n"
        if before in ("==", "!="):
            text += f"public func {name} <T>(a: T?, b: _OptionalNilComparisonType) -> Bool {{ {body} }}\n"
        return text


def places(root, pattern):
    """Every change that can be made."""
    found = []
    operators = re.compile(r" (<=?|>=?|==|!=|\+=?|-|\*|&&|\|\|) |(?<=[\w)\]])\.\.<")
    for file in sorted(root.glob(pattern)):
        in_text = False
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")):
            if line.count('"""') == 1:
                in_text = not in_text
            if in_text or SKIPPED.match(line) or "reserveCapacity" in line or "fatalError" in line:
                continue
            code = line.split(" //")[0]
            holes = [(match.start(), match.end()) for match in re.finditer(r'"(\\.|[^"\\])*"', code)]
            changes = [(match, match.group().strip()) for match in operators.finditer(code)]
            changes += [(match, after) for before, after in WORDS for match in re.finditer(before, code)]
            found += [Mutant(file.relative_to(root), number, line, match.start(), match.end(), after) for match, after in changes
                      if not any(start <= match.start() < end for start, end in holes)]
    return found


def drawn(waiting, count):
    """The first mutants of the list, one for each line, so that they do not stand in each other's way."""
    lines, chosen = set(), []
    for mutant in waiting:
        if (mutant.path, mutant.line) not in lines and len(chosen) < count:
            lines.add((mutant.path, mutant.line))
            chosen.append(mutant)
    return chosen


def put(path, text):
    """Writes what is not there yet, so that nothing is compiled twice."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def write(copy, mutants):
    """All mutants into the sources of the copy."""
    wanted = {}
    for number, mutant in enumerate(mutants):
        mutant.number = number if mutant.number is None else mutant.number
        wanted.setdefault(mutant.path, []).append(mutant)
    for file in hardening.ROOT.glob("Sources/**/*.swift"):
        path = file.relative_to(hardening.ROOT)
        lines = file.read_text(encoding="utf-8").split("\n")
        for mutant in wanted.get(path, []):
            lines[mutant.line] = mutant.written(lines[mutant.line])
        put(copy / path, "\n".join(lines) + ("import Mutants\n" if path in wanted else ""))
    put(copy / "Sources/Mutants/Mutants.swift", SUPPORT + "".join(mutant.declaration() for mutant in mutants))
    package = (hardening.ROOT / "Package.swift").read_text(encoding="utf-8")
    package = package.replace("dependencies: [", 'dependencies: ["Mutants", ')
    put(copy / "Package.swift", package.replace(
        '.target(name: "NetworkGraph")', '.target(name: "Mutants"),\n    .target(name: "NetworkGraph", dependencies: ["Mutants"])'))


def compile(copy):
    """Builds the copy with its tests; what the compiler says of a failure, None if there is none."""
    result = subprocess.run(
        ["swift", "build", "--build-tests", "-Xswiftc", "-gnone"], cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return result.stdout if result.returncode else None


def build(copy, mutants):
    """Builds the copy, without the mutants that do not compile; those that do."""
    while True:
        write(copy, mutants)
        said = compile(copy)
        if said is None:
            return mutants
        errors = {(pathlib.Path(path).relative_to(copy), int(line) - 1) for path, line in ERROR.findall(said)
                  if path.startswith(str(copy))}
        # An error may be told at the start of its statement, or at the end.
        bad = [mutant for mutant in mutants if any(path == mutant.path and line == mutant.line for path, line in errors)]
        told = {mutant.path for mutant in bad}
        bad += [mutant for mutant in mutants if mutant.path not in told and any(path == mutant.path for path, _ in errors)]
        if not bad:
            sys.exit("the copy does not build:\n" + said[-5000:])
        print(f"  {len(bad)} changes do not compile", flush=True)
        mutants = [mutant for mutant in mutants if mutant not in bad]


class Suites:
    """The suites of the built tests: how long each takes, and which mutants it reaches."""

    def __init__(self, copy, patience=1e9):
        self.copy, self.patience = copy, patience
        self.bundle = next(copy.glob(".build/debug/*.xctest"))
        self.temporary = copy.parent / "temporary"
        self.temporary.mkdir(exist_ok=True)
        self.temporary.chmod(0o777)
        listed = subprocess.run([self.bundle, "--testing-library", "swift-testing", "--list-tests"], capture_output=True, text=True).stdout
        self.names = sorted({line.split("/")[0] for line in listed.split("\n") if "." in line})
        self.seconds, self.reached = {}, {}

    def run(self, tests, limit, **settings):
        """What went wrong in the tests whose names match; None if nothing did."""
        environment = dict(os.environ, TMPDIR=str(self.temporary), SWIFT_BACKTRACE="enable=no", **settings)
        words = [self.bundle, "--testing-library", "swift-testing", "--filter", tests]
        process = subprocess.Popen(
            words, cwd=self.copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            start_new_session=True, **UNPRIVILEGED)
        late = []

        def end(is_late=True):
            if is_late:
                late.append(True)
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

        timer = threading.Timer(limit, end)
        timer.start()
        try:
            for line in process.stdout:
                if "✘" in line:
                    end(False)
                    return re.sub(r"\x1b\[\d*m", "", line).strip()
            status = process.wait()
        finally:
            timer.cancel()
            process.stdout.close()
            process.wait()
        return "took too long" if late else f"status {status}" if status else None

    @staticmethod
    def only(name):
        """What matches the tests of one suite."""
        return "^" + re.escape(name) + "/"

    def measure(self, name):
        """Runs a suite with nothing changed."""
        handle, seen = tempfile.mkstemp(dir=self.copy.parent)
        os.ftruncate(handle, 65536)
        os.fchmod(handle, 0o666)
        os.close(handle)
        began = time.monotonic()
        fault = self.run(self.only(name), min(600, self.patience), COOPNET_MUTANTS_SEEN=seen)
        self.seconds[name] = time.monotonic() - began
        self.reached[name] = {number for number, byte in enumerate(pathlib.Path(seen).read_bytes()) if byte}
        os.unlink(seen)
        if fault:
            print(f"  {name} is passed over: with nothing changed: {fault[:200]}", flush=True)
            self.reached[name] = set()

    def verdict(self, mutant):
        """The suite that notices a mutant and how; None if none does."""
        stem = mutant.path.stem.split("+")[0] + "Tests"
        reaching = [name for name in self.names if mutant.number in self.reached[name]]
        spent = 0
        for name in sorted(reaching, key=lambda name: (name.split(".")[-1] != stem, self.seconds[name])):
            spent += self.seconds[name]
            if spent > self.patience:
                break
            fault = self.run(self.only(name), 4 * self.seconds[name] + 20, COOPNET_MUTANT=str(mutant.number))
            if fault:
                return name, fault
        return None, f"{len(reaching)} suites reach it"


def equal_changes():
    """The changes that mean nothing, as `key = reason`."""
    lines = (hardening.ROOT / "Tests/hardening/equal-changes.txt").read_text(encoding="utf-8").split("\n")
    return dict(line.split("  = ", 1) for line in lines if line and not line.startswith("#"))


def copy_package(place):
    """A copy of the package for changed sources, beside the shared files that some tests want."""
    copy = place / "package"
    copy.mkdir(parents=True, exist_ok=True)
    place.chmod(0o755)
    left_out = shutil.ignore_patterns(".git", ".build*", "*-report", "Sources", "Package.swift")
    shutil.copytree(hardening.ROOT, copy, dirs_exist_ok=True, ignore=left_out)
    shared = pathlib.Path(os.environ.get("COOPNET_SHARED") or hardening.ROOT.parent / "shared").resolve()
    if shared.exists() and not (place / "shared").exists():
        (place / "shared").symlink_to(shared)
    return copy


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", default="Sources/**/*.swift")
    parser.add_argument("--least", type=float, default=80)
    parser.add_argument("--patience", type=float, default=200, help="seconds of tests for one change")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--work", help="a folder for the copy; kept, and used again")
    options = parser.parse_args()
    place = pathlib.Path(options.work or tempfile.mkdtemp(prefix="coopnet-mutation-")).resolve()
    copy = copy_package(place)
    waiting = places(hardening.ROOT, options.files)
    print(f"{len(waiting)} changes can be made", flush=True)
    random.Random(options.seed).shuffle(waiting)
    # A third more than asked for, since some do not compile.
    mutants = build(copy, drawn(waiting, options.sample + options.sample // 3 + 5))[: options.sample]
    suites = Suites(copy, options.patience)
    equal, noticed, same, lived = equal_changes(), 0, 0, 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(suites.measure, suites.names))
        print(f"  {len(suites.names)} suites, {sum(suites.seconds.values()):.0f} s", flush=True)
        for mutant, (name, how) in zip(mutants, pool.map(suites.verdict, mutants)):
            is_equal = name is None and mutant.key in equal
            noticed, same, lived = noticed + (name is not None), same + is_equal, lived + (name is None and not is_equal)
            verdict = "noticed" if name else "equal  " if is_equal else "LIVES  "
            print(f"{verdict} {mutant.label}\n          {name or ''} {equal[mutant.key] if is_equal else how[:160]}", flush=True)
    if not options.work:
        shutil.rmtree(place)
    score = 100 * noticed / max(1, noticed + lived)
    print(f"mutation: {noticed} of {noticed + lived} noticed, {score:.0f} %; {same} more mean nothing; seed {options.seed}")
    sys.exit(0 if len(mutants) >= options.sample and score >= options.least else 1)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes every system call of a run fail, one at a time, and looks at what is left.

For each job (a report over an old one, a new report, a table to a file, a table to stdout, a bad
dataset) and each way to fail, the N-th call under the job's folders fails, for N = 1, 2, ... until a
run meets no failing call (or for a sample spread over them, the last ones included). After each run:

- it ended by itself within the time, with a status of the design, never by a signal;
- status 0 means that the output is whole and new; interrupted calls and short writes always give 0;
- a file whose writing, syncing or closing failed is never passed over with status 0;
- any other status comes with a sentence on stderr, and the output is the old one or the new one;
- pictures may be missing where only the files between us and `dot` fail, and then stderr says so;
- the manifest of a report lists what is there, with its hashes;
- no temporary is left (if removing itself fails for ever, the next run sweeps it).

usage: failing_calls.py [--most N] [--least N] [--job NAME]
"""

import argparse
import os
import subprocess

import hardening

WAYS = [("EIO", False), ("EIO", True), ("ENOSPC", False), ("ENOSPC", True), ("EDQUOT", False), ("EINTR", False),
        ("EMFILE", False), ("EMFILE", True), ("SHORT", False), ("SHORT", True)]
HARMLESS = {"EINTR", "SHORT"}
# Calls after which nobody knows whether what was written is there.
LOSSES = {"write", "fsync", "close written"}
STATUSES = {0, 64, 65, 66, 69, 70, 73, 74}


def sample(count, most):
    """Numbers from 1 to a little over the count; if those are too many, a sample with both ends."""
    count += 3
    if count <= most:
        return list(range(1, count + 1))
    ends = most // 3
    step = (count - 2 * ends) / max(1, most - 2 * ends)
    middle = [ends + 1 + int(step * number) for number in range(most - 2 * ends)]
    return sorted({*range(1, ends + 1), *middle, *range(count - ends + 1, count + 1)})


class Job:
    def __init__(self, name, words, output=None, old=None, stdout=None, roots=(), statuses=(0,), settings=None,
                 pictures=True):
        self.name, self.words, self.output, self.old, self.stdout = name, words, output, old, stdout
        self.roots, self.statuses, self.settings = list(roots), set(statuses), settings or {}
        self.pictures = pictures


class Injector:
    def __init__(self, place, tally):
        self.place, self.tally = place, tally
        self.shim = hardening.build_shim(hardening.workplace())
        self.program = hardening.program()

    def run(self, job, number=0, way="EIO", ever=False):
        log = self.place / "log"
        log.unlink(missing_ok=True)
        settings = hardening.environment(
            LD_PRELOAD=self.shim, FAIL_ROOTS=":".join(map(str, job.roots)), FAIL_AT=str(number), FAIL_WITH=way,
            FAIL_LOG=str(log), TMPDIR=str(self.place / "tmp"), **job.settings)
        if ever:
            settings["FAIL_EVER"] = "1"
        stdout = open(job.stdout, "wb") if job.stdout else subprocess.DEVNULL
        try:
            result = subprocess.run(
                [self.program] + job.words, env=settings, stdin=subprocess.DEVNULL, stdout=stdout,
                stderr=subprocess.PIPE, timeout=30, cwd=self.place / "out")
            status, errors = result.returncode, result.stderr.decode(errors="replace")
        except subprocess.TimeoutExpired:
            status, errors = None, ""
        finally:
            if job.stdout:
                stdout.close()
        lines = log.read_text().splitlines() if log.exists() else []
        self.calls = len(lines)
        self.kinds = {line.split()[1] for line in lines}
        return status, errors, [line for line in lines if line.endswith(" FAILED")]

    def reset(self, job, old):
        hardening.put(None, self.place / "out")
        (self.place / "out").mkdir()
        if job.output:
            hardening.put(old, self.place / "out" / job.output)

    def result(self, job):
        if job.stdout:
            return hardening.digest(job.stdout)
        skipped = () if job.pictures else (".svg", ".pdf", ".png", "manifest.json", "report.html")
        return hardening.digest(self.place / "out" / job.output, skipped)

    def leftovers(self, job):
        return [name for name in os.listdir(self.place / "out") if name != job.output]

    def try_all(self, job, most):
        """The job without faults, then with each."""
        old = None
        if job.old:
            self.reset(job, None)
            status, errors, _ = self.run(Job(job.name, job.old, job.output, roots=[]))
            self.tally.expect(status == 0, f"{job.name}: the old run ended with {status}: {errors}")
            old = self.place / "old"
            hardening.put(self.place / "out" / job.output, old)
        self.reset(job, old)
        before = self.result(job) if job.output else None
        status, errors, _ = self.run(job)
        self.tally.expect(status in job.statuses, f"{job.name}: without faults it ended with {status}: {errors}")
        new = self.result(job)
        self.tally.expect(before != new or not job.output, f"{job.name}: old and new are the same")
        if job.output and self.place / "out" in job.roots:
            self.tally.expect({"write", "fsync", "close"} <= self.kinds, f"{job.name}: it calls {sorted(self.kinds)} alone")
        numbers = sample(self.calls, most)
        for way, ever in WAYS:
            tried = 0
            for number in numbers:
                self.reset(job, old)
                status, errors, failed = self.run(job, number, way, ever)
                if not failed:
                    continue
                self.tally.tried += 1
                tried += 1
                label = f"{job.name}, {way}{' for ever' if ever else ''} at call {' '.join(failed[0].split()[:3])}"
                self.judge(job, label, way, ever, status, errors, before, new)
                lost = LOSSES.intersection(" ".join(line.split()[1:-1]) for line in failed)
                if job.output and job.pictures and way not in HARMLESS:
                    self.tally.expect(status != 0 or not lost, f"{label}: passed over, status 0")
            print(f"  {job.name}: {way}{' for ever' if ever else ''}: {tried} of {self.calls} calls", flush=True)

    def judge(self, job, label, way, ever, status, errors, before, new):
        expect = self.tally.expect
        expect(status is not None, f"{label}: it hung")
        expect(status in STATUSES or status == 1, f"{label}: it ended with {status}: {errors[-300:]}")
        found = self.result(job)
        if status == 0:
            expect(found == new, f"{label}: status 0 and a wrong output")
        elif job.output and not (found is None and "puts it back" in errors):
            expect(found in (before, new), f"{label}: status {status} and a torn output")
        if way in HARMLESS:
            expect(status in job.statuses, f"{label}: it should have gone on: {status}: {errors}")
        if status not in (0, 1):
            expect("coopnet: " in errors, f"{label}: status {status} without a sentence: {errors}")
            expect("Fatal error" not in errors, f"{label}: {errors}")
        if job.output and not job.stdout:
            for text in hardening.manifest_faults(self.place / "out" / job.output):
                expect(False, f"{label}: {text}")
        left = self.leftovers(job)
        if left and ever:
            self.run(Job(job.name, job.words, job.output, stdout=job.stdout, settings=job.settings))
            expect(self.result(job) == new, f"{label}: the next run went wrong")
            left = self.leftovers(job)
        expect(not left, f"{label}: left behind {left}")


def jobs(place):
    out, data = place / "out", place / "data"
    hardening.put(hardening.dataset(), data)
    bad = place / "bad"
    hardening.put(hardening.dataset(), bad)
    (bad / "ties.csv").write_text('from,to,form\n"unclosed\n')
    report = ["report", str(data), "-o", "r", "--lang", "en"]
    path = {"PATH": "/nowhere"}
    programs = hardening.workplace()
    hardening.script(programs / "bin" / "dot", hardening.QUICK_DOT)
    drawing = {"PATH": f"{programs / 'bin'}:/usr/bin:/bin"}
    return [
        Job("report over an old one", report, "r", report + ["--as-of", "2016-01-01"], roots=[out], settings=path),
        Job("report where disks cannot swap", report, "r", report + ["--as-of", "2016-01-01"], roots=[out],
            settings=dict(path, FAIL_NO_EXCHANGE="1")),
        Job("new report", report, "r", roots=[out], settings=path),
        Job("report, failing input", report, "r", report + ["--as-of", "2016-01-01"], roots=[data], settings=path),
        Job("report with pictures", report, "r", roots=[place / "tmp"], pictures=False,
            settings=drawing),
        Job("table to a file", ["gaps", str(data), "--format", "csv", "-o", "g.csv"], "g.csv",
            ["gaps", str(data), "--format", "json", "-o", "g.csv"], roots=[out]),
        Job("table to stdout", ["gaps", str(data), "--format", "csv"], stdout=str(place / "stdout"), roots=["stdout"]),
        Job("bad data", ["gaps", str(bad)], stdout=str(place / "stdout"), roots=[bad], statuses=(65,)),
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=40, help="calls to fail for each job and way")
    parser.add_argument("--least", type=int, default=500)
    parser.add_argument("--job", help="only jobs whose name holds this")
    options = parser.parse_args()
    place = hardening.workplace(in_memory=True)
    (place / "tmp").mkdir()
    tally = hardening.Tally("failing calls")
    injector = Injector(place, tally)
    for job in jobs(place):
        if not options.job or options.job in job.name:
            injector.try_all(job, options.most)
    tally.end(1 if options.job else options.least)


if __name__ == "__main__":
    main()

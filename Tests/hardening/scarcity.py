#!/usr/bin/env python3
"""Runs the program where things are scarce: memory, descriptors, processes, disk, streams.

Each run ends within 10 seconds with the status it should have, never by a signal, and never with
status 0 and something lost. Meant for the static release build (COOPNET=path).

usage: scarcity.py
"""

import os
import resource
import shutil
import subprocess
import time

import hardening

KALISZ = hardening.dataset()


class Scarcity:
    def __init__(self):
        self.tally = hardening.Tally("scarcity")
        self.program = hardening.program()
        self.base = hardening.workplace()
        self.whole = self.run_freely(["gaps", KALISZ, "--format", "csv"])

    def run_freely(self, words):
        return subprocess.run([self.program] + words, env=hardening.environment(), capture_output=True).stdout

    def shell(self, label, script, words, statuses, check=None, settings=None):
        """Runs `script`, in which "$@" is the program with its words."""
        out = self.base / "out"
        hardening.put(None, out)
        out.mkdir()
        began = time.monotonic()
        try:
            result = subprocess.run(
                ["/bin/sh", "-c", script, "sh", self.program] + words, cwd=out, capture_output=True, timeout=30,
                env=hardening.environment(PATH="/usr/bin:/bin", TMPDIR=str(self.base), **(settings or {})))
            status, errors = result.returncode, result.stderr.decode(errors="replace")
        except subprocess.TimeoutExpired:
            result, status, errors = None, None, ""
        seconds = time.monotonic() - began
        self.tally.tried += 1
        self.tally.expect(status in statuses, f"{label}: status {status}, not {statuses}: {errors[-300:]}")
        self.tally.expect(seconds < 10, f"{label}: {seconds:.1f} s")
        if check and result:
            self.tally.expect(check(result, out), f"{label}: the output is not right")
        print(f"  {label}: {status}, {seconds:.1f} s", flush=True)

    def run(self):
        gaps = ["gaps", KALISZ, "--format", "csv"]
        report = ["report", KALISZ, "-o", "r"]

        def is_whole(result, _):
            return result.stdout == self.whole

        def has_report(_, out):
            return (out / "r" / "report.html").exists() and not hardening.manifest_faults(out / "r")

        def has_nothing(_, out):
            return os.listdir(out) == []

        self.shell("64 MB of address space", 'ulimit -v 65536; exec "$@"', gaps, {0}, is_whole)
        self.shell("64 MB of address space, two threads", 'ulimit -v 65536; exec "$@" --threads 2', gaps, {0}, is_whole)
        self.shell("64 MB of address space, report", 'ulimit -v 65536; exec "$@"', report, {0}, has_report)
        self.shell("8 descriptors", 'ulimit -n 8; exec "$@"', gaps, {0}, is_whole)
        self.shell("8 descriptors, report", 'ulimit -n 8; exec "$@"', report, {0}, has_report)
        # A thread asks for as much stack as the limit says, here more than there is room for.
        no_thread = 'ulimit -s 1000000 && ulimit -v 900000 && exec "$@" --threads 8'
        measures = ["metrics", hardening.dataset("lubuskie-model"), "--format", "csv"]
        self.shell("no thread to be had", no_thread, measures, {0},
                   lambda result, _: result.stdout == self.run_freely(measures))
        self.shell("no thread to be had, report", no_thread, report, {0}, has_report)
        self.one_process("one process", gaps, is_whole)
        self.one_process("one process, report", report, has_report)
        self.shell("a stack of 512 kB", 'ulimit -s 512; exec "$@"', gaps, {0}, is_whole)
        self.shell("no file may grow", 'ulimit -f 0; exec "$@"', report, {74}, has_nothing)
        self.shell("/dev/full as stdout", 'exec "$@" > /dev/full', gaps, {74})
        self.shell("/dev/full as a file", 'exec "$@" -o /dev/full', gaps, {74})
        self.shell("stdout closed", 'exec "$@" >&-', gaps, {74})
        self.shell("stdin closed", 'exec "$@" <&-', gaps, {0}, is_whole)
        self.shell("stderr closed", 'exec "$@" 2>&-', gaps, {0}, is_whole)
        self.shell("all three closed, report", 'exec "$@" <&- >&- 2>&-', report, {0, 74}, has_report)
        self.shell("all three closed, table", 'exec "$@" <&- >&- 2>&-', gaps, {74})
        self.shell("the reader leaves", '{ "$@"; echo $? >&2; } | :', gaps, {0},
                   lambda result, _: result.stderr.decode().strip() in ("0", "74"))
        self.shell("head -1", '"$@" | head -1', gaps, {0},
                   lambda result, _: result.stdout == self.whole.split(b"\n")[0] + b"\n" and not result.stderr)
        self.shell("a file is in the way", 'echo x > r; exec "$@"', report, {73},
                   lambda _, out: (out / "r").read_text() == "x\n")
        self.shell("a folder that is not ours", 'mkdir r; echo x > r/y; exec "$@"', report, {73},
                   lambda _, out: (out / "r" / "y").read_text() == "x\n" and len(os.listdir(out / "r")) == 1)
        self.shell("a pipe in the way", 'mkfifo r; exec "$@"', report, {73}, lambda _, out: (out / "r").is_fifo())
        self.shell("a pipe as the file", 'mkfifo r; exec "$@" -o r', gaps, {73}, lambda _, out: (out / "r").is_fifo())
        self.shell("a pipe that is read", 'mkfifo r; cat r & sleep 0.2; "$@" -o r; s=$?; wait; exit $s', gaps, {0}, is_whole)
        self.shell("a link in the way", 'mkdir real; ln -s real r; exec "$@"', report, {73},
                   lambda _, out: (out / "r").is_symlink())
        self.shell("a folder as the file", 'mkdir r; exec "$@" -o r', gaps, {73}, lambda _, out: os.listdir(out / "r") == [])
        self.shell("no such folder", 'exec "$@" -o no/such/file', gaps, {73})
        self.shell("no such dataset", 'exec "$1" gaps nowhere', [], {66})
        self.shell("a dataset that is a pipe", 'mkfifo d; exec "$1" gaps d', [], {65, 66})
        self.shell("a table that is a pipe", 'mkdir d; mkfifo d/ties.csv; exec "$1" gaps d', [], {65, 66})
        self.shell("an endless table", 'mkdir d; ln -s /dev/zero d/ties.csv; exec "$1" gaps d', [], {65, 66})
        self.non_blocking()
        self.full_disk()
        if os.getuid() != 0:
            self.shell("a folder without permission", 'mkdir p; chmod 555 p; exec "$@"', ["report", KALISZ, "-o", "p/r"], {73})
        self.tally.end(30)

    def one_process(self, label, words, check):
        """Neither a thread nor a child can be had. Root has no such limit, so that it runs as nobody then, from a
        place that nobody can reach."""
        out = self.base / "alone"
        hardening.put(None, out)
        shutil.copytree(KALISZ, out / "data")
        shutil.copy2(self.program, out / "coopnet")
        self.base.chmod(0o755)
        out.chmod(0o777)
        words = [str(out / "data") if word == KALISZ else word for word in words]
        settings = {"cwd": out, "capture_output": True, "timeout": 30, "env": hardening.environment(PATH="/usr/bin:/bin", TMPDIR=str(out)),
                    "preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))}
        if os.getuid() == 0:
            settings.update(user=65534, group=65534, extra_groups=[])
        control = subprocess.run(["/bin/sh", "-c", "/bin/true; true"], **settings)
        self.tally.expect(control.returncode != 0, f"{label}: the limit does not hold here, so that nothing is tested")
        began = time.monotonic()
        result = subprocess.run([out / "coopnet"] + words + ["--threads", "8"], **settings)
        seconds = time.monotonic() - began
        self.tally.tried += 1
        self.tally.expect(result.returncode == 0, f"{label}: status {result.returncode}: {result.stderr[-300:]}")
        self.tally.expect(seconds < 10, f"{label}: {seconds:.1f} s")
        self.tally.expect(check(result, out), f"{label}: the output is not right")
        print(f"  {label}: {result.returncode}, {seconds:.1f} s", flush=True)

    def non_blocking(self):
        """A stdout that says EAGAIN when it is full."""
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        child = subprocess.Popen(
            [self.program, "gaps", KALISZ, "--format", "csv"], stdout=writer, env=hardening.environment())
        os.close(writer)
        time.sleep(0.3)
        data = b""
        while piece := os.read(reader, 997):
            data += piece
        os.close(reader)
        self.tally.tried += 1
        self.tally.expect(child.wait(10) == 0 and data == self.whole, "a stdout that does not block loses data")

    def full_disk(self):
        """A disk of 128 kB, where the machine lets us make one."""
        disk = self.base / "disk"
        disk.mkdir()
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)], capture_output=True).returncode == 0
        if not made:
            if os.environ.get("COOPNET_NEEDS_MOUNT"):
                self.tally.expect(False, "no tmpfs can be mounted here")
            print("  a full disk: passed over, no tmpfs can be mounted here")
            return
        try:
            big = ["report", hardening.dataset("swietokrzyskie-platforma-2015"), "-o", str(disk / "r")]
            self.shell("a full disk", 'exec "$@"', big, {74})
            self.tally.expect(os.listdir(disk) == [], f"a full disk: left {os.listdir(disk)}")
        finally:
            subprocess.run(["umount", str(disk)], check=False)


if __name__ == "__main__":
    Scarcity().run()

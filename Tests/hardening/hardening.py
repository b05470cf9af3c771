"""What the hardening scripts share: the program, its datasets, folders that can be compared."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def program():
    """The program under test: COOPNET, else the newest build."""
    named = os.environ.get("COOPNET")
    if named:
        return str(pathlib.Path(named).resolve())
    found = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "coopnet").exists()]
    if not found:
        sys.exit("no built coopnet: run swift build, or set COOPNET")
    return str(max(found, key=lambda path: path.stat().st_mtime))


def dataset(name="kalisz-rowni-na-starcie-2016"):
    return str(ROOT / "Datasets" / name)


def writes(program, ending):
    """Whether `convert` knows a format; says so where it does not."""
    result = subprocess.run(
        [program, "convert", dataset(), "-o", f"/nowhere/x.{ending}", "--lang", "en"], capture_output=True, env=environment())
    if result.returncode == 64:
        print(f"  {ending}: passed over, this version does not write it")
    return result.returncode != 64


def environment(**extra):
    settings = dict(os.environ, LC_ALL="C", TERM="dumb", SWIFT_BACKTRACE="enable=no")
    settings.pop("NO_COLOR", None)
    settings.update(extra)
    return settings


def digest(path, skipped=()):
    """One digest of a file or of everything in a folder but names with these ends; None if nothing
    is there."""
    path = pathlib.Path(path)
    if not path.exists() and not path.is_symlink():
        return None
    result = hashlib.sha256()
    files = [path] if path.is_file() else sorted(part for part in path.rglob("*"))
    for part in files:
        if skipped and part.name.endswith(skipped):
            continue
        result.update(str(part.relative_to(path.parent)).encode() + b"\0")
        if part.is_file():
            result.update(hashlib.sha256(part.read_bytes()).digest())
    return result.hexdigest()


def manifest_faults(folder):
    """What the manifest of a report says wrongly about its folder."""
    folder = pathlib.Path(folder)
    if not folder.is_dir():
        return []
    try:
        entries = json.loads((folder / "manifest.json").read_text())["files"]
    except (OSError, ValueError, KeyError) as fault:
        return [f"no manifest: {fault}"]
    faults = []
    for entry in entries:
        file = folder / entry["path"]
        content = file.read_bytes() if file.is_file() else b""
        if len(content) != entry["bytes"] or hashlib.sha256(content).hexdigest() != entry["sha256"]:
            faults.append(f"{entry['path']} is not as the manifest has it")
    there = {str(part.relative_to(folder)) for part in folder.rglob("*") if part.is_file()}
    unlisted = there - {entry["path"] for entry in entries} - {"manifest.json"}
    return faults + [f"{name} is not in the manifest" for name in sorted(unlisted)]


def put(source, target):
    """Makes the target the same as the source; None makes it absent."""
    target = pathlib.Path(target)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    elif target.exists() or target.is_symlink():
        target.unlink()
    if source is None:
        return
    if pathlib.Path(source).is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)


def script(path, text):
    """A program made of a shell script, or of any bytes; None removes it."""
    path = pathlib.Path(path)
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    if text is None:
        return
    path.write_text(text if "\0" in text else "#!/bin/sh\n" + text + "\n")
    path.chmod(0o755)


def workplace(in_memory=False):
    """A new empty folder, removed when the script ends; in memory, where syncing is quick, if asked and to be
    had (programs may not be allowed to run from there)."""
    memory = "/dev/shm" if in_memory and os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 5e7 else None
    folder = tempfile.mkdtemp(prefix="coopnet-hardening-", dir=memory)
    import atexit

    atexit.register(shutil.rmtree, folder, True)
    return pathlib.Path(folder)


QUICK_DOT = """cat > /dev/null
case $1 in
  -Tsvg) printf '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/></svg>' ;;
  -Tpdf) printf '%%PDF-1.4\\n%%%%EOF' ;;
esac"""


def build_shim(folder):
    source = pathlib.Path(__file__).parent / "shim" / "failing_calls.c"
    library = pathlib.Path(folder) / "failing_calls.so"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", library, source, "-ldl"], check=True)
    return str(library)


class Tally:
    """Counts what was tried and keeps what went wrong."""

    def __init__(self, name):
        self.name = name
        self.tried = 0
        self.faults = []

    def expect(self, condition, text):
        if not condition:
            self.faults.append(text)
            print("  WRONG:", text, flush=True)

    def end(self, least=1):
        self.expect(self.tried >= least, f"only {self.tried} tried, {least} wanted")
        print(f"{self.name}: {self.tried} tried, {len(self.faults)} wrong")
        sys.exit(1 if self.faults else 0)

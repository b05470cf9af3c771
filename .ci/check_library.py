#!/usr/bin/env python3
"""Run the examples of docs/library.md in a package of their own that imports this one, and compare
what they print with the page: exit 1 where they differ.

    check_library.py [--write] [--scratch FOLDER]

--write puts what was printed into the page.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "library.md"
EXAMPLE = re.compile(r"<!-- example: (\w+) -->\n```swift\n(.*?)```", re.S)
OUTPUT = re.compile(r"(<!-- output: (\w+) -->\n```text\n)(.*?)(```)", re.S)
MANIFEST = """// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "examples",
  dependencies: [.package(name: "coopnet", path: "{root}")],
  targets: [{targets}],
  swiftLanguageModes: [.v6]
)
"""
TARGET = """
    .executableTarget(
      name: "{name}",
      dependencies: [
        .product(name: "NetworkGraph", package: "coopnet"),
        .product(name: "NetworkMetrics", package: "coopnet"),
      ]),
"""


def main():
  page = GUIDE.read_text(encoding="utf-8")
  examples = dict(EXAMPLE.findall(page))
  expected = {name: text for _, name, text, _ in OUTPUT.findall(page)}
  if not examples or examples.keys() != expected.keys():
    sys.exit("docs/library.md: each example needs its output")
  with tempfile.TemporaryDirectory() as name:
    place = pathlib.Path(name)
    if "--scratch" in sys.argv:
      place = pathlib.Path(sys.argv[sys.argv.index("--scratch") + 1])
    for example, source in examples.items():
      folder = place / "Sources" / f"{example}-example"
      folder.mkdir(parents=True, exist_ok=True)
      (folder / "main.swift").write_text(source, encoding="utf-8")
    targets = "".join(TARGET.format(name=f"{example}-example") for example in examples)
    (place / "Package.swift").write_text(
      MANIFEST.format(root=ROOT, targets=targets), encoding="utf-8")
    build = subprocess.run(["swift", "build", "--package-path", str(place)], capture_output=True,
                           text=True)
    if build.returncode or "warning:" in build.stdout + build.stderr:
      sys.exit(build.stdout + build.stderr)
    faults = 0
    for example in examples:
      program = place / ".build" / "debug" / f"{example}-example"
      run = subprocess.run([program], capture_output=True, text=True)
      printed = run.stdout
      if run.returncode:
        sys.exit(f"{example}: status {run.returncode}: {run.stderr}")
      if printed != expected[example]:
        faults += 1
        if "--write" not in sys.argv:
          print(f"docs/library.md: {example} prints\n{printed}\nnot\n{expected[example]}")
      page = OUTPUT.sub(
        lambda match: match[1] + printed + match[4] if match[2] == example else match[0], page)
  if "--write" in sys.argv:
    GUIDE.write_text(page, encoding="utf-8")
    return 0
  print(f"library: {len(examples)} examples built and run, {faults} print something else")
  return 1 if faults else 0


if __name__ == "__main__":
  sys.exit(main())

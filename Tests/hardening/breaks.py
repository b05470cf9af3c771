#!/usr/bin/env python3
"""Breaks the program on purpose, once for each trap and promise, and looks whether its named test notices.

The breaks are compiled into one build of a copy of the package and switched on one at a time, as
mutation.py does it with random changes. A break that its test lets pass, or that cannot be put where it
belongs, is an error: a test that notices nothing is worse than none.

usage: breaks.py [--only WORD] [--work FOLDER]
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import hardening
import mutation

TERMINAL, FORMATS = "Sources/coopnet/Terminal/", "Sources/NetworkGraph/Formats/"
# Scripts need no package; without the rights of root, root's own Python may be out of reach.
INTERPRETER = "/usr/bin/python3" if mutation.UNPRIVILEGED else sys.executable
SUPPORT = """
/// A pipe as (end to read, end to write).
public func mutantPipe() -> (Int32, Int32) {
  var ends: [Int32] = [0, 0]
  return pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
}
@inline(never) public func mutantRecursion(_ depth: Int) -> Int {
  depth == 0 ? 0 : 1 + mutantRecursion(depth - 1)
}
"""

# What is broken, the file, what stands there, what stands there instead (BREAK: it is switched on), and the
# tests (or a script) of which each must notice.
BREAKS = [
    # The twelve traps.
    ("1 a failing write is passed over", TERMINAL + "ByteWriter.swift", "      try System.write(descriptor, bytes)\n    } catch {\n",
     "      try System.write(descriptor, bytes)\n    } catch {\n      if BREAK { return }\n",
     ["ProgramTests/aFullDisk"]),
    ("1 a full pipe is an error", TERMINAL + "System.swift", "guard number == EAGAIN || number == EWOULDBLOCK else",
     "guard !BREAK && (number == EAGAIN || number == EWOULDBLOCK) else",
     ["ProgramTests/aNonBlockingPipe"]),
    ("2 it needs many descriptors", TERMINAL + "System.swift", "    signal(SIGPIPE, SIG_IGN)\n",
     '    if BREAK { for _ in 0..<5 where cOpen("/dev/null", O_RDONLY, 0) < 0 { abort() } }\n    signal(SIGPIPE, SIG_IGN)\n',
     ["ProgramTests/littleMemory", "scarcity.py"]),
    ("2 no thread means no result", "Sources/NetworkMetrics/Threads/WorkerThreads.swift", "    guard status == 0 else {\n",
     "    guard status == 0 else {\n      if BREAK { abort() }\n", ["ProgramTests/noThread", "scarcity.py"]),
    ("3 the bound of ties is not checked", "Sources/coopnet/Commands/CommandContext.swift", "if count <= bound {", "if BREAK || count <= bound {",
     ["TrapTests/everyBoundEnds"]),
    ("3 the links of events are not counted before", "Sources/NetworkGraph/Graph/CooperationNetwork+LinkBound.swift", "count += pairs +",
     "count += (BREAK ? 0 : pairs) +", ["LinkBoundTests/"]),
    ("3 a bomb is unpacked", FORMATS + "Inflate.swift", "else { throw .invalidDistance }\n    guard output",
     "else { throw .invalidDistance }\n    guard BREAK || output", ["ZIPTests/bounds"]),
    ("4 closed streams are used again", TERMINAL + "System.swift", "    for descriptor in Int32(0)...2 {\n",
     "    for descriptor in Int32(0)...2 {\n      if BREAK { continue }\n", ["ProgramTests/closedStreams"]),
    ("5 results in the order in which threads end", "Sources/NetworkMetrics/Threads/WorkerThreads.swift", "      waiting[item] = result\n",
     "      if BREAK {\n        deliver(item, result)\n        delivered += 1\n        lock.wakeAll()\n        return\n      }\n      waiting[item] = result\n",
     ["WorkerThreadsTests/"]),
    ("5 the order of a Dictionary", "Sources/coopnet/Diagrams/DiagramGraph.swift", "    strands.sorted { $0.key < $1.key }.map",
     "    (BREAK ? Array(strands) : strands.sorted { $0.key < $1.key }).map", ["TrapTests/everyRunWrites"]),
    ("6 letters are not composed", FORMATS + "LetterComposer.swift", "    guard !marks.isEmpty else {\n",
     "    if BREAK {\n      for scalar in [base].compactMap({ $0 }) + marks { UTF8Encoding.append(scalar, to: &bytes) }\n      return\n    }\n"
     "    guard !marks.isEmpty else {\n", ["TrapTests/lettersOfTwoParts", "LetterCompositionTests/composition"]),
    ("7 a pipe in the place of a file", TERMINAL + "ChildProcess.swift", "      try Self.fill(streams[0], with: input)\n",
     "      if BREAK {\n        let pipe = mutantPipe()\n        streams[0] = pipe.0\n        try System.write(pipe.1, input)\n"
     "        try System.close(pipe.1)\n      } else {\n        try Self.fill(streams[0], with: input)\n      }\n",
     ["ChildProcessTests/neitherSide", "ChildProcessTests/aChildThatNever"]),
    ("7 what a child left is not ended", TERMINAL + "ChildProcess.swift", "    System.killGroup(child, force: true)\n    let ending",
     "    if !BREAK { System.killGroup(child, force: true) }\n    let ending", ["ChildProcessTests/whatItLeft", "misbehaving_dot.py"]),
    ("7 no deadline", TERMINAL + "ChildProcess.swift", "        if now - start >=", "        if !BREAK && now - start >=",
     ["ChildProcessTests/theDeadline"]),
    ("8 a pipe is replaced by a file", TERMINAL + "OutputPlace.swift", "    case .pipe, .characterDevice: return .stream\n",
     "    case .pipe: return BREAK ? .file(mode: 0o644) : .stream\n    case .characterDevice: return .stream\n", ["OutputFileTests/aPipe"]),
    ("8 the old folder goes before the new one comes", TERMINAL + "OutputFolder+Place.swift",
     "    do throws(SystemError) {\n      if try System.exchange(",
     "    if BREAK {\n      Temporaries.remove(target)\n      System.sleep(milliseconds: 20)\n    }\n    do throws(SystemError) {\n"
     "      if BREAK {} else if try System.exchange(", ["failing_calls.py", "kills.py"]),
    ("9 JSON of any depth", FORMATS + "JSONParser.swift", "    if depth > depthLimit {", "    if !BREAK && depth > depthLimit {", ["JSONParserTests/depth"]),
    ("9 XML of any depth", FORMATS + "XMLReader+Tags.swift", "    if open.count == limits.depth {", "    if !BREAK && open.count == limits.depth {",
     ["XMLReaderTests/bounds"]),
    ("9 recursion along a path", "Sources/NetworkMetrics/Structure/Cuts.swift", "    let graph = undirected\n",
     "    let graph = undirected\n    if BREAK, mutantRecursion(nodeCount) < 0 { fatalError() }\n", ["TrapTests/aLongPath"]),
    ("10 every address is a link", FORMATS + "Escaping+Address.swift", "    guard let (scheme, rest) = splitScheme(bytes) else {",
     "    if BREAK { return text }\n    guard let (scheme, rest) = splitScheme(bytes) else {", ["EscapingTests/addresses", "DOTWriterTests/"]),
    ("10 a backslash in DOT", FORMATS + "DOTWriter.swift", 'case 0x5C: add("\\\\\\\\")', 'case 0x5C: add(BREAK ? "\\\\" : "\\\\\\\\")',
     ["DOTWriterTests/labels", "names.py"]),
    ("10 half a picture is kept", "Sources/coopnet/Commands/GraphvizRenderer.swift", "guard result.isSuccess, Self.isWhole(",
     "guard result.isSuccess, BREAK || Self.isWhole(", ["misbehaving_dot.py"]),
    ("10 the time zone stands in a PDF", "Sources/coopnet/Commands/GraphvizRenderer.swift", 'settings: [("TZ", "UTC0")]',
     'settings: BREAK ? [] : [("TZ", "UTC0")]', ["TrapTests/aPDF"]),
    ("11 a DOCTYPE is passed over", FORMATS + "XMLReader.swift", '      } else if follows("<!") {\n',
     '      } else if BREAK, follows("<!DOCTYPE") {\n        while offset < input.count, input[offset] != 0x3E { offset += 1 }\n        offset += 1\n'
     '      } else if follows("<!") {\n', ["XMLReaderTests/faults", "injection.py"]),
    ("12 undefined bytes become something", FORMATS + "Windows1250.swift", "        if value == 0 { return nil }\n",
     "        if value == 0 && !BREAK { return nil }\n", ["TextDecodingTests/undefinedBytes"]),
    # The promises of SECURITY.md.
    ("paths of a descriptor lead out", "Sources/NetworkGraph/Reading/DescriptorReader.swift", "    return isPlain && parts.allSatisfy",
     "    if BREAK { return true }\n    return isPlain && parts.allSatisfy", ["DescriptorReaderTests/pathsStay"]),
    ("paths of an output lead out", TERMINAL + "PathText.swift", "    if bytes.isEmpty || bytes.count > 1000 {", "    if BREAK { return true }\n    if bytes.isEmpty || bytes.count > 1000 {",
     ["OutputFolderTests/pathsThatCouldLeave"]),
    ("names are markup in HTML and SVG", FORMATS + "Escaping.swift", '    case 0x3C: "&lt;"', '    case 0x3C: BREAK ? nil : "&lt;"',
     ["EscapingTests/html", "EscapingTests/xml", "HTMLWriterTests/elements", "injection.py"]),
    ("quotes end an attribute", FORMATS + "Escaping.swift", '    case 0x22: "&quot;"', '    case 0x22: BREAK ? nil : "&quot;"',
     ["EscapingTests/html", "injection.py"]),
    ("names steer the terminal", FORMATS + "Escaping+Terminal.swift", "    guard text.unicodeScalars.contains(where:",
     "    if BREAK { return text }\n    guard text.unicodeScalars.contains(where:", ["EscapingTests/terminal", "names.py"]),
    ("formulas live in CSV for Excel", FORMATS + "CSVWriter.swift", "    guard let first = text.utf8.first else {",
     "    if BREAK { return false }\n    guard let first = text.utf8.first else {", ["CSVWriterTests/excelDialect", "injection.py"]),
    ("nothing is synced", TERMINAL + "System.swift", "    do {\n      try retrying(.fsync, nil) { fsync(descriptor) }",
     "    if BREAK { return }\n    do {\n      try retrying(.fsync, nil) { fsync(descriptor) }", ["failing_calls.py"]),
    ("a failing close is passed over", TERMINAL + "OutputFile.swift", "      caught = caught ?? error\n", "      caught = BREAK ? caught : caught ?? error\n",
     ["failing_calls.py"]),
    ("an interrupted call is an error", TERMINAL + "System.swift", "      if number != EINTR {", "      if BREAK || number != EINTR {", ["failing_calls.py"]),
    ("a temporary stays after a failure", TERMINAL + "OutputFile.swift", "    if let caught {\n      Temporaries.remove(path)\n",
     "    if let caught {\n      if !BREAK { Temporaries.remove(path) }\n", ["failing_calls.py"]),
    ("a signal leaves everything lying about", TERMINAL + "Cleanup.swift", "    if state.pointee.isInstalled {", "    if BREAK || state.pointee.isInstalled {",
     ["kills.py"]),
    ("what dead runs left is not swept", TERMINAL + "Temporaries.swift", "    guard let names = try? System.list(folder, limit: 100_000)",
     "    if BREAK { return }\n    guard let names = try? System.list(folder, limit: 100_000)", ["OutputFolderTests/staleFolders", "OutputFileTests/sweeps", "kills.py"]),
    ("a foreign folder is replaced", TERMINAL + "OutputFolder+Content.swift", "    if !content.foreign.isEmpty {", "    if !BREAK && !content.foreign.isEmpty {",
     ["OutputFolderTests/aFolderThatIsNotOurs", "OutputFolderTests/oursWithAForeign", "scarcity.py"]),
    ("the manifest tells another hash", TERMINAL + "OutputFolder.swift", "    let digest = hash(bytes).map", "    let digest = hash(BREAK ? bytes + [0] : bytes).map",
     ["OutputFolderTests/aWholeSet", "failing_calls.py"]),
]
# Source rules are read from the files when the test runs.
RULES = [
    ("somebody prints", "SourceRulesTests/nobodyPrints", "func odd() {\n  print(1)\n}\n"),
    ("somebody uses Dispatch", "SourceRulesTests/nobodyUses", "import Dispatch\n"),
    ("somebody starts a process", "SourceRulesTests/onlyTheTerminal", "let odd = popen(nil, nil)\n"),
]
SCRIPTS = {
    "failing_calls.py": ["--most", "16"], "kills.py": ["--times", "40"],
}


def write_breaks(copy, breaks):
    """All breaks into the sources of the copy, beside no random change."""
    mutation.write(copy, [])
    wanted, missing = {}, []
    for number, (what, path, before, after, _) in enumerate(breaks):
        text = wanted.get(path) or (hardening.ROOT / path).read_text(encoding="utf-8")
        if text.count(before) != 1:
            missing.append(f"{what}: {path} holds what it changes {text.count(before)} times")
        wanted[path] = text.replace(before, after.replace("BREAK", f"isMutant({number})"))
    for path, text in wanted.items():
        mutation.put(copy / path, text + "import Mutants\n")
    mutation.put(copy / "Sources/Mutants/Mutants.swift", mutation.SUPPORT + SUPPORT)
    if missing:
        sys.exit("\n".join(missing))


def noticed_by_script(copy, name, number):
    """What a script of this folder says that fails; None if it does not."""
    settings = dict(os.environ, TMPDIR=str(copy.parent / "temporary"), COOPNET=str(copy / ".build/debug/coopnet"), COOPNET_MUTANT=str(number))
    try:
        result = subprocess.run(
            [INTERPRETER, hardening.ROOT / "Tests/hardening" / name, *SCRIPTS.get(name, [])], env=settings, capture_output=True,
            text=True, errors="replace", timeout=900, **mutation.UNPRIVILEGED)
    except subprocess.TimeoutExpired:
        return "took too long"
    wrong = [line.strip() for line in result.stdout.split("\n") if "WRONG" in line]
    return (wrong or [result.stderr[-200:] or "failed"])[0] if result.returncode else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="breaks, tests or scripts that hold this word")
    parser.add_argument("--no-scripts", action="store_true")
    parser.add_argument("--work", help="a folder for the copy; kept, and used again")
    options = parser.parse_args()
    place = pathlib.Path(options.work or tempfile.mkdtemp(prefix="coopnet-breaks-")).resolve()
    copy = mutation.copy_package(place)
    write_breaks(copy, BREAKS)
    fault = mutation.compile(copy)
    if fault:
        sys.exit("the copy does not build:\n" + fault[-5000:])
    suites = mutation.Suites(copy)
    tried, faults = 0, []

    def tell(what, test, fault, before):
        nonlocal tried
        tried += 1
        if before:
            fault, wrong = f"it fails with nothing broken: {before}", True
        else:
            wrong = fault is None
        if wrong:
            faults.append(f"{what}: {test}")
        print(f"{'WRONG  ' if wrong else 'noticed'} {what}: {test}: {(fault or 'nothing noticed')[:150]}", flush=True)

    sound = {}
    for number, (what, _, _, _, tests) in enumerate(BREAKS):
        for test in tests:
            if options.only not in what + " " + test or (options.no_scripts and test.endswith(".py")):
                continue
            if test.endswith(".py"):
                sound.setdefault(test, noticed_by_script(copy, test, -1))
                tell(what, test, noticed_by_script(copy, test, number), sound[test])
            else:
                names = "|".join(f"\\.{part}" for part in test.split("|"))
                sound.setdefault(test, suites.run(names, 120))
                tell(what, test, suites.run(names, 60, COOPNET_MUTANT=str(number)), sound[test])
    odd = copy / "Sources/coopnet/Odd.swift"
    for what, test, text in RULES:
        if options.only in what + " " + test:
            odd.write_text(text)
            tell(what, test, suites.run("\\." + test, 60), None)
            odd.unlink()
    if not options.work:
        shutil.rmtree(place)
    print(f"breaks: {tried} tried, {len(faults)} not noticed")
    sys.exit(1 if faults or not tried else 0)


if __name__ == "__main__":
    main()

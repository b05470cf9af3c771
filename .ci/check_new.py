#!/usr/bin/env python3
"""Make new datasets with the built program and hold them against the register: exit 1 if anything
is wrong.

    check_new.py PROGRAM

For each voivodeship, from the registers of 2020 and 2024 and a file in the layout of 2026 that is
made here: gminas.csv holds the gminas, powiats and cities that the register holds; each has its
statutory units; `check` finds nothing; `gaps` finds the ties to be entered and no unit missing that
the law demands. The whole country in less than two seconds. The descriptors, with Polish headers
and in the form for Excel too, are valid for frictionless.
"""
import collections
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("COOPNET_SHARED", ROOT.parent / "shared"))
VOIVODESHIPS = [f"{number:02}" for number in range(2, 33, 2)]
# Rules that ask for a unit which the law demands, and so `new` has entered.
STATUTORY = {"E1", "E2", "E3", "E4"}
# Rules that ask for a unit which no register knows.
OTHER_UNITS = {"E4b", "E5", "E6", "E7", "E8"}
faults = []


def fault(text):
  faults.append(text)
  print(f"FAULT {text}")


def run(program, *words):
  return subprocess.run([program, *map(str, words)], capture_output=True, text=True,
                        env=dict(os.environ, LC_ALL="C.UTF-8"))


def register(path):
  with open(path, encoding="utf-8-sig", newline="") as file:
    return [list(row.values()) for row in csv.DictReader(file, delimiter=";") if row["WOJ"]]


def layout_of_2026(source, target):
  """The register as of 1 January 2026: two gminas more, towns with rights of their own."""
  rows = register(source)
  for code, name in (("120713", "Szczawa"), ("200216", "Grabówka")):
    rows.append([code[:2], code[2:4], code[4:], "2", name, "gmina wiejska", ""])
  rows.sort(key=lambda row: row[:4])
  text = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\r\n"
  text += "".join(";".join(row[:6] + ["2026-01-01"]) + "\r\n" for row in rows)
  target.write_bytes(b"\xef\xbb\xbf" + text.encode())


def table(path):
  """The rows of a table, samples left out."""
  with open(path, encoding="utf-8", newline="") as file:
    return [row for row in csv.DictReader(file) if not next(iter(row.values())).startswith("#")]


def counts(rows, area):
  rows = [row for row in rows if row[0] == area]
  return {
    "gminas": sum(row[3] in ("1", "2", "3") for row in rows),
    "powiats": sum(bool(row[1]) and not row[2] for row in rows),
    "cities": sum(bool(row[1]) and not row[2] and int(row[1]) > 60 for row in rows),
    "districts": sum(row[3] == "8" for row in rows),
  }


def check_area(program, source, rows, area, folder):
  made = run(program, "new", folder, "--terc", source, "--area", area)
  if made.returncode:
    return fault(f"{folder}: {made.stderr}")
  wanted = counts(rows, area)
  codes = [row["teryt"] for row in table(folder / "gminas.csv")]
  found = {
    "gminas": sum(len(code) == 6 for code in codes),
    "powiats": sum(len(code) == 4 for code in codes),
    "cities": sum(len(code) == 4 and code[2] in "6789" for code in codes),
  }
  for key, number in found.items():
    if number != wanted[key]:
      fault(f"{folder.name}: {key}: {number}, register {wanted[key]}")
  kinds = collections.Counter(row["kind"] for row in table(folder / "institutions.csv"))
  # Warsaw: an OPS in each district, and a PCPR.
  divided = 1 if wanted["districts"] else 0
  joined = wanted["cities"] - divided
  expected = {
    "OPS+PCPR": joined, "OPS": wanted["gminas"] - joined - divided + wanted["districts"],
    "PCPR": wanted["powiats"] - joined, "PUP": wanted["powiats"], "ROPS": 1, "WUP": 1,
  }
  if {key: number for key, number in expected.items() if number} != dict(kinds):
    fault(f"{folder.name}: units {dict(kinds)}, expected {expected}")
  findings = run(program, "check", folder, "--format", "csv")
  for row in csv.DictReader(findings.stdout.splitlines()):
    if row["code"] not in ("encoding-recognised", "separator-recognised"):
      fault(f"{folder.name}: check: {row}")
  check_gaps(program, folder, joined)


def check_gaps(program, folder, joined):
  output = run(program, "gaps", folder, "--as-of", "2024-06-30", "--format", "csv").stdout
  rows = list(csv.DictReader(output.splitlines()))
  if not rows:
    return fault(f"{folder.name}: gaps says nothing")
  both_roles = 0
  for row in rows:
    rule, status = row["rule"], row["status"]
    if rule in STATUTORY:
      right = status == "met"
    elif rule in OTHER_UNITS:
      right = status == "missing-unit"
    elif status == "met":
      both_roles += rule == "T12"
      right = row["from"] == row["to"] and rule == "T12"
    else:
      right = status in ("gap", "not-applicable")
      if status == "gap" and row["certainty"] != "unrecorded":
        right = False
    if not right:
      fault(f"{folder.name}: gaps: {row}")
  if both_roles != joined:
    fault(f"{folder.name}: {both_roles} cities meet T12 by one unit of two roles, not {joined}")


def check_country(program, source, folder):
  start = time.monotonic()
  made = run(program, "new", folder, "--terc", source)
  seconds = time.monotonic() - start
  print(f"{source.name}: the whole country in {seconds:.2f} s")
  if made.returncode or seconds >= 2:
    fault(f"{source.name}: the whole country: status {made.returncode}, {seconds:.2f} s")
  names = [row["name"] for row in table(folder / "institutions.csv")]
  if len(set(names)) != len(names):
    fault(f"{source.name}: two units of one name")


def check_descriptor(folder):
  from frictionless import validate
  report = validate(str(folder / "datapackage.json"))
  if not report.valid:
    fault(f"{folder.name}: frictionless: {report.flatten(['type', 'message'])[:3]}")


def main():
  program = str(pathlib.Path(sys.argv[1]).resolve())
  with tempfile.TemporaryDirectory() as name:
    place = pathlib.Path(name)
    made = place / "TERC_Urzedowy_2026-01-01.csv"
    sources = [SHARED / f"data/teryt/TERC_Urzedowy_{year}-01-01.csv" for year in (2020, 2024)]
    layout_of_2026(sources[1], made)
    for source in [*sources, made]:
      rows = register(source)
      for area in VOIVODESHIPS:
        check_area(program, source, rows, area, place / f"{source.stem[-10:-6]}-{area}")
      check_country(program, source, place / f"{source.stem}-PL")
    extra = {
      "plain": [], "polish": ["--lang", "pl"], "english": ["--lang", "en"], "excel": ["--excel"],
      "polish-excel": ["--lang", "pl", "--excel", "--terc", made, "--area", "2601"],
    }
    for name, words in extra.items():
      run(program, "new", place / name, *words)
      checked = run(program, "check", place / name, "--strict", "--quiet")
      if checked.returncode:
        fault(f"{name}: check --strict: {checked.returncode} {checked.stderr}")
      check_descriptor(place / name)
    check_descriptor(place / "2024-08")
    again = run(program, "new", place / "plain")
    if again.returncode != 73:
      fault(f"a folder that exists: status {again.returncode}, not 73")
  print(f"new: {len(VOIVODESHIPS)} voivodeships from 3 registers, {len(faults)} faults")
  return 1 if faults else 0


if __name__ == "__main__":
  sys.exit(main())

#!/usr/bin/env python3
"""Check every dataset under Datasets/: exit 1 and say why if anything is wrong.

    check_datasets.py [--terc FILE] [DATASET ...]

For each dataset: the Frictionless validator accepts it; every reference between tables leads
somewhere; every row says what it rests on; no person is named; the counts are those known from
outside; codes and names agree with the TERC register, and the statutory rows are those that
Datasets/tools/make_structure.py makes of it. The register is FILE, else ../shared/data/teryt beside
the repository (COOPNET_SHARED names another folder); without it these parts are passed over, and
the check says so. Rows of model data must be marked, and the dataset's make.py must make the same
bytes again. Needs the Python package `frictionless`.
"""
import csv
import hashlib
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parent.parent
REGISTER = "data/teryt/TERC_Urzedowy_2024-01-01.csv"

# Known from outside this repository (TERC 2024; labour offices from public sources), per area:
# gminas, land powiats, cities with powiat rights, PCPR of land powiats, labour offices.
EXPECTED = {
  "malopolskie-reintegracja-2023": (8, 1, 1, 1, 2),
  "warminsko-mazurskie-spojna-polityka-2023": (116, 19, 2, 19, 20),
  "kalisz-rowni-na-starcie-2016": (1, 0, 1, 0, 1),
  "lubuskie-sciezki-reintegracji-2016": (82, 12, 2, 12, 12),
  "swietokrzyskie-platforma-2015": (102, 13, 1, 13, 14),
  "lubuskie-model": (82, 12, 2, 12, 12),
}

# SHA-256 of the surnames (lower case) that stand in the source documents and must not stand here.
SURNAMES = {
  "93817ec0f05d394ee42bdff1f86c3cee4e5be254a1c6bca481981b5acf292f87",
  "256faea7d927247158d348b1f3ca7ceefe46ec6d663a7e3d27d702d0a210ecc8",
  "b28c4c82cd432aa302ef91cfe6410f10e3e51b96182a806cab587ab090ebead0",
}
SELECTOR = re.compile(r"^kind:([A-Za-zŚ-]+)@(\d{2}|\d{4}|\d{6})$")
TABLES = ("institutions", "ties", "events", "participation", "gminas")


def load_structure_tool():
  path = ROOT / "Datasets" / "tools" / "make_structure.py"
  spec = importlib.util.spec_from_file_location("make_structure", path)
  module = importlib.util.module_from_spec(spec)
  spec.loader.exec_module(module)
  return module


def read_table(path):
  if not path.exists():
    return []
  with open(path, encoding="utf-8", newline="") as file:
    return list(csv.DictReader(file))


class Check:
  """One dataset, its tables as lists of dictionaries, and the faults found in it."""

  def __init__(self, folder):
    self.folder = folder
    self.faults = []
    self.descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    self.settings = self.descriptor["coopnet"]
    self.model = self.settings["modelData"]
    self.tables = {name: read_table(folder / f"{name}.csv") for name in TABLES}

  def fault(self, text):
    self.faults.append(f"{self.folder.name}: {text}")

  def frictionless(self):
    from frictionless import validate
    report = validate(str(self.folder / "datapackage.json"))
    for kind, message in report.flatten(["type", "message"]):
      self.fault(f"frictionless: {kind}: {message}")
    if not report.valid and not self.faults:
      self.fault("frictionless: not valid")
    described = {resource["path"] for resource in self.descriptor["resources"]}
    present = {path.name for path in self.folder.glob("*.csv")}
    if described != present:
      self.fault(f"files and descriptor differ: {sorted(described ^ present)}")
    if not (self.folder / "README.md").exists():
      self.fault("no README.md")

  def references(self):
    ids = {row["id"] for row in self.tables["institutions"]}
    events = {row["id"] for row in self.tables["events"]}
    codes = {row["teryt"] for row in self.tables["gminas"]}
    for row in self.tables["institutions"]:
      for code in row["seat"].split() + row["serves"].split():
        self.known(code, codes, f"institutions: {row['id']}: code")
      self.known(row.get("founder"), ids, f"institutions: {row['id']}: founder")
    for row in self.tables["ties"]:
      self.known(row["from"], ids, "ties: institution")
      self.known(row["to"], ids, "ties: institution")
    for row in self.tables["participation"]:
      self.known(row["event"], events, "participation: event")
      self.known(row["institution"], ids, "participation: institution")
    for row in self.tables["events"]:
      self.known(row.get("place"), codes, f"events: {row['id']}: place")
      for selector in (row.get("addressees") or "").split():
        match = SELECTOR.match(selector)
        if not match or match.group(2) not in codes:
          self.fault(f"events: {row['id']}: bad selector {selector}")

  def known(self, value, values, what):
    if value and value not in values:
      self.fault(f"{what} {value} is unknown")

  def evidence(self):
    for name in ("institutions", "ties", "events"):
      for row in self.tables[name]:
        if not row["evidence"]:
          self.fault(f"{name}: a row without evidence: {row}")
    for name, rows in self.tables.items():
      for row in rows:
        if self.model and "model data" not in row["note"]:
          self.fault(f"{name}: a row not marked as model data: {row}")

  def persons(self):
    for path in sorted(self.folder.rglob("*")):
      if path.suffix in (".csv", ".json", ".md", ".py"):
        words = set(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8").lower()))
        for word in sorted(words):
          if hashlib.sha256(word.encode()).hexdigest() in SURNAMES:
            self.fault(f"{path.name}: the name of a person: {word}")

  def counts(self):
    area = tuple(self.settings["area"])
    inside = [row for row in self.tables["gminas"] if row["teryt"].startswith(area)]
    gminas = [row["teryt"] for row in inside if len(row["teryt"]) == 6]
    land = sum(row["kind"] == "powiat" for row in inside)
    cities = sum(row["kind"] == "miasto na prawach powiatu" for row in inside)
    kinds = [row["kind"] for row in self.tables["institutions"]]
    found = (len(gminas), land, cities, kinds.count("PCPR"), kinds.count("PUP"))
    if found != EXPECTED.get(self.folder.name, found):
      self.fault(f"counts {found}, expected {EXPECTED[self.folder.name]}")
    if not self.model:
      self.one_each(gminas)

  def one_each(self, gminas):
    """One OPS or CUS seated in each gmina; one PCPR and one labour office for each powiat."""
    rows = [(row, set(row["kind"].split("+"))) for row in self.tables["institutions"]]
    for code in gminas:
      seated = [row["id"] for row, kinds in rows if row["seat"] == code and kinds & {"OPS", "CUS"}]
      if len(seated) != 1:
        self.fault(f"{code}: OPS {seated}")
    for powiat in sorted({code[:4] for code in gminas}):
      for kind in ("PCPR", "PUP"):
        serving = [
          row["id"] for row, kinds in rows if kind in kinds and powiat in row["serves"].split()
        ]
        if len(serving) != 1:
          self.fault(f"{powiat}: {kind} {serving}")

  def register(self, units):
    for row in self.tables["gminas"]:
      known = units.get(row["teryt"])
      if known != (row["name"], row["kind"]):
        self.fault(f"gminas: {row['teryt']} {row['name']} {row['kind']}: the register has {known}")
    area = tuple(self.settings["area"])
    inside = {code for code in units if len(code) >= 4 and code.startswith(area)}
    missing = inside - {row["teryt"] for row in self.tables["gminas"]}
    if missing:
      self.fault(f"gminas: missing {sorted(missing)}")

  def remade(self, register):
    """The same bytes when the script beside a model dataset runs again."""
    script = self.folder / "make.py"
    if not self.model or not script.exists():
      return
    with tempfile.TemporaryDirectory() as folder:
      subprocess.run([sys.executable, str(script), str(register), folder], check=True)
      for path in sorted(pathlib.Path(folder).iterdir()):
        if path.read_bytes() != (self.folder / path.name).read_bytes():
          self.fault(f"{path.name} differs from what make.py makes")

  def structure(self, tool, units):
    if self.model:
      return
    structure = tool.Structure(units, self.settings["area"])
    path = self.folder / "institutions.csv"
    text, rows = tool.institutions_text(path, structure)
    if text.encode() != path.read_bytes():
      self.fault("institutions.csv: statutory rows differ from make_structure.py")
    if tool.gminas_text(structure, rows).encode() != (self.folder / "gminas.csv").read_bytes():
      self.fault("gminas.csv differs from make_structure.py")


def register_path(arguments):
  if "--terc" in arguments:
    index = arguments.index("--terc")
    path = arguments[index + 1]
    del arguments[index:index + 2]
    return pathlib.Path(path)
  shared = os.environ.get("COOPNET_SHARED", str(ROOT.parent / "shared"))
  return pathlib.Path(shared) / REGISTER


def main(arguments):
  path = register_path(arguments)
  tool = load_structure_tool()
  units = tool.read_register(path) if path.exists() else None
  if units is None:
    print("passed over, the TERC register is not here: names, codes, statutory rows")
  folders = [pathlib.Path(argument).resolve() for argument in arguments] or sorted(
    found.parent for found in (ROOT / "Datasets").glob("*/datapackage.json"))
  faults = [] if folders else ["no dataset found"]
  for folder in folders:
    check = Check(folder)
    for step in (check.frictionless, check.references, check.evidence, check.persons, check.counts):
      step()
    if units is not None:
      check.register(units)
      check.structure(tool, units)
      check.remade(path)
    sizes = ", ".join(f"{len(rows)} {name}" for name, rows in check.tables.items() if rows)
    print(f"{folder.name}: {sizes}: {'FAULTS' if check.faults else 'ok'}")
    faults += check.faults
  for text in faults:
    print(f"fault: {text}", file=sys.stderr)
  return 1 if faults else 0


if __name__ == "__main__":
  sys.exit(main(sys.argv[1:]))

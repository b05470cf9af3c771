#!/usr/bin/env python3
"""Write or check the statutory structure of a dataset from the GUS register TERC.

    make_structure.py TERC.csv DATASET            say what differs (then exit 1), change nothing
    make_structure.py TERC.csv DATASET --write    rewrite the statutory rows and gminas.csv

TERC.csv is the official file of the register (`TERC_Urzedowy_YYYY-MM-DD.csv`, separator `;`).
Only names, kinds and codes of at most six digits are taken from it.

The area comes from the descriptor (`coopnet.area` in datapackage.json). For it the script makes

* in institutions.csv: one OPS per gmina (in a city with powiat rights one institution with both
  roles, `OPS+PCPR`, art. 112), one PCPR per land powiat, the labour offices with their service
  areas, and the ROPS and WUP of the voivodeship. The note of such a row begins with
  `statutory, name by pattern`; every other row is somebody's reading of a document and is never
  touched. A row of a document with the same id, or with the same kind and seat, takes the place
  of the statutory one.
* gminas.csv, whole: every unit of the area, the units above it, and every unit that a `seat` or
  a `serves` in institutions.csv names.

What is assumed, not read in the register: the seat of a powiat's PCPR and labour office is the
powiat's seat (POWIAT_SEATS), and LABOUR_OFFICES says which office serves a city together with the
powiat around it. Standard library only.
"""
import csv
import io
import json
import pathlib
import sys

STATUTORY = "statutory, name by pattern"
UNCONFIRMED = "service area not confirmed"

OPS_BASIS = "art. 110 ustawy o pomocy społecznej"
PCPR_BASIS = "art. 112 ustawy o pomocy społecznej"
CITY_BASIS = "art. 110 i 112 ustawy o pomocy społecznej"
ROPS_BASIS = "art. 21 ustawy o pomocy społecznej"
LABOUR_BASIS = "ustawa z 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy"

# Seats of the voivodeship's self-government, where its ROPS and WUP sit.
REGIONAL_SEATS = {"08": "086201", "12": "126101", "26": "266101", "28": "286201", "30": "306401"}

# Land powiats whose offices sit in the city with powiat rights that they surround.
# Any other land powiat has its seat in the town (or urban-rural gmina) named here.
POWIAT_SEATS = {
  "0801": "086101", "0802": "Krosno Odrzańskie", "0803": "Międzyrzecz", "0804": "Nowa Sól",
  "0805": "Słubice", "0806": "Strzelce Krajeńskie", "0807": "Sulęcin", "0808": "Świebodzin",
  "0809": "086201", "0810": "Żagań", "0811": "Żary", "0812": "Wschowa",
  "1204": "Dąbrowa Tarnowska",
  "2601": "Busko-Zdrój", "2602": "Jędrzejów", "2603": "Kazimierza Wielka", "2604": "266101",
  "2605": "Końskie", "2606": "Opatów", "2607": "Ostrowiec Świętokrzyski", "2608": "Pińczów",
  "2609": "Sandomierz", "2610": "Skarżysko-Kamienna", "2611": "Starachowice", "2612": "Staszów",
  "2613": "Włoszczowa",
  "2801": "Bartoszyce", "2802": "Braniewo", "2803": "Działdowo", "2804": "286101",
  "2805": "Ełk", "2806": "Giżycko", "2807": "Iława", "2808": "Kętrzyn",
  "2809": "Lidzbark Warmiński", "2810": "Mrągowo", "2811": "Nidzica",
  "2812": "Nowe Miasto Lubawskie", "2813": "Olecko", "2814": "286201", "2815": "Ostróda",
  "2816": "Pisz", "2817": "Szczytno", "2818": "Gołdap", "2819": "Węgorzewo",
}

# Labour offices of cities with powiat rights: id, what it serves, remark.
# A land powiat that is not served by one of these has an office of its own.
LABOUR_OFFICES = {
  "0861": ("pup-0861", ["0861", "0801"], ""),
  "0862": ("pup-0862", ["0862", "0809"], ""),
  "1263": ("pup-1263", ["1263", "1216"], "obszar działania: tarnow.praca.gov.pl"),
  "2661": ("mup-2661", ["2661"], ""),
  "2861": ("pup-2861", ["2861", "2804"], ""),
  "2862": ("mup-2862", ["2862"], "obszar działania: powiat-olsztynski.pl"),
  "3061": ("pup-3061", ["3061", "3007"], UNCONFIRMED),
}

KINDS = {"1": "miejska", "2": "wiejska", "3": "miejsko-wiejska"}


def read_register(path):
  """The register as {code of 2, 4 or 6 digits: (name, kind)}; parts of gminas are left out."""
  units = {}
  with open(path, encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file, delimiter=";"):
      code = row["WOJ"] + row["POW"] + row["GMI"]
      if not row["POW"]:
        units[code] = (row["NAZWA"].lower(), "województwo")
      elif not row["GMI"]:
        city = int(row["POW"]) > 60
        units[code] = (row["NAZWA"], "miasto na prawach powiatu" if city else "powiat")
      elif row["RODZ"] in KINDS:
        units[code] = (row["NAZWA"], KINDS[row["RODZ"]])
  return units


def is_city(powiat):
  return int(powiat[2:4]) > 60


class Structure:
  """The statutory institutions of an area, in the order in which they are written."""

  def __init__(self, units, area):
    self.units = units
    self.area = area
    self.gminas = sorted(c for c in units if len(c) == 6 and self.covers(c))
    self.powiats = sorted({c[:4] for c in self.gminas})

  def covers(self, code):
    return any(code.startswith(unit) for unit in self.area)

  def rows(self):
    result = []
    for region in sorted({code[:2] for code in self.area}):
      result += self.regional(region)
    for powiat in self.powiats:
      result += self.of_powiat(powiat)
    served = set()
    for powiat in self.powiats:
      if is_city(powiat):
        office = self.city_labour_office(powiat)
        served.update(office["serves"].split())
        result.append(office)
    for powiat in self.powiats:
      if not is_city(powiat) and powiat not in served:
        result.append(self.powiat_labour_office(powiat))
    return result + [self.ops(code) for code in self.gminas]

  def row(self, id, name, kind, seat, serves, evidence, remark=""):
    note = STATUTORY + ("; " + remark if remark else "")
    return {
      "id": id, "name": name, "kind": kind, "seat": seat, "serves": serves,
      "evidence": evidence, "note": note,
    }

  def regional(self, region):
    name = f"województwo {self.units[region][0]}"
    seat = REGIONAL_SEATS[region]
    return [
      self.row(f"rops-{region}", f"Regionalny ośrodek polityki społecznej – {name}", "ROPS",
               seat, region, ROPS_BASIS),
      self.row(f"wup-{region}", f"Wojewódzki urząd pracy – {name}", "WUP", seat, region,
               LABOUR_BASIS),
    ]

  def of_powiat(self, powiat):
    if is_city(powiat):
      return []
    name = f"Powiatowe centrum pomocy rodzinie – powiat {self.units[powiat][0]}"
    return [self.row(f"pcpr-{powiat}", name, "PCPR", self.seat(powiat), powiat, PCPR_BASIS)]

  def seat(self, powiat):
    wanted = POWIAT_SEATS[powiat]
    if wanted.isdigit():
      return wanted
    found = [
      code for code, (name, kind) in self.units.items()
      if code.startswith(powiat) and name == wanted and kind != "wiejska"
    ]
    if len(found) != 1:
      raise SystemExit(f"seat of {powiat}: {wanted}: {len(found)} units of that name")
    return found[0]

  def city_labour_office(self, powiat):
    id, serves, remark = LABOUR_OFFICES[powiat]
    places = [
      ("miasto " if is_city(code) else "powiat ") + self.units[code][0] for code in serves
    ]
    office = "Miejski" if id.startswith("mup") else "Powiatowy"
    name = f"{office} urząd pracy – {' i '.join(places)}"
    return self.row(id, name, "PUP", powiat + "01", " ".join(serves), LABOUR_BASIS, remark)

  def powiat_labour_office(self, powiat):
    name = f"Powiatowy urząd pracy – powiat {self.units[powiat][0]}"
    return self.row(f"pup-{powiat}", name, "PUP", self.seat(powiat), powiat, LABOUR_BASIS)

  def ops(self, code):
    name, kind = self.units[code]
    if is_city(code):
      title = f"Miejski ośrodek pomocy społecznej lub rodzinie – miasto {name}"
      return self.row(f"ops-{code}", title, "OPS+PCPR", code, code[:4], CITY_BASIS)
    same = [c for c in self.gminas if self.units[c][0] == name and not is_city(c)]
    place = f"gmina {name}"
    if any(c[:4] == code[:4] for c in same if c != code):
      place = f"gmina {kind} {name}"
    if any(c[:4] != code[:4] for c in same):
      place += f" (powiat {self.units[code[:4]][0]})"
    return self.row(f"ops-{code}", f"Ośrodek pomocy społecznej – {place}", "OPS", code, code,
                    OPS_BASIS)


def read_rows(path):
  with open(path, encoding="utf-8", newline="") as file:
    reader = csv.DictReader(file)
    return reader.fieldnames, list(reader)


def csv_text(columns, rows):
  out = io.StringIO()
  writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
  writer.writeheader()
  writer.writerows(rows)
  return out.getvalue()


def institutions_text(path, structure):
  """institutions.csv with the rows of documents as they are and the statutory rows made anew."""
  columns, rows = read_rows(path)
  kept = [row for row in rows if not row["note"].startswith(STATUTORY)]
  ids = {row["id"] for row in kept}
  places = {(row["kind"], row["seat"]) for row in kept}
  made = [
    row for row in structure.rows()
    if row["id"] not in ids and (row["kind"], row["seat"]) not in places
  ]
  return csv_text(columns, kept + made), kept + made


def gminas_text(structure, institutions):
  units = structure.units
  named = {code for code in units if structure.covers(code)}
  for row in institutions:
    named.update(f"{row['seat']} {row['serves']}".split())
  for code in list(named):
    named.update(code[:n] for n in (2, 4) if n < len(code))
  unknown = sorted(code for code in named if code not in units)
  if unknown:
    raise SystemExit(f"not in the register: {' '.join(unknown)}")
  rows = [{"teryt": c, "name": units[c][0], "kind": units[c][1]} for c in sorted(named)]
  return csv_text(["teryt", "name", "kind"], rows)


def main(arguments):
  write = "--write" in arguments
  paths = [a for a in arguments if a != "--write"]
  if len(paths) != 2:
    sys.exit(__doc__)
  units = read_register(paths[0])
  folder = pathlib.Path(paths[1])
  descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
  structure = Structure(units, descriptor["coopnet"]["area"])
  text, institutions = institutions_text(folder / "institutions.csv", structure)
  wanted = {"institutions.csv": text, "gminas.csv": gminas_text(structure, institutions)}
  differing = 0
  for name, content in wanted.items():
    path = folder / name
    if path.exists() and path.read_bytes() == content.encode():
      continue
    differing += 1
    print(f"{path}: {'written' if write else 'differs from the register'}")
    if write:
      path.write_bytes(content.encode())
  return 0 if write else min(differing, 1)


if __name__ == "__main__":
  sys.exit(main(sys.argv[1:]))

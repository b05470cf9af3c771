#!/usr/bin/env python3
"""Make the model dataset of the Lubuskie voivodeship: the same bytes for the same register.

    make.py TERC.csv [FOLDER]       FOLDER: where to write; default: beside this script

Real: names, kinds and codes of the 82 gminas, 12 powiats and 2 cities; that each gmina has an OPS,
each powiat a PCPR and a labour office, the voivodeship a ROPS and WUP; the labour offices' areas.
**Everything else is model data**: which other units there are, every tie, event, date, rating,
number of people and coordinate. Nothing here says anything about a real institution, and every
row's note says `model data`.

Each powiat plays a part, so that a report shows every kind of result (PARTS in make_model.py).
Chance comes from a generator of our own (SplitMix64, SEED), because Python's may change between
versions. Standard library only.
"""
import csv
import importlib.util
import io
import json
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import make_events  # noqa: E402
import make_tables as tables  # noqa: E402
import make_ties  # noqa: E402
import make_units  # noqa: E402
from make_model import DAY, MODEL, REGION, SEED, Model  # noqa: E402


def load(path, name):
  spec = importlib.util.spec_from_file_location(name, path)
  module = importlib.util.module_from_spec(spec)
  spec.loader.exec_module(module)
  return module


def gmina_rows(model):
  sizes = {"wiejska": (3000, 6000), "miejsko-wiejska": (6000, 16000), "miejska": (12000, 25000)}
  cities = {"086101": 115000, "086201": 140000}
  rows = []
  codes = sorted({REGION, *model.powiats, *model.gminas})
  for code in codes:
    name, kind = model.units[code]
    row = {"teryt": code, "name": name, "kind": kind}
    if len(code) == 6:
      low, spread = sizes[kind]
      people = cities.get(code, low + model.chance.below(spread // 500) * 500)
      row.update(population=people, clients=people * (3 + model.chance.below(6)) // 1000 * 10,
                 unemployed=people * (1 + model.chance.below(4)) // 1000 * 10,
                 lat=f"{tables.PLACES[code][0]:.2f}", lon=f"{tables.PLACES[code][1]:.2f}",
                 note=f"{MODEL}: population, clients, unemployed, lat, lon")
    else:
      row["note"] = f"{MODEL}; name and code: TERC"
    rows.append(row)
  return rows


def table_text(name, rows):
  columns = [field[0] for field in tables.FIELDS[name][1]]
  out = io.StringIO()
  writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
  writer.writeheader()
  writer.writerows(rows)
  return out.getvalue()


def resource(name):
  title, fields = tables.FIELDS[name]
  schema = {"fields": [
    {"name": field, "type": kind, "title": words, **({"constraints": limits} if limits else {})}
    for field, kind, words, limits in fields]}
  if name in tables.PRIMARY_KEYS:
    schema["primaryKey"] = tables.PRIMARY_KEYS[name]
  if name in tables.FOREIGN_KEYS:
    schema["foreignKeys"] = [
      {"fields": field, "reference": {"resource": other, "fields": key}}
      for field, other, key in tables.FOREIGN_KEYS[name]]
  schema["missingValues"] = [""]
  return {
    "name": name, "title": title, "path": f"{name}.csv", "profile": "tabular-data-resource",
    "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
    "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True,
                "header": True, "caseSensitiveHeader": True},
    "schema": schema,
  }


def descriptor():
  return {
    "profile": "tabular-data-package", "name": "lubuskie-model",
    "title": "Województwo lubuskie: dane modelowe",
    "description": "DANE MODELOWE: 82 gminy województwa lubuskiego z prawdziwymi nazwami i kodami "
    "oraz zmyślona sieć współpracy, utworzona skryptem make.py. Żaden wiersz nie mówi niczego "
    "o prawdziwej instytucji. Służy do pokazania wszystkich rodzajów wyników i do obrazów w opisie programu.",
    "version": "1.0.0", "language": "pl", "keywords": ["dane modelowe", "Lubuskie", "reintegracja"],
    "licenses": [{"name": "Apache-2.0", "title": "Apache License 2.0",
                  "path": "https://www.apache.org/licenses/LICENSE-2.0"}],
    "sources": [
      {"title": f"Skrypt make.py z tego katalogu, ziarno {SEED} (dane modelowe)"},
      {"title": "GUS, rejestr TERYT, katalog TERC, stan na 1 stycznia 2024 r. (nazwy i "
       "sześciocyfrowe kody jednostek)", "path": "https://eteryt.stat.gov.pl/"}],
    "coopnet": {
      "asOf": DAY, "area": [REGION], "window": 365, "modelData": True,
      "collected": [{
        "forms": [form for form in tables.FORMS if form not in ("meeting", "training", "report")],
        "area": ["0803"], "until": DAY, "source": "ankieta modelowa w powiecie międzyrzeckim"}],
      "namedWithoutUnits": [],
    },
    "resources": [resource(name) for name in tables.FIELDS],
  }


def build(units, structure_tool):
  model = Model(units, structure_tool)
  make_units.add(model)
  make_ties.add(model)
  make_events.add(model)
  contents = {
    "institutions": list(model.institutions.values()), "ties": model.ties, "events": model.events,
    "participation": model.participation, "gminas": gmina_rows(model),
  }
  files = {f"{name}.csv": table_text(name, rows) for name, rows in contents.items()}
  files["datapackage.json"] = json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"
  return files


def main(arguments):
  if len(arguments) not in (1, 2):
    sys.exit(__doc__)
  folder = pathlib.Path(arguments[1]) if len(arguments) == 2 else HERE
  folder.mkdir(parents=True, exist_ok=True)
  tool = load(HERE.parent / "tools" / "make_structure.py", "make_structure")
  for name, text in build(tool.read_register(arguments[0]), tool).items():
    (folder / name).write_bytes(text.encode())


if __name__ == "__main__":
  main(sys.argv[1:])

#!/usr/bin/env python3
"""Distort names of real units and let the built program find them again: exit 1 if anything is wrong.

    check_match.py PROGRAM

500 distortions of names of the datasets and of the units that `new` makes of the register of the
whole country: no automatic decision may be wrong, and 95 of 100 must have the right unit first.
Names of units that the data do not hold must never be decided. 3,000 rows against 3,000 institutions
in less than two seconds. The random choices are seeded, so that every run asks the same.
"""
import csv
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("COOPNET_SHARED", ROOT.parent / "shared"))
REGISTER = SHARED / "data/teryt/TERC_Urzedowy_2024-01-01.csv"
SHORT = [
  ("Ośrodek pomocy społecznej – gmina miejsko-wiejska", "M-GOPS"),
  ("Ośrodek pomocy społecznej – gmina", "GOPS"),
  ("Ośrodek pomocy społecznej – gmina", "Gminny Ośrodek Pomocy Społecznej w gminie"),
  ("Ośrodek pomocy społecznej", "OPS"), ("Ośrodek pomocy społecznej", "Ośr. Pom. Społ."),
  ("Miejski ośrodek pomocy społecznej lub rodzinie – miasto", "MOPS"),
  ("Miejski ośrodek pomocy społecznej lub rodzinie – miasto", "MOPR"),
  ("Powiatowe centrum pomocy rodzinie – powiat", "PCPR w powiecie"),
  ("Powiatowe centrum pomocy rodzinie", "PCPR"), ("Powiatowy urząd pracy", "PUP"),
  ("Regionalny ośrodek polityki społecznej", "ROPS"), ("Wojewódzki urząd pracy", "WUP"),
  ("Klub Integracji Społecznej", "KIS"), ("Miejski Ośrodek Pomocy Społecznej", "MOPS"),
  ("Zakład Aktywności Zawodowej", "ZAZ"),
]
# Locatives of endings that have one only; longer endings first.
LOCATIVE = [
  ("ski", "skim"), ("cki", "ckim"), ("ska", "skiej"), ("cka", "ckiej"), ("skie", "skiem"),
  ("ów", "owie"), ("owo", "owie"), ("ice", "icach"), ("iec", "cu"), ("ek", "ku"), ("sko", "sku"),
  ("ica", "icy"), ("owa", "owie"), ("no", "nie"), ("sz", "szu"), ("yn", "ynie"), ("in", "inie"),
  ("ki", "kach"), ("zdrój", "zdroju"),
]
LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"


def plain(text):
  text = text.replace("ł", "l").replace("Ł", "L")
  return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def typo(random, word):
  if len(word) < 6:
    return word
  place = random.randrange(1, len(word) - 1)
  kind = random.randrange(4)
  if kind == 0:
    return word[:place] + word[place + 1:]
  if kind == 1:
    return word[:place] + random.choice(LETTERS) + word[place:]
  if kind == 2:
    return word[:place] + random.choice(LETTERS) + word[place + 1:]
  return word[:place - 1] + word[place] + word[place - 1] + word[place + 1:]


def locative(name):
  words = []
  for word in name.split(" "):
    for ending, form in LOCATIVE:
      if word.lower().endswith(ending):
        word = word[:-len(ending)] + form
        break
    words.append(word)
  return " ".join(words)


def abbreviated(random, name):
  fitting = [(long, short) for long, short in SHORT if name.lower().startswith(long.lower())]
  if not fitting:
    return name
  long, short = random.choice(fitting)
  return short + name[len(long):]


def inflected(random, name):
  head, mark, place = name.partition(" – ")
  if not mark:
    return name
  kind, _, rest = place.partition(" ")
  if kind in ("gmina", "miasto") and rest and "(" not in rest and "," not in rest:
    return f"{head} w {locative(rest)}"
  return name


def turned(random, name):
  head, mark, place = name.partition(" – ")
  return f"{place}: {head}" if mark else name


def misspelt(random, name):
  words = name.split(" ")
  for _ in range(random.choice((1, 1, 2))):
    place = random.randrange(len(words))
    words[place] = typo(random, words[place])
  return " ".join(words)


DISTORTIONS = [
  abbreviated, abbreviated, inflected, turned, misspelt, misspelt,
  lambda random, name: plain(name), lambda random, name: name.upper(),
  lambda random, name: name.lower(), lambda random, name: name.replace(" – ", " "),
  lambda random, name: name.replace("„", '"').replace("”", '"'),
  lambda random, name: f"  {name.replace(' ', '  ')} ",
]


def distort(random, name):
  for change in random.sample(DISTORTIONS, random.choice((1, 2, 2, 3))):
    name = change(random, name)
  return name


def run(program, *words):
  result = subprocess.run([program, *map(str, words)], capture_output=True, text=True,
                          env=dict(os.environ, LC_ALL="C.UTF-8"))
  if result.returncode:
    sys.exit(f"{words}: {result.stderr}")
  return list(csv.DictReader(result.stdout.splitlines()))


def write(path, names):
  with open(path, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["nazwa"])
    writer.writerows([name] for name in names)


def institutions(folder):
  with open(folder / "institutions.csv", encoding="utf-8", newline="") as file:
    return [row for row in csv.DictReader(file) if not row["id"].startswith("#")]


def ask(program, folder, wanted, list_path, chooser):
  """Right first and wrongly decided of `wanted` distorted names of a dataset's institutions."""
  units = [row for row in institutions(folder) if row["name"]]
  asked = [chooser.choice(units) for _ in range(wanted)]
  names = [distort(chooser, row["name"]) for row in asked]
  write(list_path, names)
  found = run(program, "match", list_path, "--dataset", folder, "--format", "csv", "--quiet")
  right, decided, wrong = 0, 0, []
  for row, name, match in zip(asked, names, found, strict=True):
    right += match["matched_id"] == row["id"]
    decided += match["decision"] == "exact"
    if match["decision"] == "exact" and match["matched_id"] != row["id"]:
      wrong.append((name, row["id"], match["matched_id"]))
    if match["matched_id"] != row["id"] and "-v" in sys.argv:
      print(f"  {name!r}: {row['name']!r}, found {match['name']!r}")
  return right, decided, wrong


def main():
  program = str(pathlib.Path(sys.argv[1]).resolve())
  chooser = random.Random(4)
  faults = []
  with tempfile.TemporaryDirectory() as name:
    place = pathlib.Path(name)
    country = place / "country"
    subprocess.run([program, "new", country, "--terc", REGISTER, "--quiet"], check=True,
                   capture_output=True)
    datasets = sorted(p for p in (ROOT / "Datasets").iterdir() if (p / "institutions.csv").exists())
    right = decided = 0
    for folder, wanted in [(country, 350), *((p, 25) for p in datasets)]:
      results = ask(program, folder, wanted, place / "list.csv", chooser)
      right += results[0]
      decided += results[1]
      faults += results[2]
      print(f"{folder.name}: {results[0]} of {wanted} right first, {results[1]} decided")
    total = 350 + 25 * len(datasets)
    print(f"match: {right} of {total} right first, {decided} decided, {len(faults)} wrongly")
    if total != 500 or right < 0.95 * total or faults:
      print("FAULT", faults)
      return 1

    # Units of other voivodeships: none of them is in the data.
    one = place / "one"
    subprocess.run([program, "new", one, "--terc", REGISTER, "--area", "26", "--quiet"], check=True,
                   capture_output=True)
    others = [row for row in institutions(country) if row["seat"][:2] not in ("26",)]
    names = [distort(chooser, row["name"]) for row in chooser.sample(others, 500)]
    write(place / "list.csv", names)
    found = run(program, "match", place / "list.csv", "--dataset", one, "--format", "csv",
                "--quiet")
    # A gmina of the same name, or of a name with the same form, is told apart by nothing here.
    strange = [(match["given"], match["name"]) for match in found if match["decision"] != "review"
               and match["decision"] != "none"]
    print(f"match: {len(strange)} of 500 names of other voivodeships decided, by namesakes")
    for given, name in strange:
      place_name = plain(name.split(" – ")[-1]).lower().split(" ")[-1]
      if place_name[:4] not in plain(given).lower():
        print("FAULT", given, name)
        return 1

    units = institutions(country)
    write(place / "list.csv", [distort(chooser, row["name"]) for row in chooser.sample(units, 3000)])
    start = time.monotonic()
    run(program, "match", place / "list.csv", "--dataset", country, "--format", "csv", "--quiet")
    seconds = time.monotonic() - start
    print(f"match: 3,000 rows against {len(units):,} institutions in {seconds:.2f} s")
    if seconds >= 2:
      return 1
  return 0


if __name__ == "__main__":
  sys.exit(main())

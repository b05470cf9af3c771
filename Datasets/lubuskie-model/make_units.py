"""Which units there are: statutory ones by the register, the rest model data. See make.py."""
import make_tables as tables
from make_model import CUS_AREA, CUS_SEAT, CUT_OFF, MODEL, PARTS, REGION, SHARE


def add(model):
  statutory_units(model)
  regional_units(model)
  powiat_units(model)
  reintegration_units(model)
  gmina_units(model)


def statutory_units(model):
  structure = model.tool.Structure(model.units, [REGION])
  for row in structure.rows():
    row["note"] = f"{MODEL}; {row['note']}"
    if row["id"].startswith("ops-"):
      code = row["seat"]
      row["name"] = ops_name(model, code)
      if code == CUS_SEAT:
        row.update(id=f"cus-{code}", kind="CUS", serves=CUS_AREA, note=f"{MODEL}: OPS jako CUS",
                   name=f"Centrum Usług Społecznych – gmina {model.name(code)} (model)")
    model.unit(row["id"], row["name"], row["kind"], row["seat"], row["serves"],
               evidence=row["evidence"], note=row["note"])


def ops_name(model, code):
  words = {"wiejska": ("Gminny", "gmina"), "miejsko-wiejska": ("Miejsko-Gminny", "gmina"),
           "miejska": ("Miejski", "miasto")}
  first, unit = words[model.units[code][1]]
  return f"{first} Ośrodek Pomocy Społecznej – {unit} {model.name(code)}"


def regional_units(model):
  seat = "086201"
  model.unit("um-08", "Urząd Marszałkowski – województwo lubuskie", "UM", seat, "08")
  model.institutions["rops-08"]["founder"] = "um-08"
  model.unit("wojewoda-08", "Wojewoda – województwo lubuskie", "wojewoda", "086101", "08")
  model.unit("kuratorium-08", "Kuratorium oświaty – województwo lubuskie", "education-authority",
             "086101", "08")
  model.unit("policja-08", "Komenda wojewódzka policji – województwo lubuskie", "police", "086101",
             "08")
  model.unit("pfron-08", "PFRON, oddział – województwo lubuskie", "PFRON", seat, "08")
  model.unit("ohp-08", "OHP, komenda – województwo lubuskie", "OHP", seat, "08")
  model.unit("zk-model", "Zakład karny modelowy", "ZK", "081009", "08")
  for id, name, seat, serves in tables.SUPPORT_CENTRES:
    model.unit(id, f"OWES modelowy – {name}", "OWES", seat, serves)


def powiat_units(model):
  for powiat in model.powiats:
    city = model.tool.is_city(powiat)
    label = ("miasto " if city else "powiat ") + model.units[powiat][0]
    seat = powiat + "01" if city else model.institutions[f"pcpr-{powiat}"]["seat"]
    if not city:
      model.unit(f"starostwo-{powiat}", f"Starostwo powiatowe – {label}", "powiat-office", seat,
                 powiat)
    if powiat != "0806":
      model.unit(f"policja-{powiat}", f"Komenda policji – {label}", "police", seat, powiat)
  listed = [
    ("sad", "Sąd i kuratorzy", "court", tables.COURTS),
    ("terapia", "Poradnia terapii uzależnień", "therapy-clinic", tables.THERAPY),
    ("orzekanie", "Zespół do spraw orzekania", "disability-board", tables.DISABILITY_BOARDS),
    ("oik", "Ośrodek interwencji kryzysowej", "OIK", tables.CRISIS),
    ("dps", "Dom pomocy społecznej", "DPS", tables.HOMES),
  ]
  for prefix, words, kind, seats in listed:
    for code in seats:
      around = {"086101": "0861 0801", "086201": "0862 0809"}.get(code, code[:4])
      model.unit(f"{prefix}-{code}", f"{words} modelowy nr {seats.index(code) + 1} – "
                 f"{model.place(code)}", kind, code, around)


def reintegration_units(model):
  for kind, seat, serves, since, until in tables.REINTEGRATION:
    founder = model.ops(seat) if kind == "KIS" else ""
    model.unit(f"{kind.lower()}-{seat}", f"{kind} modelowy – {model.place(seat)}", kind, seat,
               serves, founder, since, until)
  for prefix, words, kind, seats in (
    ("pes", "Spółdzielnia socjalna modelowa", "PES", tables.ENTERPRISES),
    ("pracodawca", "Pracodawca modelowy", "employer", tables.EMPLOYERS),
    ("lgd", "Lokalna grupa działania modelowa", "LGD", tables.LOCAL_GROUPS),
    ("parafia", "Parafia modelowa", "parish", tables.PARISHES),
  ):
    for number, seat in enumerate(seats, 1):
      serves = seat[:4] if kind == "employer" else ""
      model.unit(f"{prefix}-{number:02}", f"{words} nr {number} – {model.place(seat)}", kind, seat,
                 serves)


def gmina_units(model):
  """Schools, commissions, clinics, associations and offices: mostly where a team meets."""
  always = ("086101", "086201", "081102", "080401", CUT_OFF)
  model.team_gminas = [
    code for code in model.gminas
    if code in always or model.chance.happens(SHARE[model.part(code)])
  ]
  wanted = [
    ("gkrpa", "GKRPA", "GKRPA", 0.95), ("szkola", "Szkoła modelowa", "school", 0.85),
    ("zoz", "Przychodnia modelowa", "health-unit", 0.6),
    ("ngo", "Stowarzyszenie modelowe", "NGO", 0.75),
  ]
  for code in model.gminas:
    for prefix, words, kind, share in wanted:
      if code in always or model.chance.happens(share if code in model.team_gminas else 0.08):
        model.unit(f"{prefix}-{code}", f"{words} – {model.place(code)}", kind, code)
    if model.chance.happens(0.7 if model.local("ngo", code) else 0.06):
      model.unit(f"urzad-{code}", f"Urząd gminy – {model.place(code)}", "gmina-office", code)
      model.institutions[model.ops(code)]["founder"] = f"urzad-{code}"
  for number, code in enumerate(("086201", "086101", "080906", "080602"), 1):
    name = f"Fundacja modelowa nr {number} – {model.place(code)}"
    model.unit(f"fundacja-{number:02}", name, "NGO", code, "08" if number < 3 else "")

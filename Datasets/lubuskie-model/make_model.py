"""The parts that the powiats play, chance, and the tables as they grow: see make.py."""

SEED = 20250430
DAY = "2025-04-30"
MODEL = "model data"
REGION = "08"

# The part that each powiat plays on DAY.
PARTS = {
  "0801": "rich", "0861": "rich",  # well connected
  "0809": "rich", "0862": "rich",  # well connected, around the ROPS
  "0804": "rich",  # full reintegration pathway, surveyed from both sides
  "0811": "rich",  # full pathway, complete teams
  "0802": "plain",  # one gmina (CUT_OFF) tied to nobody outside
  "0803": "surveyed",  # all data collected: what is not recorded is not there
  "0805": "weak",  # meetings and reports, nothing that suffices
  "0806": "silent",  # hardly anything recorded, isolated units
  "0807": "denied",  # asked, and there is none: rows of status `none`
  "0808": "hanging",  # held to the rest by one tie; a CUS serves three gminas
  "0810": "expiring",  # agreements that end within half a year
  "0812": "apart",  # a component of its own, no OWES
}
CUT_OFF = "080207"
SILENT_OPS = {"080603", "080605", "081008"}
CUS_SEAT, CUS_AREA = "080805", "080805 080801 080803"
SHARE = {"rich": 0.62, "plain": 0.35, "surveyed": 0.35, "weak": 0.3, "silent": 0.15,
         "denied": 0.25, "hanging": 0.35, "expiring": 0.3, "apart": 0.5}


class Chance:
  """SplitMix64 (Steele, Lea, Flood 2014): the same numbers wherever it runs."""

  def __init__(self, seed):
    self.state = seed

  def next(self):
    self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    z = self.state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return z ^ (z >> 31)

  def below(self, bound):
    return self.next() % bound

  def happens(self, share):
    return self.below(10000) < share * 10000

  def pick(self, values):
    return values[self.below(len(values))]


class Model:
  """The tables as they grow; a row is a dictionary, and order is the order of making."""

  def __init__(self, units, structure_tool):
    self.units = units
    self.tool = structure_tool
    self.chance = Chance(SEED)
    self.institutions = {}
    self.ties = []
    self.events = []
    self.participation = []
    self.team_gminas = []
    self.gminas = sorted(code for code in units if len(code) == 6 and code.startswith(REGION))
    self.powiats = sorted({code[:4] for code in self.gminas})

  # Rows

  def unit(self, id, name, kind, seat, serves="", founder="", since="", until="",
           evidence="dane modelowe", note=MODEL):
    self.institutions[id] = {
      "id": id, "name": name, "kind": kind, "seat": seat, "serves": serves, "founder": founder,
      "since": since, "until": until, "evidence": evidence, "note": note,
    }

  def tie(self, a, b, form, start="", end="", **more):
    if a not in self.institutions or b not in self.institutions:
      return
    row = {"from": a, "to": b, "form": form, "start": start, "end": end}
    self.ties.append({**row, **more, "evidence": "dane modelowe", "note": MODEL})

  def event(self, id, name, form, roles, start="", end="", **more):
    row = {"id": id, "name": name, "form": form, "start": start, "end": end}
    self.events.append({**row, **more, "evidence": "dane modelowe", "note": MODEL})
    for institution, role in roles:
      if institution in self.institutions:
        self.participation.append(
          {"event": id, "institution": institution, "role": role, "note": MODEL})

  # Places and units

  def part(self, code):
    return PARTS[code[:4]]

  def name(self, code):
    return self.units[code][0]

  def place(self, code):
    """A name that tells the town from the village of one name."""
    same = [c for c in self.gminas if self.name(c) == self.name(code)]
    if len(same) == 1:
      return self.name(code)
    return f"{self.name(code)} ({self.units[code][1]})"

  def one(self, code, kind):
    """The unit of a kind that serves a gmina, the most local one; empty where there is none."""
    found = []
    for id, row in self.institutions.items():
      if kind in row["kind"].split("+") and not row["until"]:
        default = row["seat"] if kind == "KIS" else row["seat"][:4]
        fitting = [a for a in (row["serves"] or default).split() if code.startswith(a)]
        found += [(-len(area), id) for area in fitting]
    return min(found)[1] if found else ""

  def ops(self, code):
    return f"cus-{code}" if code == CUS_SEAT else f"ops-{code}"

  def local(self, prefix, code):
    id = f"{prefix}-{code}"
    return id if id in self.institutions else ""

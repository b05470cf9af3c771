"""Ties, each powiat in its own way: model data. See make.py."""
import make_tables as tables
from make_model import CUS_AREA, CUS_SEAT, CUT_OFF, PARTS, SILENT_OPS


# Gminas of a full chain from the OPS to an employer.
FULL = ("080401", "081102", "086101", "086201")


def add(model):
  labour_ties(model)
  family_ties(model)
  report_ties(model)
  reintegration_ties(model)
  support_ties(model)
  health_ties(model)
  office_ties(model)
  regional_ties(model)
  planned_ties(model)


def survey(model, a, b, both=False):
  """Ratings of one side; of both sides as two rows told by each."""
  rated = {"trust": 2 + model.chance.below(3), "value": 2 + model.chance.below(3)}
  first = {**rated, "rater": a}
  if not both:
    return [first]
  second = {"trust": 1 + model.chance.below(4), "value": 2 + model.chance.below(3), "rater": b}
  return [first, second]


def labour_ties(model):
  """OPS and labour office: each powiat in its own way."""
  for code in model.gminas:
    ops, office, part = model.ops(code), model.one(code, "PUP"), model.part(code)
    if code == CUT_OFF or code in SILENT_OPS:
      continue
    if part == "rich":
      form = model.chance.pick(["information", "referral", "joint-programme", "agreement"])
      if code in FULL or model.chance.happens(0.85):
        start = model.chance.pick(["2023-02", "2023-09", "2024-01-15", "2024-06"])
        end = model.chance.pick(["", "", "2026-12-31", "2028-12-31"])
        for row in survey(model, ops, office, both=code[:4] == "0804"):
          model.tie(ops, office, form, start, end, subject="bezrobocie",
                    frequency=model.chance.pick(["co tydzień", "co miesiąc", "co kwartał"]), **row)
      if form != "joint-programme" and model.chance.happens(0.3):
        model.tie(ops, office, "joint-programme", "2024-03-01", "2025-12-31",
                  subject="reintegracja", document="Program Aktywizacja i Integracja (model)")
    elif part == "expiring":
      model.tie(ops, office, "agreement", "2023-07-01", "2025-06-30", subject="bezrobocie",
                document="porozumienie modelowe")
    elif part == "weak":
      model.tie(ops, office, "meeting", "2024-11-14", "2024-11-14", subject="bezrobocie")
    elif part == "denied" and code not in ("080704", "080705"):
      model.tie(ops, office, "referral", status="none", rater=ops, subject="bezrobocie")
    elif code == "080704":
      model.tie(ops, office, "referral", "2024-05", "", subject="bezrobocie", confirmed="yes")
    elif part == "surveyed" and code not in ("080303", "080304"):
      for row in survey(model, ops, office, both=True):
        model.tie(ops, office, "referral", "2024-02-01", "", subject="bezrobocie", intensity=3,
                  **row)
    elif part in ("plain", "apart", "hanging") and code != "080205":
      model.tie(ops, office, "information", "2024-01", "2027-12-31", subject="bezrobocie",
                confirmed=model.chance.pick(["yes", "no", ""]))


def family_ties(model):
  """OPS and PCPR, PCPR and labour office, PCPR and ROPS."""
  for code in model.gminas:
    ops, centre, part = model.ops(code), f"pcpr-{code[:4]}", model.part(code)
    if code == CUT_OFF or code in SILENT_OPS or centre not in model.institutions:
      continue
    if part in ("rich", "apart", "hanging", "plain") and model.chance.happens(0.8):
      model.tie(ops, centre, model.chance.pick(["information", "agreement", "information"]),
                model.chance.pick(["2023", "2024-05-01"]), model.chance.pick(["", "2027-06-30"]),
                subject="piecza zastępcza", intensity=model.chance.pick(["", "", 3]))
    elif part == "expiring":
      model.tie(ops, centre, "information", "2024-01-01", "2025-09-30", subject="rodzina")
    elif part == "weak":
      model.tie(ops, centre, "meeting", "2025-02-06", "2025-02-06", subject="rodzina")
    elif part == "denied" and code in ("080702", "080703"):
      model.tie(ops, centre, "information", status="none", rater=centre, subject="rodzina")
    elif part == "surveyed" and code != "080306":
      model.tie(ops, centre, "information", "2023-10", "", subject="rodzina", confirmed="yes",
                trust=3, value=3, rater=centre)
  for powiat in model.powiats:
    centre, office = f"pcpr-{powiat}", model.one(powiat + "01", "PUP")
    if PARTS[powiat] in ("rich", "surveyed", "apart"):
      model.tie(centre, office, "referral", "2023-05-01", "", direction="directed",
                subject="niepełnosprawność")
    if PARTS[powiat] not in ("apart", "silent"):
      model.tie(centre, "rops-08", "information", "2023-01", "", subject="pomoc społeczna")


def report_ties(model):
  """Yearly reports to the ROPS (OZPS): this year's, last year's, or none."""
  for code in model.gminas:
    part = model.part(code)
    if part in ("apart", "hanging", "silent") or code == CUT_OFF or code in SILENT_OPS:
      continue
    late = model.chance.happens(0.15)
    day = "2024-03-20" if late else f"2025-03-{10 + model.chance.below(18):02}"
    model.tie(model.ops(code), "rops-08", "report", day, day, direction="directed",
              document="OZPS (model)", frequency="co rok")
  for powiat in model.powiats:
    if PARTS[powiat] in ("rich", "weak", "expiring"):
      model.tie(f"pcpr-{powiat}", "rops-08", "report", "2025-03-28", "2025-03-28",
                direction="directed", document="OZPS (model)", frequency="co rok")
  for code in ("086101", "086201", "081102", "080401", "080302"):
    model.tie(model.ops(code), "rops-08", model.chance.pick(["advice", "information"]), "2024-01",
              "2028-12-31", subject="usługi społeczne")


def reintegration_ties(model):
  """CIS, KIS, ZAZ, WTZ with those who send people and those who take them."""
  for kind, seat, serves, since, until in tables.REINTEGRATION:
    id, powiat = f"{kind.lower()}-{seat}", seat[:4]
    if until or since:
      continue
    covered = [c for c in model.gminas if any(c.startswith(a) for a in (serves or powiat).split())]
    if kind in ("CIS", "KIS"):
      for code in covered:
        if code not in SILENT_OPS and code != CUT_OFF and (
            code in FULL or model.part(code) == "hanging" or model.chance.happens(0.75)):
          model.tie(model.ops(code), id, "referral", "2023-03", model.chance.pick(["", "2026-12"]),
                    direction="directed", subject="reintegracja")
    if kind == "CIS" and model.part(seat) in ("rich", "expiring"):
      end = "2025-08-31" if model.part(seat) == "expiring" else ""
      model.tie(model.one(seat, "PUP"), id, "referral", "2023-04-01", end, subject="reintegracja")
    if kind == "KIS" and f"cis-{seat}" in model.institutions:
      model.tie(id, f"cis-{seat}", "referral", "2023-06", "", direction="directed",
                subject="reintegracja")
    if kind == "WTZ":
      workshop_ties(model, id, seat)
    if kind == "ZAZ" and model.part(seat) == "rich":
      model.tie(id, model.one(seat, "PUP"), "referral", "2024-02", "", subject="niepełnosprawność")


def workshop_ties(model, id, seat):
  centre = f"pcpr-{seat[:4]}"
  if centre not in model.institutions:
    centre = model.ops(seat)
  if seat == "081002":
    model.tie(centre, id, "grant", "2024-01-01", "2025-07-31", subject="niepełnosprawność",
              document="umowa modelowa, środki PFRON")
  elif seat not in ("080505", "080206"):
    model.tie(centre, id, "supervision", "2023-01", "", direction="directed",
              subject="niepełnosprawność")
  else:
    model.tie(centre, id, "meeting", "2024-12-03", "2024-12-03", subject="niepełnosprawność")
  model.tie(model.local("orzekanie", seat), id, "referral", "2023-01", "", direction="directed",
            subject="niepełnosprawność")
  model.tie(model.local("orzekanie", seat), centre, "information", "2023-01", "",
            subject="niepełnosprawność")
  zaz = f"zaz-{seat}"
  if model.part(seat) == "rich":
    model.tie(id, zaz, "referral", "2023-09", "", direction="directed", subject="niepełnosprawność")
    model.tie(id, model.one(seat, "PUP"), "referral", "2024-09", "", subject="niepełnosprawność")


def support_ties(model):
  """OWES with those whom it advises; employers with labour offices."""
  for id, _, _, serves in tables.SUPPORT_CENTRES:
    covered = [c for c in model.gminas if any(c.startswith(a) for a in serves.split())]
    for other, row in list(model.institutions.items()):
      if row["seat"] not in covered or row["until"] or row["since"]:
        continue
      advised = row["kind"] in ("CIS", "KIS", "ZAZ", "WTZ", "PES")
      if advised and model.part(row["seat"]) != "hanging":
        share = 1.0 if row["seat"] in FULL else 0.9 if model.part(row["seat"]) == "rich" else 0.45
        if model.chance.happens(share):
          model.tie(id, other, model.chance.pick(["advice", "advice", "referral"]), "2023-11",
                    model.chance.pick(["", "2026-10-31", "2025-10-15"]),
                    subject="ekonomia społeczna")
    for code in covered:
      if model.part(code) == "rich" and model.chance.happens(0.3):
        model.tie(id, model.ops(code), "advice", "2024-04", "2026-04-30",
                  subject="ekonomia społeczna")
    model.tie(id, model.one(model.institutions[id]["seat"], "PUP"), "referral", "2024-01", "",
              subject="zatrudnienie")
  for number, seat in enumerate(tables.EMPLOYERS, 1):
    model.tie(f"pracodawca-{number:02}", model.one(seat, "PUP"), "agreement", "2024", "2026",
              subject="zatrudnienie")


def health_ties(model):
  """Therapy, crisis centres, homes, parishes and local action groups."""
  for seat in tables.THERAPY:
    model.tie(model.local("gkrpa", seat), f"terapia-{seat}", "referral", "2023-02", "",
              direction="directed", subject="uzależnienia")
    model.tie(f"terapia-{seat}", model.one(seat, "KIS"), "referral", "2023-08", "",
              direction="directed", subject="uzależnienia")
    model.tie(model.local("gkrpa", seat), model.ops(seat), "information", "2023-01", "",
              subject="uzależnienia")
  for seat in tables.CRISIS[:3]:
    model.tie(f"oik-{seat}", model.ops(seat), "referral", "2023-04", "", subject="przemoc domowa")
    model.tie(f"oik-{seat}", model.one(seat, "police"), "information", "2024-02", "",
              subject="przemoc domowa")
  for seat in tables.HOMES[:2]:
    model.tie(f"dps-{seat}", model.ops(seat), "referral", "2023-01", "", subject="starość")
  for number, seat in enumerate(tables.PARISHES[:2], 1):
    model.tie(f"parafia-{number:02}", model.ops(seat), "information", "2024-11", "",
              subject="ubóstwo", trust=4, value=3, rater=f"parafia-{number:02}")
  for number, seat in enumerate(tables.LOCAL_GROUPS[:3], 1):
    group = f"lgd-{number:02}"
    model.tie(group, model.one(seat, "OWES"), "agreement", "2024-03", "2027-12-31",
              subject="ekonomia społeczna")
    model.tie(group, model.local("urzad", seat), "plan", "2023", "2027", subject="rozwój lokalny")


def office_ties(model):
  """Local government and NGOs, NGOs and OPS of one gmina."""
  for code in model.gminas:
    office, ngo = model.local("urzad", code), model.local("ngo", code)
    if office and ngo and model.part(code) != "denied" and (
        code in FULL or model.chance.happens(0.7)):
      model.tie(office, ngo, model.chance.pick(["programme", "grant"]), "2025-01-01", "2025-12-31",
                subject="aktywność obywatelska")
    elif office and ngo:
      model.tie(office, ngo, "grant", status="none", rater=office)
    if ngo and code != CUT_OFF and model.chance.happens(0.35):
      form = model.chance.pick(["information", "agreement"])
      model.tie(ngo, model.ops(code), form, "2024-01", "", subject="wsparcie rodziny")


def regional_ties(model):
  """Agreements of the region, powiat offices with NGOs, the CUS, founders told as ties."""
  for a, b, form, end in (
    ("rops-08", "wup-08", "agreement", "2027-12-31"), ("rops-08", "policja-08", "meeting", ""),
    ("rops-08", "kuratorium-08", "agreement", "2025-08-31"),
    ("um-08", "fundacja-01", "programme", "2025-12-31"), ("rops-08", "pfron-08", "information", ""),
    ("wup-08", "ohp-08", "agreement", "2026-12-31"), ("rops-08", "wojewoda-08", "information", ""),
  ):
    start = "2024-09-05" if form == "meeting" else "2024-01-01"
    model.tie(a, b, form, start, start if form == "meeting" else end, subject="polityka społeczna")
  for powiat in model.powiats:
    partners = [f"ngo-{c}" for c in model.gminas if c.startswith(powiat) and model.local("ngo", c)]
    if partners and PARTS[powiat] in ("rich", "plain", "expiring"):
      model.tie(f"starostwo-{powiat}", partners[0], "programme", "2025-01-01", "2025-12-31",
                subject="aktywność obywatelska")
  for code in CUS_AREA.split()[1:]:
    if code != "080803":
      model.tie(f"cus-{CUS_SEAT}", model.ops(code), "agreement", "2024-06-01", "2026-05-31",
                subject="usługi społeczne")
  model.tie("fundacja-01", "cis-086201", "founder", "2022", "")
  model.tie("fundacja-02", "cis-086101", "founder", "2022", "")


def planned_ties(model):
  for a, b in (("ops-080303", "pup-0803"), ("ops-080602", "pup-0806"), ("ops-080703", "pup-0807"),
               ("kis-080602", "pup-0806")):
    model.tie(a, b, "agreement", "2025-09-01", "2028-08-31", status="planned", subject="bezrobocie")

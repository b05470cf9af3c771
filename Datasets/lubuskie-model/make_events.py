"""Teams, plans and regional events: model data. See make.py."""
from make_model import CUT_OFF, PARTS, SILENT_OPS


def add(model):
  teams(model)
  plans(model)
  regional_events(model)


def teams(model):
  """Interdisciplinary teams of gminas; some lack a sector."""
  for code in model.team_gminas:
    part = model.part(code)
    members = [model.local(p, code) for p in ("gkrpa", "szkola", "zoz", "ngo")]
    if code != CUT_OFF:
      members += [model.one(code, "police") if part != "denied" else ""]
      if part == "rich" and model.chance.happens(0.4):
        members += [model.one(code, "court")]
    members = [id for id in members if id and id != "policja-08"]
    if len(members) < 2:
      continue
    end = "2025-08-31" if part == "expiring" else ""
    roles = [(model.ops(code), "organiser")] + [(id, "member") for id in members]
    model.event(f"zespol-{code}", f"Zespół interdyscyplinarny – {model.place(code)}", "team", roles,
                model.chance.pick(["2023-07-01", "2024-01-10"]), end, place=code,
                subject="przemoc domowa")
  roles = [("pcpr-0811", "leader"), ("ops-081102", "member"), ("pup-0811", "member"),
           ("sad-081102", "member"), ("terapia-081102", "member"), ("cis-081102", "member"),
           ("szkola-081102", "member")]
  model.event("zespol-kooperacji-0811", "Zespół kooperacji – powiat żarski", "team", roles,
              "2024-02-01", "2027-01-31", place="081102", subject="usługi społeczne")


def plans(model):
  """Local deinstitutionalisation plans, with the PCPR or without."""
  for code in model.gminas:
    if model.part(code) == "rich" and model.chance.happens(0.35):
      roles = [(model.ops(code), "organiser"), (model.local("ngo", code), "participant")]
      if model.chance.happens(0.7):
        roles.append((f"pcpr-{code[:4]}", "partner"))
      name = f"Lokalny plan deinstytucjonalizacji – {model.place(code)}"
      model.event(f"plan-{code}", name, "plan", roles, "2024-01-01", "2027-12-31", place=code, subject="deinstytucjonalizacja")


def regional_events(model):
  reached = [c for c in model.gminas if model.part(c) not in ("apart", "hanging")
             and c != CUT_OFF and c not in SILENT_OPS]
  organiser = [("rops-08", "organiser")]
  model.event("szkolenie-2025-03", "Szkolenie regionalne: usługi społeczne (model)", "training",
              organiser, "2025-03-11", "2025-03-12", place="086201", attendees=64,
              subject="usługi społeczne", addressees=selectors(model, reached))
  model.event("grupa-ekonomia", "Grupa robocza ds. ekonomii społecznej (model)", "working-group",
              organiser + [("owes-gorzowski", "member"), ("owes-zielonogorski", "member"),
                           ("wup-08", "member"), ("pfron-08", "member")],
              "2023-05-10", "2026-12-31", place="086201", subject="ekonomia społeczna")
  model.event("projekt-siec", "Lubuska sieć reintegracji (projekt modelowy)", "project",
              [("rops-08", "leader"), ("cis-086201", "partner"), ("cis-086101", "partner"),
               ("cis-080401", "partner"), ("cis-081102", "partner"), ("wup-08", "partner"),
               ("um-08", "partner"), ("owes-zielonogorski", "partner")],
              "2024-01-01", "2026-12-31", subject="reintegracja")
  model.event("projekt-zagan", "Partnerstwo żagańskie (projekt modelowy)", "project",
              [("pup-0810", "leader"), ("ops-081002", "partner"), ("ops-081007", "partner"),
               ("kis-081002", "partner"), ("pes-10", "partner")],
              "2023-07-01", "2025-09-30", place="081002", subject="bezrobocie")
  model.event("projekt-uslugi", "Usługi bliżej domu (projekt modelowy)", "project",
              [("fundacja-01", "leader"), ("ops-086201", "partner"), ("ngo-080906", "partner"),
               ("dps-086101", "partner"), ("zoz-086201", "partner"), ("szkola-086201", "partner")],
              "2023-01-01", "2028-12-31", subject="usługi społeczne")
  model.event("projekt-zakonczony", "Aktywni na starcie (projekt modelowy, zakończony)", "project",
              [("ops-086101", "leader"), ("ops-080101", "partner"), ("fundacja-02", "partner")],
              "2023-01-01", "2024-06-30", place="086101", subject="reintegracja")
  model.event("projekt-planowany", "Centra usług w gminach (projekt modelowy, planowany)",
              "project", organiser + [("ops-080602", "partner"), ("ops-080604", "partner"),
                           ("pcpr-0806", "partner")],
              "2026-01-01", "2028-12-31", status="planned", decision="2025-09-30",
              subject="usługi społeczne")
  model.event("spotkanie-pes", "Spotkanie podmiotów ekonomii społecznej (model)", "meeting",
              [("owes-gorzowski", "organiser")] + [(f"pes-{n:02}", "participant")
                                                   for n in (7, 8, 11)] +
              [("lgd-04", "participant"), ("cis-086101", "host"), ("pup-0861", "speaker")],
              "2025-01-22", "2025-01-22", place="086101", attendees=31,
              subject="ekonomia społeczna")
  forum = [model.ops(c) for c in reached if model.chance.happens(0.65)]
  guests = [f"ngo-{c}" for c in reached if model.chance.happens(0.2)]
  model.event("forum-2024-10", "Forum polityki społecznej (model)", "meeting",
              organiser + [("wup-08", "speaker"), ("wojewoda-08", "invited")] +
              [(id, "participant") for id in forum + guests],
              "2024-10-17", "2024-10-17", place="086201", attendees=140,
              subject="polityka społeczna")


def selectors(model, reached):
  """Selectors for the OPS and PCPR of the gminas reached: by powiat where the whole is."""
  words = []
  for powiat in model.powiats:
    inside = [c for c in model.gminas if c.startswith(powiat)]
    covered = [c for c in inside if c in reached]
    if covered == inside:
      words.append(f"kind:OPS@{powiat}")
    else:
      words += [f"kind:OPS@{code}" for code in covered]
    if covered and not model.tool.is_city(powiat) and PARTS[powiat] != "silent":
      words.append(f"kind:PCPR@{powiat}")
  return " ".join(words)

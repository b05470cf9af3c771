#!/usr/bin/env python3
"""Works out the gaps of every gmina a second time, slowly, and compares them with the program's.

usage: check_gaps.py PROGRAM

The rules, forms, service areas and the life of a tie are written here anew from their definitions,
row by row and pair by pair; nothing is taken from the program but what it printed. Tried on each
dataset in Datasets/ on several days and on seeded random ones.
"""
import csv
import datetime as dt
import io
import itertools
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import networkx as nx

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
HORIZON = 180
WINDOW = 365
INTENSITY = {
    "meeting": 1, "training": 1, "report": 1, "information": 2, "working-group": 2, "advice": 2,
    "plan": 2, "referral": 3, "joint-programme": 3, "team": 3, "supervision": 3, "programme": 3,
    "agreement": 4, "project": 4, "grant": 4, "founder": 4}
POINT = {"meeting", "training", "report"}
# Forms by which those who take part together meet a rule; by the others only organisers do.
JOINT = {"team", "working-group", "project", "programme"}
AREA = {
    "OPS": 6, "CUS": 6, "GKRPA": 6, "school": 6, "gmina-office": 6, "PCPR": 4, "PUP": 4,
    "disability-board": 4, "powiat-office": 4, "WTZ": 4, "ZAZ": 4, "CIS": 4, "ROPS": 2, "WUP": 2,
    "UM": 2, "OWES": 2}
LAW, DUTY, PRACTICE = 3, 2, 1
OPS = ("OPS", "CUS")
# id, per, strength, quantifier, demands, forms, options
TIE_RULES = [
    ("T1", "gmina", LAW, "a", [(OPS, ("PUP",))],
     ("information", "referral", "joint-programme", "agreement"), {"until": "2025-05-31"}),
    ("T1b", "gmina", PRACTICE, "a", [(OPS, ("PUP",))],
     ("information", "referral", "joint-programme", "agreement"), {"from": "2025-06-01"}),
    ("T2", "gmina", PRACTICE, "any", [(OPS, ("PUP",))], ("joint-programme",),
     {"until": "2025-05-31"}),
    ("T4-gmina", "gmina", LAW, "any", [(("gmina-office",), ("NGO",))], ("programme", "grant"), {}),
    ("T4-powiat", "powiat", LAW, "any", [(("powiat-office",), ("NGO",))], ("programme", "grant"),
     {"meets": 4}),
    ("T4-voivodeship", "voivodeship", LAW, "any", [(("UM",), ("NGO",))], ("programme", "grant"),
     {}),
    ("T5", "gmina", DUTY, "a", [(OPS + ("PCPR",), ("ROPS",))], ("report",), {"within": 13}),
    ("T5b", "gmina", PRACTICE, "a", [(OPS + ("PCPR",), ("ROPS",))], ("information",),
     {"above": True}),
    ("T6", "gmina", LAW, "any", [(("CIS",), OPS)], ("referral",), {}),
    ("T7", "gmina", LAW, "any", [(("CIS",), ("PUP",))], ("referral",), {}),
    ("T8", "gmina", LAW, "a", [(("WTZ",), ("PCPR",))], ("supervision", "grant", "agreement"), {}),
    ("T9", "gmina", PRACTICE, "any", [(("WTZ",), ("ZAZ",)), (("WTZ",), ("PUP",))], ("referral",),
     {}),
    ("T10", "voivodeship", LAW, "b", [(("ROPS",), ("OWES",))], ("working-group", "agreement"), {}),
    ("T11", "gmina", PRACTICE, "b",
     [(("OWES",), ("CIS", "KIS", "ZAZ", "WTZ", "PES")), (("OWES",), OPS), (("OWES",), ("PUP",))],
     ("advice", "training", "referral"), {}),
    ("T12", "gmina", PRACTICE, "a", [(OPS, ("PCPR",))], ("information",), {"above": True}),
    ("T13", "gmina", PRACTICE, "a", [(("PCPR",), ("PUP",))], ("referral",), {}),
    ("T14", "gmina", PRACTICE, "any",
     [(OPS, ("school",)), (OPS, ("police",)), (OPS, ("health-unit",)), (OPS, ("court",))],
     ("team",), {}),
    ("T15", "voivodeship", PRACTICE, "any",
     [(("ROPS",), ("WUP",)), (("ROPS",), ("education-authority",)), (("ROPS",), ("police",)),
      (("ROPS",), ("court",))], ("agreement",), {}),
    ("T16", "gmina", LAW, "a", [(("CUS",), ("OPS",))], ("information",),
     {"above": True, "several": True}),
    ("T17", "voivodeship", PRACTICE, "b", [(("ROPS",), OPS + ("PCPR",))], ("training", "advice"),
     {"addressed": True}),
]
UNIT_RULES = [
    ("E1", "gmina", LAW, [OPS]), ("E2", "gmina", LAW, [("PCPR",)]),
    ("E3", "gmina", LAW, [("PUP",)]),
    ("E4", "voivodeship", LAW, [("ROPS",), ("WUP",)]),
    ("E4b", "voivodeship", PRACTICE, [("OWES",)]),
    ("E5", "gmina", PRACTICE, [("CIS", "KIS")]), ("E6", "gmina", PRACTICE, [("WTZ",)]),
    ("E7", "gmina", PRACTICE, [("ZAZ",)]), ("E8", "gmina", PRACTICE, [("OWES",)]),
]
TEAM = [OPS, ("GKRPA",), ("police",), ("school",), ("health-unit",), ("NGO",), ("court",)]

failures = []
passed = 0


def check(fine, what):
    global passed
    if fine:
        passed += 1
    else:
        failures.append(what)
        if len(failures) <= 25:
            print("FAILED:", what)


def run(*arguments):
    result = subprocess.run(
        [PROGRAM, *map(str, arguments), "--format", "csv", "--lang", "en"], capture_output=True,
        timeout=300)
    if result.returncode:
        sys.exit(f"{arguments}: {result.stderr.decode()}")
    return list(csv.DictReader(io.StringIO(result.stdout.decode())))


def span(text, last=False):
    """The first or the last day of `2016`, `2016-10` or `2016-10-05`."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return dt.date(*parts)
    if len(parts) == 2:
        year, month = parts
        if not last:
            return dt.date(year, month, 1)
        return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)
    return dt.date(parts[0], 12, 31) if last else dt.date(parts[0], 1, 1)


class Dataset:
    def __init__(self, folder, day):
        def table(name):
            path = folder / f"{name}.csv"
            return list(csv.DictReader(path.open(encoding="utf-8"))) if path.exists() else []

        self.day = day
        self.units = {}
        rows = {row["id"]: row for row in table("institutions")}
        for row in rows.values():
            since, until = span(row.get("since")), span(row.get("until"), True)
            if day and ((since and since > day) or (until and until < day)):
                continue
            self.units[row["id"]] = row
        self.roles, self.areas = {}, {}
        for unit, row in self.units.items():
            roles = row["kind"].split("+")
            if roles[0] in ("MOPS", "MOPR"):
                roles = ["OPS"] + (["PCPR"] if "61" <= row["seat"][2:4] else []) + roles[1:]
            self.roles[unit] = ["OPS" if role in ("GOPS", "MGOPS") else role for role in roles]
            for role in self.roles[unit]:
                self.areas[unit, role] = self.area(row, role, rows)
        self.gminas = {}
        for row in table("gminas"):
            if len(row["teryt"]) == 6:
                self.gminas[row["teryt"]] = row
        if not self.gminas:
            for unit, row in rows.items():
                for code in [row["seat"]] + (row.get("serves") or "").split():
                    if len(code) == 6:
                        self.gminas[code] = {}
        descriptor = folder / "datapackage.json"
        own = json.loads(descriptor.read_text()).get("coopnet", {}) if descriptor.exists() else {}
        self.collected = own.get("collected", [])
        self.limit = own.get("area")
        self.ties = []  # (a, b, form, end, joint, addressed, date)
        self.teams, self.plans = [], []  # (place, members, end), (members, end)
        self.asked = set()
        for row in table("ties"):
            self.read_tie(row)
        members = {}
        for row in table("participation"):
            members.setdefault(row["event"], []).append((row["institution"], row.get("role") or ""))
        for row in table("events"):
            self.read_event(row, members.get(row["id"], []))

    def area(self, row, role, rows):
        if row.get("serves"):
            return row["serves"].split()
        if role == "KIS":
            founder = rows.get(row.get("founder") or "")
            if founder:
                first = founder["kind"].split("+")[0]
                return self.area(founder, first, rows)
        return [row["seat"][:AREA.get(role, 6)]]

    def state(self, row, form):
        """(whether it counts on the day, its end if it lasts, its date if it is a point)"""
        if row.get("status") == "planned":
            return False, None, None
        start, end = span(row.get("start")), span(row.get("end"), True)
        if self.day is None:
            return True, None, None if form not in POINT else (start or end)
        if form in POINT:
            if start is None and end is None:
                return row.get("status") != "ended", None, None
            last = end or span(row.get("start"), True)
            first = start or last
            fine = first <= self.day and last > self.day - dt.timedelta(WINDOW)
            return fine, None, last
        if start is None and end is None:
            return row.get("status") != "ended", None, None
        fine = (start is None or start <= self.day) and (end is None or self.day <= end)
        return fine, end, None

    def read_tie(self, row):
        a, b, form = row["from"], row["to"], row.get("form") or ""
        if row.get("status") == "none":
            self.asked.add(frozenset((a, b)))
            return
        if a not in self.units or b not in self.units or form == "founder":
            return
        fine, end, date = self.state(row, form)
        if fine:
            self.ties.append((a, b, form, end, True, False, date))

    def read_event(self, row, members):
        form = row.get("form") or ""
        fine, end, date = self.state(row, form)
        if not fine:
            return
        heads, rest, addressed = set(), set(), set()
        for unit, role in members:
            if unit not in self.units:
                continue
            if role == "addressee":
                addressed.add(unit)
            elif role != "invited":
                (heads if role in ("organiser", "leader") else rest).add(unit)
        rest -= heads
        for selector in (row.get("addressees") or "").split():
            kind, code = selector.removeprefix("kind:").split("@")
            for unit in self.units:
                for role in self.roles[unit]:
                    if role == kind and all(c.startswith(code) for c in self.areas[unit, role]):
                        addressed.add(unit)
        everyone = sorted(heads | rest)
        if form == "plan":
            self.plans.append((set(everyone), end))
        if form == "team":
            self.teams.append((row.get("place"), set(everyone), end))
        for i, a in enumerate(everyone):
            for b in everyone[i + 1:]:
                head = a in heads or b in heads
                if len(everyone) > 50 and not head:
                    continue
                self.ties.append((a, b, form, end, head or form in JOINT, False, date))
        for unit in addressed - heads - rest:
            for head in heads:
                self.ties.append((head, unit, form, end, True, True, date))

    def serving(self, kinds, code, meets=False):
        found = []
        for unit in sorted(self.units):
            for role in self.roles[unit]:
                if role in kinds and any(
                        code.startswith(c) or (meets and c.startswith(code))
                        for c in self.areas[unit, role]):
                    found.append(unit)
                    break
        return found

    def is_wide(self, codes):
        """Whether an area is more than one gmina; a city with powiat rights is a single one."""
        single = {c if len(c) == 6 else c + "01" for c in codes
                  if len(c) == 6 or (len(c) == 4 and c[2:] >= "61")}
        return len(single) > 1 or any(len(c) == 2 or (len(c) == 4 and c[2:] < "61") for c in codes)

    def pair(self, a, b, suffices, within, addressed_counts):
        """The best status of one pair."""
        if a == b:
            return "met"
        best = "gap"
        for x, y, form, end, joint, addressed, date in self.between.get(frozenset((a, b)), []):
            if form == "founder":
                continue
            good = form in suffices and joint
            # Only what the first side of the rule holds for the second counts, where it does.
            good = good and (not addressed or (addressed_counts and x == a))
            if good and form == "report" and within and self.day and date:
                # Thirteen months back.
                year, month = self.day.year, self.day.month - within
                while month < 1:
                    year, month = year - 1, month + 12
                day = min(self.day.day, [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31,
                                         30, 31, 30, 31][month - 1])
                good = date >= dt.date(year, month, day)
            if not good:
                best = "weak" if best == "gap" else best
            elif self.ends_soon(end):
                best = "expiring" if best != "met" else best
            else:
                best = "met"
        return best

    def known(self, a, b, suffices, forms):
        if frozenset((a, b)) in self.asked:
            return True
        for entry in self.collected:
            named = set(entry.get("forms", []))
            if entry.get("until") and self.day and span(entry["until"], True) < self.day:
                continue
            area = entry.get("area") or ""
            area = tuple(area.split()) if isinstance(area, str) else tuple(area)
            inside = not area or all(
                all(c.startswith(area) for role in self.roles[u]
                    for c in self.areas[u, role]) for u in (a, b))
            if inside and all(
                    f in named or any(INTENSITY.get(n, 1) > INTENSITY[f] for n in named)
                    for f in forms):
                return True
        return False

    def is_available(self, pathway, gmina):
        """Whether each required stage has a unit that serves the gmina."""
        def has(*kinds):
            return bool(self.serving(kinds, gmina))

        employers = any("employer" in roles for roles in self.roles.values())
        out = (has("OWES") and has("PES")) or (has("PUP") and (has("employer") or not employers))
        return out and {
            "P1": has(*OPS) and has("PUP") and has("CIS"),
            "P2": has(*OPS, "PCPR") and has("disability-board") and has("WTZ") and has("ZAZ"),
            "P3": has(*OPS) and has("GKRPA") and has("CIS")}[pathway]

    def expectations(self):
        """Rows (place, rule, status, certainty or None where left open)."""
        self.between = {}
        for tie in self.ties:
            self.between.setdefault(frozenset(tie[:2]), []).append(tie)
        result = []
        voivodeships = sorted({code[:2] for code in self.gminas})
        for name, per, _, demands in UNIT_RULES:
            for place in sorted(self.gminas) if per != "voivodeship" else voivodeships:
                for kinds in demands:
                    found = self.serving(kinds, place, meets=per == "voivodeship")
                    result.append((place, name, "met" if found else "missing-unit",
                                   "confirmed" if found else "unrecorded"))
        for name, per, _, quantifier, demands, forms, options in TIE_RULES:
            least = min(INTENSITY[form] for form in forms)
            if options.get("above"):
                suffices = {form for form in INTENSITY if INTENSITY[form] >= least}
            else:
                suffices = set(forms) | {form for form in INTENSITY if INTENSITY[form] > least}
            valid = not (options.get("until") and (
                self.day is None or self.day > span(options["until"])))
            valid = valid and not (options.get("from") and self.day
                                   and self.day < span(options["from"]))
            for place in sorted(self.gminas) if per != "voivodeship" else voivodeships:
                for first, second in demands:
                    where = place[:options.get("meets", 6)]
                    wide = per == "voivodeship" or "meets" in options
                    left = self.serving(first, where, wide)
                    right = self.serving(second, where, wide)
                    if options.get("several"):
                        left = [u for u in left if self.is_wide(self.areas[u, "CUS"])]
                    if not valid or not left or not right:
                        result.append((place, name, "not-applicable", ""))
                        continue
                    if quantifier == "a":
                        groups = [[(a, b) for b in right] for a in left]
                    elif quantifier == "b":
                        groups = [[(a, b) for a in left] for b in right]
                    else:
                        groups = [[(a, b) for a in left for b in right]]
                    for group in groups:
                        order = ["gap", "weak", "expiring", "met"]
                        best = max(
                            (self.pair(a, b, suffices, options.get("within"),
                                       options.get("addressed")) for a, b in group),
                            key=order.index)
                        certainty = "confirmed"
                        if best == "gap" and not all(
                                self.known(a, b, suffices, forms) for a, b in group):
                            certainty = "unrecorded"
                        result.append((place, name, best, certainty))
        for place in sorted(self.gminas):
            result += self.team(place) + self.plan(place)
        return result

    def team(self, gmina):
        """T3: one team placed in the gmina, or holding its OPS, with someone of each sector.

        Probation is welcome and not demanded. Without a team, a sector is missed if it has a unit.
        """
        ops = set(self.serving(OPS, gmina))
        if not ops:
            return [(gmina, "T3", "not-applicable", "")] * len(TEAM)
        choices = []
        for place, members, end in self.teams:
            if place == gmina or ops & members:
                word = "expiring" if self.ends_soon(end) else "met"
                held = {role for unit in members for role in self.roles[unit]}
                choices.append([word if held & set(kinds) else "gap" for kinds in TEAM])

        def share(choice):
            # Probation counts only where it is there.
            of = len(TEAM) - (choice[-1] == "gap")
            return sum(word != "gap" for word in choice) / of, choice.count("met")

        best = max(choices, key=share, default=None) or [
            "gap" if self.serving(kinds, gmina) else "not-applicable" for kinds in TEAM]
        if best[-1] == "gap":
            best[-1] = "not-applicable"
        return [(gmina, "T3", word, "" if word == "not-applicable" else "?") for word in best]

    def ends_soon(self, end):
        return bool(end and self.day and end <= self.day + dt.timedelta(HORIZON))

    def plan(self, gmina):
        """T18: a tie or an event of the form plan with the OPS, and with the PCPR."""
        rows = []
        for kinds in (OPS, ("PCPR",)):
            units = self.serving(kinds, gmina)
            if not units:
                rows.append((gmina, "T18", "not-applicable", ""))
                continue
            order, best = ["gap", "weak", "expiring", "met"], "gap"
            named = set(self.serving(OPS + ("PCPR",), gmina))
            ends = [end for members, end in self.plans if members & set(units)]
            for a, b, form, end, _, addressed, _ in self.ties:
                if form == "plan" and (a in units or b in units):
                    if not addressed:
                        ends.append(end)
                    else:
                        best = "weak"
                elif (a in units and b in named) or (b in units and a in named):
                    best = "weak"
            for end in ends:
                best = max(best, "expiring" if self.ends_soon(end) else "met", key=order.index)
            rows.append((gmina, "T18", best, "?"))
        return rows


def shape(name, folder, day, arguments, dataset, per_gmina):
    """Isolated, cut-off and fragile units and the steps to each kind, by networkx."""
    graph = nx.Graph()
    graph.add_nodes_from(dataset.units)
    graph.add_edges_from((row["from"], row["to"]) for row in run(
        "metrics", folder, *arguments, "--edges"))
    kinds = {unit: set(dataset.roles[unit]) for unit in dataset.units}
    seats = {unit: row["seat"] for unit, row in dataset.units.items()}

    def steps(kind):
        sources = {unit for unit in graph if kind in kinds[unit]}
        if not sources:
            return {}, False
        return nx.multi_source_dijkstra_path_length(graph, sources), True

    on_unit, on_tie = {}, {}
    for part in map(frozenset, nx.connected_components(graph)):
        whole = graph.subgraph(part)
        for unit in nx.articulation_points(whole):
            for lost in split(whole.subgraph(part - {unit})):
                on_unit.setdefault(lost, set()).add(unit)
        for a, b in nx.bridges(whole):
            rest = nx.Graph(whole)
            rest.remove_edge(a, b)
            for lost in split(rest):
                on_tie.setdefault(lost, set()).add((a, b))
    rops, any_rops = steps("ROPS")
    cut = {u for u in graph if u not in rops} if any_rops else None
    for row in per_gmina:
        here = {u for u in graph if seats[u] == row["teryt"]}
        what = f"{name} {day} {row['teryt']}"
        expected = {
            "institutions": len(here),
            "ties": sum(a in here or b in here for a, b in graph.edges),
            "isolated": sum(graph.degree(u) == 0 for u in here),
            "single_partner": sum(graph.degree(u) == 1 for u in here),
            "cut_off": "" if cut is None else len(cut & here),
            "fragile": sum(u in on_unit or u in on_tie for u in here)}
        for kind in ("CIS", "KIS", "WTZ", "ZAZ", "OWES"):
            reach, _ = steps(kind)
            expected["reach_" + kind.lower()] = min((reach[u] for u in here if u in reach),
                                                    default="")
        for column, value in expected.items():
            check(row[column] == str(value), f"{what} {column}: {row[column]} not {value}")
    found = {}
    for row in run("isolates", folder, *arguments):
        found.setdefault(row["reason"], set()).add(row["id"])
    shown = {u for u in graph if not dataset.limit}
    expected = {
        "isolated": {u for u in graph if graph.degree(u) == 0},
        "single-partner": {u for u in graph if graph.degree(u) == 1},
        "cut-off": cut or set(), "hangs-on-unit": set(on_unit), "hangs-on-tie": set(on_tie),
        "far": {u for u in rops if rops[u] > 2}}
    for reason, units in expected.items():
        if shown:
            check(found.get(reason, set()) == units,
                  f"{name} {day} {reason}: {sorted(found.get(reason, set()) ^ units)}")


def split(graph):
    """The units of all parts but the largest; of equal ones the part with the least id stays."""
    parts = sorted(map(sorted, nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))
    return [unit for part in parts[1:] for unit in part]


def count(rows):
    counted = {}
    for row in rows:
        counted[row] = counted.get(row, 0) + 1
    return counted


def compare(name, folder, day):
    arguments = ["--as-of", day.isoformat()] if day else []
    dataset = Dataset(folder, day)
    ours = count(dataset.expectations())
    printed = run("gaps", folder, *arguments)
    shown = {row["teryt"] for row in printed}
    theirs = count(
        (row["teryt"], row["rule"], row["status"],
         "?" if row["rule"] in ("T3", "T18") and row["certainty"] else row["certainty"])
        for row in printed)
    for key in sorted(set(ours) | set(theirs)):
        if key[0] in shown:
            check(ours.get(key, 0) == theirs.get(key, 0),
                  f"{name} {day}: {key}: {theirs.get(key, 0)} rows instead of {ours.get(key, 0)}")
    per_gmina = run("gaps", folder, *arguments, "--per-gmina")
    coverage(name, day, printed, per_gmina)
    shape(name, folder, day, arguments, dataset, per_gmina)
    for row in run("pathways", folder, *arguments):
        expected = dataset.is_available(row["pathway"], row["teryt"])
        check(row["available"] == str(int(expected)),
              f"{name} {day} {row['teryt']} {row['pathway']} available: {row['available']}")


def coverage(name, day, printed, per_gmina):
    """Coverage and the counts of each gmina again, from the printed rows."""
    score = {"met": 1, "expiring": 1, "weak": 0.5, "gap": 0, "missing-unit": 0}
    words = {"law": 3, "duty": 2, "practice": 1}
    rows = {}
    for row in printed:
        if row["status"] != "not-applicable":
            rows.setdefault(row["teryt"], []).append(row)
    for gmina in per_gmina:
        mine = rows.get(gmina["teryt"], [])
        what = f"{name} {day} {gmina['teryt']}"
        for status in ("met", "weak", "expiring", "gap", "missing-unit"):
            number = sum(row["status"] == status for row in mine)
            check(int(gmina[status.replace("-", "_")]) == number, f"{what} {status}")
        check(int(gmina["applicable"]) == len(mine), f"{what} applicable")
        known = sum(row["certainty"] == "confirmed" for row in mine)
        check(close(gmina["known"], known / len(mine) if mine else None), f"{what} known")
        rules = {}
        for row in mine:
            rules.setdefault((row["rule"], words[row["rule_strength"]]), []).append(
                score[row["status"]])
        for column, weight in (("coverage", lambda w: w), ("coverage_equal", lambda w: 1),
                               ("coverage_law", lambda w: w == 3)):
            total = sum(weight(w) for _, w in rules)
            value = sum(weight(w) * sum(s) / len(s) for (_, w), s in rules.items())
            check(close(gmina[column], value / total if total else None), f"{what} {column}")


def close(text, value):
    if value is None or text == "":
        return value is None and text == ""
    return abs(float(text) - value) <= 1e-9


def write(folder, name, rows):
    columns = list(rows[0])
    with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def random_dataset(folder, seed):
    """Two voivodeships, a few powiats and cities, every kind of unit and form, all sorts of dates."""
    chance = random.Random(seed)
    gminas = []
    for voivodeship in ("14", "30")[:chance.choice((1, 1, 2))]:
        for powiat in range(1, chance.randint(2, 3)):
            gminas += [f"{voivodeship}{powiat:02}{g:02}" for g in range(1, chance.randint(2, 5))]
        if chance.random() < 0.6:
            gminas.append(f"{voivodeship}6101")
    write(folder, "gminas", [{"teryt": g, "name": f"gmina {g}"} for g in gminas])
    kinds = list(AREA) + ["NGO", "PES", "police", "court", "health-unit", "employer", "KIS",
                          "education-authority", "OPS", "OPS", "CUS", "MOPS", "OPS+PCPR", "PCPR"]
    units = []
    for i in range(chance.randint(4, 30)):
        seat = chance.choice(gminas)
        serves = ""
        if chance.random() < 0.35:
            serves = " ".join(sorted({
                chance.choice(gminas)[:chance.choice((2, 4, 4, 6, 6))]
                for _ in range(chance.randint(1, 3))}))
        units.append({
            "id": f"u{i:02}", "name": f"Unit {i}", "kind": chance.choice(kinds), "seat": seat,
            "serves": serves,
            "founder": f"u{chance.randrange(i):02}" if i and chance.random() < 0.15 else "",
            "since": chance.choice(("", "", "", "2012", "2017-03")),
            "until": chance.choice(("", "", "", "2014-06", "2019-12-31"))})
        if units[-1]["since"] == "2017-03":
            units[-1]["until"] = ""
    write(folder, "institutions", units)
    ids = [unit["id"] for unit in units]
    forms = [form for form in INTENSITY] + ["pact"]

    def dates():
        start = chance.choice(("", "2010", "2014-05", "2015-11-20", "2016-01-07", "2017"))
        end = chance.choice(("", "", "2016-12-31", "2016-09", "2018", "2021-02-03"))
        if start and end and span(start) > span(end, True):
            end = ""
        return start, end

    ties = []
    for i in range(chance.randint(3, 60)):
        a, b = chance.sample(ids, 2)
        form = chance.choice(forms)
        start, end = dates()
        if form in POINT:
            start, end = chance.choice(
                ("", "2014-03-02", "2015-12-05", "2016-04-30", "2016-06-15", "2018-01-02")), ""
        status = chance.choice(("", "", "", "", "active", "planned", "none"))
        if start or end:
            status = status if status in ("planned", "none") else ""
        ties.append({"from": a, "to": b, "form": form, "start": start, "end": end,
                     "status": status, "subject": f"s{i}"})
    write(folder, "ties", ties)
    events, members = [], []
    for i in range(chance.randint(1, 5)):
        form = chance.choice(("meeting", "training", "project", "team", "working-group",
                              "programme", "advice", "plan"))
        start, end = dates()
        if form in POINT:
            start, end = chance.choice(("", "2016-03-02", "2014-12-05")), ""
        events.append({
            "id": f"e{i}", "name": f"Event {i}", "form": form, "start": start, "end": end,
            "status": chance.choice(("", "", "planned")),
            "addressees": chance.choice(("", "", f"kind:OPS@{gminas[0][:2]}",
                                         f"kind:PCPR@{gminas[0][:4]} kind:OPS@{gminas[-1]}"))})
        for unit in chance.sample(ids, min(len(ids), chance.randint(1, 7))):
            members.append({"event": f"e{i}", "institution": unit, "role": chance.choice(
                ("organiser", "leader", "partner", "member", "participant", "invited",
                 "addressee"))})
    write(folder, "events", events)
    write(folder, "participation", members)
    if chance.random() < 0.5:
        (folder / "datapackage.json").write_text(json.dumps({
            "name": "random", "resources": [
                {"name": name, "path": f"{name}.csv"}
                for name in ("gminas", "institutions", "ties", "events", "participation")],
            "coopnet": {"collected": [{
                "forms": chance.choice((["report"], ["information", "referral", "joint-programme",
                                                     "agreement"], ["agreement"])),
                "area": gminas[0][:chance.choice((2, 4))], "source": "asked"}]}}))


def mean_coverage(folder, *arguments):
    values = [float(row["coverage"]) for row in run("gaps", folder, *arguments, "--per-gmina")
              if row["coverage"]]
    return sum(values) / len(values) if values else None


def plan_kept(name, folder, day):
    """Writes each step of the plan into a copy of the tables: the coverage is the promised one."""
    arguments = ["--as-of", day.isoformat()]
    steps = run("plan", folder, *arguments, "--budget", "5")
    copy = folder.parent / f"{folder.name}-planned"
    shutil.copytree(folder, copy)
    teams = {}

    def append(table, line):
        with (copy / f"{table}.csv").open("a", encoding="utf-8") as file:
            file.write(line + "\r\n")

    for number, step in enumerate(steps):
        first, second = step["from"], step["to"]
        if step["action"] == "join":
            team = teams.get(second, second.removeprefix("event:"))
            append("participation", f"{team},{first},member")
        elif step["action"] == "new-team":
            team = teams[f"new-team-{len(teams) + 1}"] = f"planned-{number}"
            append("events", f"{team},Planned,team,{day},,,")
            append("participation", f"{team},{first},member")
            append("participation", f"{team},{second},member")
        else:
            append("ties", f"{first},{second},{step['form']},{day},,,planned {number}")
        check(close(step["coverage"], mean_coverage(copy, *arguments)),
              f"{name} {day}: step {number + 1} of the plan: {step}")


def what_if(name, folder, day):
    """The figures after a unit is gone are those of the tables without its row."""
    arguments = ["--as-of", day.isoformat()]
    dataset = Dataset(folder, day)
    if len(dataset.units) < 3:
        return
    gone = random.Random(name).choice(sorted(dataset.units))
    after = {row["figure"]: row["after"]
             for row in run("whatif", folder, *arguments, "--remove", gone)}
    copy = folder.parent / f"{folder.name}-without"
    shutil.copytree(folder, copy)
    for table, columns in (("institutions", ("id",)), ("ties", ("from", "to")),
                           ("participation", ("institution",))):
        with (folder / f"{table}.csv").open(encoding="utf-8") as file:
            lines = list(csv.DictReader(file))
        kept = [line for line in lines if gone not in [line[column] for column in columns]]
        for line in kept:
            if line.get("founder") == gone:
                line["founder"] = ""
        with (copy / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(lines[0]))
            writer.writeheader()
            writer.writerows(kept)
    founded = any(row.get("founder") == gone for row in dataset.units.values())
    network = {row["figure"]: row["value"] for row in run("metrics", copy, *arguments, "--network")}
    for figure, other in (("ties", "ties"), ("components", "components"), ("isolates", "isolates")):
        check(after[figure] == network[other], f"{name} without {gone}: {figure}")
    if not founded:
        # The area of a KIS follows from its founder.
        check(close(after["coverage"], mean_coverage(copy, *arguments)),
              f"{name} without {gone}: coverage {after['coverage']}")


def compared(name, folder, day):
    """A dataset differs from itself in nothing, and two days mirror each other."""
    days = day.isoformat(), (day - dt.timedelta(900)).isoformat()
    check(run("compare", folder, "--from", days[0], "--to", days[0]) == [], f"{name} with itself")
    there = run("compare", folder, "--from", days[0], "--to", days[1])
    back = run("compare", folder, "--from", days[1], "--to", days[0])
    turned = {"new": "ended", "ended": "new"}
    mirror = sorted((row["what"], row["id"], turned.get(row["change"], row["change"]),
                     row["after"], row["before"]) for row in there)
    check(mirror == sorted((row["what"], row["id"], row["change"], row["before"], row["after"])
                           for row in back), f"{name}: two days do not mirror each other")


def key_players(name, folder, day):
    """The sets of two that break and that reach most, by trying them all."""
    arguments = ["--as-of", day.isoformat()]
    graph = nx.Graph()
    graph.add_nodes_from(Dataset(folder, day).units)
    graph.add_edges_from((row["from"], row["to"]) for row in run(
        "metrics", folder, *arguments, "--edges"))
    if len(graph) < 4:
        return

    def fragmentation(lost):
        rest = graph.subgraph(set(graph) - set(lost))
        near = sum(1 / d for _, found in nx.all_pairs_shortest_path_length(rest)
                   for d in found.values() if d)
        return 1 - near / (len(rest) * (len(rest) - 1))

    def reach(chosen):
        found = nx.multi_source_dijkstra_path_length(graph, set(chosen))
        return sum(1 / max(d, 1) for d in found.values()) / len(graph)

    last = {row["set"]: float(row["value"])
            for row in run("keyplayers", folder, *arguments, "-k", "2")}
    pairs = list(itertools.combinations(sorted(graph), 2))
    for word, measure in (("kpp-neg", fragmentation), ("kpp-pos", reach)):
        best = max(map(measure, pairs))
        check(abs(last[word] - best) < 1e-9, f"{name} {word}: {last[word]} instead of {best}")


def main():
    days = [dt.date(2015, 6, 30), dt.date(2016, 6, 30), dt.date(2026, 1, 1)]
    for folder in sorted(p for p in (ROOT / "Datasets").iterdir() if (p / "events.csv").exists()):
        for day in days:
            compare(folder.name, folder, day)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    with tempfile.TemporaryDirectory() as place:
        for seed in range(count):
            folder = pathlib.Path(place) / f"random-{seed}"
            folder.mkdir()
            random_dataset(folder, seed)
            for day in (None, dt.date(2016, 6, 30)):
                compare(folder.name, folder, day)
            if seed % 4 == 0:
                for check_more in (plan_kept, what_if, compared, key_players):
                    check_more(folder.name, folder, dt.date(2016, 6, 30))
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The planner's commands on the whole country: how long each takes, files to CSV.

    country.py PROGRAM --terc TERC_Urzedowy_2024-01-01.csv [-o DIR] [--runs 3] [--only gaps,plan]
    country.py --terc FILE -o DIR                            only makes the dataset

The dataset has every gmina, powiat and voivodeship of the register (2,477, 380 and 16 in 2024), about
12 thousand institutions of all kinds that rules speak of, 60 thousand rows of ties of all forms with
dates, a team in two gminas of three, and made-up numbers of people and places on the map. Ties are
drawn at random with a fixed seed: the same register gives the same bytes.

Times are wall clock, the least of the runs, on whatever else the machine does; the aims are 2 s for
`gaps` and 10 s for `plan` on two cores.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time

COMMANDS = {
    "gaps": ["gaps"],
    "per-gmina": ["gaps", "--per-gmina"],
    "need": ["gaps", "--need"],
    "peers": ["gaps", "--peers"],
    "places": ["gaps", "--places"],
    "pathways": ["pathways"],
    "plan": ["plan", "--budget", "20"],
    "plan-200": ["plan", "--budget", "200", "--weight", "unemployed"],
    "whatif": ["whatif", "--remove", "kind:ROPS"],
    "compare": ["compare", "--from", "2024-06-30", "--to", "2025-06-30"],
    "keyplayers": ["keyplayers", "-k", "3"],
    "robustness": ["gaps", "--per-gmina", "--robustness", "10"],
    "report": ["report"],
}
AIMS = {"gaps": 2.0, "plan": 10.0}
TIES = 60_000


class Draw:
    """Only random(), whose values are the same in every version of Python."""

    def __init__(self, seed):
        self.next = random.Random(seed).random

    def below(self, n):
        return min(n - 1, int(self.next() * n))

    def pick(self, values):
        return values[self.below(len(values))]

    def chance(self, share):
        return self.next() < share


def register(path):
    """Codes of voivodeships, powiats and gminas, each with its name and kind."""
    units = []
    with open(path, encoding="utf-8-sig") as file:
        for line in file.read().split("\n")[1:]:
            cells = line.strip().split(";")
            if len(cells) < 6 or cells[3] not in ("", "1", "2", "3"):
                continue
            units.append((cells[0] + cells[1] + cells[2], cells[4], cells[5]))
    return units


class Country:
    def __init__(self, units, seed):
        self.draw = Draw(seed)
        self.units = units
        self.gminas = [code for code, _, _ in units if len(code) == 6]
        self.rows = []      # id, kind, seat, serves
        self.by_gmina = {}  # code -> kind -> ids
        self.by_powiat = {}
        self.by_voivodeship = {}
        self.ties = set()
        self.lines = []
        self.events = []
        self.members = []
        for code, _, _ in units:
            {2: self.voivodeship, 4: self.powiat, 6: self.gmina}[len(code)](code)
        self.local_ties()
        self.teams()
        self.random_ties()

    def add(self, kind, seat, serves=""):
        ident = f"{kind.lower()}-{seat}-{len(self.rows)}"
        self.rows.append((ident, kind, seat, serves))
        for codes, width in ((self.by_gmina, 6), (self.by_powiat, 4), (self.by_voivodeship, 2)):
            if len(seat) >= width:
                codes.setdefault(seat[:width], {}).setdefault(kind.split("+")[0], []).append(ident)

    def voivodeship(self, code):
        for kind in ("ROPS", "WUP", "UM", "education-authority"):
            self.add(kind, code, code)
        self.add("OWES", code, code)

    def powiat(self, code):
        if int(code[2:4]) < 61:
            self.add("PCPR", code, code)
            self.add("powiat-office", code, code)
        self.add("PUP", code, code)
        self.add("disability-board", code, code)
        for kind, share in (("CIS", 0.5), ("KIS", 0.6), ("WTZ", 0.9), ("ZAZ", 0.35), ("court", 0.9)):
            if self.draw.chance(share):
                self.add(kind, code, code)

    def gmina(self, code):
        city = int(code[2:4]) >= 61
        self.add("OPS+PCPR" if city else "OPS", code)
        self.add("gmina-office", code)
        for kind, share in (("GKRPA", 0.5), ("school", 0.3), ("police", 0.2), ("NGO", 0.5),
                            ("health-unit", 0.15), ("PES", 0.1)):
            if self.draw.chance(share):
                self.add(kind, code)

    def tie(self, a, b, form, start="2023-02-01", end=""):
        pair = (a, b, form) if a < b else (b, a, form)
        if a == b or pair in self.ties:
            return
        self.ties.add(pair)
        self.lines.append(f"{a},{b},{form},{start},{end}")

    def local_ties(self):
        """What is expected, where it is recorded: two in three."""
        forms = ("information", "referral", "joint-programme", "agreement", "meeting")
        for code in self.gminas:
            own = self.by_gmina[code]
            near = self.by_powiat[code[:4]]
            top = self.by_voivodeship[code[:2]]
            ops = own["OPS"][0]
            pairs = [(ops, other) for kind in ("PUP", "PCPR", "CIS", "KIS", "WTZ", "court")
                     for other in near.get(kind, [])[:1]]
            pairs += [(own["gmina-office"][0], other) for other in own.get("NGO", [])]
            pairs += [(ops, other) for kind in ("school", "police", "GKRPA") for other in own.get(kind, [])]
            pairs += [(ops, top["ROPS"][0]), (top["OWES"][0], ops)]
            for a, b in pairs:
                if self.draw.chance(0.67):
                    end = self.draw.pick(("", "", "2024-12-31", "2025-08-31"))
                    self.tie(a, b, self.draw.pick(forms), "2023-02-01", end)

    def teams(self):
        for code in self.gminas:
            if not self.draw.chance(0.67):
                continue
            own = self.by_gmina[code]
            event = f"team-{code}"
            self.events.append(f"{event},Team {code},team,2023-01-01,,{code}")
            self.members.append(f"{event},{own['OPS'][0]},organiser")
            for kind in ("GKRPA", "police", "school", "NGO", "health-unit"):
                for unit in own.get(kind, []):
                    if self.draw.chance(0.7):
                        self.members.append(f"{event},{unit},member")

    def random_ties(self):
        """The rest: near ones mostly, some across the voivodeship, few across the country."""
        everybody = [row[0] for row in self.rows]
        near = [[i for ids in kinds.values() for i in ids] for kinds in self.by_powiat.values()]
        region = [[i for ids in kinds.values() for i in ids] for kinds in self.by_voivodeship.values()]
        forms = ("information", "working-group", "project", "agreement", "training", "advice")
        while len(self.lines) < TIES:
            where = self.draw.next()
            pool = self.draw.pick(near) if where < 0.75 else self.draw.pick(region)
            pool = everybody if where > 0.95 else pool
            self.tie(self.draw.pick(pool), self.draw.pick(pool), self.draw.pick(forms), "2024-03-01",
                     self.draw.pick(("", "", "", "2025-12-31")))

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)

        def table(name, header, lines):
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as out:
                out.write(header + "\n")
                out.writelines(line + "\n" for line in lines)

        table("institutions.csv", "id,name,kind,seat,serves",
              (f"{i},{kind} {seat},{kind},{seat},{serves}" for i, kind, seat, serves in self.rows))
        table("ties.csv", "from,to,form,start,end", self.lines)
        table("events.csv", "id,name,form,start,end,place", self.events)
        table("participation.csv", "event,institution,role", self.members)
        lines = []
        for code, name, kind in self.units:
            if len(code) < 6:
                lines.append(f"{code},{name},{kind},,,,,")
                continue
            people = int(2_000 + 60_000 * self.draw.next() ** 4)
            lines.append(f"{code},{name},{kind},{people},{people // 20},{people // 30},"
                         f"{49.2 + 5.4 * self.draw.next():.4f},{14.4 + 9.4 * self.draw.next():.4f}")
        table("gminas.csv", "teryt,name,kind,population,clients,unemployed,lat,lon", lines)
        return len(self.gminas), len(self.rows), len(self.lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--terc", required=True)
    parser.add_argument("-o", "--output")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.output or os.path.join(scratch, "country")
        counts = Country(register(options.terc), 2477).write(folder)
        print("gminas %d, institutions %d, ties %d" % counts)
        if not options.program:
            return 0
        wanted = options.only.split(",") if options.only else list(COMMANDS)
        late = False
        for name in wanted:
            words = COMMANDS[name]
            target = os.path.join(scratch, name)
            line = [options.program, words[0], folder] + words[1:] + ["-o", target, "--quiet"]
            if words[0] != "compare":
                line += ["--as-of", "2025-03-31"]
            if words[0] != "report":
                line += ["--format", "csv"]
            least = float("inf")
            for _ in range(options.runs):
                start = time.perf_counter()
                subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
                least = min(least, time.perf_counter() - start)
            aim = AIMS.get(name)
            late = late or (aim is not None and least > aim)
            print(f"{name:12} {least:7.2f} s" + (f"   aim {aim:.0f} s" if aim else ""), flush=True)
        return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())

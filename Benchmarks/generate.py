#!/usr/bin/env python3
"""Networks to measure on: in the shape of Poland's institutions, and hard cases.

    generate.py woj -o woj.edges              an edge list: "a b" per line, first line "# n m"
    generate.py ngo --format dataset -o DIR   a coopnet dataset: institutions.csv, ties.csv
    generate.py ngo --without-pendants ...    the same without institutions that have one tie
    generate.py grid:40x40, path:5000, star:1000, clique:200, cliques:50x20, tree:20000,
                random:1000x4000

The networks named woj, kraj and ngo are one voivodeship (2.9 k institutions, 12 k ties), the
country without small organisations (11.7 k, 60 k) and with them (150 k, 500 k). They hold

- the statutory hierarchy: office and OPS (social assistance) of each gmina, in woj and ngo also a
  school and the police; PCPR, PUP and court of each powiat; ROPS, WUP and wojewoda of each
  voivodeship, tied upward;
- projects: groups of 2 to 30 partners, sizes heavy-tailed, each group tied as a clique; most lie
  in one powiat, some in one voivodeship, few in the country; well-known units are chosen more often;
- organisations with a single tie, mostly to the office or the OPS of their gmina (about 45 % of
  woj, 25 % of kraj, 55 % of ngo), and 2 % without any.

Only the standard library, and only Random.random(), whose values are the same in every version: the
same seed gives the same bytes everywhere.
"""

import argparse
import os
import random
import sys


PUBLIC = ("gmina-office", "OPS", "school", "police")


class Shape:
    def __init__(self, voivodeships, powiats, gminas, public, nodes, ties, pendants, isolates):
        self.voivodeships = voivodeships
        self.powiats = powiats      # of each voivodeship
        self.gminas = gminas        # of each powiat
        self.public = PUBLIC[:public]
        self.nodes = nodes
        self.ties = ties
        self.pendants = pendants    # share of the nodes
        self.isolates = isolates


SHAPES = {
    "woj": Shape(1, 24, 6.5, 4, 2_900, 12_000, 0.45, 0.02),
    "kraj": Shape(16, 23.75, 6.5, 2, 11_700, 60_000, 0.25, 0.02),
    "ngo": Shape(16, 23.75, 6.5, 4, 150_000, 500_000, 0.55, 0.02),
}


class Network:
    def __init__(self):
        self.kind = []
        self.seat = []
        self.ties = {}   # (a, b) with a < b -> form

    def unit(self, kind, seat):
        self.kind.append(kind)
        self.seat.append(seat)
        return len(self.kind) - 1

    def tie(self, a, b, form):
        if a == b:
            return False
        pair = (a, b) if a < b else (b, a)
        if pair in self.ties:
            return False
        self.ties[pair] = form
        return True


class Choice:
    """Draws from a list, the first ones far more often: a share of u ** 2.2."""

    def __init__(self, draw):
        self.draw = draw

    def below(self, n):
        return min(n - 1, int(self.draw() * n))

    def weighted(self, items):
        return items[min(len(items) - 1, int(self.draw() ** 2.2 * len(items)))]

    def size(self):
        """2 to 30, with a tail of about s ** -2."""
        return min(30, int(2 / (1 - self.draw() * 0.94)))


def poland(shape, seed, pendants=True):
    choice = Choice(random.Random(seed).random)
    net = Network()
    gminas, powiats, voivodeships = [], [], []
    count = 0
    for v in range(shape.voivodeships):
        wcode = f"{2 * v + 2:02d}"
        top = [net.unit(kind, wcode + "6301") for kind in ("ROPS", "WUP", "wojewoda")]
        net.tie(top[0], top[1], "working-group")
        net.tie(top[0], top[2], "information")
        region = list(top)
        while len([p for p in powiats if p[0] == v]) < round((v + 1) * shape.powiats) - round(v * shape.powiats):
            local = len([p for p in powiats if p[0] == v])
            pcode = f"{wcode}{local + 1:02d}"
            units = [net.unit(kind, pcode + "01") for kind in ("PCPR", "PUP", "court")]
            net.tie(units[0], top[0], "report")
            net.tie(units[1], top[1], "report")
            net.tie(units[0], units[1], "information")
            net.tie(units[0], units[2], "information")
            powiats.append((v, units))
            region.extend(units)
            size = max(1, int(shape.gminas * (0.5 + choice.draw())))
            for g in range(size):
                code = f"{pcode}{g + 1:02d}"
                own = [net.unit(kind, code) for kind in shape.public]
                for other in own:
                    net.tie(own[1], other, "information")
                net.tie(own[1], units[0], "referral")
                net.tie(own[1], units[1], "joint-programme")
                net.tie(own[1], top[0], "report")
                net.tie(own[-1], units[2], "information")
                gminas.append((len(powiats) - 1, v, code, own))
                count += 1
        voivodeships.append(region)
    fixed = len(net.kind)
    free = shape.nodes - fixed
    isolates = int(shape.isolates * shape.nodes)
    alone = int(shape.pendants * shape.nodes) if pendants else 0
    members = {p: list(powiats[p][1]) for p in range(len(powiats))}
    for p, v, code, own in gminas:
        members[p].extend(own)
    active = []
    for _ in range(max(0, free - isolates - alone)):
        p, v, code, own = gminas[choice.below(len(gminas))]
        unit = net.unit("NGO", code)
        active.append((unit, p, v, own))
        members[p].append(unit)
    # A place in a powiat's list says how often a unit is chosen: shuffle, so that it is not its age.
    for p in sorted(members):
        row = members[p]
        for i in range(len(row) - 1, 0, -1):
            j = choice.below(i + 1)
            row[i], row[j] = row[j], row[i]
    everyone = [members[p] for p in sorted(members)]
    by_voivodeship = {}
    for p, (v, units) in enumerate(powiats):
        by_voivodeship.setdefault(v, []).append(p)
    wanted = shape.ties - alone
    # Every active organisation takes part somewhere; then projects until the ties suffice.
    for unit, p, v, own in active:
        partners = [unit] + [choice.weighted(members[p]) for _ in range(1 + choice.below(3))]
        join(net, partners, "agreement")
    while len(net.ties) < wanted:
        p = choice.below(len(everyone))
        reach = choice.draw()
        group = []
        for _ in range(choice.size()):
            home = p
            if reach > 0.95:
                home = choice.below(len(everyone))
            elif reach > 0.7:
                near = by_voivodeship[powiats[p][0]]
                home = near[choice.below(len(near))]
            row = members[home]
            group.append(row[choice.below(len(row))] if choice.draw() < 0.5 else choice.weighted(row))
        join(net, group, "project")
    for _ in range(alone):
        p, v, code, own = gminas[choice.below(len(gminas))]
        unit = net.unit("NGO", code)
        far = choice.draw()
        host = own[0] if far < 0.5 else own[1] if far < 0.8 else choice.weighted(members[p])
        net.tie(unit, host, "programme")
    for _ in range(isolates):
        net.unit("NGO", gminas[choice.below(len(gminas))][2])
    if not pendants:
        second_ties(net, choice, fixed + len(active))
    return net


def second_ties(net, choice, tied):
    """Gives every unit that has one tie another one, near in the list of units."""
    degree = [0] * len(net.kind)
    for a, b in net.ties:
        degree[a] += 1
        degree[b] += 1
    for unit in range(tied):
        while degree[unit] == 1:
            other = max(0, min(tied - 1, unit + choice.below(41) - 20))
            if net.tie(unit, other, "agreement"):
                degree[unit] += 1
                degree[other] += 1


def join(net, group, form):
    group = sorted(set(group))
    for i, a in enumerate(group):
        for b in group[i + 1:]:
            net.tie(a, b, form)


def hard_case(name, size, seed):
    choice = Choice(random.Random(seed).random)
    net = Network()

    def add(n):
        return [net.unit("NGO", "026301") for _ in range(n)]

    if name == "path":
        units = add(int(size))
        for a, b in zip(units, units[1:]):
            net.tie(a, b, "information")
    elif name == "star":
        units = add(int(size))
        for a in units[1:]:
            net.tie(units[0], a, "information")
    elif name == "clique":
        join(net, add(int(size)), "project")
    elif name == "cliques":
        count, width = map(int, size.split("x"))
        last = None
        for _ in range(count):
            units = add(width)
            join(net, units, "project")
            if last is not None:
                net.tie(last, units[0], "agreement")
            last = units[-1]
    elif name == "tree":
        units = add(int(size))
        for i in range(1, len(units)):
            net.tie(units[choice.below(i)], units[i], "information")
    elif name == "grid":
        width, height = map(int, size.split("x"))
        units = add(width * height)
        for y in range(height):
            for x in range(width):
                if x + 1 < width:
                    net.tie(units[y * width + x], units[y * width + x + 1], "information")
                if y + 1 < height:
                    net.tie(units[y * width + x], units[(y + 1) * width + x], "information")
    elif name == "random":
        n, m = map(int, size.split("x"))
        units = add(n)
        while len(net.ties) < m:
            net.tie(choice.below(n), choice.below(n), "information")
    else:
        sys.exit(f"generate.py: no network named {name!r}")
    return net


def write_edges(net, path):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# {len(net.kind)} {len(net.ties)}\n")
        for a, b in sorted(net.ties):
            out.write(f"{a} {b}\n")


def write_dataset(net, path):
    os.makedirs(path, exist_ok=True)
    width = len(str(max(1, len(net.kind) - 1)))
    names = [f"u{node:0{width}d}" for node in range(len(net.kind))]
    with open(os.path.join(path, "institutions.csv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("id,name,kind,seat\n")
        for node, kind in enumerate(net.kind):
            out.write(f"{names[node]},{kind} nr {node} w gminie {net.seat[node]},{kind},{net.seat[node]}\n")
    with open(os.path.join(path, "ties.csv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("from,to,form,start,end,status\n")
        for (a, b), form in sorted(net.ties.items()):
            out.write(f"{names[a]},{names[b]},{form},2024-01-01,,active\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--format", choices=("edges", "dataset"), default="edges")
    parser.add_argument("--seed", type=int, default=20160)
    parser.add_argument("--without-pendants", action="store_true")
    options = parser.parse_args()
    name, _, size = options.network.partition(":")
    if name in SHAPES:
        net = poland(SHAPES[name], options.seed, not options.without_pendants)
    else:
        net = hard_case(name, size, options.seed)
    write = write_edges if options.format == "edges" else write_dataset
    write(net, options.output)


if __name__ == "__main__":
    main()

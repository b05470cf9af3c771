#!/usr/bin/env python3
"""Compares every column of `coopnet metrics` with other programs, at every institution.

    Benchmarks/agree.py --program .build/release/coopnet DATASET ...

The network is read back from `metrics --edges`. Compared to 1e-9 of the value (where the value is nearer
to 0 than 1, to 1e-9): betweenness, closeness, harmonic, core, clustering, constraint, articulation,
biconnected and component with igraph; PageRank with networkx; eigenvector with numpy's own iteration;
effective size, efficiency, hierarchy, brokerage and E-I with their definitions, written out below; degree,
strength and forms counted; modularity of the communities with igraph's Leiden (not more than 0.5 %
below). Networks of up to 3,000 institutions are compared in three other forms too: with weights (betweenness,
closeness, harmonic, strength, constraint, PageRank, eigenvector), with directions (degrees, betweenness, closeness,
harmonic, PageRank), both of a copy with seeded weights and directions; and what takes long
(continuous coreness, by numpy; brokerage with partial credit). With --sources N, for a network of generate.py that is too large for the peers: closeness and harmonic
of N random institutions (its edge list must lie beside the dataset, as DATASET.edges).
"""

import argparse
import collections
import csv
import io
import math
import random
import shutil
import subprocess
import sys
import tempfile

import igraph
import networkx
import numpy

TOLERANCE = 1e-9
MOST_FOR_VARIANTS = 3_000


def read(program, dataset, *options):
    out = subprocess.run(
        [program, "metrics", dataset, "--format", "csv", *options], check=True,
        stdout=subprocess.PIPE).stdout
    return list(csv.DictReader(io.StringIO(out.decode("utf-8"))))


class Comparison:
    def __init__(self, rows):
        self.rows = rows
        self.worst = {}
        self.failed = False

    def column(self, name, expected):
        worst = 0.0
        for row, value in zip(self.rows, expected):
            text = row[name]
            if (text == "") != (value is None or (isinstance(value, float) and math.isnan(value))):
                print(f"{name} of {row['id']}: {text!r}, expected {value}")
                self.failed = True
                return
            if text != "":
                worst = max(worst, abs(float(text) - value) / max(1.0, abs(value)))
        self.worst[name] = worst
        if worst > TOLERANCE:
            self.failed = True


def hierarchy(neighbors, node):
    """Burt 1992: how unevenly the constraint lies on the partners (Coleman-Theil)."""
    mine = neighbors[node]
    if len(mine) < 2:
        return None
    shares = []
    for partner in mine:
        through = sum(1 / len(neighbors[other]) for other in neighbors[partner] & mine)
        shares.append(((1 + through) / len(mine)) ** 2)
    mean = sum(shares) / len(mine)
    total = sum(share / mean * math.log(share / mean) for share in shares)
    return total / (len(mine) * math.log(len(mine)))


def effective_size(neighbors, node):
    """Burt 1992 by Borgatti 1997: partners less the mean number of ties among them."""
    mine = neighbors[node]
    if not mine:
        return None
    return len(mine) - sum(len(neighbors[other] & mine) for other in mine) / len(mine)


def brokerage(neighbors, groups):
    """Gould & Fernandez 1989, triad by triad; an undirected tie is two arcs."""
    roles = {name: [0] * len(groups) for name in
             ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")}
    for broker, mine in enumerate(neighbors):
        own = groups[broker]
        # Pairs of partners by their groups, less those that are tied.
        count = collections.Counter(groups[other] for other in mine)
        open_pairs = collections.Counter()
        for first, many in count.items():
            for second, others in count.items():
                open_pairs[first, second] = many * (others - (first == second))
        for first in mine:
            for second in neighbors[first] & mine:
                open_pairs[groups[first], groups[second]] -= 1
        for (first, second), many in open_pairs.items():
            if None in (first, second, own):
                continue
            if first == own:
                role = "coordinator" if second == own else "representative"
            elif second == own:
                role = "gatekeeper"
            else:
                role = "itinerant" if first == second else "liaison"
            roles[role][broker] += many
    return roles


def compare(program, dataset, _):
    rows = read(program, dataset)
    edges = read(program, dataset, "--edges")
    number = {row["id"]: index for index, row in enumerate(rows)}
    n = len(rows)
    check = Comparison(rows)
    pairs = [(number[edge["from"]], number[edge["to"]]) for edge in edges]
    graph = igraph.Graph(n, pairs)
    neighbors = [set(graph.neighbors(node)) for node in range(n)]
    degree = [len(mine) for mine in neighbors]
    check.column("degree", degree)
    strength = [0.0] * n
    forms = [set() for _ in range(n)]
    for edge, (first, second) in zip(edges, pairs):
        for node in (first, second):
            strength[node] += float(edge["weight"])
            forms[node].update(edge["forms"].split())
    check.column("strength", strength)
    check.column("forms", [len(own) for own in forms])
    betweenness = graph.betweenness()
    check.column("betweenness", betweenness)
    check.column("betweenness_normalized", [value / ((n - 1) * (n - 2) / 2) for value in betweenness])
    components = graph.connected_components()
    reached = [components.sizes()[part] - 1 for part in components.membership]
    check.column("closeness", [
        0.0 if others == 0 else value * others / (n - 1)
        for value, others in zip(graph.closeness(), reached)])
    check.column("harmonic", graph.harmonic_centrality())
    check.column("core", graph.coreness())
    check.column("clustering", graph.transitivity_local_undirected(mode="nan"))
    check.column("constraint", [None if math.isnan(value) else value for value in graph.constraint()])
    cuts = set(graph.articulation_points())
    check.column("articulation", [1 if node in cuts else 0 for node in range(n)])
    blocks = [0] * n
    for block in graph.biconnected_components():
        for node in block:
            blocks[node] += 1
    check.column("biconnected", blocks)
    order = sorted(components, key=lambda part: (-len(part), min(rows[node]["id"] for node in part)))
    numbers = [0] * n
    for index, part in enumerate(order, 1):
        for node in part:
            numbers[node] = index
    check.column("component", numbers)
    plain = networkx.Graph()
    plain.add_nodes_from(range(n))
    plain.add_edges_from(pairs)
    ranks = networkx.pagerank(plain, tol=1e-16, max_iter=100_000)
    check.column("pagerank", [ranks[node] for node in range(n)])
    # Relative to the value too: a PageRank is about 1 / n.
    worst = max(abs(float(row["pagerank"]) / ranks[node] - 1) for node, row in enumerate(rows))
    check.worst["pagerank, relative"] = worst
    check.column("eigenvector", principal(n, pairs, components))
    size = [effective_size(neighbors, node) for node in range(n)]
    check.column("effective_size", size)
    check.column("efficiency", [
        None if value is None else value / degree[node] for node, value in enumerate(size)])
    check.column("hierarchy", [hierarchy(neighbors, node) for node in range(n)])
    groups = [row["kind"].split("+")[0] or None for row in rows]
    for role, values in brokerage(neighbors, groups).items():
        check.column("brokerage_" + role, values)
    check.column("ei_index", [
        None if not mine else
        sum(1 if groups[other] != groups[node] else -1 for other in mine) / len(mine)
        for node, mine in enumerate(neighbors)])
    own = graph.modularity([int(row["community"]) for row in rows])
    igraph.set_random_number_generator(random.Random(1))
    best = max(
        graph.community_leiden(objective_function="modularity", n_iterations=-1).modularity
        for _ in range(3))
    check.worst["modularity below igraph's Leiden, share"] = max(0.0, 1 - own / best)
    if own < best * 0.995:
        check.failed = True
    return check, f"modularity {own:.6f}, igraph {best:.6f}"


def principal(n, pairs, components, weights=None):
    """The principal eigenvector of the component with the greatest eigenvalue, by power iteration on
    A + I until nothing changes."""
    rows = numpy.array([a for a, b in pairs] + [b for a, b in pairs])
    columns = numpy.array([b for a, b in pairs] + [a for a, b in pairs])
    each = numpy.tile(numpy.ones(len(pairs)) if weights is None else numpy.array(weights), 2)
    best = (0.0, None)
    for part in components:
        if len(part) < 2 or (weights is None and best[1] is not None and len(part) - 1 <= best[0]):
            continue
        vector = numpy.zeros(n)
        vector[part] = 1 / math.sqrt(len(part))
        value = 0.0
        for _ in range(200_000):
            following = vector + numpy.bincount(rows, weights=each * vector[columns], minlength=n)
            value = numpy.linalg.norm(following)
            following /= value
            change = numpy.abs(following - vector).max()
            vector = following
            if change < 1e-16:
                break
        if value - 1 > best[0]:
            best = (value - 1, vector)
    return list(best[1])


# Lengths 1 / weight whose sums are exact, so that everybody finds the same paths equally long.
WEIGHTS = (0.25, 0.5, 1, 2, 4)


def copy(dataset, folder):
    """The dataset with a seeded weight for each tie, all of them directed."""
    chance = random.Random(7)
    shutil.copy(f"{dataset}/institutions.csv", folder)
    with open(f"{dataset}/ties.csv", encoding="utf-8") as source, \
            open(f"{folder}/ties.csv", "w", encoding="utf-8") as target:
        rows = csv.DictReader(source)
        writer = csv.DictWriter(target, [*rows.fieldnames, "weight", "direction"])
        writer.writeheader()
        for row in rows:
            if chance.random() < 0.5:
                row["from"], row["to"] = row["to"], row["from"]
            writer.writerow({**row, "weight": chance.choice(WEIGHTS), "direction": "directed"})


def read_graph(program, dataset, *options):
    rows = read(program, dataset, *options)
    edges = read(program, dataset, "--edges", *(word for word in options if word in ("--directed", "--weighted")))
    number = {row["id"]: index for index, row in enumerate(rows)}
    pairs = [(number[edge["from"]], number[edge["to"]]) for edge in edges]
    graph = igraph.Graph(len(rows), pairs, directed="--directed" in options)
    return rows, graph, pairs, [float(edge["weight"]) for edge in edges]


def check_distances(check, distances):
    """Closeness and harmonic from the distances of each node outward."""
    n = len(distances)
    closeness, harmonic = [], []
    for node, row in enumerate(distances):
        others = [value for index, value in enumerate(row) if index != node and math.isfinite(value)]
        closeness.append(len(others) ** 2 / (n - 1) / sum(others) if others else 0.0)
        harmonic.append(sum(1 / value for value in others) / (n - 1))
    check.column("closeness", closeness)
    check.column("harmonic", harmonic)


def compare_weighted(program, dataset):
    rows, graph, pairs, weights = read_graph(program, dataset, "--weighted")
    n = len(rows)
    check = Comparison(rows)
    lengths = [1 / weight for weight in weights]
    check.column("strength", graph.strength(weights=weights))
    check.column("betweenness", graph.betweenness(weights=lengths))
    check_distances(check, graph.distances(weights=lengths))
    check.column("constraint", [
        None if math.isnan(value) else value for value in graph.constraint(weights=weights)])
    plain = networkx.Graph()
    plain.add_nodes_from(range(n))
    plain.add_weighted_edges_from((a, b, weight) for (a, b), weight in zip(pairs, weights))
    ranks = networkx.pagerank(plain, tol=1e-16, max_iter=100_000)
    check.column("pagerank", [ranks[node] for node in range(n)])
    check.column("eigenvector", principal(n, pairs, graph.connected_components(), weights))
    return check


def compare_directed(program, dataset):
    rows, graph, pairs, _ = read_graph(program, dataset, "--directed")
    n = len(rows)
    check = Comparison(rows)
    check.column("in_degree", graph.degree(mode="in"))
    check.column("out_degree", graph.degree(mode="out"))
    betweenness = graph.betweenness(directed=True)
    check.column("betweenness", betweenness)
    check.column("betweenness_normalized", [value / ((n - 1) * (n - 2)) for value in betweenness])
    check_distances(check, graph.distances(mode="out"))
    plain = networkx.DiGraph()
    plain.add_nodes_from(range(n))
    plain.add_edges_from(pairs)
    ranks = networkx.pagerank(plain, tol=1e-16, max_iter=100_000)
    check.column("pagerank", [ranks[node] for node in range(n)])
    return check


def shared_brokerage(neighbors, groups):
    """Gould & Fernandez 1989 with partial credit: of k brokers between the same two each has 1/k."""
    roles = {name: [0.0] * len(groups) for name in
             ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")}
    for first in range(len(neighbors)):
        if groups[first] is None:
            continue
        brokers = collections.defaultdict(list)
        for broker in neighbors[first]:
            if groups[broker] is None:
                continue
            for second in neighbors[broker]:
                if second != first and second not in neighbors[first] and groups[second] is not None:
                    brokers[second].append(broker)
        for second, between in brokers.items():
            for broker in between:
                own = groups[broker]
                if groups[first] == own:
                    role = "coordinator" if groups[second] == own else "representative"
                elif groups[second] == own:
                    role = "gatekeeper"
                else:
                    role = "itinerant" if groups[first] == groups[second] else "liaison"
                roles[role][broker] += 1 / len(between)
    return roles


def compare_long(program, dataset):
    rows, graph, pairs, _ = read_graph(program, dataset, "--all", "--partial-credit")
    check = Comparison(rows)
    matrix = numpy.zeros((len(rows), len(rows)))
    for a, b in pairs:
        matrix[a, b] = matrix[b, a] = 1
    core = matrix.sum(axis=1) / math.sqrt(matrix.sum())
    # Least squares (MINRES, Borgatti & Everett 2000): c(i) = sum of a(ij) c(j) / sum of c(j)^2, j other than i.
    for _ in range(100_000):
        following = matrix @ core / ((core ** 2).sum() - core ** 2)
        following = (following + core) / 2
        change = numpy.abs(following - core).max()
        core = following
        if change < 1e-16:
            break
    check.column("coreness", list(core / numpy.linalg.norm(core)))
    neighbors = [set(graph.neighbors(node)) for node in range(len(rows))]
    groups = [row["kind"].split("+")[0] or None for row in rows]
    for role, values in shared_brokerage(neighbors, groups).items():
        check.column("brokerage_" + role, values)
    return check


def compare_variants(program, dataset):
    with tempfile.TemporaryDirectory() as folder:
        copy(dataset, folder)
        yield compare_weighted(program, folder), "with weights"
        yield compare_directed(program, folder), "with directions"
    yield compare_long(program, dataset), "what takes long"


def some(program, dataset, sources):
    """At a size where peers take hours: some institutions by igraph."""
    rows = read(program, dataset, "--only", "closeness,harmonic")
    number = {int(row["id"][1:]): index for index, row in enumerate(rows)}
    n = len(rows)
    with open(dataset + ".edges", encoding="ascii") as lines:
        next(lines)
        pairs = [tuple(map(int, line.split())) for line in lines]
    graph = igraph.Graph(n, [(number[a], number[b]) for a, b in pairs])
    chosen = random.Random(1).sample(range(n), sources)
    check = Comparison([rows[node] for node in chosen])
    components = graph.connected_components()
    reached = [components.sizes()[components.membership[node]] - 1 for node in chosen]
    check.column("closeness", [
        0.0 if others == 0 else value * others / (n - 1)
        for value, others in zip(graph.closeness(chosen), reached)])
    check.column("harmonic", graph.harmonic_centrality(chosen))
    return check, f"{sources} random institutions"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("datasets", nargs="+")
    parser.add_argument("--program", required=True)
    parser.add_argument("--sources", type=int, default=0)
    options = parser.parse_args()
    print(f"igraph {igraph.__version__}, networkx {networkx.__version__}, numpy {numpy.__version__}")
    failed = False
    for dataset in options.datasets:
        run = some if options.sources else compare
        checks = [run(options.program, dataset, options.sources)]
        if not options.sources and len(checks[0][0].rows) <= MOST_FOR_VARIANTS:
            checks += compare_variants(options.program, dataset)
        for check, remark in checks:
            print(f"{dataset}: {len(check.rows)} institutions; {remark}")
            for name, worst in check.worst.items():
                print(f"  {name}: {worst:.1e}")
            failed |= check.failed
    sys.exit("agree.py: some column differs" if failed else 0)


if __name__ == "__main__":
    main()

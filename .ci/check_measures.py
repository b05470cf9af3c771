#!/usr/bin/env python3
"""Compares every measure that the program prints with networkx and igraph, to 1e-9.

usage: check_measures.py PROGRAM

On each dataset in Datasets/ and on seeded random datasets (isolates, several components, parallel
ties of several forms), the graph is read back from `metrics --edges`.
"""
import csv
import io
import math
import pathlib
import random
import subprocess
import sys
import tempfile

import igraph
import networkx as nx

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
failures = []
passed = 0


def rows(*arguments):
    result = subprocess.run(
        [PROGRAM, *map(str, arguments), "--format", "csv"], capture_output=True, timeout=300)
    if result.returncode:
        sys.exit(f"{arguments}: {result.stderr.decode()}")
    return list(csv.DictReader(io.StringIO(result.stdout.decode())))


def number(text):
    return None if text == "" else float(text)


def same(found, expected, what):
    global passed
    if found is None or expected is None:
        fine = found is None and expected is None
    else:
        fine = math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)
    if fine:
        passed += 1
    else:
        failures.append(what)
        if len(failures) < 30:
            print(f"FAILED: {what}: {found} instead of {expected}")


def graph_of(dataset, metrics):
    graph = nx.Graph()
    graph.add_nodes_from(row["id"] for row in metrics)
    for row in rows("metrics", dataset, "--edges"):
        graph.add_edge(row["from"], row["to"], weight=float(row["weight"]))
    return graph


def burt(graph):
    """Constraint, effective size, efficiency by igraph and networkx, unweighted."""
    plain = igraph.Graph.from_networkx(graph)
    names = plain.vs["_nx_name"]
    constraint = dict(zip(names, plain.constraint()))
    size = nx.effective_size(graph)
    return {
        node: (
            (None, None, None) if graph.degree(node) == 0 else
            (constraint[node], size[node], size[node] / graph.degree(node)))
        for node in graph}


def check_nodes(name, graph, metrics):
    n = len(graph)
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    closeness = nx.closeness_centrality(graph, wf_improved=True)
    harmonic = nx.harmonic_centrality(graph)
    core = nx.core_number(graph)
    clustering = nx.clustering(graph)
    cuts = set(nx.articulation_points(graph))
    pagerank = nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=10000, weight=None)
    blocks = [set(block) for block in nx.biconnected_components(graph)]
    structure = burt(graph)
    for row in metrics:
        node = row["id"]
        degree = graph.degree(node)
        constraint, size, efficiency = structure[node]
        expected = {
            "degree": degree,
            "strength": graph.degree(node, weight="weight"),
            "betweenness": betweenness[node] if n > 2 else None,
            "betweenness_normalized":
                betweenness[node] / ((n - 1) * (n - 2) / 2) if n > 2 else None,
            "closeness": closeness[node] if n > 1 else None,
            "harmonic": harmonic[node] / (n - 1) if n > 1 else None,
            "core": core[node],
            "clustering": clustering[node] if degree > 1 else None,
            "articulation": 1 if node in cuts else 0,
            "biconnected": sum(node in block for block in blocks),
            "pagerank": pagerank[node],
            "constraint": constraint, "effective_size": size, "efficiency": efficiency,
        }
        for column, value in expected.items():
            if column in row:
                same(number(row[column]), value, f"{name}: {column} of {node}")


def check_network(name, graph, dataset):
    figures = {row["figure"]: number(row["value"]) for row in rows("metrics", dataset, "--network")}
    components = sorted(nx.connected_components(graph), key=len, reverse=True)
    n = len(graph)
    expected = {
        "nodes": n, "ties": graph.number_of_edges(),
        "density": nx.density(graph) if n > 1 else None, "components": len(components),
        "isolates": nx.number_of_isolates(graph), "bridges": len(list(nx.bridges(graph))),
        "articulation_units": len(set(nx.articulation_points(graph))),
    }
    if any(degree > 1 for _, degree in graph.degree):
        expected["transitivity"] = nx.transitivity(graph)
    largest = [c for c in components if len(c) == len(components[0])]
    if len(largest) == 1 and len(largest[0]) > 1:
        main = graph.subgraph(largest[0])
        expected["diameter"] = nx.diameter(main)
        expected["mean_distance"] = nx.average_shortest_path_length(main)
    for figure, value in expected.items():
        same(figures[figure], value, f"{name}: {figure}")


def check(dataset):
    metrics = rows("metrics", dataset)
    graph = graph_of(dataset, metrics)
    check_nodes(dataset.name, graph, metrics)
    check_network(dataset.name, graph, dataset)


def random_dataset(folder, seed):
    rng = random.Random(seed)
    n = rng.randint(1, 60)
    forms = ["agreement", "information", "referral", "advice"]
    folder.mkdir()
    with open(folder / "institutions.csv", "w") as file:
        file.write("id,kind\n")
        for unit in range(n):
            file.write(f"u{unit:02d},OPS\n")
    with open(folder / "ties.csv", "w") as file:
        file.write("from,to,form\n")
        for _ in range(rng.randint(0, 3 * n) if n > 1 else 0):
            first, second = rng.sample(range(n), 2)
            file.write(f"u{first:02d},u{second:02d},{rng.choice(forms)}\n")


def main():
    for dataset in sorted((ROOT / "Datasets").iterdir()):
        if (dataset / "datapackage.json").is_file():
            # Everything, not only the dataset's own area: the peers see the whole graph.
            check(dataset)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(40):
            dataset = pathlib.Path(folder) / f"random-{seed}"
            random_dataset(dataset, seed)
            check(dataset)
    print(f"networkx {nx.__version__}, igraph {igraph.__version__}")
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures what the measures of linear time cost beside igraph and NetworKit, interleaved.

    Benchmarks/linear.py --program .build/release/coopnet FOLDER/kraj FOLDER/ngo --rounds 5

Each network is a dataset of generate.py with its edge list beside it (FOLDER/kraj.edges), as run.py leaves
them. coopnet's figure is the CPU time of a whole run with `--only COLUMN` less that with `--only degree`,
the best of all rounds of each: differences below a few hundredths of a second are noise. The peers'
figures are the CPU time of the call alone.
"""

import argparse
import os
import subprocess
import sys
import time


def igraph_calls(path):
    import igraph
    with open(path, encoding="ascii") as lines:
        n = int(next(lines).split()[1])
        graph = igraph.Graph(n, [tuple(map(int, line.split())) for line in lines])
    return {
        "component": graph.connected_components, "core": graph.coreness,
        "articulation": lambda: (graph.articulation_points(), graph.bridges()),
        "biconnected": graph.biconnected_components,
        "clustering": graph.transitivity_local_undirected, "constraint": graph.constraint,
        "pagerank": graph.pagerank, "eigenvector": graph.eigenvector_centrality,
        "community": lambda: graph.community_leiden(objective_function="modularity"),
    }


def networkit_calls(path):
    import networkit
    networkit.setNumberOfThreads(1)
    with open(path, encoding="ascii") as lines:
        graph = networkit.Graph(int(next(lines).split()[1]))
        for line in lines:
            graph.addEdge(*map(int, line.split()))
    graph.indexEdges()
    # Made anew for each call: one that has run starts from what it has found.
    makers = {
        "component": lambda: networkit.components.ConnectedComponents(graph),
        "core": lambda: networkit.centrality.CoreDecomposition(graph),
        "biconnected": lambda: networkit.components.BiconnectedComponents(graph),
        "clustering": lambda: networkit.centrality.LocalClusteringCoefficient(graph),
        "pagerank": lambda: networkit.centrality.PageRank(graph, 0.85, 1e-12),
        "eigenvector": lambda: networkit.centrality.EigenvectorCentrality(graph),
        "community": lambda: networkit.community.ParallelLeiden(graph),
    }
    return {column: (lambda make=make: make().run()) for column, make in makers.items()}


COLUMNS = ("component", "core", "articulation", "biconnected", "clustering", "constraint", "pagerank",
           "eigenvector", "community")


def cpu(program, dataset, column):
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(
            [program, "metrics", dataset, "--format", "csv", "--only", column, "--threads", "1"],
            stdout=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"linear.py: coopnet ended with {status}")
    return usage.ru_utime + usage.ru_stime


def call_time(call):
    start = time.process_time()
    call()
    return time.process_time() - start


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("datasets", nargs="+")
    parser.add_argument("--program", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print("| network | column | coopnet s | igraph s | NetworKit s |\n|---|---|---|---|---|")
    for dataset in options.datasets:
        peers = {"igraph": igraph_calls, "networkit": networkit_calls}
        calls = {name: make(dataset + ".edges") for name, make in peers.items()}
        best = {}
        for _ in range(options.rounds):
            base = cpu(options.program, dataset, "degree")
            best["degree"] = min(base, best.get("degree", base))
            for column in COLUMNS:
                times = {"coopnet": cpu(options.program, dataset, column)}
                for name in peers:
                    if column in calls[name]:
                        times[name] = call_time(calls[name][column])
                for name, value in times.items():
                    key = (column, name)
                    best[key] = min(value, best.get(key, value))
        for column in COLUMNS:
            own = max(0.0, best[column, "coopnet"] - best["degree"])
            others = [f"{best[column, name]:.3f}" if (column, name) in best else "-" for name in peers]
            print(f"| {os.path.basename(dataset)} | {column} | {own:.3f} | {' | '.join(others)} |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures coopnet beside its peers, interleaved in one run, and checks that the values agree.

    Benchmarks/run.py                        woj and kraj, with and without pendants
    Benchmarks/run.py woj kraj ngo --rounds 5
    Benchmarks/run.py ngo --sources 200      peers search that many sources of a large network

Makes a virtual environment beside the data (--work), installs Benchmarks/requirements.txt into it, and
generates the networks with generate.py. Only ratios of one run say something: the machine may be
busy, so every round runs each program once, and the best round of each counts.

- coopnet: CPU, wall and memory of the whole process, files to CSV, for betweenness, closeness and
  harmonic; "paths" is that less the same run with --only degree: what the shortest paths cost.
- igraph, NetworKit, rustworkx, networkx: CPU and wall of the betweenness call alone; memory of the
  process. On networks of more than --exact nodes igraph searches --sources random sources and its time
  is scaled up to all of them, and the others are left out.

Prints tables and writes Benchmarks/RESULTS.md with the machine and the versions.
"""

import argparse
import csv
import json
import os
import platform
import random
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TOLERANCE = 1e-9


# A peer runs in a process of its own: `run.py --peer NAME EDGES ...`.

def read_edges(path):
    with open(path, encoding="ascii") as lines:
        nodes = int(next(lines).split()[1])
        return nodes, [tuple(map(int, line.split())) for line in lines]


def peer(name, path, threads, sources, values):
    nodes, edges = read_edges(path)
    scale = 1.0
    if name == "igraph":
        import igraph
        graph = igraph.Graph(nodes, edges)
        chosen = random.Random(1).sample(range(nodes), sources) if sources else None
        call = lambda: graph.betweenness(sources=chosen) if chosen else graph.betweenness()
        scale = nodes / sources if sources else 1.0
    elif name == "networkit":
        import networkit
        networkit.setNumberOfThreads(threads)
        graph = networkit.Graph(nodes)
        for a, b in edges:
            graph.addEdge(a, b)
        def call():
            result = networkit.centrality.Betweenness(graph)
            result.run()
            # Each unordered pair is counted from both its ends.
            return [value / 2 for value in result.scores()]
    elif name == "rustworkx":
        import rustworkx
        os.environ["RAYON_NUM_THREADS"] = str(threads)
        graph = rustworkx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(nodes))
        graph.add_edges_from_no_data(edges)
        def call():
            result = rustworkx.betweenness_centrality(graph, normalized=False)
            return [result[node] for node in range(nodes)]
    elif name == "networkx":
        import networkx
        graph = networkx.Graph()
        graph.add_nodes_from(range(nodes))
        graph.add_edges_from(edges)
        def call():
            result = networkx.betweenness_centrality(graph, normalized=False)
            return [result[node] for node in range(nodes)]
    elif name == "igraph-all":
        import igraph
        graph = igraph.Graph(nodes, edges)
        call = lambda: igraph_all(graph)
    else:
        sys.exit(f"run.py: no peer named {name!r}")
    cpu, wall = time.process_time(), time.perf_counter()
    result = call()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    if values and not sources and name != "igraph-all":
        with open(values, "w", encoding="ascii") as out:
            json.dump(result, out)
    print(json.dumps({"cpu": cpu * scale, "wall": wall * scale}))


def igraph_all(graph):
    """The columns of `coopnet metrics` that igraph has."""
    graph.degree()
    graph.betweenness()
    graph.closeness()
    graph.harmonic_centrality()
    graph.eigenvector_centrality()
    graph.pagerank()
    graph.coreness()
    graph.transitivity_local_undirected()
    graph.constraint()
    graph.articulation_points()
    graph.connected_components()
    graph.community_leiden(objective_function="modularity")
    return []


# Running.

def timed(command, **options):
    """CPU, wall and peak memory of a process, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    output = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"run.py: {' '.join(command)} ended with {process.returncode}\n{errors.decode()}")
    return {
        "cpu": usage.ru_utime + usage.ru_stime, "wall": time.perf_counter() - start,
        "memory": usage.ru_maxrss / 1024, "output": output,
    }


class Bench:
    def __init__(self, options):
        self.options = options
        self.python = os.path.join(options.work, "venv", "bin", "python")
        self.best = {}

    def prepare(self):
        os.makedirs(self.options.work, exist_ok=True)
        if not os.path.exists(self.python):
            subprocess.run([sys.executable, "-m", "venv", os.path.join(self.options.work, "venv")], check=True)
        subprocess.run(
            [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r",
             os.path.join(HERE, "requirements.txt")], check=True)
        if not self.options.program:
            subprocess.run(["swift", "build", "-c", "release"], cwd=ROOT, check=True)
            path = subprocess.run(
                ["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, check=True,
                capture_output=True, text=True).stdout.strip()
            self.options.program = os.path.join(path, "coopnet")

    def generate(self, network):
        name, dash, _ = network.partition("-without-pendants")
        edges = os.path.join(self.options.work, network + ".edges")
        dataset = os.path.join(self.options.work, network)
        for path, kind in ((edges, "edges"), (dataset, "dataset")):
            if not os.path.exists(path):
                subprocess.run(
                    [sys.executable, os.path.join(HERE, "generate.py"), name, "--format", kind, "-o", path]
                    + (["--without-pendants"] if dash else []), check=True)
        return edges, dataset

    def note(self, network, name, figures):
        best = self.best.setdefault((network, name), dict(figures))
        for key in ("cpu", "wall", "memory"):
            best[key] = min(best[key], figures[key])
        best["output"] = figures.get("output")

    def coopnet(self, network, dataset, name, only, threads):
        command = [self.options.program, "metrics", dataset, "--format", "csv", "--threads", str(threads)]
        if only:
            command += ["--only", only]
        self.note(network, name, timed(command))

    def peer(self, network, edges, name, threads, sources=0):
        values = os.path.join(self.options.work, f"{network}.{name}.json")
        result = timed([
            self.python, os.path.abspath(__file__), "--peer", name, edges, "--threads", str(threads),
            "--sources", str(sources), "--values", values])
        own = json.loads(result["output"])
        self.note(network, name, {"cpu": own["cpu"], "wall": own["wall"], "memory": result["memory"]})

    def run(self, network):
        edges, dataset = self.generate(network)
        with open(edges, encoding="ascii") as lines:
            _, nodes, ties = next(lines).split()
        large = int(nodes) > self.options.exact
        paths = "betweenness,closeness,harmonic"
        for _ in range(1 if large else self.options.rounds):
            self.coopnet(network, dataset, "degree", "degree", 1)
            self.coopnet(network, dataset, "coopnet", paths, 1)
            self.peer(network, edges, "igraph", 1, self.options.sources if large else 0)
            self.coopnet(network, dataset, "coopnet, 2 threads", paths, 2)
            if large:
                continue
            self.peer(network, edges, "networkit", 2)
            self.peer(network, edges, "rustworkx", 2)
            if int(nodes) <= 4_000:
                self.peer(network, edges, "networkx", 1)
            self.coopnet(network, dataset, "coopnet, all columns", None, 2)
            self.peer(network, edges, "igraph-all", 1)
        self.agree(network, large)
        return int(nodes), int(ties)

    def agree(self, network, large):
        """Every node's betweenness beside each peer's, and one thread beside two to the last byte."""
        one = self.best[network, "coopnet"]["output"]
        if one != self.best[network, "coopnet, 2 threads"]["output"]:
            sys.exit(f"run.py: {network}: one thread and two do not give the same bytes")
        self.best[network, "agreement"] = "-"
        if large:
            return
        rows = list(csv.DictReader(one.decode("utf-8").splitlines()))
        own = {int(row["id"][1:]): float(row["betweenness"]) for row in rows}
        worst = 0.0
        for name in ("igraph", "networkit", "rustworkx", "networkx"):
            path = os.path.join(self.options.work, f"{network}.{name}.json")
            if (network, name) not in self.best:
                continue
            with open(path, encoding="ascii") as values:
                for node, value in enumerate(json.load(values)):
                    worst = max(worst, abs(own[node] - value) / max(1.0, abs(value)))
        self.best[network, "agreement"] = f"{worst:.1e}"
        if worst > TOLERANCE:
            sys.exit(f"run.py: {network}: betweenness differs by {worst} of its size")

    def tables(self, sizes):
        rows = [
            "| network | nodes / ties | who | CPU s | wall s | MB | CPU, coopnet = 1 | paths alone = 1 | wall, 2 threads = 1 |",
            "|---|---|---|---|---|---|---|---|---|",
        ]
        for network, (nodes, ties) in sizes.items():
            one = self.best[network, "coopnet"]
            two = self.best[network, "coopnet, 2 threads"]
            paths = max(1e-4, one["cpu"] - self.best[network, "degree"]["cpu"])
            for name in ("coopnet", "coopnet, 2 threads", "igraph", "networkit", "rustworkx", "networkx"):
                if (network, name) not in self.best:
                    continue
                figures = self.best[network, name]
                sampled = name == "igraph" and nodes > self.options.exact
                rows.append(
                    f"| {network} | {nodes} / {ties} | {name}{' (scaled up)' if sampled else ''} "
                    f"| {figures['cpu']:.3f} | {figures['wall']:.3f} | {figures['memory']:.0f} "
                    f"| {figures['cpu'] / one['cpu']:.1f} | {figures['cpu'] / paths:.1f} "
                    f"| {figures['wall'] / two['wall']:.1f} |")
        rows += ["", "| network | greatest relative difference of betweenness, every node, every peer |", "|---|---|"]
        rows += [f"| {network} | {self.best[network, 'agreement']} |" for network in sizes]
        whole = [network for network in sizes if (network, "igraph-all") in self.best]
        if whole:
            rows += ["", "| network | all columns, files to CSV, 2 threads: wall s | the columns igraph has, without files: wall s | ratio |", "|---|---|---|---|"]
            for network in whole:
                own, other = (self.best[network, name]["wall"] for name in ("coopnet, all columns", "igraph-all"))
                rows.append(f"| {network} | {own:.3f} | {other:.3f} | {other / own:.1f} |")
        return "\n".join(rows)

    def versions(self):
        found = subprocess.run(
            [self.python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"], check=True,
            capture_output=True, text=True).stdout
        wanted = ("igraph", "networkit", "networkx", "rustworkx")
        names = [f"{item['name']} {item['version']}" for item in json.loads(found) if item["name"] in wanted]
        swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()
        return ", ".join(names + [line for line in swift if "Swift version" in line][:1])


def machine():
    model = "unknown processor"
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            model = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{model}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("networks", nargs="*", default=["woj", "woj-without-pendants", "kraj", "kraj-without-pendants"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--exact", type=int, default=20_000, help="up to so many nodes peers are exact")
    parser.add_argument("--work", default=os.path.join(ROOT, ".build", "benchmarks"))
    parser.add_argument("--program", help="the coopnet to measure; built if not given")
    parser.add_argument("--keep", action="store_true", help="do not write RESULTS.md")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--threads", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("--values", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        large = options.sources if options.peer == "igraph" else 0
        peer(options.peer, options.networks[0], options.threads, large, options.values)
        return
    bench = Bench(options)
    bench.prepare()
    sizes = {}
    for network in options.networks:
        print(f"measuring {network} ...", file=sys.stderr)
        sizes[network] = bench.run(network)
    table = bench.tables(sizes)
    print(table)
    if not options.keep:
        with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as out:
            out.write("# Results of one run\n\n")
            out.write(f"`Benchmarks/run.py {' '.join(options.networks)} --rounds {options.rounds}`; {machine()};\n{bench.versions()}.\n")
            out.write("Ratios above 1 say how many times more the other took. See run.py for what is measured.\n\n")
            out.write(table + "\n")


if __name__ == "__main__":
    main()

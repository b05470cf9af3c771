#!/usr/bin/env python3
"""Measures what reading half a million ties costs beside polars, pandas and igraph, interleaved.

    Benchmarks/reading.py --program .build/release/coopnet FOLDER/ngo --rounds 5

FOLDER/ngo is a dataset of generate.py. coopnet's figure is the CPU time of `metrics --only degree` on the
dataset less that on the same dataset without ties.csv: it reads, checks every cell, keeps each row with its
place, joins rows that repeat each other, builds the network of the day and its graph. `bare` is the same
with a ties.csv of two columns and an institutions.csv of two: what the checks of the other columns cost is
the difference. A peer reads the two columns, numbers the names and makes rows of neighbors (CSR), each pair
once; its figure is the CPU time of that alone, imports left out. One thread.
"""

import argparse
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def by_polars(path):
    import polars
    began = time.process_time()
    ties = polars.read_csv(path, columns=["from", "to"])
    names = polars.concat([ties["from"], ties["to"]]).cast(polars.Categorical).to_physical().to_numpy()
    return rows(names[:len(ties)], names[len(ties):]), time.process_time() - began


def by_pandas(path):
    import pandas
    began = time.process_time()
    ties = pandas.read_csv(path, usecols=["from", "to"], dtype=str)
    numbers, _ = pandas.factorize(pandas.concat([ties["from"], ties["to"]]))
    return rows(numbers[:len(ties)], numbers[len(ties):]), time.process_time() - began


def rows(one, other):
    import numpy
    from scipy.sparse import coo_array
    count = int(max(one.max(), other.max())) + 1
    both = coo_array((numpy.ones(2 * len(one), dtype=numpy.int8), (
        numpy.concatenate([one, other]), numpy.concatenate([other, one]))), shape=(count, count)).tocsr()
    return both.nnz // 2


def by_igraph(path):
    import igraph
    began = time.process_time()
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        start, end = header.index("from"), header.index("to")
        graph = igraph.Graph.TupleList(((row[start], row[end]) for row in reader))
    return graph.simplify().ecount(), time.process_time() - began


PEERS = {"polars": by_polars, "pandas": by_pandas, "igraph": by_igraph}


def peer(name, path):
    environment = dict(os.environ, POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    output = subprocess.run(
        [sys.executable, __file__, "--peer", name, path], env=environment, check=True, capture_output=True, text=True).stdout
    edges, seconds = output.split()
    return int(edges), float(seconds)


def own(program, dataset):
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(
            [program, "metrics", dataset, "--only", "degree", "--threads", "1", "--format", "csv"], stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"coopnet ended with {status} on {dataset}")
    return usage.ru_utime + usage.ru_stime


def write_variants(dataset, place):
    """The dataset without ties, and both with no more columns than a peer reads."""
    with open(dataset / "institutions.csv", encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    with open(dataset / "ties.csv", encoding="utf-8", newline="") as file:
        pairs = [(row["from"], row["to"]) for row in csv.DictReader(file)]
    for name in ("full-without-ties", "bare", "bare-without-ties"):
        (place / name).mkdir()
        text = "id,name\n" + "".join(f"{word},{word}\n" for word in ids)
        if name.startswith("full"):
            text = (dataset / "institutions.csv").read_text(encoding="utf-8")
        (place / name / "institutions.csv").write_text(text, encoding="utf-8")
    (place / "bare" / "ties.csv").write_text("from,to\n" + "".join(f"{a},{b}\n" for a, b in pairs), encoding="utf-8")
    return len(pairs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dataset")
    parser.add_argument("--program", default=".build/release/coopnet")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer")
    options = parser.parse_args()
    if options.peer:
        print(*PEERS[options.peer](options.dataset))
        return
    dataset = pathlib.Path(options.dataset)
    best, edges = {}, set()
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        count = write_variants(dataset, place)
        for _ in range(options.rounds):
            seconds = {
                "full": own(options.program, dataset) - own(options.program, place / "full-without-ties"),
                "bare": own(options.program, place / "bare") - own(options.program, place / "bare-without-ties")}
            for name in PEERS:
                found, seconds[name] = peer(name, str(dataset / "ties.csv"))
                edges.add(found)
            for name, value in seconds.items():
                best[name] = min(best.get(name, value), value)
    if len(edges) != 1:
        sys.exit(f"the peers do not agree on the number of pairs: {sorted(edges)}")
    print(f"{count} ties, {edges.pop()} pairs; ms of CPU for 500,000 ties, best of {options.rounds} rounds")
    for name, value in best.items():
        print(f"| {name if name in PEERS else 'coopnet, ' + name} | {value * 1000 * 500_000 / count:.0f} |")


if __name__ == "__main__":
    main()

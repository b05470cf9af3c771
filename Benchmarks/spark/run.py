#!/usr/bin/env python3
"""Computes the measures of a dataset in parts on Spark, and puts them together.

    spark/run.py DATASET -o measures.csv --parts 16
    spark/run.py DATASET --master 'local-cluster[2,1,1024]' --compare
    spark/run.py DATASET --master spark://host:7077 --parts 64 -o measures.csv

Spark only hands out the work and brings the results back: the parts are numbers, `RDD.pipe` sends them
through share.sh, which runs `coopnet metrics --shard I/N` and answers with one line of base64. The
driver writes the parts down and runs `coopnet merge`. Every worker must find the program and the
dataset under the same path (a shared folder, or --files / a container image).

--compare also runs one process and says whether both tables are the same to the last byte.
`local-cluster[W,C,M]` starts W worker processes of C cores and M megabytes each on this machine, with
all the machinery of a real cluster.
"""

import argparse
import base64
import os
import shlex
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset")
    parser.add_argument("options", nargs="*", help="options of metrics, after --")
    parser.add_argument("--program", default="coopnet")
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--threads", type=int, default=1, help="threads of each part")
    parser.add_argument("-o", "--output", default="-")
    parser.add_argument("--compare", action="store_true")
    return parser.parse_args()


def compute(options):
    """The parts, in the order of their numbers, and what Spark says of its workers."""
    # Workers of local-cluster look for the same Python as the driver.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    import pyspark

    spark_home = os.path.dirname(pyspark.__file__)
    os.environ.setdefault("SPARK_HOME", spark_home)
    settings = (
        pyspark.SparkConf().setAppName("coopnet metrics").setMaster(options.master)
        .set("spark.ui.enabled", "false").set("spark.driver.maxResultSize", "0")
        .set("spark.task.maxFailures", "4"))
    context = pyspark.SparkContext(conf=settings)
    context.setLogLevel("ERROR")
    command = shlex.join(
        [os.path.join(HERE, "share.sh"), os.path.abspath(options.program),
         os.path.abspath(options.dataset), "--threads", str(options.threads), *options.options])
    shares = [f"{part}/{options.parts}" for part in range(1, options.parts + 1)]
    lines = context.parallelize(shares, options.parts).pipe(
        command, env=dict(os.environ), checkCode=True).collect()
    version = context.version
    context.stop()
    return [base64.b64decode(line) for line in lines], f"Spark {version}, {options.master}"


def main():
    options = arguments()
    start = time.perf_counter()
    parts, cluster = compute(options)
    computed = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, part in enumerate(parts, 1):
            names.append(os.path.join(folder, f"{number}.part"))
            with open(names[-1], "wb") as out:
                out.write(part)
        merged = subprocess.run(
            [options.program, "merge", *names, "--format", "csv"], check=True,
            stdout=subprocess.PIPE).stdout
    if options.output == "-":
        if not options.compare:
            sys.stdout.buffer.write(merged)
    else:
        with open(options.output, "wb") as out:
            out.write(merged)
    size = sum(map(len, parts)) / 1e6
    print(
        f"{cluster}: {len(parts)} parts, {size:.1f} MB, {computed:.1f} s", file=sys.stderr)
    if options.compare:
        whole = subprocess.run(
            [options.program, "metrics", options.dataset, "--format", "csv", *options.options],
            check=True, stdout=subprocess.PIPE).stdout
        if whole != merged:
            sys.exit("the merged table differs from that of one process")
        print(f"the same {len(whole)} bytes as one process", file=sys.stderr)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Write every format, read it back with programs that are not ours, and the other way round.

    check_formats.py PROGRAM

1. Each dataset is converted to every format and read by networkx and igraph (GraphML), networkx (GEXF,
   node-link), openpyxl and LibreOffice (XLSX), GDAL (GeoJSON, CSV with .csvt), frictionless (package),
   jsonschema (JSON, report.json), xmllint (schema of GraphML): the same institutions, ties,
   attributes and letters.
2. What networkx, igraph, openpyxl and LibreOffice write of odd networks is read by coopnet, without a
   lost row.
3. More than 200 mangled files: each is answered with one sentence and status 65 or 66, or read, within
   a second and 200 MB.

Ends with 1 and the faults if there is one. Nothing is passed over.
"""
import csv
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

import igraph
import jsonschema
import networkx as nx
import openpyxl

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("COOPNET_SHARED", ROOT.parent / "shared"))
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DATASETS = sorted(path.parent for path in (ROOT / "Datasets").glob("*/datapackage.json"))
SHEETS = ["institutions", "ties", "events", "participation", "gminas"]
faults = []
counts = {}


def check(condition, text):
    if not condition:
        faults.append(text)
        print("  FAULT", text[:400])


def count(what, number=1):
    counts[what] = counts.get(what, 0) + number


def run(*words, cwd=None):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, cwd=cwd,
                          env=dict(os.environ, LC_ALL="C.UTF-8"))


def convert(source, target, *options):
    result = run("convert", source, "-o", target, "--quiet", *options)
    check(result.returncode == 0, f"convert {source} -> {target}: {result.stderr}")


def balance(path):
    """Rows by file: (read, kept, merged, rejected); the run must succeed."""
    result = run("check", path, "--balance", "--format", "csv", "--lang", "en")
    check(result.returncode == 0, f"check {path}: {result.stdout}{result.stderr}")
    rows = list(csv.reader(io.StringIO(result.stdout)))[1:]
    return {row[0].split("#")[-1]: tuple(map(int, row[1:])) for row in rows}


def table(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --- 1. What coopnet writes, read by others


def graph_of(json_file):
    document = json.loads(json_file.read_text(encoding="utf-8"))
    nodes = {node["id"]: node for node in document["nodes"]}
    edges = {frozenset((link["source"], link["target"])): link for link in document["links"]}
    return document, nodes, edges


def check_graphml(path, nodes, edges):
    graph = nx.read_graphml(path)
    names = {node: data["id"] for node, data in graph.nodes(data=True)}
    check(set(names.values()) == set(nodes), f"networkx: nodes of {path}")
    for node, data in graph.nodes(data=True):
        for key in ("name", "kind", "seat", "note", "evidence"):
            check(data.get(key, "") == (nodes[data["id"]].get(key) or ""), f"networkx: {path} {key}")
    found = {frozenset((names[a], names[b])): data for a, b, data in graph.edges(data=True)}
    check(set(found) == set(edges), f"networkx: edges of {path}")
    for pair, data in found.items():
        check(data["weight"] == edges[pair]["weight"], f"networkx: weight in {path}")
        check(data["forms"] == edges[pair]["forms"], f"networkx: forms in {path}")
    graph = igraph.Graph.Read_GraphML(str(path))
    names = graph.vs["id"]
    check(set(names) == set(nodes), f"igraph: nodes of {path}")
    check(all(v["name"] == nodes[v["id"]]["name"] for v in graph.vs), f"igraph: names in {path}")
    found = {frozenset((names[e.source], names[e.target])): e["weight"] for e in graph.es}
    check(found == {pair: data["weight"] for pair, data in edges.items()}, f"igraph: edges of {path}")


def check_gexf(path, nodes, edges):
    graph = nx.read_gexf(path)
    check(set(graph.nodes) == set(nodes), f"networkx: nodes of {path}")
    for node, data in graph.nodes(data=True):
        check(data["label"] == (nodes[node]["name"] or node), f"networkx: label in {path}")
        check(data.get("kind", "") == nodes[node]["kind"], f"networkx: kind in {path}")
        check("color" in data.get("viz", {}), f"networkx: colour in {path}")
        check("position" in data.get("viz", {}), f"networkx: position in {path}")
    found = {frozenset((a, b)): data for a, b, data in graph.edges(data=True)}
    check(set(found) == set(edges), f"networkx: edges of {path}")
    for pair, data in found.items():
        check(data["weight"] == edges[pair]["weight"], f"networkx: weight in {path}")
        check(data.get("start") == edges[pair]["start"], f"networkx: time in {path}")


def check_nodelink(document, nodes, edges, name):
    graph = nx.node_link_graph(document, edges="links")
    check(set(graph.nodes) == set(nodes), f"networkx: nodes of {name}")
    found = {frozenset((a, b)): data["weight"] for a, b, data in graph.edges(data=True)}
    check(found == {pair: data["weight"] for pair, data in edges.items()}, f"networkx: {name}")


def check_geojson(path, nodes):
    result = subprocess.run(["ogrinfo", "-ro", "-al", str(path)], capture_output=True, text=True)
    check(result.returncode == 0 and "ERROR" not in result.stderr, f"ogrinfo {path}: {result.stderr}")
    features = int(re.search(r"Feature Count: (\d+)", result.stdout).group(1))
    document = json.loads(path.read_text(encoding="utf-8"))
    check(features == len(document["features"]), f"ogrinfo: features of {path}")
    check("seat: String" in result.stdout, f"ogrinfo: codes of {path} are no texts")
    named = {f["properties"]["id"] for f in document["features"] if "id" in f["properties"]}
    check(named == set(nodes), f"GeoJSON: institutions of {path}")
    for name in sorted(set(n["name"] for n in nodes.values()))[:50]:
        check(name in result.stdout, f"ogrinfo: {name} is lost in {path}")


def sheet_rows(book, name):
    sheet = book[name]
    rows = list(sheet.iter_rows(values_only=True))
    return rows[0], rows[1:]


def check_xlsx(path, tables):
    book = openpyxl.load_workbook(path)
    for name in SHEETS:
        if name not in tables:
            check(name not in book.sheetnames, f"{path}: an empty sheet {name}")
            continue
        sheet = book[name]
        check(sheet.freeze_panes == "A2", f"{path}: {name} has no header that stays")
        header, rows = sheet_rows(book, name)
        check(len(rows) == len(tables[name]), f"openpyxl: rows of {name} in {path}")
        for row, expected in zip(rows, tables[name]):
            for column, value in zip(header, row):
                wanted = expected.get(column, "")
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    check(float(wanted) == value, f"openpyxl: {name}.{column} in {path}")
                else:
                    check((value or "") == wanted, f"openpyxl: {name}.{column} in {path}: {value!r} {wanted!r}")
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                check(cell.data_type != "f", f"openpyxl: a formula in {name} of {path}")
    count("sheets read by openpyxl", len(tables))


def libreoffice(files, ending, folder):
    """All files in one run: LibreOffice takes seconds to start."""
    profile = pathlib.Path(folder) / "profile"
    result = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", ending,
         "--outdir", str(folder), *map(str, files)],
        capture_output=True, text=True, timeout=300)
    check(result.returncode == 0, f"LibreOffice: {result.stderr}")


def check_libreoffice(books, folder):
    """Each workbook opened and saved again by LibreOffice is the same tables for coopnet."""
    out = folder / "libreoffice"
    out.mkdir()
    libreoffice(books, "xlsx", out)
    for book in books:
        saved = out / book.name
        check(saved.exists(), f"LibreOffice wrote no {saved.name}")
        if not saved.exists():
            continue
        check(balance(saved) == balance(book), f"LibreOffice: rows of {book.name}")
        first, second = folder / "first", folder / "second"
        for target, source in ((first, book), (second, saved)):
            shutil.rmtree(target, ignore_errors=True)
            convert(source, target, "--dialect", "coopnet")
        for name in SHEETS:
            check(table(first / f"{name}.csv") == table(second / f"{name}.csv"),
                  f"LibreOffice: {name} of {book.name}")
        count("workbooks saved again by LibreOffice")


def check_package(folder, source):
    from frictionless import validate
    report = validate(str(folder / "datapackage.json"))
    check(report.valid, f"frictionless: {folder}: {report.flatten(['message'])[:3]}")
    check(balance(folder) == balance(source), f"package: rows of {folder}")
    # GDAL takes the types from the .csvt: a code keeps its zeros.
    result = subprocess.run(["ogrinfo", "-ro", "-so", "-al", str(folder / "gminas.csv")],
                            capture_output=True, text=True)
    check("teryt: String" in result.stdout, f"ogrinfo: .csvt of {folder}: {result.stdout}{result.stderr}")


def check_writing(folder):
    schemas = {name: json.loads(run("rules", "--schema", name).stdout) for name in ("dataset", "report")}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    books = []
    for dataset in DATASETS:
        name = dataset.name
        out = folder / name
        out.mkdir()
        for ending in ("graphml", "gexf", "json", "geojson", "net", "xlsx"):
            convert(dataset, out / f"{name}.{ending}")
        convert(dataset, out / "package", "--dialect", "coopnet")
        document, nodes, edges = graph_of(out / f"{name}.json")
        check(len(nodes) > 1, f"{name}: no nodes")
        jsonschema.Draft202012Validator(schemas["dataset"]).validate(document)
        check_graphml(out / f"{name}.graphml", nodes, edges)
        check_gexf(out / f"{name}.gexf", nodes, edges)
        check_nodelink(document, nodes, edges, name)
        check_geojson(out / f"{name}.geojson", nodes)
        tables = {n: table(out / "package" / f"{n}.csv") for n in SHEETS}
        tables = {n: rows for n, rows in tables.items() if rows}
        check_xlsx(out / f"{name}.xlsx", tables)
        check_package(out / "package", dataset)
        books.append(out / f"{name}.xlsx")
        schema = SHARED / "suites" / "xsd" / "graphml.xsd"
        result = subprocess.run(
            ["xmllint", "--nonet", "--noout", "--schema", str(schema), str(out / f"{name}.graphml")],
            capture_output=True, text=True)
        check(result.returncode == 0, f"xmllint {name}: {result.stderr[:600]}")
        for kind in ("graphml", "gexf", "json", "net", "xlsx"):
            rows = balance(out / f"{name}.{kind}")
            check(all(kept == read for read, kept, _, _ in rows.values()), f"{name}.{kind}: {rows}")
        count("datasets", 1)
    check_libreoffice(books, folder)
    target = folder / "report"
    result = run("report", DATASETS[0], "-o", target, "--quiet")
    check(result.returncode == 0, f"report: {result.stderr}")
    document = json.loads((target / "report.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schemas["report"]).validate(document)
    book = openpyxl.load_workbook(target / "tables" / "tables.xlsx")
    for path in sorted((target / "tables").glob("*.csv")):
        check(path.stem in book.sheetnames, f"tables.xlsx has no {path.stem}")
        check(path.with_suffix(".csvt").exists(), f"there is no .csvt beside {path.name}")
        with open(path, encoding="utf-8", newline="") as file:
            rows = sum(1 for _ in csv.reader(file)) - 1
        check(max(0, book[path.stem].max_row - 1) == max(0, rows), f"tables.xlsx: rows of {path.stem}")


# --- 2. What others write, read by coopnet

NAMES = ["Ośrodek \"A\"", "PUP & Co <x>", "Łódź", "żółć ąęś", "=1+1", "a;b,c|d", "O'Neil", "x\u00a0y", "007",
         "Żłobek nr 5 – filia", "😀", "name with, comma", "&#34;", "C:\\dir", "it's [1]"]


def odd_graph(kind, seed):
    rng = random.Random(seed)
    graph = kind()
    for number, name in enumerate(NAMES):
        graph.add_node(f"n{number} {name}", label=name, size=rng.random(), flag=rng.random() < 0.5)
    nodes = list(graph)
    for _ in range(40):
        a, b = rng.sample(nodes, 2)
        graph.add_edge(a, b, weight=rng.randint(1, 9) / 4, note=rng.choice(NAMES))
    return graph


def expect_rows(path, nodes, edges, what, participation=False):
    rows = balance(path)
    check(rows.get("nodes", (0, 0))[1] == nodes, f"{what}: nodes {rows}")
    check(rows.get("edges", (0, 0))[1] == edges, f"{what}: edges {rows}")
    count("files of other programs read")


def pairs(path, *options):
    """The pairs of the network with their weights, as coopnet reads the file."""
    target = pathlib.Path(str(path) + ".back.json")
    convert(path, target, *options)
    document = json.loads(target.read_text(encoding="utf-8"))
    return {(link["source"], link["target"]): link["weight"] for link in document["links"]}


def expected_pairs(graph):
    found = {}
    for a, b, data in graph.edges(data=True):
        pair = (a, b) if graph.is_directed() or a.encode() < b.encode() else (b, a)
        found[pair] = found.get(pair, 0) + data["weight"]
    return found


def check_reading(folder):
    for number, kind in enumerate((nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph)):
        graph = odd_graph(kind, number)
        nodes, edges = graph.number_of_nodes(), graph.number_of_edges()
        options = ["--directed"] if graph.is_directed() else []
        files = {}
        for ending in ("graphml", "gexf", "json"):
            files[ending] = folder / f"{kind.__name__}.{ending}"
        nx.write_graphml(graph, files["graphml"])
        nx.write_gexf(graph, files["gexf"], version="1.2draft")
        for name in ("links", "edges"):
            files["json"].write_text(json.dumps(nx.node_link_data(graph, edges=name)), encoding="utf-8")
            expect_rows(files["json"], nodes, edges, f"networkx {kind.__name__} {name}")
        for ending, path in files.items():
            expect_rows(path, nodes, edges, f"networkx {kind.__name__} {ending}")
            found, wanted = pairs(path, *options), expected_pairs(graph)
            check(set(found) == set(wanted), f"{path}: other pairs")
            check(all(abs(found.get(p, 0) - w) < 1e-9 for p, w in wanted.items()), f"{path}: other weights")
        plain = nx.relabel_nodes(graph, {n: n.replace('"', "'") for n in graph})
        path = folder / f"{kind.__name__}.net"
        nx.write_pajek(nx.MultiDiGraph(plain) if graph.is_directed() else nx.MultiGraph(plain), path)
        expect_rows(path, nodes, edges, f"networkx {kind.__name__} Pajek")
    # igraph
    for directed in (False, True):
        graph = igraph.Graph(n=len(NAMES), edges=[(0, 1), (0, 1), (1, 2), (3, 4), (5, 0)], directed=directed)
        graph.vs["name"] = NAMES
        graph.es["weight"] = [1, 2.5, 3, 4, 0.1]
        path = folder / f"igraph{int(directed)}.graphml"
        graph.write_graphml(str(path))
        expect_rows(path, len(NAMES), 5, "igraph GraphML")
        check("ośrodek" in run("metrics", path, "--format", "csv", "--only", "degree").stdout.lower(),
              "igraph: names are lost")
        path = folder / f"igraph{int(directed)}.net"
        graph.write_pajek(str(path))
        expect_rows(path, len(NAMES), 5, "igraph Pajek")
    two = igraph.Graph.Bipartite([0, 0, 1, 1], [(0, 2), (0, 3), (1, 3)])
    two.write_graphml(str(folder / "two.graphml"))
    rows = balance(folder / "two.graphml")
    check(rows.get("events") == (2, 2, 0, 0) and rows.get("edges") == (3, 3, 0, 0), f"igraph two-mode: {rows}")
    check_odd_sheets(folder)
    check_large_two_mode(folder)


def check_odd_sheets(folder):
    import datetime
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Instytucje"
    sheet.append([])
    sheet.append(["id", "nazwa", "siedziba", "od", "uwagi"])
    sheet.append(["a", "Ośrodek „Ż”", 80101, datetime.date(2016, 10, 5), "=1+1"])
    sheet.append(["b", "PUP", "126301", datetime.datetime(2016, 1, 2, 8, 30), True])
    sheet.append([7, "Klub", 126301.0, None, 0.1])
    sheet["B6"].number_format = "@"
    other = book.create_sheet("powiązania")
    other.append(["instytucja_a", "instytucja_b", "forma", "od", "waga"])
    other.append(["a", "b", "porozumienie", datetime.date(2015, 3, 1), 2.5])
    other.append(["b", "7", "spotkanie", "2015-03", None])
    book.create_sheet("pusty")
    for epoch in (False, True):
        if epoch:
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        path = folder / f"odd{int(epoch)}.xlsx"
        book.save(path)
        rows = balance(path)
        check(rows.get("Instytucje") == (3, 3, 0, 0) and rows.get("powiązania") == (2, 2, 0, 0), f"{path}: {rows}")
        target = folder / f"odd{int(epoch)}"
        convert(path, target, "--dialect", "coopnet")
        institutions = {row["id"]: row for row in table(target / "institutions.csv")}
        check(institutions["a"]["seat"] == "080101", "a code lost its zero")
        check(institutions["a"]["since"] == "2016-10-05", f"{path}: {institutions['a']['since']}")
        check(institutions["7"]["seat"] == "126301" and institutions["7"]["note"] == "0.1", "numbers")
        check(institutions["b"]["note"] == "true" and institutions["b"]["since"] == "2016-01-02", "flags, times")
        count("files of other programs read")
    stored = folder / "stored.xlsx"
    with zipfile.ZipFile(folder / "odd0.xlsx") as source, zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as out:
        for name in source.namelist():
            out.writestr(name, source.read(name))
    check(balance(stored) == balance(folder / "odd0.xlsx"), "a stored workbook")
    # LibreOffice's own XLSX of a Polish CSV, which it opens with a semicolon and windows-1250.
    (folder / "lista.csv").write_bytes("Source;Target;Weight\nŁódź;Żywiec;2\nŻywiec;Brzeg;1\n".encode("cp1250"))
    check(balance(folder / "lista.csv") == {"lista.csv": (2, 2, 0, 0)}, "an edge list in windows-1250")
    out = folder / "fromcsv"
    out.mkdir()
    libreoffice([folder / "odd0.xlsx", folder / "lista.csv"], "xlsx", out)
    rows = balance(out / "odd0.xlsx")
    check(rows.get("Instytucje") == (3, 3, 0, 0) and rows.get("powiązania") == (2, 2, 0, 0), f"LibreOffice: {rows}")
    count("files of other programs read", 3)


def check_large_two_mode(folder):
    """3,500 organisations in 400 events, as a matrix, as Pajek, as GraphML."""
    rng = random.Random(5)
    matrix = [[1 if rng.random() < 0.01 else 0 for _ in range(400)] for _ in range(3500)]
    total = sum(map(sum, matrix))
    lines = [";" + ";".join(f"wydarzenie {e}" for e in range(400))]
    lines += [f"organizacja {o};" + ";".join(map(str, row)) for o, row in enumerate(matrix)]
    path = folder / "matrix.csv"
    path.write_bytes("\r\n".join(lines).encode("cp1250"))
    start = time.time()
    rows = balance(path)
    check(rows.get("rows") == (3500, 3500, 0, 0) and rows.get("cells") == (total, total, 0, 0), f"matrix: {rows}")
    lines = ["*Vertices 3900 3500"] + [f'{i + 1} "o{i}"' for i in range(3900)] + ["*Edges"]
    lines += [f"{o + 1} {3501 + e}" for o, row in enumerate(matrix) for e, v in enumerate(row) if v]
    path = folder / "two.net"
    path.write_text("\r\n".join(lines))
    rows = balance(path)
    check(rows.get("events") == (400, 400, 0, 0) and rows.get("edges") == (total, total, 0, 0), f"Pajek: {rows}")
    count("files of other programs read", 2)
    print(f"  3,500 organisations, {total} participations, matrix and Pajek: {time.time() - start:.1f} s")


# --- 3. Mangled files


def mangled(folder):
    """Pairs of a file's name and bytes; sources are files that coopnet wrote."""
    source = DATASETS[0]
    samples = {}
    for ending in ("graphml", "gexf", "json", "net", "xlsx"):
        path = folder / f"sample.{ending}"
        convert(source, path)
        samples[ending] = path.read_bytes()
    rng = random.Random(42)
    for ending, data in samples.items():
        for share in range(1, 11):
            yield f"cut{share}.{ending}", data[:len(data) * share // 11]
        for number in range(15):
            copy = bytearray(data)
            for _ in range(1 + number):
                copy[rng.randrange(len(copy))] = rng.randrange(256)
            yield f"noise{number}.{ending}", bytes(copy)
        for number in range(5):
            start, end = sorted(rng.sample(range(len(data)), 2))
            yield f"hole{number}.{ending}", data[:start] + data[end:]
    graphml = samples["graphml"].decode()
    for number, (old, new) in enumerate([
            ("</node>", "</nide>"), ("<node ", "<edge "), ("<graph ", "<graf "), ("</graphml>", ""),
            ("edgedefault", "edgedefualt"), ("<data", "<data <"), ("id=", "id= id="), (" source=", " sauce="),
            ("UTF-8", "UTF-77"), ("<key", "<!-- <key"), ("&", "&&"), (">", ">>")]):
        yield f"tags{number}.graphml", graphml.replace(old, new).encode()
    bomb = '<!DOCTYPE b [<!ENTITY a "' + "x" * 100 + '">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 100}">' for i in range(8)) + "]>"
    for root in ("graphml", "gexf", "html"):
        yield f"bomb.{root}", f"<?xml version='1.0'?>{bomb}<{root}>&i;</{root}>".encode()
    yield "external.graphml", b'<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>'
    yield "deep.graphml", b"<graphml>" + b"<graph>" * 200_000
    yield "deepnodes.gexf", b"<gexf><graph><nodes>" + b"<node id='a'><nodes>" * 100_000
    yield "deep.json", b"[" * 500_000
    yield "deep2.json", b'{"nodes":' * 100_000
    yield "attributes.graphml", b"<graphml " + b" ".join(b"a%d='1'" % i for i in range(100_000)) + b"/>"
    yield "keys.graphml", b"<graphml>" + b"".join(
        b"<key id='k%d' for='node' attr.name='k%d'/>" % (i, i) for i in range(20_000)) + b"<graph>" + b"".join(
        b"<node id='%d'><data key='k%d'>1</data></node>" % (i, i) for i in range(20_000)) + b"</graph></graphml>"
    yield "cycle.gexf", (b"<gexf><graph><nodes><node id='a' pid='b'/><node id='b' pid='a'/></nodes><edges>"
                         b"<edge source='a' target='a'/></edges></graph></gexf>")
    for number, text in enumerate([
            "*Vertices 99999999999999999999\n", "*Vertices 2000000000\n1 a\n", "*Vertices 999999 5\n*Edges\n1 2\n",
            "*Vertices -1\n", "*Vertices 3 7\n", "*Vertices 2\n*Matrix\n" + "1 " * 100_000 + "\n", "*Vertices 1\n1 \"a",
            "*Vertices 2\n*Edges\n" + "1 2\n" * 50_000 + "1 3\n", "*Arcs\n1 2\n", "*Vertices 0\n", "*Vertices\n",
            "*Vertices 2\n1 a\n1 b\n", "*Vertices 5\n*Arcslist\n1 2 9\n", "*Vertices 2\n1 a\n2 a\n*Edges\nx y\n"]):
        yield f"pajek{number}.net", text.encode()
    for number, document in enumerate([
            {"nodes": 5, "links": []}, {"nodes": [], "links": []}, {"nodes": [{}], "links": [{}]},
            {"nodes": [{"id": {"id": 1}}], "links": [{"source": 99, "target": -1}]}, [], None, 5, {"format": "coopnet-dataset"},
            {"format": "coopnet-dataset", "version": 2, "tables": {}},
            {"format": "coopnet-dataset", "version": 1, "tables": []},
            {"format": "coopnet-dataset", "version": 1, "tables": {"ties": 5}},
            {"format": "coopnet-dataset", "version": 1, "tables": {"ties": [5]}},
            {"format": "coopnet-dataset", "version": 1, "tables": {"ties": [{"id": 1}]}, "package": 7}]):
        yield f"json{number}.json", json.dumps(document).encode()
    for size in (10, 90, 300):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in zipfile.ZipFile(io.BytesIO(samples["xlsx"])).namelist():
                data = zipfile.ZipFile(io.BytesIO(samples["xlsx"])).read(name)
                archive.writestr(name, b" " * (size << 20) if name.endswith("sheet1.xml") else data)
        yield f"bomb{size}.xlsx", packed.getvalue()
    for number, (name, data) in enumerate([
            ("a.txt", b"x"), ("../../etc/passwd", b"x"), ("xl/workbook.xml", b"<workbook/>"),
            ("xl/workbook.xml", b"<workbook><sheets><sheet name='a' r:id='x'/></sheets></workbook>"),
            ("xl/workbook.xml", bomb.encode() + b"<workbook/>"), ("content.xml", b"<office/>")]):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(name, data)
        yield f"zip{number}.xlsx", packed.getvalue()
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(10_000):
            archive.writestr(f"f{number}", b"")
    yield "many.xlsx", many.getvalue()
    yield "xls.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    yield "gzip.graphml", b"\x1f\x8b\x08\x00" + bytes(100)
    yield "empty.graphml", b""
    yield "nul.csv", b"a,b\0\n"
    yield "utf16.csv", "Source,Target\na".encode("utf-16")[:-1]
    yield "quote.csv", b'Source,Target\n"a,b\n' + b"x,y\n" * 100_000
    yield "wide.csv", b"," + b",".join(b"c%d" % i for i in range(50_000)) + b"\nx" + b",1" * 50_000 + b"\n"
    yield "binary.csv", bytes(rng.randrange(256) for _ in range(5000))
    yield "html.xml", b"<!DOCTYPE html><html><body>no</body></html>"
    yield "svg.xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>"


# Runs the program on each file and tells status, seconds, processor seconds and megabytes. A process of
# its own, since a child counts the memory of the process that it was made from as its own.
MEASURE = """
import json, os, subprocess, sys, time
program, folder = sys.argv[1:]
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, "..", "errors"), "wb") as stream:
        start = time.monotonic()
        child = subprocess.Popen([program, "metrics", name, "--only", "degree", "--format", "csv", "--lang", "en"],
                                 cwd=folder, stdout=subprocess.DEVNULL, stderr=stream)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
    child.returncode = 0
    errors = open(os.path.join(folder, "..", "errors"), encoding="utf-8", errors="replace").read()
    print(json.dumps([name, os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime,
                      usage.ru_maxrss // 1024, errors]))
"""


def check_mangled(folder):
    place = folder / "files"
    place.mkdir()
    total = 0
    for name, data in mangled(folder):
        (place / name).write_bytes(data)
        total += 1
    check(total >= 200, f"only {total} mangled files")
    result = subprocess.run([sys.executable, "-c", MEASURE, PROGRAM, str(place)], capture_output=True, text=True,
                            env=dict(os.environ, LC_ALL="C.UTF-8", LANG="en_US.UTF-8", SWIFT_BACKTRACE="enable=no"))
    check(result.returncode == 0, f"measuring: {result.stderr}")
    slowest, largest, statuses = ("", 0.0), ("", 0), {}
    for line in result.stdout.splitlines():
        name, status, seconds, work, megabytes, errors = json.loads(line)
        statuses[status] = statuses.get(status, 0) + 1
        check(status in (0, 65, 66), f"{name}: status {status}: {errors[-300:]}")
        # The time of a busy machine is no fault of ours: the processor's time is what counts.
        check(min(seconds, work) < 1.0, f"{name}: {seconds:.2f} s")
        check(megabytes < 200, f"{name}: {megabytes} MB")
        if status:
            lines = errors.splitlines()
            check(any(name in line and ": error: " in line for line in lines), f"{name}: no place: {errors[:300]}")
            check(len(lines) <= 4 and "Fatal" not in errors, f"{name}: {errors[:500]}")
        slowest = max(slowest, (name, work), key=lambda p: p[1])
        largest = max(largest, (name, megabytes), key=lambda p: p[1])
    check(sum(statuses.values()) == total, "a file was not tried")
    print(f"  {total} mangled files: statuses {dict(sorted(statuses.items()))}, "
          f"slowest {slowest[1]:.2f} s ({slowest[0]}), largest {largest[1]} MB ({largest[0]})")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, part in enumerate((check_writing, check_reading, check_mangled)):
            start = time.time()
            place = folder / str(number)
            place.mkdir()
            print(part.__name__)
            part(place)
            print(f"  {time.time() - start:.1f} s")
    for what, number in sorted(counts.items()):
        print(f"{what}: {number}")
    if faults:
        sys.exit(f"{len(faults)} faults; the first: {faults[0]}")


if __name__ == "__main__":
    main()

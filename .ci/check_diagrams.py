#!/usr/bin/env python3
"""Diagrams as people get them: every view of every dataset, on the screen, on paper and through Graphviz.

- Every view of every dataset through `dot -Tsvg` and `-Tpdf`: exit 0, nothing on stderr, well-formed,
  each under 5 s; each label that the SVG shows is text in the PDF; the picture that coopnet draws and
  the one that Graphviz draws hold the same institutions and the same ties.
- `--paper`: sheets of A4 in millimetres, all inside the margins, no type below 6 points; the PDF is A4.
- 500 odd names (Tests/hardening/names.py says which) are text in both pictures, at the institution that
  bears them; as far as fonts hold the letters they are text in the PDF; and nothing but the words
  differs from the same network with plain names.

usage: check_diagrams.py PROGRAM
"""

import collections
import concurrent.futures
import csv
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
sys.argv = sys.argv[:1]
sys.path.insert(0, str(ROOT / "Tests" / "hardening"))
import judges  # noqa: E402
import names as odd  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}title"
LIMIT = 5
faults, slowest, counts = [], [0, ""], collections.Counter()


def expect(condition, words):
    counts["compared"] += 1
    if not condition:
        faults.append(words)


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, timeout=120)


def draw(dataset, view, target, *options):
    result = run(PROGRAM, "diagram", dataset, "--view", view, "-o", target, *options)
    if result.returncode:
        raise RuntimeError(f"{dataset.name} {view} {target.suffix}: {result.returncode} {result.stderr.decode()[:200]}")
    return target


def rows(*words):
    result = run(PROGRAM, *words, "--format", "csv")
    return list(csv.DictReader(io.StringIO(result.stdout.decode())))


def squeezed(text):
    return "".join(unicodedata.normalize("NFKC", text).split()).translate({0xAD: None, 0x2060: None})


def graphviz(dot, kind, name):
    """What Graphviz makes of a file, in time and without a word."""
    began = time.monotonic()
    result = run("dot", f"-T{kind}", dot)
    took = time.monotonic() - began
    if took > slowest[0]:
        slowest[:] = [took, f"{name} {kind}"]
    expect(result.returncode == 0 and not result.stderr, f"{name}: dot -T{kind}: {result.returncode} {result.stderr.decode()[:200]}")
    expect(took < LIMIT, f"{name}: dot -T{kind} took {took:.1f} s")
    return result.stdout


def groups(svg, kind):
    return [g for g in ET.fromstring(svg).iter(SVG + "g") if (g.get("class") or "").split()[:1] == [kind]]


def tip(group):
    """The first line of what is shown on hover: the name, or both names of a tie."""
    links = [a.get(LINK) for a in group.iter(SVG + "a") if a.get(LINK)]
    text = links[0] if links else group.findtext(SVG + "title") or ""
    return judges.plain(text)


def shown(svg, kind):
    """Institutions or ties of either picture, by the words on hover."""
    found = [tip(group) for group in groups(svg, kind) if "legend" not in group.get("class") and "text" not in group.get("class").split()]
    return [words for words in found if words]


def page_text(pdf, folder):
    file = folder / "page.pdf"
    file.write_bytes(pdf)
    return squeezed(run("pdftotext", "-raw", file, "-").stdout.decode())


def check_view(dataset, view):
    name = f"{dataset.name} {view}"
    counts["views"] += 1
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        dot = draw(dataset, view, folder / "x.dot")
        own = draw(dataset, view, folder / "x.svg").read_bytes()
        expect(judges.well_formed(folder / "x.svg"), f"{name}: the SVG is not well-formed")
        drawn = graphviz(dot, "svg", name)
        (folder / "graphviz.svg").write_bytes(drawn)
        expect(judges.well_formed(folder / "graphviz.svg"), f"{name}: Graphviz's SVG is not well-formed")
        here, there = sorted(shown(own, "node")), sorted(shown(drawn, "node"))
        expect(here == there and (here or view == "map"), f"{name}: {len(here)} institutions here, {len(there)} by Graphviz")
        here, there = set(shown(own, "edge")), set(shown(drawn, "edge"))
        expect(here == there, f"{name}: ties differ: {sorted(here ^ there)[:3]}")
        labels = [squeezed("".join(text.itertext())) for text in ET.fromstring(drawn).iter(SVG + "text")]
        text = page_text(graphviz(dot, "pdf", name), folder)
        lost = [label for label in labels if label not in text]
        expect(not lost, f"{name}: {len(lost)} of {len(labels)} labels are not in the PDF, as {lost[:1]}")
        check_paper(dataset, view, name, folder)


def check_paper(dataset, view, name, folder):
    for paper, wide, high in (("a4-portrait", 210, 297), ("a4-landscape", 297, 210)):
        root = ET.parse(draw(dataset, view, folder / f"{paper}.svg", "--paper", paper)).getroot()
        size = (root.get("width"), root.get("height"))
        expect(size == (f"{wide}mm", f"{high}mm"), f"{name}: {paper} is {size}")
        small = [text for text in root.iter(SVG + "text") if float(text.get("font-size")) < 5.95 and not (text.text or "").isdigit()]
        expect(not small, f"{name}: {paper}: {len(small)} labels below 6 pt, as {[(t.text, t.get('font-size')) for t in small[:2]]}")
        rings = [(float(t.get("x")), float(t.get("y"))) for t in root.iter(SVG + "text")]
        edge = 20
        off = [p for p in rings if not (edge < p[0] < wide / 25.4 * 72 - edge and edge < p[1] < high / 25.4 * 72 - edge)]
        expect(not off, f"{name}: {paper}: {len(off)} labels in the margin, as {off[:2]}")
    pdf = draw(dataset, view, folder / "own.pdf")
    info = run("pdfinfo", pdf).stdout.decode()
    size = [float(number) for number in re.search(r"Page size: +([\d.]+) x ([\d.]+)", info).groups()]
    expect(sorted(round(number) for number in size) == [595, 842], f"{name}: the PDF is {size}, not A4")
    expect("Pages:           1" in info, f"{name}: the PDF has more than a page")


def views(dataset):
    found = ["overview", "hierarchy", "gaps", "bridges", "kinds"]
    if run(PROGRAM, "diagram", dataset, "--view", "map", "-o", "-").returncode == 0:
        found.append("map")
    degrees = [(int(row["degree"]), row["id"]) for row in rows("metrics", dataset, "--only", "degree")]
    gminas = rows("gaps", dataset, "--per-gmina")
    if degrees:
        found.append(f"ego:{max(degrees)[1]}")
    if gminas:
        most = max(gminas, key=lambda row: int(row["institutions"]))["teryt"]
        found += [f"gmina:{most}", f"powiat:{most[:4]}"]
        pathways = rows("pathways", dataset)
        found += [f"pathway:{row['pathway']}:{row['gmina' if row['gmina'].isdigit() else 'teryt']}" for row in pathways[:1]]
    return found


def odd_names():
    """500 names: strings of others, our own, random ones."""
    import random

    chance = random.Random(5)
    texts = [text for text in odd.OWN + odd.naughty() if odd.expected(text) and judges.plain(text)]
    long = "Ośrodek pomocy społecznej o bardzo długiej nazwie " * 6
    texts += [long[:300], "&#x3C;", "a&#x3C;b", "شبكة المؤسسات", "שירותי רווחה", "\u202eabc\u202c OPS"]
    while len(texts) < 500:
        texts.append(odd.chance_name(chance))
    chance.shuffle(texts)
    return texts[:500]


def check_names(texts):
    """Some odd names in a network of their own, beside the same network with plain names."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        plain = [f"Nazwa {number}" for number in range(len(texts))]
        pictures = {}
        for word, chosen in (("odd", texts), ("plain", plain)):
            data = folder / word
            data.mkdir()
            with open(data / "institutions.csv", "w", newline="", encoding="utf-8") as file:
                table = csv.writer(file, quoting=csv.QUOTE_ALL)
                table.writerow(["id", "name", "kind", "seat"])
                table.writerows([f"i{n:03}", text, ["OPS", "NGO", "PCPR"][n % 3], f"26010{n % 5 + 1}"] for n, text in enumerate(chosen))
            with open(data / "ties.csv", "w", newline="", encoding="utf-8") as file:
                table = csv.writer(file)
                table.writerow(["from", "to", "form"])
                table.writerows([f"i{n:03}", f"i{n * 7 % len(texts):03}", "agreement"] for n in range(1, len(texts), 2) if n * 7 % len(texts) != n)
            dot = draw(data, "hierarchy", folder / f"{word}.dot")
            own = draw(data, "hierarchy", folder / f"{word}.svg").read_bytes()
            expect(judges.well_formed(folder / f"{word}.svg"), "odd names: the SVG is not well-formed")
            pictures[word] = (own, graphviz(dot, "svg", "odd names"), dot)
        own, drawn, dot = pictures["odd"]
        for number, text in enumerate(texts):
            wanted = squeezed(judges.plain(odd.expected(text)))
            of_own = {g.get("data-id"): tip(g) for g in groups(own, "node")}[f"i{number:03}"]
            of_graphviz = {g.get("id"): tip(g) for g in groups(drawn, "node")}[f"n{number + 1}"]
            for place, found in (("SVG", of_own), ("Graphviz", of_graphviz)):
                counts["names"] += place == "SVG"
                expect(squeezed(found).startswith(wanted), f"odd names: {text[:40]!r} is {found[:60]!r} in the {place}")
        for kind, keys in (("node", ("data-id", "data-kind", "data-sector", "data-degree", "data-teryt")),
                           ("edge", ("data-from", "data-to", "data-forms", "data-states"))):
            marks = [[tuple(g.get(key) for key in keys) for g in groups(pictures[word][0], kind)] for word in ("odd", "plain")]
            expect(marks[0] == marks[1], f"odd names: {kind}s differ from those with plain names")
            ids = [sorted(g.findtext(SVG + "title") for g in groups(pictures[word][1], kind)
                          if re.match(r"n\d", g.findtext(SVG + "title"))) for word in ("odd", "plain")]
            expect(ids[0] == ids[1], f"odd names: Graphviz's {kind}s differ")
        for place in (0, 1):
            tags = [{element.tag for element in ET.fromstring(pictures[word][place]).iter()} for word in ("odd", "plain")]
            expect(tags[0] == tags[1], f"odd names: other elements: {tags[0] ^ tags[1]}")
            marks = [{key for element in ET.fromstring(pictures[word][place]).iter() for key in element.keys()} for word in ("odd", "plain")]
            expect(not {key for key in marks[0] - marks[1] if key.startswith("on")}, "odd names: a handler")
        text = page_text(graphviz(dot, "pdf", "odd names"), folder)
        labels = ["".join(t.itertext()) for t in ET.fromstring(drawn).iter(SVG + "text")]
        words = {word for label in labels for word in re.findall(r"[A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż]{3,}", label)
                 if all(ord(sign) < 0x2000 for sign in label)}
        lost = [word for word in words if word not in text]
        expect(not lost, f"odd names: {len(lost)} of {len(words)} words are not in the PDF, as {lost[:3]}")


def main():
    began = time.monotonic()
    datasets = [path for path in sorted((ROOT / "Datasets").iterdir()) if (path / "institutions.csv").exists()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        tasks = [pool.submit(check_view, dataset, view) for dataset in datasets for view in views(dataset)]
        texts = odd_names()
        tasks += [pool.submit(check_names, texts[start:start + 50]) for start in range(0, 500, 50)]
        for task in tasks:
            try:
                task.result()
            except Exception as error:
                faults.append(f"{type(error).__name__}: {error}")
    print(f"{counts['views']} views of {len(datasets)} datasets, {counts['names']} odd names, {counts['compared']} comparisons; "
          f"slowest {slowest[0]:.1f} s ({slowest[1]}); {time.monotonic() - began:.0f} s in all")
    expect(counts["names"] >= 500 and counts["views"] >= 40, "too little was checked")
    print("\n".join(faults[:60]) if faults else "no faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Takes hostile names through everything that the program writes.

The strings of the Big List of Naughty Strings (`../shared/suites/blns`), 50 of our own, and with
--random N as many random ones are names, ids and notes of institutions. Each must come out of CSV,
JSON, GraphML, GEXF, XLSX, of DOT drawn by Graphviz, and of the page in Chromium as the text it is; no
script, handler, dialog or request may come of them.

usage: names.py [--random N] [--seed S]
"""

import argparse
import csv
import io
import json
import os
import pathlib
import random
import subprocess
import unicodedata
import xml.etree.ElementTree as tree

import hardening
import judges

OWN = [
    "Zażółć gęślą jaźń", "ŁÓDŹ – Śródmieście", "Zaz\u0307o\u0301\u0142c\u0301", "„Cudzysłów” i »inny«", "a\\nb", "a\\Nb\\G\\E\\T\\H\\L",
    "koniec\\", "koniec\\\\", '"', '""', "'", "''", "<b>gruby</b>", "</text></svg><script>alert(1)</script>", "]]>", "<![CDATA[x]]>",
    "-->", "<!--", "&amp;", "&lt;b&gt;", "&#60;", "&#x1F600;", "&nbsp;", "%00%0a%2e%2e", "${HOME}", "$(id)", "`id`", "{{7*7}}",
    "\u202eodwrotnie\u202c", "\u200bniewidoczne\u200b", "a\u00adb", "\ufeffznacznik", "👩‍👩‍👧‍👦 rodzina", "🇵🇱", "e\u0301 i é", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "ﷺ", "a\u0300\u0301\u0302\u0303\u0304\u0305", "\U000e0001\U000e0041", "\x1b[31mczerwony\x1b[0m", "\x07dzwonek", "\x9b31m",
    "linia 1\nlinia 2", "tab\tulator", "NULL", "NaN", "1e999", "=1+1", "@SUM(A1)", "x" * 20_000,
]


MOST = 600


def naughty():
    place = pathlib.Path(os.environ.get("COOPNET_SHARED") or hardening.ROOT.parent / "shared")
    path = place / "suites" / "blns" / "blns.json"
    if not path.exists():
        if os.environ.get("COOPNET_CI"):
            raise SystemExit(f"{path} is not there")
        print(f"  {path} is not there: only our own names are tried")
        return []
    return [text for text in json.loads(path.read_text(encoding="utf-8")) if text]


def chance_name(chance):
    ranges = [(0x20, 0x7E), (0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x2000, 0x206F), (0x600, 0x6FF), (0x1F300, 0x1F6FF)]
    signs = "<>&\"'\\`;=%{}[]|\n\t"
    return "x" + "".join(
        chance.choice(signs) if chance.random() < 0.3 else chr(chance.randint(*chance.choice(ranges)))
        for _ in range(chance.randint(1, 40)))


def expected(text):
    """A cell as it is kept: letters composed, blanks at the ends cut off."""
    return unicodedata.normalize("NFC", text).strip(" \t\n\r\u00a0")


class Names:
    def __init__(self, texts, tally):
        self.tally = tally
        self.program = hardening.program()
        self.base = hardening.workplace()
        self.data = self.base / "data"
        self.data.mkdir()
        self.texts = [text for text in texts if expected(text)]
        self.ids = [f"n{number:05}" for number in range(len(self.texts))]
        with open(self.data / "institutions.csv", "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, quoting=csv.QUOTE_ALL)
            rows.writerow(["id", "name", "kind", "seat", "note"])
            rows.writerows([key, text, "NGO", "260101", text] for key, text in zip(self.ids, self.texts))

    def run(self, *words):
        result = subprocess.run(
            [self.program, *map(str, words)], capture_output=True, env=hardening.environment(), timeout=300)
        errors = result.stderr.decode(errors="replace")
        self.tally.expect(result.returncode == 0, f"{' '.join(map(str, words))}: {result.returncode}: {errors[-300:]}")
        self.tally.expect(
            all(sign in "\n\t" or unicodedata.category(sign) != "Cc" for sign in errors), "a control reaches stderr")
        return result.stdout

    def compare(self, where, found, exact=True):
        """`found`: name by id."""
        for key, text in zip(self.ids, self.texts):
            self.tally.tried += 1
            name = found.get(key)
            wanted = expected(text)
            if name is None:
                same = False
            elif exact:
                same = unicodedata.normalize("NFC", name) == wanted
            else:
                same = judges.plain(name) == judges.plain(wanted)
            self.tally.expect(same, f"{where}: {text[:60]!r} became {name[:60] if name else name!r}")

    def held(self, where, texts, shortened=False):
        """Every name is one of the texts."""
        there = {judges.plain(line) for text in texts for line in [text, *text.split("\n")]}
        for text in self.texts:
            self.tally.tried += 1
            wanted = judges.plain(expected(text))
            known = wanted in there or wanted == ""
            if not known and (shortened or len(wanted) > 500 or "\n" in text):
                known = any(wanted in part or part.rstrip("…") and wanted.startswith(part.rstrip("…")) for part in there if len(part) > 3)
            self.tally.expect(known, f"{where}: {text[:60]!r} is not there as text")

    def tables(self):
        rows = csv.DictReader(io.StringIO(self.run("metrics", self.data, "--format", "csv").decode(), newline=""))
        self.compare("CSV", {row["id"]: row["name"] for row in rows})
        items = json.loads(self.run("metrics", self.data, "--format", "json"))
        self.compare("JSON", {row["id"]: row["name"] for row in items})
        shown = self.run("metrics", self.data, "--format", "table").decode()
        controls = {sign for sign in shown if unicodedata.category(sign) == "Cc"} - {"\n"}
        self.tally.expect(not controls, f"controls reach a terminal: {controls}")

    def exports(self):
        import networkx

        target = self.base / "x.graphml"
        self.run("convert", self.data, "-o", target)
        self.tally.expect(judges.well_formed(target), "GraphML is not well-formed")
        graph = networkx.read_graphml(target)
        names = {data.get("id", node): data.get("name", data.get("label", "")) for node, data in graph.nodes(data=True)}
        self.compare("GraphML", names, exact=False)
        target = self.base / "x.gexf"
        self.run("convert", self.data, "-o", target)
        self.tally.expect(judges.well_formed(target), "GEXF is not well-formed")
        self.held("GEXF", [node.get("label", "") for node in tree.parse(target).getroot().iter() if node.tag.endswith("}node")])
        target = self.base / "x.xlsx"
        if not hardening.writes(self.program, "xlsx"):
            return
        self.run("convert", self.data, "-o", target)
        import openpyxl
        import openpyxl.utils.escape

        cells = [cell for sheet in openpyxl.load_workbook(target) for row in sheet.iter_rows() for cell in row]
        self.tally.expect(not [cell for cell in cells if cell.data_type == "f"], "XLSX holds a formula")
        # Controls are written as _x001B_, which openpyxl leaves to its reader.
        self.held("XLSX", [openpyxl.utils.escape.unescape(str(cell.value)) for cell in cells if cell.value is not None])

    def pictures(self, browser):
        target = self.base / "x.dot"
        for view in ("hierarchy", "overview"):
            self.run("diagram", self.data, "--view", view, "-o", target)
            svg = self.base / f"{view}.svg"
            status, errors = judges.render(target, "svg", svg)
            self.tally.expect(status == 0 and not errors, f"dot on {view}: {status} {errors[:200]}")
            self.tally.expect(judges.well_formed(svg), f"{view}.svg is not well-formed")
            self.held(f"{view} drawn by dot", judges.svg_texts(svg))
            judges.look(browser, svg, self.tally, f"{view} drawn by dot")
            own = self.base / f"own-{view}.svg"
            self.run("diagram", self.data, "--view", view, "-o", own)
            judges.look(browser, own, self.tally, f"{view} drawn here")

    def page(self, browser):
        empty = self.base / "plain"
        empty.mkdir()
        (empty / "institutions.csv").write_text("id,name,kind,seat\na,A,NGO,260101\n")
        self.run("report", empty, "-o", self.base / "plain-report")
        scripts = (self.base / "plain-report" / "report.html").read_text().count("<script")
        self.run("report", self.data, "-o", self.base / "r")
        seen = judges.look(browser, self.base / "r" / "report.html", self.tally, "the page", scripts)
        self.held("the page", seen["texts"] + seen["titles"])
        for text in hardening.manifest_faults(self.base / "r"):
            self.tally.expect(False, text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    texts = naughty() + OWN + [chance_name(chance) for _ in range(options.random)]
    tally = hardening.Tally("names")
    with judges.chromium() as browser:
        # As many at a time as a picture names one by one.
        for start in range(0, len(texts), MOST):
            names = Names(texts[start:start + MOST], tally)
            names.tables()
            names.exports()
            names.pictures(browser)
            names.page(browser)
    print(f"  {len(texts)} names")
    tally.end(500)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Tries to get from data to action: formulas, addresses, paths and markup (see vectors.py).

- Formulas in names, notes and titles: no cell of a table for Excel or of a workbook is computed by
  LibreOffice, and numbers stay numbers.
- Addresses: no link of the page or a picture leads anywhere but to http and https; nothing live is in
  them, as Chromium has it.
- Paths in descriptors, ids and names: nothing outside the dataset is read, nothing outside the output
  is written.
- Markup in names: every XML that is written is well-formed and says what was meant; XML that is read
  may hold no DOCTYPE.

usage: injection.py
"""

import csv
import json
import os
import re
import shutil
import subprocess

import hardening
import judges
import vectors

SECRET = "coopnet-secret-5e1f"
STATUSES = {0, 64, 65, 66, 69, 73, 74}


class Injection:
    def __init__(self):
        self.tally = hardening.Tally("injection")
        self.program = hardening.program()
        self.base = hardening.workplace()

    def run(self, *words, statuses=(0,), cwd=None, path=None):
        settings = hardening.environment(**({"PATH": path} if path else {}))
        result = subprocess.run(
            [self.program, *map(str, words)], capture_output=True, env=settings, timeout=120, cwd=cwd)
        errors = result.stderr.decode(errors="replace")
        self.tally.expect(result.returncode in statuses, f"{words[:2]}: status {result.returncode}: {errors[-300:]}")
        return result

    def dataset(self, name, texts, column="name", **more):
        folder = self.base / name
        folder.mkdir()
        with open(folder / "institutions.csv", "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, quoting=csv.QUOTE_ALL)
            rows.writerow(["id", "kind", "seat", "name", "note", "url"])
            for number, text in enumerate(texts):
                name = text if column == "name" else f"Jednostka {number}"
                rows.writerow([f"n{number:03}", "NGO", "260101", name, text, text if column == "url" else ""])
        with open(folder / "ties.csv", "w", encoding="utf-8") as file:
            file.write("from,to,form,weight\n")
            file.writelines(f"n000,n{number:03},agreement,0.25\n" for number in range(1, len(texts)))
        (folder / "datapackage.json").write_text(
            json.dumps({"title": texts[0], "description": texts[-1], "coopnet": {}}), encoding="utf-8")
        return folder

    # Formulas

    def formulas(self):
        control = self.base / "control.csv"
        control.write_text('a;b\n=1+1;"=2+2"\n', encoding="utf-8")
        cells = judges.spreadsheets([control], self.base / "office")[0]
        self.tally.expect(any(live for rows in cells.values() for row in rows for _, live in row), "LibreOffice computes nothing: it is no judge")
        data = self.dataset("formulas", vectors.FORMULAS)
        self.run("report", data, "-o", self.base / "formulas-report", "--excel", "--as-of", "2016")
        table = self.base / "formulas-report" / "tables" / "metrics.csv"
        tables = sorted(table.parent.glob("*.csv"))
        for file, cells in zip(tables, judges.spreadsheets(tables, self.base / "office")):
            self.no_formula(file.name, cells, vectors.FORMULAS if file == table else ())
        plain = list(csv.DictReader(self.run("metrics", data, "--format", "csv", "--as-of", "2016").stdout.decode().splitlines(True)))
        with open(table, encoding="utf-8-sig", newline="") as file:
            excel = list(csv.DictReader(file, delimiter=";"))
        for one, other in zip(plain, excel):
            for column in one.keys() - {"id", "name", "kind", "seat"}:
                number = other[column].replace(",", ".")
                self.tally.expect(number == one[column], f"--excel changes {column}: {one[column]} became {other[column]}")
        if hardening.writes(self.program, "xlsx"):
            book = self.base / "formulas.xlsx"
            self.run("convert", data, "-o", book)
            self.no_formula("the workbook", judges.spreadsheets([book], self.base / "office")[0])

    def no_formula(self, where, sheets, texts=()):
        cells = [cell for rows in sheets.values() for row in rows for cell in row]
        live = [value for value, is_formula in cells if is_formula]
        self.tally.expect(not live, f"{where}: LibreOffice computes {live[:5]}")
        there = {judges.plain(str(value).lstrip("'")) for value, _ in cells if value is not None}
        for text in texts:
            self.tally.tried += 1
            wanted = judges.plain(text).lstrip("'")
            self.tally.expect(wanted in there, f"{where}: {text!r} is not shown as it is")

    # Addresses

    def addresses(self, browser):
        data = self.dataset("addresses", vectors.URLS, column="url")
        report = self.base / "addresses-report"
        self.run("report", data, "-o", report)
        scripts = (report / "report.html").read_text().count("<script")
        judges.look(browser, report / "report.html", self.tally, "addresses in the page", scripts)
        for file in sorted((report / "diagrams").glob("*.svg")):
            judges.look(browser, file, self.tally, f"addresses in {file.name}")
        for view in ("hierarchy", "ego:n000"):
            dot, svg = self.base / "a.dot", self.base / "a.svg"
            self.run("diagram", data, "--view", view, "-o", dot)
            status, errors = judges.render(dot, "svg", svg)
            self.tally.expect(status == 0 and not errors, f"addresses in {view}: dot says {errors[:200]}")
            judges.look(browser, svg, self.tally, f"addresses in {view} drawn by dot")
        self.tally.tried += len(vectors.URLS)

    # Paths

    def tree(self, folder):
        return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else b""
                for path in sorted(folder.rglob("*"))}

    def paths(self):
        place = self.base / "paths"
        data = place / "in" / "data"
        data.mkdir(parents=True)
        (place / "in" / "secret").mkdir()
        for name in ("in/secret.csv", "secret.csv", "in/secret/secret.csv"):
            (place / name).write_text(f"id,name,from,to\n{SECRET},{SECRET},{SECRET},x\n")
        (data / "institutions.csv").write_text("id,name\na,A\nb,B\n")
        (data / "ties.csv").write_text("from,to,form\na,b,agreement\n")
        os.symlink("../secret.csv", data / "link.csv")
        os.symlink("../secret", data / "link")
        out = self.base / "paths-out"
        for path in vectors.PATHS:
            for shape in ("resource", "rules", "pathways"):
                self.descriptor(data, path, shape)
                out.mkdir()
                before = self.tree(place)
                result = self.run("report", data, "-o", out / "r", "--lang", "en", statuses=STATUSES, path="/nowhere")
                said = result.stdout + result.stderr + b"".join(self.tree(out).values())
                expect, label = self.tally.expect, f"{shape} at {path[:50]!r}"
                # A link inside the dataset is the owner's own; where it leads is read as any file.
                if not path.startswith("link"):
                    expect(SECRET.encode() not in said, f"{label}: the secret was read")
                expect(b"root:x:" not in said, f"{label}: /etc/passwd was read")
                expect(self.tree(place) == before, f"{label}: something was written beside the data")
                expect(set(os.listdir(out)) <= {"r"}, f"{label}: {os.listdir(out)} was written")
                shutil.rmtree(out)
            self.tally.tried += 1
        self.ids_as_paths(place)

    def descriptor(self, data, path, shape):
        package = {"name": "x", "coopnet": {}}
        if shape == "resource":
            package["resources"] = [{"name": "ties", "path": path}, {"name": "institutions", "path": "institutions.csv"}]
        else:
            package["coopnet"][shape] = path
        (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")

    def ids_as_paths(self, place):
        """Ids, names and titles that look like paths; every command that writes files."""
        texts = [text for text in vectors.PATHS if text.strip() and "\x00" not in text]
        data = self.dataset("path-names", texts)
        rows = (data / "institutions.csv").read_text(encoding="utf-8")
        for number, text in enumerate(texts):
            rows = rows.replace(f'"n{number:03}"', '"' + text.replace('"', '""') + f'{number}"', 1)
        (data / "institutions.csv").write_text(rows, encoding="utf-8")
        (data / "ties.csv").unlink()
        work = self.base / "path-names-out"
        work.mkdir()
        around = self.tree(place)
        self.run("report", data, "-o", "r", cwd=work)
        for dialect in ("gephi", "neo4j", "graphframes"):
            self.run("convert", data, "--dialect", dialect, "-o", dialect, cwd=work)
        self.tally.expect(sorted(os.listdir(work)) == sorted(["r", "gephi", "neo4j", "graphframes"]), f"{os.listdir(work)} was written")
        self.tally.expect(self.tree(place) == around, "something was written elsewhere")
        for path in work.rglob("*"):
            self.tally.expect(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", path.name) is not None, f"a file is called {path.name!r}")

    # Markup

    def markup(self, browser):
        import networkx

        data = self.dataset("markup", vectors.XML)
        for ending in ("graphml", "gexf"):
            file = self.base / f"markup.{ending}"
            self.run("convert", data, "-o", file)
            self.tally.expect(judges.well_formed(file), f"{ending} is not well-formed")
            self.tally.expect(b"<!" not in file.read_bytes().replace(b"<!--", b""), f"{ending} holds a declaration")
        graph = networkx.read_graphml(self.base / "markup.graphml")
        self.tally.expect(graph.number_of_nodes() == len(vectors.XML), f"GraphML has {graph.number_of_nodes()} nodes")
        report = self.base / "markup-report"
        self.run("report", data, "-o", report)
        for file in sorted(report.rglob("*.svg")):
            self.tally.expect(judges.well_formed(file), f"{file.name} is not well-formed")
            judges.look(browser, file, self.tally, f"markup in {file.name}")
        scripts = (self.base / "addresses-report" / "report.html").read_text().count("<script")
        judges.look(browser, report / "report.html", self.tally, "markup in the page", scripts)
        self.doctypes()
        self.tally.tried += len(vectors.XML)

    def doctypes(self):
        """XML that is read: anything with a DOCTYPE is refused, and what it names is not opened."""
        for number, text in enumerate(vectors.XML):
            file = self.base / f"in{number}.graphml"
            head, tail = (text, "x") if text.startswith("<!DOCTYPE") else ("", text)
            head, tail = (text[: text.rindex(">") + 1], text[text.rindex(">") + 1:] or "x") if head else ("", tail)
            file.write_text(
                f'<?xml version="1.0"?>{head}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="n" for="node" attr.name="name" '
                f'attr.type="string"/><graph edgedefault="undirected"><node id="a"><data key="n">{tail}</data></node><node id="b"/>'
                '<edge source="a" target="b"/></graph></graphml>', encoding="utf-8", errors="surrogatepass")
            result = self.run("metrics", file, "--format", "csv", "--lang", "en", statuses=STATUSES)
            said = result.stdout + result.stderr
            self.tally.expect(b"root:x:" not in said, f"XML {number}: /etc/passwd was read")
            if head:
                self.tally.expect(result.returncode == 65 or result.returncode == 66, f"XML {number}: a DOCTYPE was let through")


def main():
    injection = Injection()
    injection.formulas()
    injection.paths()
    with judges.chromium() as browser:
        injection.addresses(browser)
        injection.markup(browser)
    injection.tally.end(220)


if __name__ == "__main__":
    main()

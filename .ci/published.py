"""Outside judges of what motcua publishes: nbformat of notebooks, LibreOffice of workbooks, html5lib of pages, lxml of
pictures; of its own sessions, and of data and prose that are made to break out of their place.

Usage: published.py MOTCUA FOLDER; ends with 1 and a line for each fault.
"""

import base64
import csv
import glob
import json
import os
import subprocess
import sys
import urllib.parse

import html5lib
import lxml.etree
import nbformat

motcua, folder = sys.argv[1], sys.argv[2]
faults = []
QUERY = (
    "dossiers | in 2020Q3 | show count, ratio(channel = online), avg(days(received, resolved)) by district total"
)
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def run(*arguments):
    result = subprocess.run(arguments, capture_output=True, text=True)
    if result.returncode != 0:
        faults.append(f"{' '.join(arguments)}: {result.returncode}: {result.stderr.strip()[-300:]}")
    return result


def number(text):
    """A number, or a percentage as its quotient."""
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def path(name):
    return os.path.join(folder, name)


XHTML, SVG = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}"
ELEMENTS = set(
    "html head meta title style body main h1 h2 h3 h4 h5 h6 p a em strong del code pre ul ol li blockquote hr br table"
    " caption thead tbody tr th td div figure figcaption".split()
)
DRAWN = set("svg g title desc style line rect text path polygon polyline circle".split())
ATTRIBUTES = set(
    "lang charset name content http-equiv href id class role tabindex aria-label aria-labelledby style scope colspan"
    " start title viewBox width height x y x1 y1 x2 y2 cx cy r d points fill-opacity stroke-width text-anchor".split()
)


HIDDEN = set("\x1b\u202e\u2066\u2069\u200b\ufeff\U000e0041\x7f\x9b\u2028\x07")


def judge_picture(name, text):
    """A drawing of charts has nothing but what draws."""
    for element in lxml.etree.fromstring(text).iter():
        tag = str(element.tag).removeprefix(SVG)
        strange = set(element.attrib) - ATTRIBUTES
        if tag not in DRAWN or strange or HIDDEN & set(element.text or ""):
            faults.append(f"{name} has <{tag}> {strange} {element.text!r}")


class Page:
    """A page as the parser of the HTML standard reads it, or a piece of one; what is no part of our pages is a fault."""

    def __init__(self, name, text, is_piece=False):
        parser = html5lib.HTMLParser()
        tree = parser.parseFragment(text) if is_piece else parser.parse(text)
        for place, code, facts in parser.errors:
            faults.append(f"{name}: {code} {facts} at {place}")
        self.count = {}
        self.targets, self.links = set(), set()
        self.text = "".join(tree.itertext())
        self.is_piece = is_piece
        for element in tree.iter():
            if not isinstance(element.tag, str):
                faults.append(f"{name} has a comment or the like")
            elif element.tag not in ("DOCUMENT_FRAGMENT",):
                self.take(name, element)

    def take(self, name, element):
        tag = element.tag.removeprefix(XHTML)
        if tag == "img" and self.is_piece:
            # Notebooks that are not trusted yet show pictures, and no drawings that stand in the page.
            kind, _, data = element.get("src", "").partition("base64,")
            if kind != "data:image/svg+xml;" or set(element.attrib) - {"src", "alt", "class", "width", "height"}:
                faults.append(f"{name} has a picture of {kind} with {set(element.attrib)}")
            else:
                judge_picture(name, base64.b64decode(data))
            return
        if element.tag.startswith(SVG):
            tag = element.tag.removeprefix(SVG)
            known = DRAWN
        else:
            known = ELEMENTS
        if tag not in known:
            faults.append(f"{name} has <{tag}>")
        self.count[tag] = self.count.get(tag, 0) + 1
        for attribute in element.attrib:
            if attribute not in ATTRIBUTES and not attribute.endswith("/xmlns/}xmlns"):
                faults.append(f"{name} has <{tag} {attribute}=…>")
        self.targets.add(element.get("id"))
        address = element.get("href", "")
        if address.startswith("#"):
            self.links.add(urllib.parse.unquote(address[1:]))
        if address.lower().split(":")[0] in ("javascript", "vbscript", "data", "file"):
            faults.append(f"{name} has a link that acts: {address}")


def page_of(name):
    with open(path(name), encoding="utf-8") as file:
        return Page(name, file.read())


def pieces_of(name):
    """The HTML of a notebook's outputs."""
    with open(path(name), encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    outputs = [output["data"] for cell in cells for output in cell.get("outputs", [])]
    return [Page(name, data["text/html"], is_piece=True) for data in outputs if "text/html" in data]


for session in sorted(glob.glob("Sessions/*.md")):
    name = os.path.basename(session)[:-3]
    run(motcua, "export", session, "--output", path(name + ".html"), "--quiet")
    run(motcua, "export", session, "--output", path(name + ".ipynb"), "--quiet")
    page = page_of(name + ".html")
    if page.count.get("h1", 0) != 1:
        faults.append(f"{name}.html has {page.count.get('h1', 0)} headings of the first level")
    pieces_of(name + ".ipynb")
    if page.links - page.targets:
        faults.append(f"{name}.html links to nothing: {page.links - page.targets}")
    notebook = nbformat.read(path(name + ".ipynb"), as_version=4)
    nbformat.validate(notebook)

run(motcua, "-c", QUERY, "-c", f'export "{path("x.xlsx")}"', "-c", f'export "{path("x.csv")}"', "--quiet")
run("soffice", "--headless", "--convert-to", FILTER, "--outdir", folder, path("x.xlsx"))
converted = [name for name in glob.glob(path("x-*.csv"))]
with open(path("x.csv"), encoding="utf-8") as file:
    ours = list(csv.reader(file))[1:]
theirs = []
if len(converted) == 1:
    with open(converted[0], encoding="utf-8") as file:
        theirs = list(csv.reader(file))[1:]
if len(ours) != len(theirs) or len(ours) < 30:
    faults.append(f"{len(ours)} rows exported, {len(theirs)} read by LibreOffice")
for mine, other in zip(ours, theirs):
    # In a workbook a mean is its quotient alone.
    mine = mine[:5] + mine[-1:]
    for index, (left, right) in enumerate(zip(mine, other)):
        is_same = left == right or (index == 0 and (left, right) == ("(total)", "Total"))
        if index > 0 and left and right:
            is_same = abs(number(left) - number(right)) <= 1e-9 * max(1, abs(number(left)))
        if not is_same:
            faults.append(f"{mine[0]}: {left} written, {right} read by LibreOffice")

# What others wrote, in every place that a page has for it: cells, headings, names, title, prose, statements.
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onmouseover='x",
    "</title></style></svg></table></main><b>", "]]><!--", "--><i>", "&lt;b&gt; &amp; &#60;u&#62; &notit;",
    "javascript:alert(1)", "<!DOCTYPE html>", "=cmd|'/c calc'!A1", "[x](javascript:alert(1))", "![x](data:text/html,y)",
    "```", "| a | b |", "漢字 한국어", "a" * 300, "<a href=javascript:alert(1)>x</a>", "{{7*7}}", "${7*7}", "\\u003cb>",
    # What acts or hides is shown as symbols.
    "\x1b[2Jclear", "\u202egpj.exe", "a\u2066b\u2069", "zero\u200bwidth", "\ufeffmark", "tag\U000e0041", "del\x7f",
    "\x9b31m", "\u0301lone", "line\u2028end", "bell\x07",
]
os.mkdir(path("hostile"))
with open(path("hostile/odd.csv"), "w", encoding="utf-8", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["t", "<b onclick=x>n\"", "n"])
    for index, text in enumerate(HOSTILE):
        rows.writerow([text, text[::-1], index + 1])
prose = [text for text in HOSTILE if '"' not in text and not HIDDEN & set(text)]
statements = [f'title "{prose[3]} {prose[0]}"', f'note "{" ".join(prose)}"']
statements += [f'note "{text}"' for text in prose]
statements += ["odd", "describe odd", "odd | where t = \"<script>alert(1)</script>\"", "odd | show sum(n) by t | chart bar"]
exports = [f'export "{path("hostile/live" + ending)}"' for ending in (".html", ".ipynb", ".svg", ".md")]
run(motcua, path("hostile/odd.csv"), "-q", *[word for text in statements + exports for word in ("-c", text)])
with open(path("hostile/live.md"), encoding="utf-8") as file:
    header, _, cells = file.read().partition("\n---\n")
written = [f"# One {prose[0]} &#x202E;two &#27;[2J", "<div onclick=x>", *prose, "</div>", "[a](#b) [c](#one) &#x9b;31m"]
written += [f"- {text}" for text in HOSTILE] + ["| " + " | ".join(prose[:3]) + " |", "| --- | ---: | --- |", "| a | b | c |"]
with open(path("hostile/stored.md"), "w", encoding="utf-8") as file:
    file.write(header + "\n---\n" + "\n\n".join(written[:-3]) + "\n\n" + "\n".join(written[-3:]) + "\n\n" + cells)
for ending in (".html", ".ipynb"):
    run(motcua, "export", path("hostile/stored.md"), "--output", path("hostile/stored" + ending), "--quiet")
for kind in ("live", "stored"):
    page = page_of(f"hostile/{kind}.html")
    if HIDDEN & set(page.text):
        faults.append(f"hostile/{kind}.html lets {HIDDEN & set(page.text)} through")
    if page.count.get("svg", 0) != 1 or page.count.get("table", 0) < 3:
        faults.append(f"hostile/{kind}.html has {page.count}")
    nbformat.validate(nbformat.read(path(f"hostile/{kind}.ipynb"), as_version=4))
    pieces = pieces_of(f"hostile/{kind}.ipynb")
    if any(HIDDEN & set(piece.text) for piece in pieces) or len(pieces) < 4:
        faults.append(f"hostile/{kind}.ipynb lets something through, or has only {len(pieces)} outputs")
    if kind == "live":
        for text in HOSTILE:
            if not HIDDEN & set(text) and text not in page.text:
                faults.append(f"hostile/live.html lacks {text!r}")
with open(path("hostile/live.svg"), "rb") as file:
    judge_picture("hostile/live.svg", file.read())

for fault in faults:
    print(fault)
print(f"published files: {len(faults)} faults")
sys.exit(1 if faults else 0)

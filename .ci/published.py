"""Outside judges of what motcua publishes: nbformat of notebooks, LibreOffice of workbooks, an HTML parser of pages.

Usage: published.py MOTCUA FOLDER; ends with 1 and a line for each fault.
"""

import csv
import glob
import html.parser
import os
import subprocess
import sys
import urllib.parse

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


class Page(html.parser.HTMLParser):
    """Notes elements that a page must not have, and headings, captions and anchors that it must."""

    def __init__(self):
        super().__init__()
        self.count = {}
        self.targets, self.links = set(), set()

    def handle_starttag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1
        facts = dict(attributes)
        if "id" in facts:
            self.targets.add(facts["id"])
        if facts.get("href", "").startswith("#"):
            self.links.add(urllib.parse.unquote(facts["href"][1:]))
        for name in facts:
            if name in ("src", "srcset") or name.startswith("on"):
                faults.append(f"a page has <{tag} {name}=…>")


for session in sorted(glob.glob("Sessions/*.md")):
    name = os.path.basename(session)[:-3]
    run(motcua, "export", session, "--output", path(name + ".html"), "--quiet")
    run(motcua, "export", session, "--output", path(name + ".ipynb"), "--quiet")
    page = Page()
    with open(path(name + ".html"), encoding="utf-8") as file:
        page.feed(file.read())
    if page.count.get("h1", 0) != 1:
        faults.append(f"{name}.html has {page.count.get('h1', 0)} headings of the first level")
    for tag in ("script", "img", "link", "iframe"):
        if tag in page.count:
            faults.append(f"{name}.html has <{tag}>")
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

for fault in faults:
    print(fault)
print(f"published files: {len(faults)} faults")
sys.exit(1 if faults else 0)

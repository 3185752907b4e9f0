"""An outside judge of `export FILE.csv excel`: LibreOffice opens the file as a double click does, and has to find the
numbers as numbers, the days as days and every other text as it stands.

Usage: excel.py MOTCUA FOLDER; ends with 1 and a line for each fault.
"""

import csv
import os
import subprocess
import sys
import xml.etree.ElementTree as xml

motcua, folder = sys.argv[1], sys.argv[2]
faults = []
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# What a spreadsheet would change: formulas, codes like numbers, texts like days, separators and quotes within a text.
TEXTS = ["=1+1", "+84", "-5", "@x", "00123", "9.000104", "1-2", "03/04", "3E5", 'a"b', "a;b,c", "Thủy lợi"]


def run(*arguments):
    result = subprocess.run(arguments, capture_output=True, text=True)
    if result.returncode != 0:
        faults.append(f"{' '.join(arguments)}: {result.returncode}: {result.stderr.strip()[-300:]}")


def path(name):
    return os.path.join(folder, name)


def opened(name, separator, language):
    """The rows as LibreOffice reads them: each cell as its type and its value."""
    options = f"CSV:{ord(separator)},34,76,1,,{language},false,true,false,false,false,0,true"
    run("soffice", "--headless", f"--infilter={options}", "--convert-to", "fods", "--outdir", folder, path(name))
    rows = []
    for row in xml.parse(path(name[:-4] + ".fods")).iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            kind = cell.get(OFFICE + "value-type")
            value = cell.get(OFFICE + ("date-value" if kind == "date" else "value"))
            if kind == "string" or value is None:
                value = "".join("".join(part.itertext()) for part in cell.iter(TEXT + "p"))
            cells += [(kind, value)] * min(int(cell.get(TABLE + "number-columns-repeated", 1)), 100)
        rows.append(cells)
    return rows


def compare(name, rows, kinds):
    """Each cell with that of the same export without `excel`: numbers as numbers, days as days, the others as texts."""
    with open(path("plain-" + name), encoding="utf-8") as file:
        plain = list(csv.reader(file))[1:]
    if len(rows) - 1 < len(plain) or len(plain) < 10:
        faults.append(f"{name}: {len(plain)} rows exported, {len(rows) - 1} read by LibreOffice")
    for mine, theirs in zip(plain, rows[1:]):
        for text, (kind, value), wanted in zip(mine, theirs, kinds):
            # A text that would be a formula has the guard before it, which the export tells.
            is_same = value == ("'" + text if text[:1] in ("=", "+", "-", "@") and wanted == "string" else text)
            if wanted == "float" and text:
                is_same = kind == "float" and abs(float(value) - float(text)) <= 1e-9 * max(1, abs(float(text)))
            elif text:
                is_same = is_same and kind == wanted
            if not is_same:
                faults.append(f"{name}: {wanted} {text} written, {kind} {value} read by LibreOffice")


with open(path("texts.csv"), "w", encoding="utf-8") as file:
    csv.writer(file).writerows([["name", "text"]] + [["n", text] for text in TEXTS])
QUERIES = {
    "groups.csv": (
        "dossiers | in 2020Q3 | show count, ratio(channel = online), avg(days_taken) by district",
        ["string"] + ["float"] * 7),
    "rows.csv": (
        "dossiers | first 200 | list id, procedure, unit, received, resolved, fee",
        ["string", "string", "string", "date", "date", "float"]),
    "told.csv": (f'open "{path("texts.csv")}" as told; told | list text', ["string"]),
}
for language, separator, locale in [("en", ",", 1033), ("vi", ";", 1066)]:
    for name, (query, kinds) in QUERIES.items():
        run(
            motcua, "--lang", language, "--quiet", "-c", query, "-c", f'export "{path("plain-" + name)}" replace',
            "-c", f'export "{path(name)}" excel replace')
        compare(name, opened(name, separator, locale), kinds)

for fault in faults:
    print(f"export for Excel: {fault}")
print(f"export for Excel: {len(faults)} faults")
sys.exit(1 if faults else 0)

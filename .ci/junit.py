"""Outside judges of the JUnit XML of `motcua check`: a schema, and a reader of such reports.

Usage: junit.py MOTCUA FOLDER; ends with 1 and a line for each fault.
"""

import os
import subprocess
import sys

import junitparser
from lxml import etree

motcua, folder = sys.argv[1], sys.argv[2]
faults = []
HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = etree.XMLSchema(etree.parse(os.path.join(HERE, "junit.xsd")))
# Signs that XML has a meaning for, or cannot hold, in names, statements and answers.
HOSTILE = """---
motcua: 1
title: "a <b> & \\"c\\""
---
See [97%](#first.percent) and [1](#nothing).

```motcua name=first
note "<![CDATA[ ]]> & \u0001 \ufffe \U0001f600 'x' <a href=\\"y\\">"
```
```output
something & <else>
```

```motcua
nowhere | show count # ]]>
```
"""


def write(name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def junit(expected, *paths):
    """The report on some documents, after the schema and a reader took it."""
    result = subprocess.run(
        [motcua, "check", "--format", "junit", *paths], capture_output=True, cwd=os.path.dirname(HERE)
    )
    if result.returncode != expected:
        faults.append(f"check {paths}: {result.returncode}, not {expected}: {result.stderr.decode()[-300:]}")
    tree = etree.fromstring(result.stdout)
    if not SCHEMA.validate(tree):
        faults.append(f"{paths}: {SCHEMA.error_log.last_error}")
    report = junitparser.JUnitXml.fromstring(result.stdout)
    for suite in report:
        cases = list(suite)
        failures = sum(any(isinstance(r, junitparser.Failure) for r in case.result) for case in cases)
        errors = sum(any(isinstance(r, junitparser.Error) for r in case.result) for case in cases)
        if (suite.tests, suite.failures, suite.errors) != (len(cases), failures, errors):
            faults.append(f"{suite.name}: counts {suite.tests} {suite.failures} {suite.errors}, has {len(cases)} {failures} {errors}")
    totals = [sum(getattr(suite, name) for suite in report) for name in ("tests", "failures", "errors")]
    if totals != [report.tests, report.failures, report.errors]:
        faults.append(f"{paths}: sums {totals}, told {report.tests} {report.failures} {report.errors}")
    return report


clean = junit(0, "Sessions/report-2020q3.md", "Sessions/report-2020q3-vi.md")
if len(list(clean)) != 2 or clean.tests < 40 or clean.failures or clean.errors:
    faults.append(f"the reports have {clean.tests} cases, {clean.failures} failures, {clean.errors} errors")
wrong = junit(1, write("a & <b>.md", HOSTILE), write("none.md", "no cell"), os.path.join(folder, "missing.md"))
if len(list(wrong)) != 3 or not wrong.errors:
    faults.append(f"the wrong documents have {len(list(wrong))} suites, {wrong.errors} errors")

for fault in faults:
    print(fault)
print(f"JUnit XML: {len(faults)} faults")
sys.exit(1 if faults else 0)

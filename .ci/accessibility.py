"""The rules of axe, for people who see or hear a page otherwise, on published pages in Chromium: light and dark, wide and
narrow. Needs chromium, and from PyPI playwright and axe-playwright-python.

Usage: accessibility.py FOLDER, which holds the pages; ends with 1 and a line for each fault.
"""

import glob
import os
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

folder = sys.argv[1]
faults = []

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    pages = sorted(glob.glob(os.path.join(folder, "*.html")))
    for colors, width in [("light", 1000), ("dark", 1000), ("light", 360)]:
        for file in pages:
            # The page allows no script, so the judge's own is let past its policy.
            tab = browser.new_page(
                color_scheme=colors, viewport={"width": width, "height": 800}, bypass_csp=True)
            tab.goto("file://" + os.path.abspath(file))
            for violation in Axe().run(tab).response["violations"]:
                places = [node["html"][:80] for node in violation["nodes"][:2]]
                faults.append(f"{os.path.basename(file)}, {colors}, {width}: {violation['id']}: {places}")
            if tab.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                faults.append(f"{os.path.basename(file)} is wider than a window of {width}")
            tab.close()
    browser.close()
    if len(pages) < 10:
        faults.append(f"only {len(pages)} pages judged")

for fault in faults:
    print(fault)
print(f"accessibility: {len(faults)} faults")
sys.exit(1 if faults else 0)

"""JupyterLab in Chromium, as a person has it: the kernel installed by the README's line, the narrated case opened and run,
a new notebook typed, completed, explained, charted, interrupted, its kernel killed; in English and in Vietnamese, light and
dark.

Usage: lab.py MOTCUA FOLDER; the Python that runs it has jupyterlab, nbformat and playwright; chromium is installed. The
pictures of what was seen stay in FOLDER. Ends with 1 and a line for each fault.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
from playwright.sync_api import Error, sync_playwright

from notebooks import long_file, recorded_lines, seclude, shown_lines

motcua, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
sessions = os.path.abspath("Sessions")
seclude(folder)
# A person's second start finds the example set as the first one left it.
del os.environ["MOTCUA_NO_CACHE"]
os.environ["JUPYTERLAB_SETTINGS_DIR"] = folder + "/settings"
faults = []

# What a person types and sees in each language.
ENGLISH = {
    "language": "en", "kernel": "motcua", "case": sessions + "/lessons/en/13-case.md",
    "report": sessions + "/report-2020q3.md", "begun": ("procedures | sh", "procedures | show"),
    "rest": " ratio(online of eligible)", "colored": "show", "answer": "1,671 / 1,720 = 97.15%", "asked": "ratio",
    "explained": "out of those that", "chart": "procedures | show ratio(online of eligible) by tier total | chart",
    "sentence": "Highest: ", "progress": "reading ",
    "after": ("procedures | show count", "1,813"),
}
VIETNAMESE = {
    "language": "vi", "kernel": "motcua-vi", "case": sessions + "/lessons/vi/13-case.md",
    "report": sessions + "/report-2020q3-vi.md", "begun": ("thủ tục | hiệ", "thủ tục | hiện"),
    "rest": " tỷ lệ(trực tuyến trên đủ điều kiện)", "colored": "hiện", "answer": "1.671 / 1.720 = 97,15%",
    "asked": "tỷ lệ", "explained": "số dòng thỏa một điều kiện",
    "chart": "thủ tục | hiện tỷ lệ(trực tuyến trên đủ điều kiện) theo cấp tổng | biểu đồ", "sentence": "Cao nhất: ",
    "progress": "đang đọc ", "after": ("thủ tục | hiện đếm", "1.813"),
}


def fault(text):
    faults.append(text)


def kernels():
    """The processes of kernels that this script's server started."""
    found = []
    for name in os.listdir("/proc"):
        try:
            with open(f"/proc/{name}/cmdline", "rb") as file:
                words = file.read().decode(errors="replace").split("\0")
        except (OSError, ValueError):
            continue
        if "kernel" in words and any(word.startswith(folder + "/runtime/") for word in words):
            found.append(int(name))
    return found


class Lab:
    """A server of JupyterLab on a free port."""

    def __init__(self):
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        root = ["--allow-root"] if os.geteuid() == 0 else []
        self.log = open(folder + "/lab.log", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={port}", *root],
            cwd=folder + "/notebooks", stdout=self.log, stderr=subprocess.STDOUT)
        description = f"{folder}/runtime/jpserver-{self.process.pid}.json"
        end = time.monotonic() + 60
        while not os.path.exists(description):
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit("JupyterLab did not start: see lab.log")
            time.sleep(0.1)
        time.sleep(0.2)
        with open(description, encoding="utf-8") as file:
            told = json.load(file)
        self.url, self.token = told["url"], told["token"]

    def address(self, path=""):
        return f"{self.url}lab{path}?reset&token={self.token}"

    def end(self):
        request = urllib.request.Request(
            self.url + "api/shutdown", method="POST", headers={"Authorization": "token " + self.token})
        urllib.request.urlopen(request, timeout=30).close()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            fault("the server did not end")
        for pid in kernels():
            fault(f"a kernel outlived its server: {pid}")
            os.kill(pid, signal.SIGKILL)
        self.log.close()


def choose(theme):
    """Settings that a person makes in menus: the theme, no news, and no question for a name."""
    for name, settings in [
        ("apputils-extension/themes", {"theme": "JupyterLab " + theme.capitalize()}),
        ("apputils-extension/notification", {"fetchNews": "false", "checkForUpdates": False}),
        ("docmanager-extension/plugin", {"renameUntitledFileOnSave": False}),
    ]:
        path = f"{folder}/settings/@jupyterlab/{name}.jupyterlab-settings"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(settings, file)


class Page:
    """A window with one notebook."""

    def __init__(self, browser, lab, words, theme):
        choose(theme)
        self.name = f"{words['language']}-{theme}"
        self.words, self.theme, self.lab = words, theme, lab
        self.tab = browser.new_page(viewport={"width": 1200, "height": 1000})
        self.tab.set_default_timeout(30_000)

    def picture(self, name):
        self.tab.screenshot(path=f"{folder}/{self.name}-{name}.png")

    def open(self, notebook):
        self.tab.goto(self.lab.address("/tree/" + notebook))
        self.tab.locator(".jp-Notebook .jp-Cell").first.wait_for()
        self.idle()

    def idle(self):
        """Waits until a kernel has answered all that it was asked."""
        self.tab.locator("#jp-main-statusbar", has_text=re.compile(r"motcua.*\| Idle")).wait_for(timeout=60_000)

    def choose_in_menu(self, menu, entry):
        self.tab.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
        self.tab.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{entry}$")).first.click()

    def save(self):
        with self.tab.expect_response(lambda one: "/api/contents/" in one.url and one.request.method == "PUT"):
            self.choose_in_menu("File", "Save Notebook")

    @property
    def editor(self):
        """The last cell's."""
        return self.tab.locator(".jp-Notebook .jp-CodeCell .cm-content").last

    def type(self, text):
        self.tab.keyboard.type(text, delay=10)

    def outputs(self, text):
        return self.tab.locator(".jp-Notebook .jp-OutputArea-output", has_text=text)

    def wait_for_output(self, text, before):
        """Waits until a text is seen under one cell more than before."""
        end = time.monotonic() + 30
        while self.outputs(text).count() <= before:
            if time.monotonic() > end:
                raise Error(f"'{text}' was not seen")
            self.tab.wait_for_timeout(20)
        return self.outputs(text).last

    def run(self, text, answer):
        before = self.outputs(answer).count()
        self.editor.click()
        self.tab.keyboard.insert_text(text)
        self.tab.keyboard.press("Shift+Enter")
        return self.wait_for_output(answer, before)

    def expect(self, holds, text):
        if not holds:
            fault(f"{self.name}: {text}")
            self.picture(f"fault-{len(faults)}")

    # What a person does.

    def open_and_run(self, session, name):
        """Opens the notebook of a document, runs all of it, and compares its answers with the document."""
        subprocess.run(
            [motcua, "export", session, "--output", f"{folder}/notebooks/{name}.ipynb", "--quiet"], check=True)
        self.open(name + ".ipynb")
        self.picture(name + "-opened")
        text = self.tab.locator(".jp-Notebook").inner_text()
        self.expect("0%25%" not in text.replace("\n", ""), f"{name}: the words of a chart stand without it")
        self.choose_in_menu("Run", "Run All Cells")
        # Each cell has the number of its answer, the first one too.
        self.tab.wait_for_function(
            "[...document.querySelectorAll('.jp-Notebook .jp-CodeCell .jp-InputPrompt')]"
            ".every(prompt => /\\d/.test(prompt.textContent))", timeout=60_000)
        self.save()
        self.picture(name + "-run")
        notebook = nbformat.read(f"{folder}/notebooks/{name}.ipynb", as_version=4)
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"][1:]
        before = recorded_lines(session)
        self.expect(len(cells) == len(before), f"{name}: {len(before)} cells recorded, {len(cells)} in the notebook")
        for number, (cell, lines) in enumerate(zip(cells, before), 1):
            shown = shown_lines(cell)
            self.expect(shown == lines, f"{name}, cell {number}: {cell.source}\n{lines}\n{shown}")
        return cells

    def type_and_complete(self):
        begun, completed = self.words["begun"]
        self.tab.goto(self.lab.address())
        self.tab.locator(f".jp-LauncherCard[data-category=Notebook][title*='{self.title}']").first.click()
        self.idle()
        self.editor.click()
        self.type(begun)
        self.tab.keyboard.press("Tab")
        # A single match is taken at once, else a list opens; JupyterLab waits a second for it.
        end = time.monotonic() + 20
        while self.editor.inner_text() == begun and time.monotonic() < end:
            self.tab.wait_for_timeout(1200)
            if self.tab.locator(".jp-Completer-item", has_text=completed.split()[-1]).count():
                self.picture("completing")
                self.tab.keyboard.press("Enter")
            elif self.editor.inner_text() == begun:
                self.tab.keyboard.press("Tab")
        self.expect(self.editor.inner_text() == completed, f"Tab made of '{begun}': '{self.editor.inner_text()}'")
        self.type(self.words["rest"].split("(")[0])
        self.tab.keyboard.press("Shift+Tab")
        tooltip = self.tab.locator(".jp-Tooltip")
        tooltip.wait_for()
        self.expect(self.words["explained"] in tooltip.inner_text(), f"Shift-Tab told: {tooltip.inner_text()}")
        self.picture("explaining")
        self.tab.keyboard.press("Escape")
        tooltip.wait_for(state="detached")
        self.editor.click()
        self.tab.keyboard.press("End")
        self.tab.keyboard.insert_text("(" + self.words["rest"].split("(")[1])
        self.tab.keyboard.press("Shift+Enter")
        self.wait_for_output(self.words["answer"], 0)
        colors = self.tab.locator(".jp-Notebook .jp-CodeCell").first.locator(".cm-line").evaluate(
            "(line, word) => [line, ...line.querySelectorAll('span')].filter(place => place === line || "
            "place.textContent === word).map(place => getComputedStyle(place).color)", self.words["colored"])
        self.expect(len(set(colors)) == 2, f"'{self.words['colored']}' is not coloured: {colors}")

    @property
    def title(self):
        return "motcua (tiếng Việt)" if self.words["language"] == "vi" else "motcua"

    def chart(self):
        output = self.run(self.words["chart"], self.words["sentence"])
        for ground in ["light", "dark"]:
            image = output.locator(f"img.mc-{ground}")
            self.expect(image.is_visible() == (ground == self.theme), f"the picture for {ground} grounds")
        image = output.locator(f"img.mc-{self.theme}")
        image.scroll_into_view_if_needed()
        self.expect(image.evaluate("image => image.complete && image.naturalWidth > 300"), "the chart is no picture")
        self.picture("chart")

    def interrupt(self):
        self.run(f'open "{folder}/long.csv.gz"', self.words["progress"])
        start = time.monotonic()
        self.tab.locator("[data-command='notebook:interrupt-kernel']").first.click()
        self.wait_for_output("MC1402", 0)
        seconds = time.monotonic() - start
        self.expect(seconds < 3, f"Stop took {seconds:.1f} s")
        self.run(*self.words["after"])
        self.picture("interrupted")
        return seconds

    def kill(self):
        """A kernel that is gone is started again, and begins with the example set."""
        identity = self.tab.evaluate(
            "fetch(`/api/sessions?token=" + self.lab.token + "`).then(answer => answer.json())"
            ".then(list => list.filter(one => one.path.startsWith('Untitled')).map(one => one.kernel.id))")[-1]
        for pid in kernels():
            with open(f"/proc/{pid}/cmdline", encoding="utf-8") as file:
                if identity in file.read():
                    os.kill(pid, signal.SIGKILL)
        self.tab.locator(".jp-Dialog", has_text="restart automatically").wait_for()
        self.picture("killed")
        self.tab.locator(".jp-Dialog .jp-mod-accept").first.click()
        self.run(*self.words["after"])
        self.save()

    def vega(self):
        """JupyterLab draws a chart's specification by its own means."""
        notebooks = folder + "/notebooks"
        newest = max(
            (f"{notebooks}/{name}" for name in os.listdir(notebooks) if name.startswith("Untitled")),
            key=os.path.getmtime)
        outputs = [
            output for cell in nbformat.read(newest, as_version=4).cells for output in cell.get("outputs", [])]
        charts = [output.data["application/vnd.vegalite.v5+json"] for output in outputs if "data" in output
                  and "application/vnd.vegalite.v5+json" in output.data]
        self.expect(charts, "no chart is kept as Vega-Lite")
        for chart in charts[:1]:
            name = f"chart-{self.words['language']}.vl.json"
            with open(f"{notebooks}/{name}", "w", encoding="utf-8") as file:
                json.dump(chart, file)
            self.tab.goto(self.lab.address("/tree/" + name))
            drawing = self.tab.locator(".vega-embed canvas, .vega-embed svg").first
            drawing.wait_for()
            self.expect(drawing.bounding_box()["width"] > 300, "Vega-Lite drew nothing")
            self.picture("vega")


def see(browser, lab, words, theme, other):
    page = Page(browser, lab, words, theme)
    page.open_and_run(words["case"], "case-" + words["language"])
    page.open_and_run(words["report"], "report-" + words["language"])
    page.type_and_complete()
    page.chart()
    seconds = page.interrupt()
    page.kill()
    page.vega()
    page.tab.close()
    page = Page(browser, lab, words, other)
    page.open(f"report-{words['language']}.ipynb")
    page.picture("report")
    page.tab.close()
    return seconds


start = time.monotonic()
os.makedirs(folder + "/notebooks", exist_ok=True)
long_file(folder + "/long.csv.gz", copies=40)
# The lines of the README.
for options in [[], ["--lang", "vi", "--name", "motcua-vi"]]:
    subprocess.run([motcua, "kernel", "install", *options], check=True, stdout=subprocess.DEVNULL)
lab = Lab()
stopped = []
try:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for words, theme, other in [(ENGLISH, "light", "dark"), (VIETNAMESE, "dark", "light")]:
            try:
                stopped.append(see(browser, lab, words, theme, other))
            except Error as error:
                fault(f"{words['language']}: {error}")
                for context in browser.contexts:
                    for tab in context.pages:
                        tab.screenshot(path=f"{folder}/{words['language']}-failed.png")
                        tab.close()
        browser.close()
finally:
    lab.end()

for text in faults:
    print(text)
times = ", ".join(f"{seconds:.2f} s" for seconds in stopped)
print(f"JupyterLab: {len(faults)} faults; stopped after {times}; {time.monotonic() - start:.0f} s")
sys.exit(1 if faults else 0)

"""Outside judges of the Jupyter kernel: jupyter_kernel_test, and nbclient on the notebook of every session.

Usage: kernel.py MOTCUA FOLDER; the Python that runs it has jupyter_kernel_test, nbclient and pygments. Ends with 1 and a
line for each fault.
"""

import glob
import os
import subprocess
import sys
import unittest

from notebooks import long_file, recorded_lines, seclude, shown_lines

motcua, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
# The lessons are sessions too; those of the two languages have the same names.
sessions = sorted(os.path.abspath(path) for path in glob.glob("Sessions/**/*.md", recursive=True))
seclude(folder)
subprocess.run([motcua, "kernel", "install", "--lang", "en"], check=True, stdout=subprocess.DEVNULL)
subprocess.run([motcua, "kernel", "wheel", "--output", folder + "/wheel"], check=True, stdout=subprocess.DEVNULL)

import jupyter_kernel_test  # noqa: E402
import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402

os.chdir(folder)
with open("empty.csv", "w", encoding="utf-8") as file:
    file.write("name,count\n")
# Long enough to read that its progress is shown, and cleared.
long_file("long.csv.gz", copies=10)


class Kernel(jupyter_kernel_test.KernelTests):
    """Every sample is given, so that no test is skipped."""

    kernel_name = "motcua"
    language_name = "motcua"
    file_extension = ".motcua"
    code_hello_world = 'note "hello, world"'
    # A table without rows is warned of.
    code_stderr = 'open "empty.csv"'
    completion_samples = [
        {"text": "procedures | wh", "matches": {"where"}},
        {"text": "thủ tục | lo", "matches": {"where"}},
        {"text": "dossiers | where channel = po", "matches": {"post"}},
    ]
    complete_code_samples = ["procedures | show count", "hồ sơ", "", "ratio?", "let a = procedures"]
    incomplete_code_samples = ["procedures |", "procedures | show ratio(online of", 'note "a', "---\nmotcua: 1"]
    invalid_code_samples = ["procedures | show )", "procedures | where level = = 3"]
    code_page_something = "ratio?"
    code_generate_error = "procedures | where nothing_of_that_name > 1"
    code_execute_result = [
        {"code": "procedures | show ratio(online of eligible)", "mime": "text/html"},
        {"code": "thủ tục | hiện đếm", "mime": "text/plain"},
        {
            "code": "procedures | show count",
            "result": "count\n─────\n1,813",
        },
        {"code": "procedures | show count by tier | chart", "mime": "image/svg+xml"},
    ]
    code_display_data = [{"code": "procedures | show count; procedures | show count by tier", "mime": "text/html"}]
    code_history_pattern = "procedures | show rat?o*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "ratio"
    code_clear_output = 'open "long.csv.gz"'

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The first statement opens the example set, and tells it.
        cls.kc.execute_interactive("procedures", output_hook=lambda message: None, timeout=30)


class Welcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "motcua"
    support_iopub_welcome = True


faults = []
loader = unittest.defaultTestLoader
suite = unittest.TestSuite([loader.loadTestsFromTestCase(Kernel), loader.loadTestsFromTestCase(Welcome)])
result = unittest.TextTestRunner(stream=sys.stderr, verbosity=1).run(suite)
if result.testsRun != 13 or result.skipped or not result.wasSuccessful():
    faults.append(f"jupyter_kernel_test: {result.testsRun} run, {len(result.skipped)} skipped: {result.skipped}")

for path in sessions:
    name = "-".join(path[:-3].split("/")[-2:])
    subprocess.run([motcua, "export", path, "--output", name + ".ipynb", "--quiet"], check=True)
    notebook = nbformat.read(name + ".ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="motcua").execute()
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"][1:]
    before = recorded_lines(path)
    if len(cells) != len(before):
        faults.append(f"{name}: {len(before)} cells recorded, {len(cells)} in the notebook")
    for number, (cell, lines) in enumerate(zip(cells, before), 1):
        shown = shown_lines(cell)
        if "skip-execution" not in cell.metadata.get("tags", []) and shown != lines:
            told = ["--- recorded", *lines, "--- notebook", *shown]
            faults.append("\n".join([f"{name}, cell {number}: {cell.source}", *told]))

# The lexer of the wheel colours words of either language, and those of several words as one.
wheel = glob.glob("wheel/*.whl")[0]
sys.path.insert(0, wheel)
from motcua_jupyter.lexer import MotcuaLexer  # noqa: E402
from pygments.token import Keyword  # noqa: E402

tokens = list(MotcuaLexer().get_tokens('thủ tục | hiện tỷ lệ(kênh = "bưu chính") theo quận huyện # lời'))
keywords = [text for token, text in tokens if token in Keyword]
if keywords[:2] != ["hiện", "theo"] or "".join(text for _, text in tokens).strip()[-5:] != "# lời":
    faults.append(f"the lexer cuts otherwise: {tokens}")

header = "---\nmotcua: 1\ntitle: show by count\n---\n"
tokens = list(MotcuaLexer().get_tokens(header + "show"))
if [text for token, text in tokens if token in Keyword] != ["show"] or "".join(text for _, text in tokens) != header + "show\n":
    faults.append(f"the lexer colours a header: {tokens}")

for fault in faults:
    print(fault)
print(f"kernel: {result.testsRun} tests of jupyter_kernel_test, {len(sessions)} sessions, {len(faults)} faults")
sys.exit(1 if faults else 0)

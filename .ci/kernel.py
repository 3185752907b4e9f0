"""Outside judges of the Jupyter kernel: jupyter_kernel_test, and nbclient on the notebook of every session.

Usage: kernel.py MOTCUA FOLDER; the Python that runs it has jupyter_kernel_test, nbclient and pygments. Ends with 1 and a
line for each fault.
"""

import glob
import gzip
import os
import re
import subprocess
import sys
import unittest

motcua, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
sessions = sorted(os.path.abspath(path) for path in glob.glob("Sessions/*.md"))
# Nothing of the user's is read or written.
os.environ.update(
    HOME=folder, JUPYTER_DATA_DIR=folder + "/jupyter", JUPYTER_RUNTIME_DIR=folder + "/runtime", LANG="C.UTF-8",
    XDG_CACHE_HOME=folder + "/cache", XDG_STATE_HOME=folder + "/state", MOTCUA_NO_CACHE="1")
os.environ.setdefault("MOTCUA_DATASETS", os.path.abspath("Datasets"))
subprocess.run([motcua, "kernel", "install", "--lang", "en"], check=True, stdout=subprocess.DEVNULL)
subprocess.run([motcua, "kernel", "wheel", "--output", folder + "/wheel"], check=True, stdout=subprocess.DEVNULL)

import jupyter_kernel_test  # noqa: E402
import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402

os.chdir(folder)
with open("empty.csv", "w", encoding="utf-8") as file:
    file.write("name,count\n")
# Long enough to read that its progress is shown, and cleared.
with gzip.open("long.csv.gz", "wt", compresslevel=1, encoding="utf-8") as file:
    file.write("id,name,amount,day\n")
    for row in range(1_500_000):
        file.write(f"H{row:09d},đơn vị {row % 977},{row * 7 % 100003},2020-0{row % 9 + 1}-15\n")


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

ESCAPES = re.compile("\x1b\\[[0-9;]*m")


def recorded(path):
    """What the cells of a document gave, by cell: a block of a cell, and the block of its output if it has one."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    cells = []
    for fence, label, body in re.findall(r"^(`{3,})(\S*)[^\n]*\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL):
        if label == "motcua":
            cells.append("")
        elif label == "output" and cells:
            cells[-1] = body
    return cells


def shown(cell):
    """What a cell of a notebook shows, as text."""
    texts = []
    for output in cell.outputs:
        if output.output_type == "stream":
            texts.append(output.text)
        elif output.output_type == "error":
            texts.append("\n".join(output.traceback))
        else:
            texts.append(output.data.get("text/plain", ""))
    return ESCAPES.sub("", "\n".join(text.strip("\n") for text in texts))


def lines(text):
    return [line.rstrip() for line in text.split("\n") if line.strip()]


for path in sessions:
    name = os.path.basename(path)[:-3]
    subprocess.run([motcua, "export", path, "--output", name + ".ipynb", "--quiet"], check=True)
    notebook = nbformat.read(name + ".ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="motcua").execute()
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"][1:]
    before = recorded(path)
    if len(cells) != len(before):
        faults.append(f"{name}: {len(before)} cells recorded, {len(cells)} in the notebook")
    for number, (cell, text) in enumerate(zip(cells, before), 1):
        if "skip-execution" not in cell.metadata.get("tags", []) and lines(shown(cell)) != lines(text):
            faults.append(f"{name}, cell {number}: {cell.source}\n--- recorded\n{text}\n--- notebook\n{shown(cell)}")

# The lexer of the wheel colours words of either language, and those of several words as one.
wheel = glob.glob("wheel/*.whl")[0]
sys.path.insert(0, wheel)
from motcua_jupyter.lexer import MotcuaLexer  # noqa: E402
from pygments.token import Keyword  # noqa: E402

tokens = list(MotcuaLexer().get_tokens('thủ tục | hiện tỷ lệ(kênh = "bưu chính") theo quận huyện # lời'))
keywords = [text for token, text in tokens if token in Keyword]
if keywords[:2] != ["hiện", "theo"] or "".join(text for _, text in tokens).strip()[-5:] != "# lời":
    faults.append(f"the lexer cuts otherwise: {tokens}")

for fault in faults:
    print(fault)
print(f"kernel: {result.testsRun} tests of jupyter_kernel_test, {len(sessions)} sessions, {len(faults)} faults")
sys.exit(1 if faults else 0)

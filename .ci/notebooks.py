"""What the judges of notebooks share."""

import gzip
import os
import re


def seclude(folder):
    """Lets nothing of the user's be read or written: all that programs keep goes to a folder."""
    os.environ.update(
        HOME=folder, IPYTHONDIR=folder + "/ipython", JUPYTER_CONFIG_DIR=folder + "/config",
        JUPYTER_DATA_DIR=folder + "/jupyter", JUPYTER_RUNTIME_DIR=folder + "/runtime", LANG="C.UTF-8",
        XDG_CACHE_HOME=folder + "/cache", XDG_CONFIG_HOME=folder + "/config", XDG_STATE_HOME=folder + "/state",
        MOTCUA_NO_CACHE="1")
    os.environ.setdefault("MOTCUA_DATASETS", os.path.abspath("Datasets"))


def long_file(path, copies):
    """Writes a file that takes long to read: so many times 150,000 rows."""
    rows = (
        f"H{row:09d},đơn vị {row % 977},{row * 7 % 100003},2020-0{row % 9 + 1}-15\n" for row in range(150_000))
    packed = gzip.compress("".join(rows).encode(), compresslevel=1)
    with open(path, "wb") as file:
        file.write(gzip.compress("id,name,amount,day\n".encode()))
        for _ in range(copies):
            file.write(packed)


def lines(text):
    return [line.rstrip() for line in text.split("\n") if line.strip()]


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


def recorded_lines(path):
    return [lines(text) for text in recorded(path)]


ESCAPES = re.compile("\x1b\\[[0-9;]*m")


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


def shown_lines(cell):
    return lines(shown(cell))

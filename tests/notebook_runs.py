"""Reading and running the lessons, as the tests do it: clean kernel, network closed, no NLTK data."""
import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"

# IPython runs this before the first cell. Kernel and client talk through ZeroMQ, which doesn't pass here.
CLOSED_NETWORK = '''
import socket
def refuse(*address, **options):
    raise OSError(f"the lessons must not use the network: {address[-1]}")
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse
'''


def lessons():
    return sorted(NOTEBOOKS.glob("[0-9][0-9]-*.ipynb"))


def read(path):
    return nbformat.read(path, as_version=4)


def sources(notebook, kind):
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


def closed_surroundings(folder):
    """Return environment variables under which a kernel finds no network and no data of the user's."""
    startup = folder / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True, exist_ok=True)
    (startup / "00-closed.py").write_text(CLOSED_NETWORK, encoding="utf-8")
    nowhere = "http://127.0.0.1:9"
    return {**os.environ, "IPYTHONDIR": str(folder / "ipython"), "NLTK_DATA": str(folder / "no-nltk-data"),
            "HOME": str(folder), "USERPROFILE": str(folder), "MEDIA_WORKBOOK_CODING": str(folder / "my-coding"),
            "http_proxy": nowhere, "https_proxy": nowhere, "no_proxy": "127.0.0.1,localhost"}


def run(notebook, folder, timeout=300):
    """Run `notebook` in the notebooks' folder with the network closed; an error in a cell is raised."""
    try:
        _execute(notebook, folder, timeout)
    except RuntimeError as problem:
        # Two kernels that start at one moment may take one port, and then one of them never answers. No cell has run.
        if "Kernel didn't respond" not in str(problem):
            raise
        _execute(notebook, folder, timeout)
    return notebook


def _execute(notebook, folder, timeout):
    client = NotebookClient(notebook, timeout=timeout, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOKS)}})
    client.execute(env=closed_surroundings(folder))


def outputs(notebook):
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.get("outputs", [])]


def html_of(notebook):
    """Return all HTML that the cells of a notebook put out, as one string."""
    pieces = (output.get("data", {}).get("text/html", "") for output in outputs(notebook))
    return "\n".join("".join(piece) for piece in pieces)

"""The compiled parts of Python in the browser: brought together, and believed only with the right sum."""
import hashlib
import zipfile
from pathlib import Path

from helpers.text.lexicons import DATA

# A package on PyPI that carries Pyodide's own files, byte for byte: where Pyodide's distribution can't be reached.
CARRIER = "open-webui==0.12.4"


def registry():
    """Return the parts that are needed, as `{file name: sha256}`, from `data/site/parts.txt`.

    >>> sorted(registry())[-1]
    'regex-2026.3.32-cp314-cp314-pyemscripten_2026_0_wasm32.whl'
    """
    lines = (DATA / "site" / "parts.txt").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines if line and not line.startswith("#"))}


def missing(folder):
    """Return the names of the parts that `folder` lacks or holds with a wrong sum."""
    return [name for name, digest in registry().items() if not is_right(Path(folder) / name, digest)]


def is_right(path, digest):
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest


def unpack_carrier(wheel, folder):
    """Copy the parts that lie in a wheel into `folder`; a file with a wrong sum is left where it is."""
    wanted = registry()
    with zipfile.ZipFile(wheel) as carrier:
        for entry in carrier.infolist():
            name = entry.filename.rpartition("/")[2]
            if name in wanted and entry.file_size < 50_000_000:
                keep(carrier.read(entry), wanted[name], Path(folder) / name)


def keep(content, digest, path):
    if hashlib.sha256(content).hexdigest() == digest:
        path.write_bytes(content)

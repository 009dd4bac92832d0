"""Is everything in place for a lesson? Plain answers, and what to do when not.

Only the standard library is imported before a package is known to be there: this room has to
work where the installation did not.
"""
import operator
import re
import sys
from html import escape
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from helpers.text.lexicons import DATA

ROOT = DATA.parent
INSTALL = "In a terminal, in the project's folder, run the first command of README.md again."
COMPARE = {">=": operator.ge, "<": operator.lt}


class Row(NamedTuple):
    """One thing that was checked; `advice` is what to do when it is not `fine`."""

    what: str
    found: str
    fine: bool
    advice: str


class Verdict:
    """What a check of the set-up found: one green line when all is fine, else a line a thing that isn't."""

    def __init__(self, rows):
        self.fine = all(row.fine for row in rows)
        packages, files = (sum(row.what.startswith("data/") is data for row in rows) for data in (False, True))
        fine = f"{packages} parts of the program and {files} folders of data are there. You can start."
        self.lines = [fine] if self.fine else [sentence(row) for row in rows if not row.fine]

    def __repr__(self):
        return "\n".join(["Everything is in place." if self.fine else "Not everything is in place.", *self.lines])

    def _repr_html_(self):
        colour, sign = ("#009E73", "✓") if self.fine else ("#D55E00", "✗")
        title, *lines = repr(self).splitlines()
        words = "<br>" * (not self.fine) + "<br>".join(map(escape, lines))
        return f'<div style="border-left:6px solid {colour};padding:4px 10px"><b>{sign} {title}</b> {words}</div>'


def ready():
    """Return one green line when everything that the lessons need is in place, else what isn't and what to do.

    `check_setup` has the same as a table, with what was found.

    >>> ready().lines
    ['... parts of the program and 3 folders of data are there. You can start.']
    """
    return Verdict(checks())


def check_setup():
    """Return a table with one row a thing checked: `what`, `found`, `fine` (bool), `advice` ("" when fine).

    Checked are Python, every package of requirements.txt, the kernel and the data files. Nothing is
    downloaded or changed.

    >>> check_setup().columns.tolist()
    ['what', 'found', 'fine', 'advice']
    """
    import pandas as pd

    return pd.DataFrame([row._replace(advice="") if row.fine else row for row in checks()], columns=Row._fields)


def checks():
    """Return a `Row` for each thing checked, in the order in which one thing needs another."""
    in_browser = sys.platform == "emscripten"  # there everything comes in one piece, the kernel with it
    installed = [] if in_browser else [*map(package_row, required_packages()), kernel_row()]
    return [python_row(), *installed, *data_rows()]


def python_row():
    found = ".".join(map(str, sys.version_info[:3]))
    return Row("Python", found, sys.version_info >= (3, 11), "Install Python 3.11 or newer, then follow README.md.")


def required_packages():
    """Return the `(name, limits)` pairs of requirements.txt; none where the package was installed without it.

    >>> ("pandas", ">=3.0,<4") in required_packages()
    True
    """
    listed = ROOT / "requirements.txt"
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    return [match.groups() for line in lines if (match := re.match(r"([A-Za-z][\w-]*)([<>=][^ #]*)", line))]


def package_row(package):
    name, limits = package
    try:
        found = version(name)
    except PackageNotFoundError:
        return Row(name, "missing", False, INSTALL)
    return Row(name, found, is_within(found, limits), f"This workbook needs {name}{limits}. {INSTALL}")


def is_within(found, limits):
    """Tell whether a version lies within limits such as ">=3.0,<4".

    >>> is_within("3.1.1", ">=3.0,<4"), is_within("4.0", ">=3.0,<4"), is_within("3.9.9", ">=3.10")
    (True, False, False)
    """
    bounds = re.findall(r"(>=|<)([\d.]+)", limits)
    return all(COMPARE[sign](release(found), release(bound)) for sign, bound in bounds)


def release(number):
    """Return the numbers of a version, without a zero at the end: "3.0" is "3".

    >>> release("8.1.9"), release("3.0"), release("2.0rc1")
    ((8, 1, 9), (3,), (2,))
    """
    parts = re.match(r"\d+(?:\.\d+)*", number)[0]
    return tuple(int(part) for part in re.sub(r"(\.0+)+$", "", parts).split("."))


def kernel_row():
    advice = f"Start JupyterLab from this project's own environment. {INSTALL}"
    try:
        from jupyter_client.kernelspec import KernelSpecManager

        command = KernelSpecManager().get_kernel_spec("python3").argv[0]
    except (ImportError, KeyError):
        return Row("kernel python3", "missing", False, advice)
    return Row("kernel python3", command, is_this_python(command), advice)


def is_this_python(command):
    # Jupyter puts the running interpreter in the place of a bare "python".
    if Path(command).name == command:
        return command.startswith("python")
    return Path(command).parent.resolve() == Path(sys.executable).parent.resolve()


def data_rows():
    """Return a row for each folder of data that the lessons read."""
    wanted = {"articles": ("*.txt", "*.html"), "lexicons": ("*.tsv",), "key": ("*.csv",)}
    return [data_row(folder, patterns) for folder, patterns in wanted.items()]


def data_row(folder, patterns):
    files = [path for pattern in patterns for path in (DATA / folder).glob(pattern)]
    advice = f"The folder data/{folder} is empty or gone: download the project again, all of it."
    return Row(f"data/{folder}", f"{len(files)} files", bool(files), advice)


def report(rows):
    """Return what was checked as plain sentences, the worst news first.

    >>> print(report([Row("Python", "3.9.1", False, "Install Python 3.11.")]))
    NOT RIGHT  Python: 3.9.1. Install Python 3.11.
    1 thing needs your attention.
    """
    wrong = sum(not row.fine for row in rows)
    verdict = {0: "Everything is right. You can start.", 1: "1 thing needs your attention."}
    lines = [sentence(row) for row in sorted(rows, key=lambda row: row.fine)]
    return "\n".join([*lines, verdict.get(wrong, f"{wrong} things need your attention.")])


def sentence(row):
    return f"fine       {row.what}: {row.found}" if row.fine else f"NOT RIGHT  {row.what}: {row.found}. {row.advice}"

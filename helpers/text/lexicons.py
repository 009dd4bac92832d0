"""Word lists and gazetteers: plain TSV files in `data/lexicons/` that a teacher can edit."""
import csv
import os
import re
import shutil
import sys
import tempfile
from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
# "pip install ." copies the data into the package; everywhere else they lie beside it.
DATA = _PACKAGE / "data" if (_PACKAGE / "data").is_dir() else _PACKAGE.parent / "data"


def _browser_lexicons():
    """Return a copy of the word lists that a student edits in the browser, None on every other machine.

    The browser's drive is slow to ask (15 ms a file), so the lists are copied once: after an edit the kernel
    is started anew.
    """
    drive = os.environ.get("MEDIA_WORKBOOK_LEXICONS", "")
    if sys.platform != "emscripten" or not os.path.isdir(drive):
        return None
    return shutil.copytree(drive, Path(tempfile.gettempdir()) / "lexicons", dirs_exist_ok=True)


_FOLDER = str(_browser_lexicons() or DATA / "lexicons")
_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")


def read_lexicon(name):
    """Return the rows of `data/lexicons/<name>.tsv` as a tuple of tuples of strings, header left out.

    Lines that start with `#` are provenance notes; the first other line names the columns.
    Between columns stands a tab, or two blanks or more: in JupyterLab's editor the Tab key writes no tab.
    A file saved again is read again. Nothing is turned into a missing value: `NA` is Namibia.

    Raises FileNotFoundError, naming the lexicons there are, when there is no such file.

    >>> ("the",) in {row[:1] for row in read_lexicon("stopwords")}
    True
    """
    path = os.path.join(_FOLDER, f"{name}.tsv")  # asked once a sentence: pathlib would take most of that time
    try:
        return _rows(path, os.stat(path).st_mtime_ns)
    except FileNotFoundError:
        have = ", ".join(sorted(p.stem for p in Path(_FOLDER).glob("*.tsv")))
        raise FileNotFoundError(f"no lexicon {name!r} in {_FOLDER}; there are: {have}") from None


def line_of(name, row):
    """Return the number of the first line of `data/lexicons/<name>.tsv` that has the cells of `row`, or 0.

    >>> line_of("stopwords", read_lexicon("stopwords")[0]) > 1
    True
    """
    wanted = [cell for cell in row if cell]
    lines = Path(_FOLDER, f"{name}.tsv").read_text(encoding="utf-8-sig").splitlines()
    cells = ([cell.strip() for cell in _BLANKS.sub("\t", line).split("\t")] for line in lines)
    return next((number for number, have in enumerate(cells, 1) if [cell for cell in have if cell] == wanted), 0)


@lru_cache(maxsize=64)
def _rows(path, _saved_at):
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = (_BLANKS.sub("\t", line) for line in file if line.strip() and not line.startswith("#"))
        rows = [tuple(cell.strip() for cell in row) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    width = len(rows[0]) if rows else 0
    return tuple(row + ("",) * (width - len(row)) for row in rows[1:])

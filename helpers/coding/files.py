"""Hand coding as a CSV file: one row a figure, or one row that says "none" for a sentence without one.

The file is written by the coding sheet, or filled in with a spreadsheet or JupyterLab's editor:
`write_blank_sheet` writes one line a sentence, `read_coding` reads it back as a Spans table.
"""

import csv
import os
import re
from io import StringIO
from pathlib import Path

import pandas as pd

from helpers.coding.answers import OUTCOMES, checked
from helpers.text.exports import saved_text, unguarded, write_csv
from helpers.text.lexicons import DATA
from helpers.text.sentences import sentence_spans
from helpers.text.spans import SPAN_COLUMNS, find_spans

CODES = ["outcome", "low", "high", "qualifier", "source", "note"]
COLUMNS = [*SPAN_COLUMNS, *CODES]
NEEDED = [*SPAN_COLUMNS, "outcome", "low", "high"]
_KINDS = {"sentence": "int64", "start": "int64", "end": "int64", "low": "Int64", "high": "Int64"}


def coding_folder():
    """Return the folder of the coding files: `notebooks/my-coding`, or what MEDIA_WORKBOOK_CODING names."""
    return Path(os.environ.get("MEDIA_WORKBOOK_CODING") or DATA.parent / "notebooks" / "my-coding")


def coding_path(coder):
    """Return the file of a coder, by the coder's name, the name of a file in the coding folder, or a path.

    "Anna", "anna.csv" and the whole path are one file; a bare file name that is not in the coding folder is
    looked for where the notebook is. Raises ValueError for a name without letters or digits.

    >>> coding_path("Ana María").name, coding_path("anna.csv").parent == coding_folder()
    ('ana-maría.csv', True)
    """
    name = str(coder)
    if name.casefold().endswith(".csv") and (Path(name).name != name or _elsewhere(name)):
        return Path(name)
    stem = re.sub(r"[^\w]+", "-", re.sub(r"\.csv$", "", name.casefold())).strip("-_")
    if not stem:
        raise ValueError(f"a coder needs a name with letters or digits, not {coder!r}")
    there = [path for path in coding_folder().glob("*.csv") if path.name == name]
    return there[0] if there else coding_folder() / f"{stem}.csv"


def _elsewhere(name):
    """Return whether a bare file name is where the notebook is, and not in the coding folder."""
    return Path(name).is_file() and not (coding_folder() / name).is_file()


def sentences(articles):
    """Return every sentence of the articles as a Spans table with empty columns for the codes.

    >>> list(sentences("One died. Two fled.")["text"])
    ['One died.', 'Two fled.']
    """

    def each(text):
        return [{"start": start, "end": end} for start, end in sentence_spans(text)]

    return find_spans(articles, each, {}).assign(**dict.fromkeys(CODES, ""))


def write_blank_sheet(articles, coder):
    """Write a sheet with one line a sentence for `coder` to fill in, and return its path.

    Raises FileExistsError when the coder has a file already: coding is never written over.
    """
    path = coding_path(coder)
    if path.exists():
        raise FileExistsError(f"{path} is there already; rename it, or give the coder another name")
    write_rows(path, sentences(articles).to_dict("records"))
    return path


def write_rows(path, rows):
    """Write coding rows (dicts) to a CSV file all at once. Raises PermissionError when it is held open."""
    write_csv(path, COLUMNS, ([row.get(column, "") for column in COLUMNS] for row in rows))


def read_coding(coder):
    """Return what a coder coded as a Spans table, with `outcome, low, high, qualifier, source, note`.

    Lines without an outcome are not coded yet and left out. Files that a spreadsheet saved with semicolons or
    tabs, as UTF-16 or in an older Western encoding are read too. Raises FileNotFoundError when there is no
    such file, ValueError naming the file, the line and the cell when one makes no sense.
    """
    path = coding_path(coder)
    if not path.is_file():
        have = ", ".join(sorted(one.stem for one in path.parent.glob("*.csv"))) or "none"
        raise FileNotFoundError(f"there is no coding file {path}; coders with a file there: {have}")
    rows = [_typed(row, line, path.name) for line, row in _lines(path) if row["outcome"].strip()]
    return pd.DataFrame(rows, columns=COLUMNS).astype({**dict.fromkeys(COLUMNS, "str"), **_KINDS})


def _lines(path):
    """Yield `(line number, row as a dict)`; raises ValueError when a column is missing or a cell too many."""
    lines = saved_text(path)
    header = lines.split("\n", 1)[0]
    table = csv.reader(StringIO(lines, newline=""), delimiter=max(",;\t", key=header.count))
    names = [name.strip() for name in next(table, [])]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise ValueError(
            f"{path.name} lacks the column {', '.join(missing)}; its first line reads: {header.strip()[:100]}"
        )
    for cells in table:
        row = dict(zip(names, cells, strict=False))
        row = {column: unguarded(row.get(column, "")) for column in COLUMNS}
        if len(cells) > len(names) and (
            any(cells[len(names) :]) or row["outcome"].strip().lower() not in ("", *OUTCOMES)
        ):
            raise ValueError(
                f"{path.name}, line {table.line_num} has {len(cells)} cells, the first line {len(names)}: "
                "a comma or semicolon inside a cell needs quotation marks around the cell"
            )
        yield table.line_num, row


def _typed(row, line, name):
    try:
        place = {column: int(row[column]) for column in ("sentence", "start", "end")}
        return {**row, **place, **checked(**{column: row[column] for column in CODES})}
    except ValueError as problem:
        raise ValueError(f"{name}, line {line}: {problem}") from None

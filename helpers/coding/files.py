"""Hand coding as a CSV file: one row a figure, or one row that says "none" for a sentence without one.

The file is written by the coding sheet, or filled in with a spreadsheet or JupyterLab's editor:
`write_blank_sheet` writes one line a sentence, `read_coding` reads it back as a Spans table.
"""

import os
import re
from io import StringIO
from pathlib import Path

import pandas as pd

from helpers.text.exports import unguarded, write_csv
from helpers.text.lexicons import DATA
from helpers.text.sentences import sentence_spans
from helpers.text.spans import SPAN_COLUMNS, find_spans

OUTCOMES = ("killed", "injured", "missing", "abducted", "displaced", "casualties", "none")
COLUMNS = [*SPAN_COLUMNS, "outcome", "low", "high", "qualifier", "note"]
_KINDS = {"sentence": "int64", "start": "int64", "end": "int64", "low": "Int64", "high": "Int64"}


def coding_folder():
    """Return the folder of the coding files: `notebooks/my-coding`, or what MEDIA_WORKBOOK_CODING names."""
    return Path(os.environ.get("MEDIA_WORKBOOK_CODING") or DATA.parent / "notebooks" / "my-coding")


def coding_path(coder):
    """Return the file of a coder; what ends in ".csv" is taken for the path of a file.

    Raises ValueError for a name without letters or digits.

    >>> coding_path("Ana María").name
    'ana-maría.csv'
    """
    if str(coder).endswith(".csv"):
        return Path(coder)
    name = re.sub(r"[^\w]+", "-", str(coder).casefold()).strip("-_")
    if not name:
        raise ValueError(f"a coder needs a name with letters or digits, not {coder!r}")
    return coding_folder() / f"{name}.csv"


def sentences(articles):
    """Return every sentence of the articles as a Spans table with empty columns for the codes.

    >>> list(sentences("One died. Two fled.")["text"])
    ['One died.', 'Two fled.']
    """

    def each(text):
        return [{"start": start, "end": end} for start, end in sentence_spans(text)]

    whole = find_spans(articles, each, {})
    return whole.assign(**dict.fromkeys(COLUMNS[len(SPAN_COLUMNS) :], ""))


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
    """Return what a coder coded as a Spans table, with `outcome, low, high, qualifier, note`.

    Lines without an outcome are not coded yet and left out. Files saved by a spreadsheet with semicolons,
    tabs or an older Western encoding are read too. Raises FileNotFoundError when there is no such file,
    ValueError naming the line and the cell when one makes no sense.
    """
    path = coding_path(coder)
    if not path.is_file():
        have = ", ".join(sorted(one.stem for one in path.parent.glob("*.csv"))) or "none"
        raise FileNotFoundError(f"there is no coding file {path}; coders with a file there: {have}")
    rows = [_typed(row, line, path.name) for line, row in _lines(path) if row["outcome"].strip()]
    return pd.DataFrame(rows, columns=COLUMNS).astype({**dict.fromkeys(COLUMNS, "str"), **_KINDS})


def _lines(path):
    """Yield `(line number, row as a dict)`; raises ValueError when a column is missing."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    header = text.split("\n", 1)[0]
    table = pd.read_csv(
        StringIO(text, newline=""), sep=max(",;\t", key=header.count), dtype="str", keep_default_na=False
    )
    missing = [column for column in COLUMNS[:-2] if column not in table]
    if missing:
        raise ValueError(
            f"{path.name} lacks the column {', '.join(missing)}; its first line reads: {header.strip()[:100]}"
        )
    for line, row in enumerate(table.to_dict("records"), start=2):
        yield line, {column: unguarded(row.get(column, "")) for column in COLUMNS}


def _typed(row, line, name):
    try:
        answer = checked(row["outcome"], row["low"], row["high"], row["qualifier"], row["note"])
        return {**row, **{column: int(row[column]) for column in ("sentence", "start", "end")}, **answer}
    except ValueError as problem:
        raise ValueError(f"{name}, line {line}: {problem}") from None


def checked(outcome, low="", high="", qualifier="", note=""):
    """Return an answer as a dict with whole numbers in `low` and `high` (or missing).

    Raises ValueError with a sentence for the coder when something does not fit.

    >>> checked("killed", "1,200", "")["low"]
    1200
    """
    outcome = str(outcome).strip().lower()
    if outcome not in OUTCOMES:
        raise ValueError(f"the outcome {outcome!r} is not one of {', '.join(OUTCOMES)}")
    low, high = _whole(low, "low"), _whole(high, "high")
    if outcome != "none" and low is pd.NA and high is pd.NA:
        raise ValueError(f"how many were {outcome}? Fill in low, high or both")
    if low is not pd.NA and high is not pd.NA and high < low:
        raise ValueError(f"high ({high}) is less than low ({low})")
    return {
        "outcome": outcome,
        "low": low,
        "high": high,
        "qualifier": str(qualifier).strip(),
        "note": str(note).strip(),
    }


def _whole(cell, name):
    text = re.sub(r"[\s,]", "", str(cell))
    if text in ("", "<NA>", "nan"):
        return pd.NA
    number = re.fullmatch(r"(\d{1,12})(?:\.0+)?", text, flags=re.ASCII)
    if not number:
        raise ValueError(f"{name} has to be a whole number or empty, not {str(cell)[:40]!r}")
    return int(number[1])

"""Tables written to CSV files: whole or not at all, and safe to open in a spreadsheet."""
import csv
import os
import re
from io import StringIO

import pandas as pd

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def guarded(cell):
    """Return a cell that no spreadsheet takes for a formula: a quote mark goes before =, +, - and @.

    >>> guarded("=1+1"), guarded(24), guarded("at least"), guarded(float("nan"))
    ("'=1+1", '24', 'at least', '')
    """
    unknown = cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, float) and cell != cell)
    text = "" if unknown else str(cell)
    return "'" + text if _FORMULA.match(text) else text


def unguarded(text):
    """Return the cell as it was before `guarded`.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def write_csv(path, columns, rows):
    """Write rows (sequences of cells) to a CSV file all at once, every cell `guarded`.

    An interruption leaves the old file or the new one, never half of one.
    Raises PermissionError, saying what to do, while another program holds the file open.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    with open(part, "w", encoding="utf-8-sig", errors="backslashreplace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([guarded(cell) for cell in row] for row in rows)
    try:
        os.replace(part, path)
    except PermissionError:
        raise PermissionError(f"{path} cannot be written: close it in the spreadsheet, then try again") from None


def read_csv(path, columns):
    """Return the rows of a CSV file as a table of strings, the way a spreadsheet or an editor saved it.

    Commas, semicolons or tabs; every cell `unguarded`; "" is empty. Raises ValueError, naming the file, when one
    of `columns` is missing.
    """
    text = saved_text(path)
    header = text.split("\n", 1)[0].strip()
    mark = max(",;\t", key=header.count)
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=mark))
    names = [name.strip() for name in rows[0]] if rows else []
    missing = [column for column in columns if column not in names]
    if missing:
        lacking = f"{path.name} lacks the column {', '.join(missing)}"
        raise ValueError(f"{lacking}; its first line reads: {header[:100]}")
    full = [[*row, *[""] * len(names)][: len(names)] for row in rows[1:] if any(row)]
    return pd.DataFrame(full, columns=names, dtype="str").map(unguarded)


def saved_text(path):
    """Return the text of a CSV file in whatever encoding it was saved, without Excel's first line "sep=;".

    Raises ValueError for a workbook with another ending.
    """
    raw = path.read_bytes()
    if raw.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise ValueError(
            f"{path.name} is a spreadsheet file with another ending: save it as CSV (comma separated)"
        )
    return re.sub(r"\Asep=.[\r\n]+", "", _decoded(raw).lstrip("\ufeff"))


def _decoded(raw):
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")

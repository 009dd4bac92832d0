"""Which column of a table holds which field of an article: `data/lexicons/columns.tsv`, in many languages."""

import csv
import re
from difflib import get_close_matches

from helpers.articles.readers.sources import Unreadable
from helpers.text.lexicons import read_lexicon

_DELIMITERS = "\t;,|"
_SEPARATOR = re.compile(r"sep=(.)\s*\n")
_TABLE_FILE = (".csv", ".tsv", ".tab")
_LONGEST_NAME = 60


def plain_name(name):
    """Return the name of a column without capitals, blanks and marks: "Pub_Date" → "pubdate".

    >>> plain_name("Full text:"), plain_name("source.name")
    ('fulltext', 'source.name')
    """
    return re.sub(r"[^\w.]|_", "", str(name).casefold()).strip(".")


def field_columns(names):
    """Return {field: [columns that can hold it, the best first]} for the column `names` of a table.

    >>> field_columns(["Titre", "Texte", "Date de publication", "n"])
    {'text': ['Texte'], 'headline': ['Titre'], 'published': ['Date de publication']}
    """
    own = {}
    for name in names:
        own.setdefault(plain_name(name), name)
    found = {}
    for known, field in read_lexicon("columns"):
        column = own.get(plain_name(known))
        if column is not None and column not in found.setdefault(field, []):
            found[field].append(column)
    return {field: columns for field, columns in found.items() if columns}


def required(columns, names):
    """Raise Unreadable, with the nearest name, when no column holds a text, a summary or a headline."""
    if columns.keys() & {"text", "summary", "headline"}:
        return
    known = {
        plain_name(name): name for name, field in read_lexicon("columns") if field in ("text", "headline")
    }
    near = [
        (name, close[0]) for name in names if (close := get_close_matches(plain_name(name), known, 1, 0.7))
    ]
    hint = "; ".join(f"{name!r} looks like {known[close]!r}" for name, close in near[:2])
    shown = ", ".join(str(name)[:30] for name in list(names)[:8])
    raise Unreadable(
        f"it is a table without a column 'text' or 'headline' (its columns: {shown}); "
        f"{hint + ': ' if hint else ''}rename the column that holds the articles to 'text'"
    )


def table_shape(text, name=""):
    """Return the delimiter of the table that `text` begins with, or "" when it is no table.

    The first line must name two fields of an article or more; in a file named .csv or .tsv two cells are
    enough.

    >>> table_shape("title;date;body\\nTwo held;2007-05-28;Two men were held.\\n")
    ';'
    """
    stated = _SEPARATOR.match(text)
    line = first_line(text)
    delimiters = stated[1] if stated else _DELIMITERS
    counted = [(len(field_columns(cells_of(line, one))), line.count(one), one) for one in delimiters]
    fields, commas, delimiter = max(counted, key=lambda row: row[:2])
    cells = cells_of(line, delimiter)
    named = name.lower().endswith(_TABLE_FILE)
    if named and commas:
        return delimiter
    if named and len(cells) == 1 and fields:
        return ","
    short = all(len(cell) < _LONGEST_NAME for cell in cells)
    return delimiter if fields >= 2 and fields * 3 >= len(cells) and short and "\n" in text.strip() else ""


def first_line(text):
    """Return the first line of `text` that holds something and is no `sep=` of Excel."""
    lines = (line for line in text.splitlines() if line.strip(" \t;,|") and not line.startswith("sep="))
    return next(lines, "")


def cells_of(line, delimiter):
    """Return the cells of one line of a table."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []

"""`.csv`, `.tsv` and tables in text files: one row an article, read row by row, however long the table is."""

import codecs
import csv
import io
import re
import sys

from helpers.articles.readers.columns import table_shape
from helpers.articles.readers.decoding import decode, encoding_of_marks
from helpers.articles.readers.rows import read_rows
from helpers.articles.readers.sources import LARGEST, Unreadable, head_of, read_bytes

csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # a cell can hold a long article
_NULL = re.compile("\x00")
_PEEK = 20_000  # letters that show the delimiter


def read(source):
    """Yield one article a row. Raises Unreadable when no column holds texts, or a row is damaged."""
    head = head_of(source)
    if source.size <= LARGEST:
        text = decode(read_bytes(source))
        yield from read_rows(_rows(io.StringIO(text), table_shape(text[:_PEEK], source.name)))
        return
    encoding = encoding_of_marks(head) or _plain_encoding(head)
    with source.open() as file, io.TextIOWrapper(file, encoding, errors="replace", newline="") as text:
        yield from read_rows(_rows(text, table_shape(head.decode(encoding, errors="replace"), source.name)))


def _plain_encoding(head):
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _rows(file, delimiter):
    """Yield the rows of an open table as dicts by column."""
    reader = csv.reader((_NULL.sub("", line) for line in file), delimiter=delimiter or ",")
    header = next((row for row in reader if any(row) and not row[0].startswith("sep=")), [])
    names = [cell.strip().lstrip("\ufeff") or f"column {at}" for at, cell in enumerate(header, 1)]
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield dict(zip(names, row, strict=False))
    except csv.Error as error:
        raise Unreadable(f"the table is damaged at line {reader.line_num}: {error}") from None

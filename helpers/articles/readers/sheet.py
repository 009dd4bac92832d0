"""`.xlsx`: the sheets of a workbook, read row by row with openpyxl. Formulas are not computed, macros not
run."""

from helpers.articles.readers.columns import field_columns
from helpers.articles.readers.packages import checked_package
from helpers.articles.readers.rows import read_rows
from helpers.articles.readers.sources import Unreadable

_FIRST_LINES = 10  # above a header there may be a title


def read(source):
    """Yield one article a row, from every sheet that has a column for texts or headlines."""
    from openpyxl import load_workbook  # opened when a folder has such a file

    with source.open() as file:
        checked_package(file)
        workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        reasons, found = [], False
        for sheet in workbook.worksheets:
            try:
                for article in read_rows(_rows(sheet)):
                    found = True
                    yield article
            except Unreadable as reason:
                reasons.append(f"sheet {sheet.title!r}: {reason}")
    if not found:
        raise Unreadable("; ".join(reasons) or "it is a workbook without sheets")


def _rows(sheet):
    """Yield the rows below the header, which is the first line with two fields of an article, or with any
    cell."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True)
    first = [
        row
        for _, row in zip(range(_FIRST_LINES), rows, strict=False)
        if any(cell is not None for cell in row)
    ]
    at = next((n for n, row in enumerate(first) if len(field_columns(filter(None, row))) > 1), 0)
    names = [str(cell or f"column {n}") for n, cell in enumerate(first[at], 1)] if first else []
    yield from (dict(zip(names, row, strict=False)) for row in first[at + 1 :])
    yield from (dict(zip(names, row, strict=False)) for row in rows if any(cell is not None for cell in row))

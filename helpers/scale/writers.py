"""Tables that come piece by piece, written to one file each: Parquet, CSV, or an Excel workbook."""

import csv
import os
from importlib.util import find_spec

import pandas as pd

from helpers.scale.parts import on_disk
from helpers.text.exports import guarded
from helpers.text.saving import parquet_ready, save_table

_GROUP = 50_000  # rows that are written at once to a Parquet file


def default_format():
    """Return "parquet" where the package fastparquet is there, else "csv".

    >>> default_format() in FORMATS
    True
    """
    return "parquet" if find_spec("fastparquet") else "csv"


class CsvWriter:
    """Rows to a CSV file, safe from formulas; it has its name once it is whole."""

    def __init__(self, path):
        self.path, self.rows = path, 0
        self.waiting = path.with_name(path.name + ".part")
        self.file = open(self.waiting, "w", encoding="utf-8-sig", errors="backslashreplace", newline="")  # noqa: SIM115
        self.lines = csv.writer(self.file)

    def add(self, table):
        """Write the rows of a table, the first time under its columns."""
        if not self.rows and not self.file.tell():
            self.lines.writerow(table.columns)
        self.rows += len(table)
        self.lines.writerows([guarded(cell) for cell in row] for row in table.itertuples(index=False))

    def close(self):
        """Give the file its name."""
        on_disk(self.file)
        self.file.close()
        _named(self.waiting, self.path)


class ParquetWriter:
    """Rows to a Parquet file, group by group; it has its name once it is whole."""

    def __init__(self, path):
        self.path, self.rows, self.held = path, 0, []
        self.waiting = path.with_name(path.name + ".part")
        self.waiting.unlink(missing_ok=True)

    def add(self, table):
        """Keep the rows of a table, and write what was kept when there is enough of it."""
        self.held.append(table)
        self.rows += len(table)
        if sum(map(len, self.held)) >= _GROUP:
            self._write()

    def _write(self):
        from fastparquet import write

        table, texts = parquet_ready(pd.concat(self.held, ignore_index=True))
        encoding = dict.fromkeys(texts, "utf8")
        write(str(self.waiting), table, object_encoding=encoding, append=self.waiting.exists())
        self.held = []

    def close(self):
        """Write the rest, and give the file its name."""
        if self.held and (sum(map(len, self.held)) or not self.waiting.exists()):
            self._write()
        with self.waiting.open("r+b") as file:
            on_disk(file)
        _named(self.waiting, self.path)


class SheetWriter:
    """Rows to an Excel workbook, which is written when all are there."""

    def __init__(self, path):
        self.path, self.held = path, []

    @property
    def rows(self):
        return sum(map(len, self.held))

    def add(self, table):
        """Keep the rows of a table."""
        self.held.append(table)

    def close(self):
        """Write the workbook. Raises ValueError when Excel can't hold so many rows."""
        save_table(pd.concat(self.held, ignore_index=True), self.path)
        self.path.with_name(f"{self.path.stem}-README.md").unlink()  # the folder has one for all tables


def _named(waiting, path):
    try:
        os.replace(waiting, path)
    except PermissionError:
        raise PermissionError(f"{path} cannot be written: close it in the spreadsheet, then try again") from None


FORMATS = {"parquet": ParquetWriter, "csv": CsvWriter, "xlsx": SheetWriter}

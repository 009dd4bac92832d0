"""Any table → a CSV, Excel or Parquet file, with a README that says what its columns mean."""

import os
import re
from datetime import date
from pathlib import Path

import pandas as pd

from helpers.text.exports import guarded, write_csv
from helpers.text.lexicons import read_lexicon
from helpers.text.simulated import is_simulated

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_LONGEST_CELL = 32_767  # letters; Excel holds no more
_MOST_ROWS = 1_048_575  # below a header; Excel holds no more
_SIMULATED = "The articles are simulated coverage of documented events, written for teaching: no real outlet printed them."


def save_table(table, path):
    """Write a table to `path` (.csv, .xlsx or .parquet) and a README of its columns beside it; return the
    path.

    An index that has a name is the first column. In CSV and Excel files text that a spreadsheet would run
    as a
    formula begins with a quote mark. Raises ValueError when the ending is another, or Excel can't hold the
    table;
    PermissionError while another program holds the file open.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> save_table(pd.DataFrame({"term": ["=talks"], "count": [3]}), folder / "terms.csv").name
    'terms.csv'
    >>> sorted(file.name for file in folder.iterdir())
    ['terms-README.md', 'terms.csv']
    """
    path, table = Path(path), _whole(table)
    if path.suffix.lower() not in _WRITERS:
        raise ValueError(f"{path.name}: give the file one of the endings {', '.join(_WRITERS)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    _WRITERS[path.suffix.lower()](table, path)
    readme = path.with_name(f"{path.stem}-README.md")
    readme.write_text(column_notes(table, path.name), encoding="utf-8")
    return path


def save_articles(articles, path):
    """Write an Articles table to `path` as `save_table` does: `load_articles(path)` reads it again. Return
    the path.

    Raises ValueError when it has no column `text`, and as `save_table`.
    """
    if "text" not in articles:
        raise ValueError(
            f"this is no Articles table: it lacks the column 'text' (it has: {', '.join(map(str, articles))})"
        )
    return save_table(articles, path)


def column_notes(table, name):
    """Return the README of a table: rows, columns with their meaning, and whether the coverage is simulated.

    >>> print(column_notes(pd.DataFrame({"outlet": ["Pier"]}), "a.csv").splitlines()[-1])
    | `outlet` | the newspaper, agency or station, as the page states it |
    """
    meanings = dict(read_lexicon("column_meanings"))
    lines = [
        f"# {name}",
        "",
        f"{len(table):,} rows, written on {date.today().isoformat()} by the media-analysis workbook.",
        "",
    ]
    lines += [_SIMULATED, ""] if is_simulated(table) else []
    lines += [
        "In CSV and Excel files a quote mark stands before text that a spreadsheet would run as a formula.",
        "",
    ]
    lines += ["| column | what it holds |", "|---|---|"]
    return (
        "\n".join([*lines, *(f"| `{column}` | {meanings.get(column, '')} |" for column in table.columns)])
        + "\n"
    )


def _whole(table):
    table = table.reset_index() if table.index.name is not None else table
    return table.set_axis([str(column) for column in table.columns], axis=1)


def _write_csv(table, path):
    write_csv(path, list(table.columns), table.itertuples(index=False))


def _write_sheet(table, path):
    from openpyxl import Workbook

    if len(table) > _MOST_ROWS:
        raise ValueError(
            f"{path.name}: Excel holds {_MOST_ROWS:,} rows and this table has {len(table):,}; save it as .csv"
        )
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", path.stem)[:31])
    sheet.append(list(table.columns))
    for row in table.itertuples(index=False):
        sheet.append([_sheet_cell(cell) for cell in row])
    _in_one_go(path, workbook.save)


def _sheet_cell(cell):
    if cell is None or (pd.api.types.is_scalar(cell) and pd.isna(cell)):
        return None
    if isinstance(cell, (bool, int, float, date)):
        return cell.to_pydatetime() if isinstance(cell, pd.Timestamp) else cell
    if hasattr(cell, "item"):
        return cell.item()
    text = _CONTROLS.sub("", guarded(cell))
    return (
        text
        if len(text) <= _LONGEST_CELL
        else text[: _LONGEST_CELL - 40] + " [cut: Excel holds no longer text]"
    )


def _write_parquet(table, path):
    try:
        from fastparquet import write
    except ImportError:
        raise ValueError("Parquet files are written with the package fastparquet: install it (pip install "
                         "fastparquet, 13 MB) or choose .csv") from None

    plain, texts = parquet_ready(table)
    _in_one_go(path, lambda part: write(str(part), plain, object_encoding=dict.fromkeys(texts, "utf8")))


def parquet_ready(table):
    """Return a table as fastparquet takes it, and the names of its columns of text.

    >>> parquet_ready(pd.DataFrame({"term": ["talks"], "count": [3]}))[1]
    ['term']
    """
    texts = [
        name for name, kind in table.dtypes.items() if kind.kind == "O" or pd.api.types.is_string_dtype(kind)
    ]
    plain = {name: table[name].astype(object).map(_plain, na_action="ignore") for name in texts}
    return table.assign(**plain), texts


def _plain(cell):
    return str(cell).encode("utf-8", "replace").decode("utf-8")


def _in_one_go(path, write):
    """Write to a file beside `path`, then give it its name: an interruption leaves the old file whole."""
    part = path.with_name(path.name + ".part")
    write(part)
    try:
        os.replace(part, path)
    except PermissionError:
        raise PermissionError(
            f"{path} cannot be written: close it in the spreadsheet, then try again"
        ) from None


_WRITERS = {".csv": _write_csv, ".xlsx": _write_sheet, ".parquet": _write_parquet}

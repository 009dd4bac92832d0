"""The README of a folder of results: which tables there are, and what their columns hold."""

import csv
from datetime import date

from helpers.text.lexicons import read_lexicon
from helpers.text.simulated import simulated_note

_TABLES = {
    "articles": "one row an article, with its whole text: other people's property, so keep this file to yourself",
    "actors": "one row a mention of a state, organisation, armed group or person",
    "quotes": "one row a stretch of quoted or reported words",
    "figures": "one row a casualty figure",
    "harmed": "one row a person told to be killed or hurt without a number",
    "tolls": "one row an article: the toll that it gives as its own",
    "terms": "one row a word: how often, in how many articles, stop words left out",
    "events": "one row an article: which event it tells of; edit the column event, and your line wins in the next run",
    "claims": "one row a claim: who said when how many were harmed in which event",
    "skipped": "one row a file that could not be read, with the reason",
}


def write_notes(folder, files, rows, articles):
    """Write README.md into the folder of results: `files` and numbers of `rows` by the name of the table.

    Returns its path.
    """
    meanings = dict(read_lexicon("column_meanings"))
    lines = ["# Results", "", f"Written on {date.today().isoformat()} by the media-analysis workbook.", ""]
    lines += [note, ""] if (note := simulated_note(articles)) else []
    lines += ["In CSV and Excel files a quote mark stands before text that a spreadsheet would run as a formula.",
              "The folder `parts` lets a further run go on where this one stopped: delete it when you are done.", ""]
    for name, told in _TABLES.items():
        lines += [f"## {files[name].name}", "", f"{rows[name]:,} rows; {told}.", "", "| column | what it holds |",
                  "|---|---|", *(f"| `{one}` | {meanings.get(one, '')} |" for one in _columns(files[name])), ""]
    path = folder / "README.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _columns(file):
    """Return the names of the columns of a table that was written."""
    if file.suffix == ".csv":
        with open(file, encoding="utf-8-sig", newline="") as lines:
            return next(csv.reader(lines), [])
    if file.suffix == ".parquet":
        from fastparquet import ParquetFile

        return ParquetFile(str(file)).columns
    from openpyxl import load_workbook

    sheet = load_workbook(file, read_only=True).active
    return [cell.value for cell in next(sheet.iter_rows(max_row=1), ())]

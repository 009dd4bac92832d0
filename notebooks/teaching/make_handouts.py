"""Write a printable handout of each lesson: one HTML file without links, outputs or answers.

    python notebooks/teaching/make_handouts.py              all lessons, into notebooks/teaching/handouts
    python notebooks/teaching/make_handouts.py FOLDER 02 06 lessons 02 and 06, into FOLDER

No code is run. Open a file in a browser and print it. Exercise cells become lines to write on.
"""

import re
import sys
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter

HERE = Path(__file__).resolve().parent
LESSONS = HERE.parent
LINES = {"open": 6}
_EXERCISE = re.compile(r"# Exercise (\d+\.\d+)\s*\n")
_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)
_STYLE = """
body { font: 11.5pt/1.5 Georgia, "Times New Roman", serif; max-width: 44em; margin: 2em auto; padding: 0 1em }
h1, h2, h3 { font-family: Verdana, Arial, sans-serif; line-height: 1.25; break-after: avoid }
h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 1.6em }
pre { font: 9.5pt/1.4 Consolas, Menlo, monospace; border-left: 3px solid #777; padding: .3em .8em; white-space: pre-wrap }
pre, table, .lines { break-inside: avoid }
table { border-collapse: collapse } td, th { border: 1px solid #777; padding: .2em .5em }
.lines div { border-bottom: 1px solid #777; height: 2em }
.name { text-align: right } footer { margin-top: 2em; border-top: 1px solid #777; font-size: .85em }
@page { margin: 2cm }
"""
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title><style>{style}</style></head>
<body>
<p class="name">Name: ______________________ Date: ____________</p>
{body}
<footer>The articles of this workbook are simulated coverage, written for teaching. CC BY 4.0.</footer>
</body>
</html>
"""


def handout(path):
    """Return the handout of the lesson in the notebook `path`, as one HTML page that needs no other file."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [_printable(cell) for cell in notebook.cells]
    exporter = HTMLExporter(template_name="basic", exclude_input_prompt=True, exclude_output=True)
    exporter.exclude_anchor_links = True
    body, _ = exporter.from_notebook_node(notebook)
    return _PAGE.format(title=_title(notebook), style=_STYLE, body=_LINK.sub(r"\1", body))


def _printable(cell):
    """Return the cell, or, for an exercise, a cell with lines to write on."""
    exercise = _EXERCISE.match(cell.source + "\n") if cell.cell_type == "code" else None
    if not exercise:
        return cell
    lines = "<div></div>" * LINES.get(_kind(exercise[1]), 2)
    return nbformat.v4.new_markdown_cell(f'<div class="lines">{lines}</div>')


def _kind(exercise_id):
    from helpers.classroom.exercises import exercises

    return exercises().get(exercise_id, {}).get("kind", "open")


def _title(notebook):
    return notebook.cells[0].source.splitlines()[0].lstrip("# ").strip()


def write_handouts(folder=HERE / "handouts", lessons=()):
    """Write the handouts of `lessons` (the numbers that their names begin with; all when empty); return the files."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [path for path in sorted(LESSONS.glob("[0-9][0-9]-*.ipynb")) if not lessons or path.name[:2] in lessons]
    files = []
    for path in chosen:
        files.append(folder / f"{path.stem}.html")
        files[-1].write_text(handout(path), encoding="utf-8")
    return files


if __name__ == "__main__":
    for written in write_handouts(*sys.argv[1:2], lessons=sys.argv[2:]):
        print(written)

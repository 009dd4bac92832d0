"""The paper edition: each lesson with its tables and pictures, lines to write on, and no answers."""
import re

import nbformat

from helpers.classroom.exercises import exercises
from helpers.classroom.pack.lessons import lesson_page

LINES = {"open": 6}
NAME = '<p class="name">Name: ______________________ Date: ____________</p>\n'
_EXERCISE = re.compile(r"# Exercise (\d+\.\d+)\s*\n")
_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)
# What an output shows stands folded after it: on paper it would answer the prediction.
_FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)


def handout(notebook):
    """Return the handout of a run lesson: one page without links, folded findings, answers or empty outputs."""
    paper = nbformat.v4.new_notebook(cells=[_printable(cell) for cell in notebook.cells], metadata=notebook.metadata)
    page = _LINK.sub(r"\1", lesson_page(paper, exclude_input=False))
    return page.replace("<body>\n", f"<body>\n{NAME}", 1)


def _printable(cell):
    """Return the cell as it is printed: an exercise as lines to write on, prose without its folded part."""
    if cell.cell_type != "code":
        return nbformat.v4.new_markdown_cell(_FOLDED.sub("", cell.source))
    exercise = _EXERCISE.match(cell.source + "\n")
    if exercise:
        kind = exercises().get(exercise[1], {}).get("kind", "open")
        return nbformat.v4.new_markdown_cell(f'<div class="lines">{"<div></div>" * LINES.get(kind, 2)}</div>')
    return cell

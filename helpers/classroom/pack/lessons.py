"""Lessons with their outputs: for the day a machine fails, for the pages and slides made from them."""
import asyncio
import sys

import nbformat

from helpers.classroom.exercises import exercises
from helpers.classroom.pack.pages import NOTEBOOKS, STYLE, title_of, whole_page

SECONDS_A_CELL = 300
FOLDED = "<details><summary><b>After you have run it"


def run_lesson(path, solved=False):
    """Return the notebook in `path` with its outputs, each exercise filled with its solution if `solved`.

    A cell that fails stops the run: raises nbclient's CellExecutionError, which names the cell.
    """
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells if solved else ():
        cell.source = with_solution(cell.source)
    if sys.platform == "win32":  # Jupyter's messages need the older event loop there
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    NotebookClient(notebook, timeout=SECONDS_A_CELL, kernel_name="python3",
                   resources={"metadata": {"path": str(NOTEBOOKS)}}).execute()
    return notebook


def with_solution(source):
    """Return the source of an exercise's cell with the solution in place of the three dots; another as it is.

    >>> with_solution("# Exercise 0.1\\nanswer = ...\\nhelpers.check('0.1', answer)").splitlines()[1]
    'answer = len(articles)'
    """
    first = source.partition("\n")[0]
    entry = exercises().get(first.removeprefix("# Exercise ").strip()) if first.startswith("# Exercise ") else None
    return source.replace("answer = ...", entry["solution"].strip(), 1) if entry else source


def lesson_page(notebook, **options):
    """Return a notebook as one page of HTML, outputs included; `options` are those of nbconvert's HTMLExporter."""
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True, **options)
    exporter.exclude_anchor_links = True
    body, _ = exporter.from_notebook_node(notebook)
    body = body.replace(FOLDED, FOLDED.replace("<details>", "<details open>"))  # paper can't be unfolded
    return whole_page(title_of(notebook), body, STYLE + "details > summary { font-weight: bold }")

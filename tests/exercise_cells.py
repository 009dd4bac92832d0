"""Exercise cells of a notebook: found by their first line, filled with the solutions, or with wrong answers.

An exercise cell reads

    # Exercise 2.1
    answer = ...
    check("2.1", answer)
"""

import re
from copy import deepcopy

from helpers.classroom.exercises import solution_code

_FIRST_LINE = re.compile(r"# Exercise (\d+\.\d+)[ \t]*\n")
_TO_FILL = re.compile(r"^answer = \.\.\.[^\n]*$", re.M)


def exercise_ids(notebook):
    """Return the ids of the exercises in a notebook, in order."""
    return [_id(cell) for cell in notebook.cells if _id(cell)]


def filled(notebook, answer_of=solution_code):
    """Return a copy of `notebook` with `answer_of(id)` (code) in place of each `answer = ...` line.

    Raises ValueError for an exercise cell without that line or without its check.
    """
    copy = deepcopy(notebook)
    for cell in copy.cells:
        if _id(cell):
            cell.source = _filled(cell.source, _id(cell), answer_of(_id(cell)))
    return copy


def _id(cell):
    match = _FIRST_LINE.match(cell.source + "\n") if cell.cell_type == "code" else None
    return match and match[1]


def _filled(source, exercise_id, code):
    if not _TO_FILL.search(source) or f'check("{exercise_id}", answer)' not in source:
        raise ValueError(
            f'exercise {exercise_id} needs the lines: answer = ... and check("{exercise_id}", answer)'
        )
    return _TO_FILL.sub(lambda _: code, source, count=1)

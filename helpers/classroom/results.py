"""What became of the exercises: kept in a student's own folder, and read by the teacher for a whole class."""
import csv
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import pandas as pd

from helpers.coding.files import coding_folder
from helpers.text.exports import guarded, read_csv

RESULTS = "exercise-results.csv"
COLUMNS = ["when", "exercise", "verdict", "answer"]
LONGEST = 60  # characters of an answer that are kept
_VERDICTS = {True: "right", False: "not yet", None: "open"}


def keep_result(exercise_id, right, answer):
    """Add one line to the student's own file of results, when a notebook is at work; nothing is sent anywhere."""
    if not in_notebook():
        return
    row = [f"{datetime.now():%Y-%m-%d %H:%M:%S}", exercise_id, _VERDICTS[right], " ".join(str(answer).split())[:LONGEST]]
    path = coding_folder() / RESULTS
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not path.exists()
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            csv.writer(file).writerows([COLUMNS] * new + [list(map(guarded, row))])
    except OSError:
        return  # a project that can't be written to: the exercise is checked all the same


def in_notebook():
    shell = sys.modules.get("IPython")
    return bool(shell and shell.get_ipython() and hasattr(shell.get_ipython(), "kernel"))


def class_results(folder):
    """Return who got where: one row a student and exercise, from the `exercise-results.csv` in the folders of a class.

    `folder` holds one folder a student, with the student's `my-coding` (or its files) inside. Columns `student` (a
    number, in the order of the folders' names: no name leaves the folder), `exercise, tries, right` (True, False;
    missing for open questions) and `wrong` (the wrong answers, the most frequent first). Raises FileNotFoundError
    when no results are there.
    """
    files = sorted(Path(folder).rglob(RESULTS))
    if not files:
        raise FileNotFoundError(f"there is no {RESULTS} in {folder} or below it: put each student's my-coding into a "
                                "folder of its own")
    rows = [row for number, file in enumerate(files, start=1) for row in _rows_of(number, read_csv(file, COLUMNS))]
    table = pd.DataFrame(rows, columns=["student", "exercise", "tries", "right", "wrong"])
    return table.astype({"right": "boolean"})


def _rows_of(student, results):
    for exercise, tries in results.groupby("exercise", sort=False):
        verdicts = list(tries["verdict"])
        wrong = Counter(tries["answer"][tries["verdict"] == "not yet"])
        right = pd.NA if "open" in verdicts else "right" in verdicts
        yield student, exercise, len(tries), right, "; ".join(answer for answer, _ in wrong.most_common())


def frequent_slips(results, least=2):
    """Return the wrong answers that several students gave: `exercise, answer, students`, the most frequent first.

    `results` is a table of `class_results`.

    >>> results = pd.DataFrame({"student": [1, 2], "exercise": "2.1", "wrong": ["27; 3", "27"]})
    >>> frequent_slips(results)
      exercise answer  students
    0      2.1     27         2
    """
    given = results[results["wrong"] != ""].assign(answer=results["wrong"].str.split("; ")).explode("answer")
    counted = given.groupby(["exercise", "answer"])["student"].nunique().reset_index(name="students")
    chosen = counted[counted["students"] >= least]
    return chosen.sort_values(["students", "exercise", "answer"], ascending=[False, True, True], ignore_index=True)

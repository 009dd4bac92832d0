"""Exercises that check themselves: `check(id, answer)`, `hint(id)`, `solution(id)`.

An exercise is a table in `data/exercises/lesson_NN.toml`:

    ["2.1"]
    kind = "number"                   # number, text, set, table or open
    prompt = "How many times does the word 'said' stand in the corpus?"
    answer = "said_count"             # a function in helpers/classroom/answers/lesson_02.py
    why = "The table counts every occurrence, also several in one article."   # said with a right answer
    hints = ["Look in the column count.", "Pick the row: counts[counts.term == 'said']."]
    solution = '''answer = counts.set_index("term").loc["said", "count"]'''
    [["2.1".slips]]                   # a mistake worth a sentence of its own, as often as needed
    answer = "said_articles"
    says = "That is the number of articles that have the word, not how often it stands there."

and in `helpers/classroom/answers/lesson_02.py` each answer and each slip is a function without arguments:

    from helpers.classroom.answers import articles

    def said_count():
        counts = count_terms(articles(), stopwords=None).set_index("term")
        return counts.loc["said", "count"]

A question for prose needs no function: it lists what a good answer mentions.

    ["2.4"]
    kind = "open"
    prompt = "Why does the regional daily write 'residents' more often?"
    points = ["who its reporters speak to", "how few articles stand behind the rate"]
    hints = ["Read three lines of the concordance first."]
    solution = '''answer = "Its reporters quote residents where the wire quotes officials …"'''

Optional: `tolerance` (number: how far off is still right; by default none for whole numbers and half a
per cent for others). Rules by kind: `open` is neither right nor wrong: the points are shown to compare with.
`text` ignores case and blanks around it; its function may return several right texts as a list.
`set` ignores order and case. `table` compares the columns of the expected table, whatever the order of
rows and columns; further columns do no harm.

In the notebook the cell reads, so that the tests can put the solution in place of its second line:

    # Exercise 2.1
    answer = ...
    check("2.1", answer)
"""

import tomllib
from functools import lru_cache
from html import escape

from helpers.classroom.answers import expected
from helpers.classroom.exercise_kinds import KINDS
from helpers.classroom.results import keep_result
from helpers.classroom.typed_answers import says_unfilled
from helpers.text.lexicons import DATA

EXERCISES = DATA / "exercises"


class Feedback:
    """A short message about an answer: `right` (True, False; None for an open question) and `text`."""

    def __init__(self, right, text):
        self.right, self.text = right, text

    def __repr__(self):
        return f"{_VERDICTS[self.right][1]}: {self.text}" if self.right is not None else self.text

    def _repr_html_(self):
        colour, verdict, sign = _VERDICTS[self.right]
        words = escape(self.text).replace("\n", "<br>")
        begins = f"<b>{sign} {verdict}.</b> " if verdict else ""
        return f'<div style="border-left:6px solid {colour};padding:4px 10px">{begins}{words}</div>'


_VERDICTS = {True: ("#009E73", "Right", "✓"), False: ("#D55E00", "Not yet", "✗"), None: ("#0072B2", "", "")}


class Note:
    """A hint or a solution: a title, words, and perhaps code; all escaped when Jupyter shows it."""

    def __init__(self, title, text="", code=""):
        self.title, self.text, self.code = title, text, code

    def __repr__(self):
        return "\n".join(filter(None, [f"{self.title}: {self.text}".rstrip(": "), self.code]))

    def _repr_html_(self):
        code = f"<pre>{escape(self.code)}</pre>" if self.code else ""
        words = escape(self.text).replace("\n", "<br>")
        title = f"<b>{escape(self.title)}.</b>"
        return f'<div style="border-left:6px solid #0072B2;padding:4px 10px">{title} {words}{code}</div>'


def exercises():
    """Return all exercises: id to entry in `data/exercises/`, read again when a file changes."""
    files = sorted(EXERCISES.glob("*.toml"))
    return {key: entry for path in files for key, entry in _read(path, path.stat().st_mtime_ns).items()}


@lru_cache(maxsize=64)
def _read(path, _saved_at):
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as problem:
        raise ValueError(f"{path.name} in data/exercises is not valid TOML: {problem}") from None


def check(exercise_id, answer):
    """Return Feedback on `answer`: right with the reason, or wrong with a sentence that helps. Never raises.

    >>> check("99.1", 24)
    Not yet: there is no exercise 99.1...
    """
    try:
        feedback = _check(str(exercise_id), answer)
        if answer is not ...:
            keep_result(str(exercise_id), feedback.right, answer)
        return feedback
    except Exception as problem:
        return Feedback(
            False,
            f"This exercise could not be checked ({type(problem).__name__}: {problem}). "
            "If data files were edited, see whether they still load; else tell the teacher.",
        )


def _check(exercise_id, answer):
    known = exercises()
    if exercise_id not in known:
        return Feedback(False, _no_such(exercise_id, known))
    entry = known[exercise_id]
    if unfilled := says_unfilled(answer):
        return Feedback(False, f'{unfilled} Stuck? Run helpers.hint("{exercise_id}")')
    right = expected(exercise_id, entry["answer"]) if "answer" in entry else None
    problem = KINDS[entry["kind"]](answer, right, entry)
    if problem is None:
        return Feedback(None if entry["kind"] == "open" else True, _praise(entry))
    return Feedback(False, _known_slip(exercise_id, entry, answer) or problem)


def _praise(entry):
    points = [f"– {point}" for point in entry.get("points", ())]
    return "\n".join(["Compare your words with these points:", *points] if points else [entry.get("why", "")])


def _known_slip(exercise_id, entry, answer):
    """Return the sentence for the first listed mistake that gives just this answer, else None."""
    for slip in entry.get("slips", ()):
        if KINDS[entry["kind"]](answer, expected(exercise_id, slip["answer"]), entry) is None:
            return slip["says"]
    return None


def _no_such(exercise_id, known):
    same = [key for key in known if key.split(".")[0] == exercise_id.split(".")[0]]
    return f"there is no exercise {exercise_id}; there are {', '.join(same or known) or 'none yet'}."


def hint(exercise_id, number=1):
    """Return hint `number` of an exercise, the first unless told otherwise.

    >>> hint("99.1")
    Hint: there is no exercise 99.1...
    """
    exercise_id, known = str(exercise_id), exercises()
    if exercise_id not in known:
        return Note("Hint", _no_such(exercise_id, known))
    hints = known[exercise_id]["hints"]
    number = max(1, min(int(number), len(hints)))
    more = f' (the next one: helpers.hint("{exercise_id}", {number + 1}))' if number < len(hints) else ""
    return Note(f"Hint {number} of {len(hints)}", hints[number - 1] + more)


def solution(exercise_id):
    """Return the code that solves an exercise, with the reason or the points to look for.

    >>> solution("99.1")
    Solution: there is no exercise 99.1...
    """
    exercise_id, known = str(exercise_id), exercises()
    if exercise_id not in known:
        return Note("Solution", _no_such(exercise_id, known))
    entry = known[exercise_id]
    return Note(f"Solution {exercise_id}", _praise(entry), entry["solution"].strip())


def solution_code(exercise_id):
    """Return the code that takes the place of `answer = ...` in the exercise's cell.

    Raises KeyError when there is no such exercise.
    """
    return exercises()[str(exercise_id)]["solution"].strip()


def answer_sheet(lesson):
    """Return the exercises of a lesson with their right answers, for the teacher, as one text.

    Raises ValueError, naming the lessons there are, when the lesson has no exercises.

    >>> print(answer_sheet(0))
    0.1 How many articles did we load?
        answer: 60
    ...
    """
    known = exercises()
    chosen = {key: entry for key, entry in known.items() if key.split(".")[0] == str(int(lesson))}
    if not chosen:
        lessons = sorted({int(key.split(".")[0]) for key in known})
        raise ValueError(f"lesson {lesson} has no exercises; there are lessons {', '.join(map(str, lessons))}")
    return "\n".join(_answer_lines(key, entry) for key, entry in chosen.items())


def _answer_lines(exercise_id, entry):
    if "answer" in entry:
        right = str(expected(exercise_id, entry["answer"])).replace("\n", "\n            ")
        return f"{exercise_id} {entry['prompt']}\n    answer: {right}"
    points = "".join(f"\n    - {point}" for point in entry["points"])
    return f"{exercise_id} {entry['prompt']}\n    points to look for:{points}"

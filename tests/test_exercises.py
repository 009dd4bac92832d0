"""Exercises check themselves: right answers are praised, wrong ones get a sentence that helps."""

import os
import re

import numpy as np
import pandas as pd
import pytest
from exercise_cells import exercise_ids, filled
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from helpers.classroom import exercises
from helpers.classroom.answers import expected
from helpers.classroom.exercise_kinds import KINDS
from helpers.classroom.exercises import check, hint, solution, solution_code

TABLE = pd.DataFrame({"term": ["iran", "iraq"], "count": [3, 8]})
EXAMPLES = """
["9.1"]
kind = "number"
prompt = "How many?"
answer = "total"
why = "It is the sum."
hints = ["Add up.", "Use .sum()."]
solution = "answer = 24"
[["9.1".slips]]
answer = "biggest"
says = "That is only the biggest <one>."

["9.2"]
kind = "open"
prompt = "Why?"
points = ["who speaks"]
hints = ["Read it."]
solution = 'answer = "It depends on whom the reporters could reach on that day."'
"""


@pytest.fixture
def two_exercises(tmp_path, monkeypatch):
    (tmp_path / "lesson_09.toml").write_text(EXAMPLES, encoding="utf-8")
    monkeypatch.setattr(exercises, "EXERCISES", tmp_path)
    monkeypatch.setattr(exercises, "expected", lambda _, name: {"total": 24, "biggest": 16}[name])
    return tmp_path


RIGHT = [
    ("number", 24, 24, {}),
    ("number", np.int64(24), 24, {}),
    ("number", 24.0, 24, {}),
    ("number", 0.3331, 1 / 3, {}),
    ("number", 25, 24, {"tolerance": 1}),
    ("number", pd.Series([24]), 24, {}),
    ("number", np.array([[24]]), 24, {}),
    ("text", " iraq", "Iraq", {}),
    ("text", "Baghdad’s", "baghdad's", {}),
    ("text", "b", ["a", "b"], {}),
    ("set", ["b", "a", "a"], {"a", "b"}, {}),
    ("set", pd.Series(["A"]), ["a"], {}),
    ("set", {2, 1}, [1, 2], {}),
    ("table", TABLE.iloc[::-1], TABLE, {}),
    ("table", TABLE.assign(share=1), TABLE, {}),
    ("table", TABLE.set_index("term"), TABLE.set_index("term"), {}),
    ("table", TABLE.set_index("term")["count"], TABLE.set_index("term"), {}),
    ("number", 0.31, 0.3133, {}),
    ("number", 4.7, 4.683, {}),
    ("number", [24], 24, {}),
    ("text", ["Iraq"], "Iraq", {}),
    ("set", TABLE[["term"]], ["Iran", "Iraq"], {}),
    ("set", "a", {"a"}, {}),
    ("open", "yes", None, {}),
]
ROW = pd.Series({"term": "iraq", "count": 8})
WRONG = [
    ("number", 25, 24, "You are off by one: was something counted twice, or left out?"),
    ("number", 12000, 12, "That is 1,000 times too high."),
    ("number", 0.012, 12, "That is 1,000 times too low."),
    ("number", 5, 5000, "That is 1,000 times too low."),
    ("number", 0.25, 25, "That is 100 times too low: a share between 0 and 1, where a percentage is asked."),
    ("number", 25, 0.25, "That is 100 times too high: a percentage, where a share between 0 and 1 is asked."),
    ("number", 31, 0.3133, "That is 100 times too high: a percentage, where a share between 0 and 1 is asked."),
    ("number", 31.3, 0.3133, "That is 100 times too high: a percentage, where a share between 0 and 1 is asked."),
    ("number", -4, 4, "The size is right, the sign is not: which one is taken from which?"),
    ("number", 90, 24, "90 is too high."),
    ("number", 2, 24, "2 is too low."),
    ("number", 2, 0, "2 is too high."),
    ("number", (4, 7), 4.7, "Python reads the comma as two numbers, 4 and 7. Write the number with a point, or "
                            "without a comma: 4.7."),
    ("number", "24", 24, "Write the number without quotation marks, with a point for a comma: 24."),
    ("number", "4,7", 4.7, "Write the number without quotation marks, with a point for a comma: 4.7."),
    ("number", "31 %", 0.31, "Write the number alone, without the sign % and without quotation marks."),
    ("number", "sixty", 60, "Write the number in digits, without quotation marks: 60."),
    ("number", "Merrow News", 60, "The question asks for a number, in digits; your answer is words: “Merrow News”."),
    ("number", True, 1, "Your answer is True or False. The question asks for one number: pick it out of what you have."),
    ("number", len, 24, "Your answer is a function. Call the function: add round brackets after its name."),
    ("number", float("nan"), 24, "Your answer is a missing value."),
    ("number", pd.NA, 24, "Your answer is a missing value."),
    ("number", TABLE, 24, "Your answer is a whole table (2 rows). The question asks for one number"),
    ("number", TABLE.head(0), 24, "Your answer is an empty table: the filter kept nothing. Is a name misspelt"),
    ("number", TABLE["count"], 11, "Your answer is a whole column. The question asks for one number"),
    ("number", TABLE["count"].head(0), 11, "Your answer is an empty column: the filter kept nothing."),
    ("number", ROW, 8, 'Your answer is a whole row or column (2 values). Pick one value out of it by its name: …["name"].'),
    ("number", [24, 25], 24, "Your answer is a list of several values. The question asks for one number"),
    ("number", {"a": 1}, 24, "Your answer is a dictionary. The question asks for one number"),
    ("text", 3, "Iraq", "Your answer is a number. Give words, between quotation marks."),
    ("text", "Iran", "Iraq", "It is not “Iran”."),
    ("text", "Iran", "Iranian Red Crescent", "It is not “Iran”."),
    ("text", "maliki", "Nuri al-Maliki", "“maliki” is part of it: give the whole of it as the table has it"),
    ("text", ["Iraq", "Iran"], "Iraq", "Your answer is a list of several values. The question asks for one name or word"),
    ("text", ROW, "Iraq", "Your answer is a whole row or column (2 values)."),
    ("text", TABLE.head(0), "Iraq", "Your answer is an empty table: the filter kept nothing."),
    ("set", ["a"], {"a", "b"}, "1 is missing."),
    ("set", ["a", "b", "c"], {"a", "b"}, "1 does not belong: c."),
    ("set", "a", {"a", "b"}, '“a” is one of them. The question asks for all, as a list: ["a", …].'),
    ("set", "ab", {"a", "b"}, "Your answer is text. The question asks for several: a list"),
    ("set", 3, {3, 4}, "Your answer is a number. The question asks for several: a list"),
    ("set", TABLE, {3}, "Your answer is a whole table (2 rows). The question asks for several: a list"),
    ("table", TABLE.head(1), TABLE, "1 row"),
    ("table", TABLE[["term"]], TABLE, "'count'"),
    ("table", TABLE.assign(count=[3, 9]), TABLE, "values in the column 'count'"),
    ("table", 8, TABLE, "Your answer is a number. The question asks for a table."),
    ("open", 3, None, "Your answer is a number. Write it as text, between quotation marks."),
]


@pytest.mark.parametrize("kind, answer, right, entry", RIGHT)
def test_right_answers_are_taken_in_every_sensible_form(kind, answer, right, entry):
    assert KINDS[kind](answer, right, entry) is None


@pytest.mark.parametrize("kind, answer, right, says", WRONG)
def test_a_wrong_answer_gets_a_sentence_that_helps(kind, answer, right, says):
    assert says in KINDS[kind](answer, right, {})


@pytest.mark.parametrize(
    "answer, right, says",
    [
        (24, True, "the sum"),
        (16, False, "only the biggest"),
        (..., False, "three dots"),
        (None, False, "print(…) and = hand nothing on"),
        ("", False, "three dots"),
        (23, False, "off by one"),
    ],
)
def test_check_says_whether_and_why(two_exercises, answer, right, says):
    feedback = check("9.1", answer)
    assert feedback.right is right and says in feedback.text


def test_an_open_question_is_neither_right_nor_wrong(two_exercises):
    for words in ("Its reporters quote other people than the wire does.", "No idea.", "asdf"):
        feedback = check("9.2", words)
        assert feedback.right is None and "who speaks" in feedback.text
        assert "Right" not in feedback._repr_html_() + repr(feedback) and "✓" not in feedback._repr_html_()
    assert check("9.2", "").right is False


NONSENSE = ["asdf", "", "yes", "24.", 1e9, -1, 0.5, [], {}, set(), TABLE, TABLE["count"], len, object(), True, None, b"x", 1j]


@pytest.mark.parametrize("answer", NONSENSE, ids=lambda answer: type(answer).__name__)
def test_nobody_is_right_with_nonsense(answer):
    said = {key: check(key, answer) for key in exercises.exercises()}
    assert not [key for key, feedback in said.items() if feedback.right]


def test_feedback_is_never_colour_alone_and_always_escaped(two_exercises):
    html = check("9.1", 16)._repr_html_()
    assert "Not yet" in html and "&lt;one&gt;" in html and "<one>" not in html
    assert "Right" in check("9.1", 24)._repr_html_()
    assert "&lt;b&gt;" in check("<b>", 1)._repr_html_() and "&lt;b&gt;" in hint("<b>")._repr_html_()


def test_hints_come_one_by_one(two_exercises):
    assert "Add up." in repr(hint("9.1")) and 'hint("9.1", 2)' in repr(hint("9.1"))
    assert "Use .sum()." in repr(hint("9.1", 2)) == repr(hint("9.1", 99))


def test_the_solution_shows_code_and_reason(two_exercises):
    assert "answer = 24" in repr(solution("9.1")) and "It is the sum." in solution("9.1")._repr_html_()
    assert solution_code("9.1") == "answer = 24"


def test_an_exercise_file_saved_again_is_read_again(two_exercises):
    path = two_exercises / "lesson_09.toml"
    path.write_text(EXAMPLES.replace("It is the sum.", "Added up."), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert "Added up." in repr(check("9.1", 24))


@pytest.mark.parametrize("break_it", ["kind = ", '["9.1"]\nkind = "song"\nanswer = "total"\n'])
def test_a_broken_exercise_file_gives_a_sentence_not_a_traceback(two_exercises, break_it):
    (two_exercises / "lesson_09.toml").write_text(break_it, encoding="utf-8")
    assert "could not be checked" in check("9.1", 24).text


def test_an_unknown_id_names_the_ids_there_are(two_exercises):
    assert (
        "9.1, 9.2" in check("9.7", 1).text
        and "9.1, 9.2" in repr(hint("9.7"))
        and "9.1" in repr(solution("9.7"))
    )


class Awkward:
    def __eq__(self, other):
        raise RuntimeError("no comparing")

    __hash__ = None


@pytest.mark.parametrize(
    "kind, right", [("number", 24), ("text", "Iraq"), ("set", {"a"}), ("table", TABLE), ("open", None)]
)
@pytest.mark.parametrize(
    "answer", [Awkward(), object(), pd.DataFrame(), pd.Series(dtype="int64"), {}, b"x", 1j, 10**400]
)
def test_no_answer_makes_check_fail(two_exercises, monkeypatch, kind, right, answer):
    monkeypatch.setattr(exercises, "exercises", lambda: {"9.1": {"kind": kind, "answer": "x"}})
    monkeypatch.setattr(exercises, "expected", lambda _, name: right)
    assert check("9.1", answer).right is False


@settings(max_examples=60, deadline=None)
@given(
    answer=st.one_of(st.text(), st.floats(), st.integers(), st.lists(st.text()), st.booleans()),
    kind=st.sampled_from(["number", "text", "set", "table"]),
)
def test_whatever_is_answered_gets_a_sentence_or_nothing(answer, kind):
    right = {"number": 24, "text": "Iraq", "set": {"a"}, "table": TABLE}[kind]
    verdict = KINDS[kind](answer, right, {})
    assert verdict is None or verdict.strip()


CELL = '# Exercise 9.1\nanswer = ...\ncheck("9.1", answer)'


def test_exercise_cells_are_found_and_filled(two_exercises):
    notebook = new_notebook(
        cells=[new_markdown_cell("# Exercise 9.1"), new_code_cell(CELL), new_code_cell("1 + 1")]
    )
    assert exercise_ids(notebook) == ["9.1"]
    assert filled(notebook).cells[1].source == '# Exercise 9.1\nanswer = 24\ncheck("9.1", answer)'
    assert notebook.cells[1].source == CELL


@pytest.mark.parametrize(
    "source", ["# Exercise 9.1\ncheck('9.1', 3)", '# Exercise 9.1\nanswer = ...\ncheck("9.2", answer)']
)
def test_an_exercise_cell_of_another_form_is_refused(two_exercises, source):
    with pytest.raises(ValueError, match="9.1"):
        filled(new_notebook(cells=[new_code_cell(source)]))


SHIPPED = exercises.exercises()


@pytest.mark.parametrize("exercise_id", SHIPPED, ids=str)
def test_each_shipped_exercise_is_whole_solvable_and_refuses_its_slips(exercise_id):
    entry = SHIPPED[exercise_id]
    assert entry["prompt"] and entry["hints"] and re.search(r"^answer = ", entry["solution"], re.M)
    if entry["kind"] == "open":
        assert entry["points"] and "answer" not in entry
        return
    assert check(exercise_id, expected(exercise_id, entry["answer"])).right and entry["why"]
    for slip in entry.get("slips", ()):
        feedback = check(exercise_id, expected(exercise_id, slip["answer"]))
        assert not feedback.right and feedback.text == slip["says"]


def test_the_teachers_sheet_has_every_exercise_of_a_lesson_with_its_answer():
    sheet = exercises.answer_sheet(2)
    assert [line.split()[0] for line in sheet.splitlines() if not line.startswith(" ")] == ["2.1", "2.2", "2.3", "2.4"]
    assert sheet.count("answer: ") == 3 and "points to look for:" in sheet


def test_a_lesson_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(ValueError, match="lesson 99 has no exercises; there are lessons 0, 1"):
        exercises.answer_sheet(99)

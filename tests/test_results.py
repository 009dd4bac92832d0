"""Results of a class: kept beside the codings, read without names."""
import pandas as pd
import pytest

from helpers.classroom import exercises, results
from helpers.classroom.results import RESULTS, class_results, frequent_slips, keep_result


@pytest.fixture
def class_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(results, "in_notebook", lambda: True)
    for student, answers in {"Anna": [3, 60], "Bela": [3], "Carl": ["=cmd()", 3]}.items():
        monkeypatch.setenv("MEDIA_WORKBOOK_CODING", str(tmp_path / student / "my-coding"))
        for answer in answers:
            exercises.check("0.1", answer)
    return tmp_path


def test_every_try_is_kept_and_no_name_leaves_the_folder(class_folder):
    table = class_results(class_folder)
    assert table["student"].tolist() == [1, 2, 3] and table["tries"].tolist() == [2, 1, 2]
    assert table["right"].tolist() == [True, False, False]
    assert not table.astype("str").map(lambda cell: "Anna" in cell or "Carl" in cell).any(axis=None)


def test_frequent_wrong_answers_are_counted_by_student(class_folder):
    slips = frequent_slips(class_results(class_folder))
    assert slips.to_dict("records") == [{"exercise": "0.1", "answer": "3", "students": 3}]


def test_an_answer_is_no_formula_in_a_spreadsheet(class_folder):
    assert "'=cmd()" in (class_folder / "Carl" / "my-coding" / RESULTS).read_text(encoding="utf-8")


def test_outside_a_notebook_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("MEDIA_WORKBOOK_CODING", str(tmp_path / "none"))
    exercises.check("0.1", 3)
    assert not (tmp_path / "none").exists()


def test_a_folder_that_cannot_be_written_stops_no_check(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(results, "in_notebook", lambda: True)
    monkeypatch.setenv("MEDIA_WORKBOOK_CODING", str(tmp_path / "file" / "below"))
    keep_result("0.1", False, 3)
    assert exercises.check("0.1", 3).right is False


def test_a_folder_without_results_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="each student's my-coding"):
        class_results(tmp_path)


def test_open_questions_are_neither_solved_nor_unsolved(tmp_path, monkeypatch):
    monkeypatch.setattr(results, "in_notebook", lambda: True)
    monkeypatch.setenv("MEDIA_WORKBOOK_CODING", str(tmp_path / "one"))
    question = next(key for key, entry in exercises.exercises().items() if entry["kind"] == "open")
    exercises.check(question, "Few articles stand behind it.")
    assert pd.isna(class_results(tmp_path)["right"].iloc[0])

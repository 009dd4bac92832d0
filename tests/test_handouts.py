"""The teacher's pack: pages that print as they are, with nothing to fetch and nothing given away."""
import re
import zipfile

import nbformat
import pytest

from helpers.classroom.exercises import exercises
from helpers.classroom.pack.answer_key import answer_key
from helpers.classroom.pack.handouts import handout
from helpers.classroom.pack.lessons import lesson_page, run_lesson, with_solution
from helpers.classroom.pack.pages import NOTEBOOKS, lesson_files, markdown_page
from helpers.classroom.pack.printing import browser, print_page
from helpers.classroom.pack.slides import slides
from helpers.classroom.pack.student_copy import student_files, student_version, write_student_copy

EVERY_LESSON = pytest.mark.parametrize("path", lesson_files(), ids=lambda path: path.stem)
ELSEWHERE = re.compile(r"<(?:link|script|iframe)\b|\bsrc=\"(?!data:)|@import|url\((?!data:)|=\"https?://")


@pytest.fixture(scope="module")
def run():
    return run_lesson(lesson_files(["02"])[0])


@EVERY_LESSON
def test_a_handout_has_lines_to_write_on_and_gives_nothing_away(path):
    page = handout(nbformat.read(path, as_version=4))
    assert page.startswith("<!DOCTYPE html>") and page.count("<h1") == 1 and not ELSEWHERE.search(page)
    assert 'class="lines"' in page and "helpers.check(" not in re.sub(r"<[^>]+>", "", page)
    assert "<details" not in page and "Name: ___" in page


def test_handout_slides_and_page_of_a_run_lesson_have_its_pictures(run):
    for page in (lesson_page(run), handout(run), slides(run)):
        assert "data:image/png;base64," in page and "Simulated coverage" in page.replace("simulated coverage", "Simulated coverage")
    assert slides(run).count("<section>") > 4


def test_findings_are_unfolded_where_nobody_can_click(run):
    assert "<details open><summary><b>After you have run it" in lesson_page(run)
    assert "After you have run it" not in handout(run)


def test_a_solved_cell_has_the_solution_in_place_of_the_dots():
    cell = '# Exercise 0.1\nanswer = ...\nhelpers.check("0.1", answer)'
    assert with_solution(cell) == cell.replace("answer = ...", exercises()["0.1"]["solution"].strip())
    assert with_solution("1 + 1") == "1 + 1"


@pytest.mark.parametrize("lesson", range(11))
def test_the_answer_key_has_every_exercise_with_its_reason(lesson):
    page = re.sub(r"<[^>]+>", "", answer_key(lesson))
    own = {key: entry for key, entry in exercises().items() if key.split(".")[0] == str(lesson)}
    assert own and all(key in page for key in own)
    assert not re.search(r"Answer: \d+\.0\b", page)


@pytest.mark.parametrize("page", sorted((NOTEBOOKS / "teaching").glob("*.md")), ids=lambda page: page.stem)
def test_a_teachers_page_becomes_a_page_to_print(page):
    assert "<h1" in markdown_page(page) and not re.search(r"<script|src=\"http", markdown_page(page))


def test_students_get_no_solution_no_gallery_and_no_teachers_page(tmp_path):
    with zipfile.ZipFile(write_student_copy(tmp_path)) as archive:
        names = archive.namelist()
        exercise = archive.read("workbook/data/exercises/lesson_02.toml").decode("utf-8")
        readme = archive.read("workbook/README.md").decode("utf-8")
    assert not [name for name in names if "/teaching/" in name or "/gallery/" in name or "/tests/" in name]
    assert {"workbook/requirements.txt", "workbook/notebooks/00-start-here.ipynb"} <= set(names)
    assert exercise.count('solution = "answer = ..."') == exercise.count("solution =") > 2
    assert "![" not in readme and "planted" not in readme


def test_spoilers_are_taken_out_of_the_data_readme():
    text = (NOTEBOOKS.parent / "data" / "README.md").read_bytes()
    assert b"SPOILERS" in text and b"SPOILERS" not in student_version("data/README.md", text)


def test_the_students_copy_stays_small():
    assert sum(path.stat().st_size for path in student_files()) < 8_000_000


@pytest.mark.skipif(not browser(), reason="no Chromium or Chrome on this machine: pages are printed by one")
def test_a_page_is_printed(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(markdown_page(NOTEBOOKS / "glossary.md"), encoding="utf-8")
    assert print_page(page).read_bytes().startswith(b"%PDF")

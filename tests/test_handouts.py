"""Handouts: one page a lesson that prints as it is, with nothing to fetch and nothing given away."""
import re
import runpy

import pytest
from notebook_runs import NOTEBOOKS, lessons

MAKE = runpy.run_path(str(NOTEBOOKS / "teaching" / "make_handouts.py"))
EVERY_LESSON = pytest.mark.parametrize("path", lessons(), ids=lambda path: path.stem)


@EVERY_LESSON
def test_a_handout_stands_alone(path):
    page = MAKE["handout"](path)
    assert page.startswith("<!DOCTYPE html>") and page.count("<h1") == 1
    assert not re.search(r"<(?:a|link|script|iframe)\b|\bsrc=|@import|url\(", page)
    assert not re.search(r'="https?://', page)


@EVERY_LESSON
def test_a_handout_has_lines_to_write_on_and_no_answer_cell(path):
    page = MAKE["handout"](path)
    assert 'class="lines"' in page and "helpers.check(" not in re.sub(r"<[^>]+>", "", page)


def test_one_file_a_lesson_and_only_those_asked_for(tmp_path):
    files = MAKE["write_handouts"](tmp_path / "print", lessons=["00", "02"])
    assert [file.name[:2] for file in files] == ["00", "02"] and all(file.stat().st_size > 2000 for file in files)
    assert sorted((tmp_path / "print").iterdir()) == files


def test_the_folder_of_the_handouts_is_ignored_by_git():
    ignored = (NOTEBOOKS.parent / ".gitignore").read_text(encoding="utf-8").split()
    assert "notebooks/teaching/handouts/" in ignored

"""The lessons as a student meets them: JupyterLab in a browser, Run All, no error, plots drawn."""
import re

import pytest
from classroom import (
    CELL,
    FIND_CELL,
    SCREENSHOTS,
    answer_exercise,
    browser_page,
    browser_path,
    errors,
    jupyterlab,
    open_lesson,
    run_all,
    shown,
    wait_until,
)
from notebook_runs import lessons

# One JupyterLab and one browser serve all tests of this file: they stay on one processor.
pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(not browser_path(), reason="no Chromium or Chrome on this machine: the browser test needs one"),
]
A_SCREEN = 620  # pixels of a lesson in sight at 1366 × 768
PICTURES = """() => [...document.querySelectorAll('.jp-Notebook .jp-OutputArea img[src^="data:image/png"]')].map(
    picture => [Math.round(picture.getBoundingClientRect().height), picture.alt.slice(0, 80)])"""
AT_THE_TOP = """() => {
    const page = document.querySelector('.jp-MarkdownViewer'), top = page.getBoundingClientRect().top;
    const heading = [...page.querySelectorAll('h2')].find(head => head.getBoundingClientRect().top >= top);
    return heading.innerText.replace('¶', '').trim();
}"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    with jupyterlab(folder) as (address, token):
        yield address, token, folder


@pytest.fixture(scope="module")
def page():
    with browser_page(width=1366, height=768) as page:
        yield page


@pytest.mark.parametrize("path", lessons(), ids=lambda path: path.stem)
def test_a_lesson_runs_in_jupyterlab_without_error(lab, page, path):
    address, token, _ = lab
    open_lesson(page, address, token, path.name)
    state = run_all(page)
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{path.stem}.png")
    assert not errors(state)
    assert "data:image/png;base64," in shown(state, "text/html")
    assert not [picture for picture in page.evaluate(PICTURES) if picture[0] > A_SCREEN]
    assert not [url for url in page.asked if not url.startswith((address, "data:", "blob:", "ws://127.0.0.1"))]


def test_an_exercise_answered_wrong_and_then_right(lab, page):
    open_lesson(page, *lab[:2], "00-start-here.ipynb")
    run_all(page)
    assert answer_exercise(page, "0.1", "5").startswith("Not yet")
    assert answer_exercise(page, "0.1", "len(articles)").startswith("Right")


def test_the_coding_sheet_is_used_and_its_file_found(lab, page):
    address, token, folder = lab
    open_lesson(page, address, token, "07-coding-by-hand.ipynb")
    run_all(page)
    index = page.evaluate(FIND_CELL, "chosen = articles.loc[")
    page.evaluate("i => window.jupyterapp.shell.currentWidget.content.scrollToItem(i, 'start')", index)
    page.locator(".jupyter-button:visible", has_text="no figure").first.click()
    file = folder / "my-coding" / "my-name.csv"
    wait_until(file.is_file, page)
    page.screenshot(path=SCREENSHOTS / "coding-sheet.png")
    assert "none" in file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("lesson, word, heading", [
    ("01-load-and-clean.ipynb", "dateline", "Dateline"),
    ("01-load-and-clean.ipynb", "date line", "Date line"),
    ("07-coding-by-hand.ipynb", "percent agreement", "Percent agreement"),
])
def test_a_word_to_know_jumps_to_its_entry(lab, page, lesson, word, heading):
    open_lesson(page, *lab[:2], lesson)
    page.locator(".jp-RenderedMarkdown a", has_text=re.compile(f"^{word}$")).last.click()
    page.locator(".jp-MarkdownViewer h2").first.wait_for(timeout=20_000)
    wait_until(lambda: page.evaluate(AT_THE_TOP) == heading, page)
    assert page.evaluate(AT_THE_TOP) == heading


def test_a_markdown_file_opens_as_a_page(lab, page):
    page.goto(f"{lab[0]}/lab/workspaces/open/tree/notebooks/glossary.md?token={lab[1]}&reset")
    page.locator(".jp-MarkdownViewer h2").first.wait_for(timeout=60_000)
    assert page.evaluate(AT_THE_TOP) == "Active"


def test_the_shipped_settings_keep_the_room_quiet(lab, page):
    open_lesson(page, *lab[:2], "01-load-and-clean.ipynb")
    page.wait_for_timeout(2000)
    assert not page.locator(".Toastify__toast").count()
    assert not page.locator('[title^="Extension Manager"]').count()
    page.keyboard.press("Control+Shift+K")
    page.locator(".jp-TableOfContents-tree", has_text="Key points").wait_for(timeout=20_000)


ACTIVE = "() => window.jupyterapp.shell.currentWidget.content.activeCellIndex"


def test_the_keyboard_alone_runs_cells_opens_a_fold_and_answers_an_exercise(lab, page):
    open_lesson(page, *lab[:2], "00-start-here.ipynb")
    for start, keys in (("<details>", ["Tab"] * 3 + ["Enter"]), ("# Exercise 0.1", ["Enter", "ArrowDown", "End", *["Backspace"] * 3])):
        wanted = page.evaluate(FIND_CELL, start)
        while (cell := page.evaluate(ACTIVE)) < wanted:
            page.keyboard.press("Shift+Enter")
            page.wait_for_function(f"cell => ({ACTIVE})() > cell", arg=cell)
            page.wait_for_timeout(300)
        for key in keys:
            page.keyboard.press(key)
        assert page.locator("details[open]").count() == 1
    page.keyboard.type("60")
    page.keyboard.press("Shift+Enter")
    page.wait_for_function(f"cell => JSON.stringify(({CELL})(cell).outputs).includes('Right')", arg=wanted)


def test_the_project_is_the_root_so_that_data_is_in_sight(lab, page):
    open_lesson(page, *lab[:2], "00-start-here.ipynb")
    page.locator(".jp-BreadCrumbs-home").click()
    for folder in ("data", "helpers", "notebooks"):
        page.locator(".jp-DirListing-itemText:visible", has_text=folder).first.wait_for(timeout=20_000)

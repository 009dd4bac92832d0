"""Lesson 09 runs on any folder: a single article, subfolders, tables, archives, pages without dates or figures."""
import sys
import zipfile
from pathlib import Path, PureWindowsPath

import matplotlib.pyplot as plt
import pytest
from notebook_runs import NOTEBOOKS, read, sources

import helpers
from helpers.classroom import practice
from helpers.classroom.practice import own_folder, retold, usable_files

FERRY = "Ferry sinks off Arun\n\nBay Radio\n\nMay 3, 2001\n\nA ferry sank off Arun, killing {} people, police said. Divers looked for {} more."
COLUMN = "I have been thinking about tea. There is nothing in it but leaves, water and time, and yet it holds us together."


def single(folder):
    (folder / "one.txt").write_text(FERRY.format(9, 3), encoding="utf-8")
    return folder


def a_file(folder):
    return single(folder) / "one.txt"


def subfolders(folder):
    for number, name in enumerate(("monday", "tuesday, late", "ünïcode")):
        (folder / name).mkdir()
        (folder / name / "story.txt").write_text(FERRY.format(number + 5, number + 2), encoding="utf-8")
    return folder


def no_figures(folder):
    (folder / "tea.txt").write_text(COLUMN, encoding="utf-8")
    return folder


def table(folder):
    lines = [f'"Story {number}","{FERRY.format(number, 2)}",2001-05-0{number}' for number in range(1, 8)]
    (folder / "stories.csv").write_text("\n".join(["title,text,date", *lines]), encoding="utf-8")
    return folder


def archive(folder):
    with zipfile.ZipFile(folder / "all.zip", "w") as packed:
        packed.writestr("a/one.txt", FERRY.format(9, 3))
        packed.writestr("b/tea.txt", COLUMN)
    return folder


def untidy(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "copy.txt").write_text(FERRY.format(9, 3), encoding="utf-8")
    return single(no_figures(folder))


def several_events(folder):
    articles = helpers.load_articles(helpers.DATA / "articles").iloc[::10]
    for key, text in retold(articles, 2)["text"].items():
        (folder / f"{key}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("made", [single, a_file, subfolders, no_figures, table, archive, untidy, several_events])
def test_every_cell_of_lesson_09_runs(made, tmp_path, monkeypatch):
    folder, names = made(tmp_path), {"display": lambda *_: None}
    cells = sources(read(next(NOTEBOOKS.glob("09-*.ipynb"))), "code")
    assert sum('own_folder(r"")' in cell for cell in cells) == 1
    for cell in cells:
        if not cell.startswith("# Exercise"):
            exec(compile(cell.replace('r""', repr(str(folder))), "lesson 09", "exec"), names)
    plt.close("all")
    assert len(names["mine"]) >= 1 and len(names["events"]) == len(names["mine"])


def test_only_articles_that_count_once_are_loaded(tmp_path):
    folder = untidy(tmp_path)
    files = usable_files(folder, helpers.folder_report(folder))
    assert {file.name for file in files} == {"copy.txt", "tea.txt"}


def as_windows_copies(path):
    return f'"{path}"'


@pytest.mark.parametrize("pasted", [
    str, as_windows_copies, lambda path: f"'{path}' ", lambda path: f"“{path}”", lambda path: f"{path}/",
    lambda path: str(path).replace(" ", "\\ ").replace("(", "\\(").replace(")", "\\)"), Path.as_uri])
@pytest.mark.parametrize("name", ["ferry", "my articles (1)", "Zürich 50%"])
def test_a_pasted_path_is_understood(tmp_path, pasted, name):
    if sys.platform == "win32" and "\\ " in pasted(tmp_path / "a b"):
        pytest.skip("a shell's backslashes are no Windows path")
    (tmp_path / name).mkdir()
    assert own_folder(pasted(tmp_path / name)) == tmp_path / name


def test_a_windows_path_in_a_raw_text_is_no_syntax_error():
    with pytest.raises(SyntaxError, match="unicodeescape"):
        compile('"C:\\Users\\me"', "cell", "eval")
    assert PureWindowsPath(eval('r"C:\\Users\\me"')).name == "me"


def test_a_path_that_leads_nowhere_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="Look for a slip in the name"):
        own_folder(str(tmp_path / "nowhere"))


def test_uploaded_articles_come_before_the_practice_pages(tmp_path, monkeypatch):
    monkeypatch.setattr(practice, "MY_ARTICLES", tmp_path)
    (tmp_path / "README.md").write_text("A note.", encoding="utf-8")
    assert own_folder("") != tmp_path
    single(tmp_path)
    assert own_folder("") == tmp_path

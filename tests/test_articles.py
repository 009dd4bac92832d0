"""Loading: any folder or file of saved pages becomes one Articles table, and what is skipped is named."""

import time
import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.articles.loading import ARTICLE_COLUMNS, load_articles

PAGE = """Ferry held in port

By Ana Moreno

May 28, 2007 / 9:26 AM

LISBON (AP) — The ferry was held in port for six hours.

Nobody on board was hurt.

Share
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "wire").mkdir()
    (tmp_path / "2007-05-28 ferry.txt").write_text(PAGE, encoding="utf-8")
    storm = "A storm closed two bridges.\n\nThey open again today."
    (tmp_path / "wire" / "storm.txt").write_text(storm, encoding="utf-8")
    return tmp_path


def quietly(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_articles(path)


def test_table_has_the_stated_shape(folder):
    table = load_articles(folder)
    assert table.columns.tolist() == ARTICLE_COLUMNS and table.index.name == "article_id"
    assert table.index.tolist() == ["2007-05-28-ferry", "wire/storm"]
    kinds = {name: str(kind) for name, kind in table.dtypes.items()}
    assert kinds == {**dict.fromkeys(ARTICLE_COLUMNS, "str"), "published": "datetime64[us]", "words": "int64"}
    assert table.attrs == {"skipped": [], "duplicates": []}


def test_row_holds_what_the_page_says(folder):
    row = load_articles(folder).loc["2007-05-28-ferry"]
    assert (row.outlet, row.headline, row.byline, row.place) == (
        "AP",
        "Ferry held in port",
        "Ana Moreno",
        "Lisbon",
    )
    assert row.published == pd.Timestamp(2007, 5, 28, 9, 26)
    assert (
        row.text == "The ferry was held in port for six hours.\n\nNobody on board was hurt."
        and row.words == 14
    )
    assert row.path == str(folder / "2007-05-28 ferry.txt")


def test_unknown_fields_are_empty(folder):
    row = load_articles(folder).loc["wire/storm"]
    assert (row.outlet, row.headline, row.byline, row.place) == ("", "", "", "") and pd.isna(row.published)


def test_one_file_and_several_paths(folder):
    one = folder / "wire" / "storm.txt"
    assert load_articles(str(one)).index.tolist() == ["storm"]
    assert load_articles([one, folder / "2007-05-28 ferry.txt"]).index.tolist() == [
        "storm",
        "2007-05-28-ferry",
    ]


def test_ids_do_not_depend_on_the_order(folder):
    paths = [folder / "a", folder / "b"]
    for path in paths:
        path.mkdir()
        (path / "same.txt").write_text(f"The page of {path.name}.", encoding="utf-8")
    (folder / "a" / "same.html").write_text("<p>Another page.</p>", encoding="utf-8")
    first, second = quietly(paths), quietly(paths[::-1])
    assert first.index.is_unique and set(first.index) == set(second.index)
    assert dict(first["path"]) == dict(second["path"])


def test_duplicates_are_noted(folder):
    (folder / "again.txt").write_text(PAGE.replace("Share", "Print"), encoding="utf-8")
    table = load_articles(folder)
    assert table.attrs["duplicates"] == [{"article_id": "again", "same_as": "2007-05-28-ferry"}]


def test_notes_hidden_files_and_pictures_are_passed_over(folder):
    for name in ("README.md", "README.txt", ".hidden.txt", "~$lock.docx", "logo.png", "style.css"):
        (folder / name).write_bytes(b"x")
    (folder / ".git").mkdir()
    (folder / ".git" / "page.txt").write_text(PAGE, encoding="utf-8")
    table = load_articles(folder)
    assert len(table) == 2 and table.attrs["skipped"] == []


BAD = {
    "empty.txt": (b"", "it is empty"),
    "blank.txt": (b" \n\n ", "it is empty"),
    "nothing.txt": (b"Share\n", "no story is left"),
    "binary.txt": (bytes(range(256)) * 40, "not text"),
    "report.txt": (b"%PDF-1.4 ...", "it is a PDF"),
    "word.txt": (b"PK\x03\x04....", "Word file"),
    "picture.html": (b"\x89PNG....", "a picture"),
    "scan.unread": (b"x", None),
    "list.xls": (b"x", "no reader for .xls"),
    "frame.html": (b"<html><body></body></html>", "no main text"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_named_with_its_reason(folder, name):
    content, reason = BAD[name]
    (folder / name).write_bytes(content)
    if reason is None:
        assert load_articles(folder).attrs["skipped"] == []
        return
    with pytest.warns(UserWarning, match="1 file was skipped"):
        table = load_articles(folder)
    assert len(table) == 2
    assert [row["path"] for row in table.attrs["skipped"]] == [str(folder / name)]
    assert reason in table.attrs["skipped"][0]["reason"]


def test_enormous_file_is_skipped_unread(folder):
    with open(folder / "huge.txt", "wb") as file:
        file.truncate(100_000_000)
    started = time.process_time()
    table = quietly(folder)
    assert (
        len(table) == 2
        and "100 MB" in table.attrs["skipped"][0]["reason"]
        and time.process_time() - started < 2
    )


def test_one_line_file_is_read_whole(folder):
    (folder / "line.txt").write_text("The ferry was held. " * 40_000, encoding="utf-8")
    assert quietly(folder).loc["line", "words"] == 160_000


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encoding_is_recognised(tmp_path, encoding):
    text = "Le café “Évora” was closed on Monday – for good, the owner’s son said."
    (tmp_path / "page.txt").write_bytes(text.encode(encoding))
    assert load_articles(tmp_path).loc["page", "text"] == text


def test_encoding_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "page.txt").write_bytes(
        "Паром задержали в порту на шесть часов.".encode("cp1251") + b"\x81\x8d\x8f\x90\x9d" * 9
    )
    table = quietly(tmp_path)
    assert "encoding" in table.attrs["skipped"][0]["reason"]


def test_missing_path_says_what_is_there(folder):
    with pytest.raises(FileNotFoundError, match="there is no file or folder") as error:
        load_articles(folder / "wier" / "storm.txt")
    assert "wire" in str(error.value) and str(folder) in str(error.value)


def test_empty_folder_gives_an_empty_table(tmp_path):
    table = load_articles(tmp_path)
    assert (
        table.empty
        and table.columns.tolist() == ARTICLE_COLUMNS
        and str(table["published"].dtype) == "datetime64[us]"
    )


def test_tables_can_be_joined(folder):
    (folder / "empty.txt").write_bytes(b"")
    assert len(pd.concat([quietly(folder), load_articles(folder / "wire")])) == 3


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), ending=st.sampled_from(["txt", "html"]))
def test_any_bytes_give_a_table(tmp_path, data, ending):
    (tmp_path / f"page.{ending}").write_bytes(data)
    table = quietly(tmp_path / f"page.{ending}")
    assert len(table) + len(table.attrs["skipped"]) == 1
    (tmp_path / f"page.{ending}").unlink()

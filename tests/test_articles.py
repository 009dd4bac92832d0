"""Loading: any folder or file of saved pages becomes one Articles table, and what is skipped is named."""

import os
import sys
import time
import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.articles.loading import ARTICLE_COLUMNS, load_articles
from helpers.articles.report import folder_report

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
    assert table.attrs == {"skipped": [], "duplicates": [], "simulated": False}


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
    "report.txt": (b"%PDF-1.4 ...", "the PDF is locked or damaged"),
    "word.txt": (b"PK\x03\x04....", "Word file"),
    "picture.html": (b"\x89PNG....", "a picture"),
    "list.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx, .xlsx or .txt"),
    "program.txt": (b"import os\nx = f(y);\nreturn x;\nreturn y;\n", "program text"),
    "refs.ris": (b"TY  - NEWS\nTI  - Two held\nER  -\n", "export the full texts"),
    "odd.csv": (b"a;b\n1;2\n", "without a column 'text'"),
    "close.csv": (b"headlin,txt\nTwo held,Two men were held\n", "'headlin' looks like 'headline'"),
    "cut.json": (b'{"articles": [{"title": "Two', "its JSON is damaged"),
    "cut.xml": (b"<?xml version='1.0'?><doc><main>", "its XML is damaged"),
    "cut.gz": (b"\x1f\x8b\x08\x00cut", "the archive is damaged"),
    "frame.html": (b"<html><body></body></html>", "no main text"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_named_with_its_reason(folder, name):
    content, reason = BAD[name]
    (folder / name).write_bytes(content)
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


def test_encoding_that_cannot_be_read_is_named_with_its_byte(tmp_path):
    (tmp_path / "page.txt").write_bytes(b"The ferry was held. " * 9 + b"\x81\x8d\x8f\x90\x9d" * 9)
    table = quietly(tmp_path)
    assert "byte 0x81 at place 180 is no UTF-8" in table.attrs["skipped"][0]["reason"]


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


STORY = "The ferry was held in port for six hours on Monday, the harbour master said.\n\nNobody on board was hurt."
SAVED = "<html><body><article><p>" + "</p><p>".join(STORY.split("\n\n")) * 2 + "</p></article></body></html>"


@pytest.mark.parametrize(
    "names",
    [
        ("story (1).txt", "story 1.txt", "story-1.txt"),
        ("\N{FERRY}.txt", "\N{ANCHOR}.txt"),
        ("a+b.txt", "a&b.txt"),
        ("caf\u00e9.txt", "cafe\u0301.txt"),
        ("خبر.txt", "خبر ١.txt", "خبر-١.txt"),
        ("story.txt", "story.html", "story"),
        ("!.txt", "-.txt", "+.txt"),
    ],
)
def test_names_that_differ_in_marks_alone_lose_no_file(tmp_path, names):
    for name in names:
        (tmp_path / name).write_text(f"{STORY} This is {ascii(name)}.", encoding="utf-8")
    table = quietly(tmp_path)
    assert len(table) == len(list(tmp_path.iterdir())) == table.index.nunique() == table["path"].nunique()


@pytest.mark.parametrize(
    "name",
    """Sources say 12 dead.html|Notice of eviction.txt|Licence withdrawn.html|Manifest shows 40.html|Contents.html|Copying the
    attackers.txt|story|story.php|story.aspx|story.shtml|story.text|Readme first, says minister.html""".split("|"),
)
def test_every_page_is_loaded_whatever_its_name(tmp_path, name):
    name = " ".join(name.split())
    (tmp_path / name).write_text(STORY if name.endswith(("txt", "text", "story")) else SAVED, encoding="utf-8")
    assert len(load_articles(tmp_path)) == 1
    assert folder_report(tmp_path)["status"].tolist() == ["loaded"]


def test_the_parts_of_a_saved_page_are_passed_over_and_named(tmp_path):
    (tmp_path / "Ferry held.html").write_text(SAVED, encoding="utf-8")
    (tmp_path / "Ferry held_files").mkdir()
    (tmp_path / "Ferry held_files" / "saved_resource.html").write_text(SAVED, encoding="utf-8")
    (tmp_path / "my_files").mkdir()
    (tmp_path / "my_files" / "story.txt").write_text(STORY, encoding="utf-8")
    report = folder_report(tmp_path).set_index("file")
    assert report["status"].to_dict() == {
        "Ferry held.html": "loaded", "Ferry held_files/saved_resource.html": "passed over", "my_files/story.txt": "loaded"}
    assert "a part of the saved page Ferry held.html" in report.loc["Ferry held_files/saved_resource.html", "note"]


def test_every_file_has_a_row_in_the_report(folder):
    for name in ("README.md", ".hidden.txt", "~$lock.docx", "logo.png", "empty.txt", "list.xls"):
        (folder / name).write_bytes(b"")
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    report = folder_report(folder)
    assert set(report["file"]) == files and (report["note"] != "").loc[report["status"] != "loaded"].all()


def test_near_duplicates_are_reported_with_their_share(tmp_path):
    told = " ".join(f"Paragraph {n} tells what the harbour master said of ferry {n}." for n in range(12))
    (tmp_path / "a.txt").write_text(told, encoding="utf-8")
    (tmp_path / "b.txt").write_text(told + " An update adds that it sailed at dusk with all its cars.", encoding="utf-8")
    report = folder_report(tmp_path).set_index("file")
    assert report.loc["b.txt", "status"] == "near duplicate" and "100% of its text stands in a" in report.loc["b.txt", "note"]


@pytest.mark.parametrize(
    "one, other",
    [("“It’s over,” he said – café.", '"It\'s over," he said - cafe\u0301.'), ("Two left.", "Two  left. "), ("It’s", "It's")],
)
def test_texts_that_differ_in_marks_alone_are_duplicates(tmp_path, one, other):
    for name, mark in (("a.txt", one), ("b.txt", other)):
        (tmp_path / name).write_text(f"{STORY} {mark}", encoding="utf-8")
    assert len(load_articles(tmp_path).attrs["duplicates"]) == 1


@pytest.mark.parametrize(
    "page, said",
    [
        ("Ferry held\n\n02/03/07\n\n" + STORY, "02/03/07 can be read in two ways"),
        (STORY + "\n\nThe port had been closed [+1200 chars]", "the text ends before its end"),
        (STORY, "only 20 words"),
        (STORY, "no date"),
        ("PARIS (AP) - " + STORY + "\n\nROME (AP) - " + STORY.replace("ferry", "boat"), "datelines"),
    ],
)
def test_alarms_in_plain_words(tmp_path, page, said):
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    assert said in folder_report(tmp_path).loc[0, "note"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name hold any byte")
def test_a_name_in_an_old_encoding_is_loaded(tmp_path):
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as file:
        file.write(STORY.encode("utf-8"))
    table = load_articles(tmp_path)
    assert len(table) == 1 and table["text"].iloc[0] == STORY
    assert folder_report(tmp_path)["status"].tolist() == ["loaded"]


def test_half_letters_and_very_long_cells_end_no_run(tmp_path):
    page = SAVED.replace("<body>", '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry \\ud800 held"}</script><body>')
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.csv").write_text("title,text\nFerry," + "The ferry was held. " * 10_000 + "\n", encoding="utf-8")
    table = load_articles(tmp_path)
    assert len(table) == 2 and table["headline"].str.encode("utf-8").notna().all() and table["words"].max() == 40_000


def test_what_is_read_before_a_damage_is_kept(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"title": "One", "text": "One man left."}\n' * 300 + '{"title": "cut', encoding="utf-8")
    table = quietly(tmp_path)
    assert len(table) == 300 and table.index[0] == "a#1"
    assert "after 300 articles: line 301 is damaged JSON" in table.attrs["skipped"][0]["reason"]

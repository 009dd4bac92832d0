"""A practice folder, a report of what became of each file, and copies to measure time with."""
import pandas as pd
import pytest

from helpers.articles.loading import load_articles
from helpers.articles.report import folder_report
from helpers.casualties import find_casualties
from helpers.classroom.practice import temporary_folder, write_copies, write_practice_pages
from helpers.classroom.timing import time_copies
from helpers.text.lexicons import DATA

PAGE = DATA / "articles" / "merrow-2007-07-25-2030-football-fans.txt"


@pytest.fixture(scope="module")
def report():
    return folder_report(write_practice_pages()).set_index("file")


def test_the_practice_folder_has_one_file_of_each_fate(report):
    assert report["status"].value_counts().to_dict() == {"loaded": 4, "skipped": 1, "duplicate": 1}


@pytest.mark.parametrize(
    "file, note",
    [
        ("my-notes.docx", "damaged ZIP archive or Word file"),
        ("harbour-ferry_2.txt", "same text as harbour-ferry"),
        ("islander-no-date.txt", "no date"),
    ],
)
def test_the_report_says_why(report, file, note):
    assert note in report.loc[file, "note"]


def test_the_page_in_an_old_encoding_is_read_whole():
    articles = load_articles(write_practice_pages() / "kessel-old-encoding.txt")
    assert "café" in articles["text"].iloc[0] and "Tuesday’s" in articles["text"].iloc[0]


def test_the_practice_pages_have_figures_of_an_invented_accident():
    pages = sorted(write_practice_pages().glob("*.txt"))
    assert {"killed", "missing"} <= set(find_casualties(load_articles(pages))["outcome"])


def test_each_practice_folder_is_a_new_one_outside_the_project():
    one, other = write_practice_pages(), temporary_folder()
    assert one != other and not one.is_relative_to(DATA.parent)


def test_copies_have_the_same_texts_under_other_names():
    articles = load_articles(write_copies(PAGE, 3))
    assert len(articles) == 3 and articles["text"].nunique() == 1


def test_an_empty_folder_gives_an_empty_report():
    assert folder_report(temporary_folder()).empty


def test_times_are_of_all_copies():
    times = time_copies(PAGE, find_casualties, copies=(1, 5), size=2)
    assert times["batches"].tolist() == [1, 3] and (times["seconds"] > 0).all()
    assert isinstance(times, pd.DataFrame)

"""Two coders side by side: what both coded is compared, what is missing is said."""

import pandas as pd
import pytest

from helpers.articles.loading import load_articles
from helpers.coding.files import coding_path
from helpers.coding.partners import compare_coders, key_coding
from helpers.coding.sheet import CodingSheet
from helpers.text.lexicons import DATA

ARTICLES = pd.DataFrame(
    {"text": ["Two men died. Nobody <b>fell</b>. Six fled."]}, index=pd.Index(["one"], name="article_id")
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MEDIA_WORKBOOK_CODING", str(tmp_path))


def code(coder, *answers):
    sheet = CodingSheet(ARTICLES, coder)
    for answer in answers:
        sheet.save(*answer)
        sheet.go(1)


def test_only_sentences_that_both_coded_are_compared():
    code("ana", ("killed", 2, 2), ("none",))
    code("ben", ("killed", 2, 2), ("killed", 0, 0), ("displaced", 6, 6))
    page = compare_coders("ana", "ben", ARTICLES)
    assert "Sentences coded by both: 2. Places where they differ: 1." in repr(page)
    assert "Nobody" in repr(page) and "fled" not in repr(page)


def test_a_figure_that_one_left_out_is_a_difference():
    code("ana", ("killed", 2, 2))
    code("ben", ("killed", 2, 2))
    ben = CodingSheet(ARTICLES, "ben")
    ben.go(-1)
    ben.save("injured", 3, 3)
    assert "no such figure | injured 3 | [Two men died.]" in repr(compare_coders("ana", "ben", ARTICLES))


WORSE = [
    ("killed", 20),
    ("killed", 999),
    ("injured", 2),
    ("killed", 2, "", "at least"),
    ("killed", 2, "", "", "police"),
]


@pytest.mark.parametrize("answer", WORSE)
def test_another_number_outcome_hedge_or_source_is_a_difference(answer):
    code("ana", ("killed", 2))
    code("ben", answer)
    assert "differ: 1" in repr(compare_coders("ana", "ben", ARTICLES))


def test_a_capital_letter_is_no_difference():
    code("ana", ("killed", 2, "", "", "Police"))
    code("ben", ("killed", 2, "", "", "police"))
    assert "differ: 0" in repr(compare_coders("ana", "ben", ARTICLES))


def test_the_file_of_a_partner_is_named_by_its_name():
    code("ana", ("killed", 2))
    code("ben", ("killed", 2))
    assert "differ: 0" in repr(compare_coders("ana.csv", "Ben.csv", ARTICLES))


def test_what_is_missing_is_said_and_no_error():
    code("ana", ("killed", 2, 2))
    assert '"ben" yet' in repr(compare_coders("ana", "ben", ARTICLES))
    code("ben")
    other = CodingSheet(ARTICLES, "ben")
    other.go(2)
    other.save("none")
    assert "no sentence in common" in compare_coders("ana", "ben", ARTICLES)._repr_html_()


def test_the_page_is_escaped():
    code("ana", ("none",), ("none",))
    code("ben", ("none",), ("killed", 0, 0))
    html = compare_coders("ana", "ben", ARTICLES)._repr_html_()
    assert "&lt;b&gt;" in html and "<b>" not in html
    html = compare_coders("<i>.csv", "ben", ARTICLES)._repr_html_()
    assert "<i>" not in html and not coding_path("<i>.csv").exists()


def test_the_key_codes_every_sentence_and_agrees_with_itself():
    names = ("07-25-2030-football-fans.txt", "12-16-1520-basra.html")
    pages = [DATA / "articles" / f"merrow-2007-{name}" for name in names]
    articles = load_articles(pages)
    key = key_coding(articles)
    places = {(row.article_id, row.sentence) for row in key.itertuples()}
    assert {place for place, _ in places} == set(articles.index) and "killed" in set(key["outcome"])
    assert "differ: 0" in repr(compare_coders(key, key, articles))

"""The audit of a whole folder: every line that was cut, with the rule."""
import pytest

from helpers.articles.audit import cut_lines
from helpers.articles.loading import load_articles

PAGE = "Two held in port\n\nBy Ann Lee\n\nMay 28, 2007\n\nPARIS (AP) - Two men were held.\n\nNobody was hurt.\n\n0 : 0\n"


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "one.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(PAGE.replace("port", "harbour"), encoding="utf-8")
    return load_articles(tmp_path)


def test_every_cut_line_stands_with_its_number_and_rule(articles):
    cuts = cut_lines(articles)
    assert cuts.columns.tolist() == ["article_id", "number", "line", "rule"]
    assert cuts[cuts["article_id"] == "one"][["number", "line"]].values.tolist() == [
        [1, "Two held in port"], [3, "By Ann Lee"], [5, "May 28, 2007"], [7, "PARIS (AP) - "], [11, "0 : 0"]]


def test_a_table_without_text_pages_has_no_cuts(articles):
    assert cut_lines(articles.iloc[:0]).empty


def test_a_page_that_is_gone_is_named(articles, tmp_path):
    (tmp_path / "one.txt").unlink()
    with pytest.raises(FileNotFoundError, match="one.txt"):
        cut_lines(articles)

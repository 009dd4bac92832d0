"""Saved tables: whole, readable again, safe in a spreadsheet, and with a README of their columns."""

import pandas as pd
import pytest

import helpers
from helpers.articles.loading import load_articles
from helpers.text.lexicons import DATA
from helpers.text.saving import save_articles, save_table

ENDINGS = [".csv", ".xlsx", ".parquet"]


@pytest.fixture(scope="module")
def articles():
    return load_articles(sorted((DATA / "articles").glob("merrow*.txt"))[:4])


@pytest.mark.parametrize("ending", ENDINGS)
def test_saved_articles_can_be_loaded_again(articles, tmp_path, ending):
    again = load_articles(save_articles(articles, tmp_path / f"mine{ending}"))
    for column in ("outlet", "published", "headline", "byline", "place", "text"):
        assert again[column].tolist() == articles[column].tolist()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_readme_names_every_column_and_says_that_the_coverage_is_simulated(articles, tmp_path, ending):
    save_articles(articles, tmp_path / f"mine{ending}")
    readme = (tmp_path / "mine-README.md").read_text(encoding="utf-8")
    assert "simulated coverage" in readme and all(
        f"| `{name}` | " in readme for name in ("article_id", *articles)
    )
    assert "|  |" not in readme


def test_a_table_of_other_articles_is_not_called_simulated(tmp_path):
    save_table(pd.DataFrame({"article_id": ["mine"], "term": ["talks"]}), tmp_path / "a.csv")
    assert "simulated" not in (tmp_path / "a-README.md").read_text(encoding="utf-8")


ODD = ["=1+1", "+1", "-1", "@a", "\t=1", "'=1", "\ud800", "a\x00b", "x" * 40_000, "", None]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_no_text_is_a_formula(tmp_path, ending):
    from openpyxl import load_workbook

    path = save_table(pd.DataFrame({"text": ODD, "n": range(len(ODD))}), tmp_path / f"a{ending}")
    if ending == ".csv":
        cells = pd.read_csv(path, keep_default_na=False)["text"].tolist()
    else:
        sheet = load_workbook(path).active
        assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
        cells = [row[0] or "" for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t")] and len(cells) == len(ODD)


def test_every_kind_of_table_can_be_saved(articles, tmp_path):
    tables = (
        helpers.find_casualties(articles),
        helpers.find_actors(articles),
        helpers.find_quotes(articles),
        helpers.count_terms(articles),
    )
    for number, table in enumerate(tables):
        for ending in ENDINGS:
            assert save_table(table, tmp_path / f"{number}{ending}").stat().st_size > 100


def test_what_cannot_be_saved_says_why(articles, tmp_path):
    with pytest.raises(ValueError, match=".csv, .xlsx, .parquet"):
        save_table(articles, tmp_path / "a.doc")
    with pytest.raises(ValueError, match="lacks the column 'text'"):
        save_articles(articles.drop(columns="text"), tmp_path / "a.csv")

"""Batch by batch gives what the whole table gives, and an interrupted run goes on where it stopped."""
import pandas as pd
import pytest

import helpers
from helpers.scale import batches as scale
from helpers.scale.batches import batches, count_terms_over, over, save_over
from helpers.text.lexicons import DATA

ARTICLES = DATA / "articles"


@pytest.fixture(scope="module")
def articles():
    return helpers.load_articles(ARTICLES)


@pytest.mark.parametrize("find", [helpers.find_casualties, helpers.find_actors])
def test_findings_are_those_of_the_whole_table(articles, find):
    pd.testing.assert_frame_equal(over(ARTICLES, find, size=25, workers=1), find(articles))


def test_two_processes_give_the_same(articles):
    found = over(ARTICLES, helpers.find_casualties, size=20, workers=2)
    pd.testing.assert_frame_equal(found, helpers.find_casualties(articles))


@pytest.mark.parametrize("options", [{}, {"stopwords": None}, {"min_count": 5}, {"ngrams": 2}])
def test_counts_are_those_of_the_whole_table(articles, options):
    counted, whole = count_terms_over(ARTICLES, size=25, workers=1, **options), helpers.count_terms(articles, **options)
    alike = [table.set_index("term").sort_index() for table in (counted, whole)]
    pd.testing.assert_frame_equal(*alike, check_dtype=False)
    assert counted.attrs == whole.attrs


def test_batches_hold_every_file_once():
    names = [name for batch in batches(ARTICLES, size=7) for name in batch]
    assert len(names) == len(set(names)) == 60 and max(map(len, batches(ARTICLES, size=7))) == 7


def count_calls(monkeypatch):
    calls = []
    monkeypatch.setattr(scale, "_part", lambda function, batch: calls.append(batch) or function(scale.read_files(batch)))
    return calls


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path, monkeypatch):
    files = save_over(ARTICLES, helpers.find_casualties, tmp_path, size=20, workers=1)
    assert len(files) == 3 and all(file.is_file() for file in files)
    files[1].unlink()
    calls = count_calls(monkeypatch)
    assert save_over(ARTICLES, helpers.find_casualties, tmp_path, size=20, workers=1) == files
    assert len(calls) == 1 and files[1].is_file()


def test_an_article_that_changed_is_read_again(tmp_path, monkeypatch):
    page = tmp_path / "in" / "one.txt"
    page.parent.mkdir()
    page.write_text("The blast killed 24 people, police said.", encoding="utf-8")
    before = save_over(page.parent, helpers.find_casualties, tmp_path / "out", workers=1)
    page.write_text("The blast killed 30 people and wounded two, police said.", encoding="utf-8")
    after = save_over(page.parent, helpers.find_casualties, tmp_path / "out", workers=1)
    assert before != after and len(pd.read_csv(after[0])) == 2


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        over(tmp_path / "nowhere", helpers.find_casualties)

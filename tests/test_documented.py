"""The tables of facts load with their types."""
import pytest

from helpers.articles.loading import load_articles
from helpers.text.lexicons import DATA
from helpers.tolls.documented import (
    institution,
    read_documented_tolls,
    read_events,
    read_key,
    read_manifest,
    read_vague_words,
)


def test_every_page_of_the_corpus_has_a_documented_event():
    assert set(read_manifest().index) == set(load_articles(DATA / "articles").index)
    named = read_manifest()["event_id"].str.split(";").explode()
    assert set(named) <= set(read_events().index)


def test_documented_counts_are_whole_numbers_and_ranges_lie_the_right_way():
    tolls = read_documented_tolls()
    for outcome in ("killed", "injured", "displaced"):
        assert tolls[outcome].dtype == "Int64"
        both = tolls.dropna(subset=[outcome, f"{outcome}_high"])
        assert (both[outcome] <= both[f"{outcome}_high"]).all()


@pytest.mark.parametrize("name", ["figures", "quotes", "actors"])
def test_a_key_is_a_spans_table_of_the_corpus(name):
    texts = load_articles(DATA / "articles")["text"]
    key = read_key(name)
    assert len(key) and all(texts[row.article_id][row.start:row.end] == row.text for row in key.itertuples())


SOURCES = [
    ("Interior Ministry (Khalaf)", "ministry or government"),
    ("Kurdish health minister", "ministry or government"),
    ("health department head", "hospital or health office"),
    ("local police (Xinhua)", "police"),
    ("police: the second site", "police"),
    ("US military, revised", "US military"),
    ("mayor of Sinjar", "local officials"),
    ("Iraqi Red Crescent", "aid or UN body"),
    ("district and hospital officials", "several at once"),
    ("authorities (LA Times)", "other officials"),
    ("AP in retrospect", "news outlet"),
    ("", "news outlet"),
]


@pytest.mark.parametrize("according_to, kind", SOURCES)
def test_the_words_for_a_source_tell_its_kind(according_to, kind):
    assert institution(according_to) == kind


def test_an_unknown_key_is_named_with_those_there_are():
    with pytest.raises(ValueError, match="'voices'; there are figures, quotes, actors, tolls"):
        read_key("voices")


@pytest.mark.parametrize("coder", ["a", "b"])
def test_the_two_readings_behind_the_key_have_its_columns(coder):
    for name in ("figures", "quotes", "actors", "tolls"):
        assert read_key(name, coder).dtypes.equals(read_key(name).dtypes)


def test_an_unknown_coder_is_named_with_those_there_are():
    with pytest.raises(ValueError, match="'c'; there are 'a' and 'b'"):
        read_key("figures", "c")


def test_the_vague_words_of_this_workbook_are_those_of_the_program():
    from helpers import find_casualties

    ours = read_vague_words().query("project == 'this workbook'").dropna(subset="low")
    for row in ours.itertuples():
        found = find_casualties(f"{row.word.capitalize()} of people were killed.")
        assert list(found["low"]) == [row.low], row.word

"""Speakers fall into groups by the words for them; any finding can be counted."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import helpers
from helpers.plots import plot_voices
from helpers.quotes import find_quotes
from helpers.quotes.voices import GROUPS, UNCLEAR, voice_groups
from helpers.terms.span_counts import count_spans
from helpers.text.lexicons import read_lexicon

LISTED = {"official", "police and army", "hospital and aid", "media", "armed group", "resident"}


def quote_by(words, speaker="", kind="role"):
    row = {"article_id": "text", "speaker": speaker, "speaker_text": words, "speaker_kind": kind}
    return pd.DataFrame([row])


@pytest.mark.parametrize(
    "words, group",
    [
        ("a baker", "resident"),
        ("The two bakers", "resident"),
        ("a resident of the minister's street", "resident"),
        ("the father of a policeman", "resident"),
        ("a hospital official", "hospital and aid"),
        ("an official", "official"),
        ("the minister's spokesman", "official"),
        ("POLICE OFFICIALS", "police and army"),
        ("a U.N. official", "hospital and aid"),
        ("a Red Crescent worker", "hospital and aid"),
        ("press reports", "media"),
        ("an armed group", "armed group"),
        ("he", UNCLEAR),
        ("", UNCLEAR),
        ("the generalist", UNCLEAR),
    ],
)
def test_the_words_for_a_speaker_give_the_group(words, group):
    assert list(voice_groups(quote_by(words), "No text.")["group"]) == [group]


@pytest.mark.parametrize(
    "speaker, kind, text, group",
    [
        ("Ann Lee", "person", "Gen. Ann Lee said no.", "police and army"),
        ("Ann Lee", "person", "Foreign Minister Ann Lee said no.", "official"),
        ("Ann Lee", "person", "The ministry's spokesman, Ann Lee, said no.", "official"),
        ("Ann Lee", "person", "Ann Lee, a nurse at the clinic, said no.", "hospital and aid"),
        ("Ann Lee", "person", "The mayor of Dover, Ann Lee, said no.", "official"),
        ("Ann Lee", "person", "After the police left, Ann Lee said no.", UNCLEAR),
        ("Ann Baker", "person", "Ann Baker said no.", UNCLEAR),
        ("Harbour Ministry", "organisation", "No text.", "official"),
        ("France", "organisation", "France said no.", "official"),
    ],
)
def test_a_name_is_grouped_by_its_title_and_never_by_itself(speaker, kind, text, group):
    assert list(voice_groups(quote_by(speaker, speaker, kind), text)["group"]) == [group]


def test_he_and_she_are_whom_the_paragraph_spoke_of():
    text = "A mayor spoke.\n\nA porter stood at the gate as police passed. “I saw nothing,” he said."
    assert list(voice_groups(find_quotes(text), text)["group"]) == ["resident"]
    assert list(voice_groups(find_quotes("“No,” he said."), "“No,” he said.")["group"]) == [UNCLEAR]


def test_the_word_list_is_small_lettered_and_names_known_groups():
    rows = read_lexicon("voices")
    assert {group for _, group in rows} == LISTED
    assert all(word == word.lower() and len(word.split()) <= 3 for word, _ in rows)
    assert len({word for word, _ in rows}) == len(rows)


def test_two_plots_of_the_groups_have_them_in_one_order():
    few = pd.DataFrame({"article_id": ["1", "2", "3"], "group": ["resident", "resident", "official"]})
    assert "official 33%, resident 67%" in plot_voices(few, part="group").alt_text


def test_a_plot_of_the_groups_says_so():
    text = "“It shook,” said a baker. An official said five died."
    assert "by group of speaker" in plot_voices(voice_groups(find_quotes(text), text), part="group").alt_text


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_group_for_each_quote(text):
    quotes = find_quotes(text)
    assert set(voice_groups(quotes, text)["group"]) <= set(GROUPS) == LISTED | {UNCLEAR}


ARTICLES = pd.DataFrame(
    {"text": ["Iran met Iraq. Iran left.", "Rain fell on Rome.", "Iraqis voted."], "outlet": ["A", "A", "B"]},
    index=pd.Index(["1", "2", "3"], name="article_id"),
)


def test_counts_come_raw_per_1000_words_and_by_article():
    counts = count_spans(helpers.find_actors(ARTICLES), ARTICLES, by="outlet").set_index(["outlet", "actor"])
    iran = counts.loc[("A", "Iran")]
    assert iran["count"] == 2 and iran["per_1000"] == round(2000 / 9, 3)
    assert iran["articles"] == 1 and iran["share"] == 0.5
    assert counts.loc[("B", "Iraq"), "share"] == 1


def test_counting_takes_any_column_and_leaves_empty_values_out():
    spans = pd.DataFrame({"article_id": ["1", "1", "3"], "code": ["IR", "", "IQ"]})
    assert list(count_spans(spans, ARTICLES, "code")["code"]) == ["IQ", "IR"]


@pytest.mark.parametrize("column", ["group", "value", "count", "words"])
def test_a_column_may_have_any_name(column):
    spans = pd.DataFrame({"article_id": ["1", "3"], column: ["x", "x"]})
    assert list(count_spans(spans, ARTICLES, column, by="outlet")["outlet"]) == ["A", "B"]


def test_nothing_found_gives_an_empty_table():
    assert list(count_spans(helpers.find_actors("Rain."), "Rain.")) == ["actor", "count", "per_1000", "articles", "share"]


def test_a_missing_column_is_named_with_what_there_is():
    with pytest.raises(ValueError, match="'colour'.*article_id"):
        count_spans(helpers.find_actors(ARTICLES), ARTICLES, "colour")

"""A finding is shown in its whole sentence, whatever the text holds."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import helpers
from helpers import find_casualties
from helpers.display.sentences import show_sentences

TEXT = "Talks failed. Iran left <early> & angry, which took everybody who had waited there by surprise. Rain."


def test_the_sentence_is_whole_marked_and_escaped():
    page = show_sentences(helpers.find_actors(TEXT), TEXT, ["mention"])
    assert repr(page).startswith("name | [Iran] left <early>") and repr(page).endswith("by surprise. | text")
    html = page._repr_html_()
    assert ">Iran</mark> left &lt;early&gt; &amp; angry" in html and "<early>" not in html


def test_a_finding_longer_than_its_sentence_is_shown_to_its_end():
    spans = pd.DataFrame({"article_id": ["text"], "sentence": [0], "start": [6], "end": [18]})
    assert repr(show_sentences(spans, TEXT)) == "Talks [failed. Iran] | text"


def test_nothing_found_shows_no_rows():
    assert repr(show_sentences(helpers.find_actors("Rain."), "Rain.")) == "no sentences"


def test_a_missing_column_is_named_with_what_there_is():
    with pytest.raises(ValueError, match="'colour'.*mention"):
        show_sentences(helpers.find_actors(TEXT), TEXT, ["colour"])


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_shown(text):
    assert show_sentences(helpers.find_quotes(text), text)._repr_html_().startswith("<table")


def test_what_is_missing_is_an_empty_cell():
    text = "At least 24 people were killed."
    page = show_sentences(find_casualties(text), text, ["low", "high"])
    assert repr(page) == "24 |  | [At least 24] people were killed. | text"

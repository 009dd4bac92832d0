"""Pictures appear once and with words; marked articles are escaped, whatever the spans."""

import html as entities
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from helpers.cleaning.page import clean_page
from helpers.display.cleaning import show_cleaning
from helpers.display.highlighting import highlight, picture, show, show_article
from helpers.plots.canvas import new_axes
from helpers.text.lexicons import DATA
from helpers.display import show_concordance
from helpers.display.highlighting import highlight, picture, show, show_article
from helpers.plots.canvas import new_axes
from helpers.terms import concordance


def spans(*rows):
    return pd.DataFrame(rows, columns=["start", "end", "outcome"]).assign(article_id="text")


def visible(page):
    """The words of a page as a reader sees them, without the labels of the marks and the folded list."""
    bare = re.sub(r"<small[^>]*>.*?</small>|<details>.*</details>", "", page._repr_html_(), flags=re.S)
    return entities.unescape(re.sub(r"<[^>]*>", "", bare.replace("<br>", "\n")))


TEXT = "A blast killed 24 people & wounded 68."
MARKED = [
    ("one span", [(15, 17, "killed")], "A blast killed [24 | killed] people & wounded 68."),
    (
        "two spans",
        [(15, 17, "killed"), (35, 37, "injured")],
        "A blast killed [24 | killed] people & wounded [68 | injured].",
    ),
    (
        "one in another",
        [(15, 24, "killed"), (15, 17, "count")],
        "A blast killed [[24 | count] people | killed] & wounded 68.",
    ),
    (
        "the inner one first in the table",
        [(15, 17, "count"), (15, 24, "killed")],
        "A blast killed [[24 | count] people | killed] & wounded 68.",
    ),
    (
        "overlapping",
        [(8, 17, "one"), (15, 24, "two")],
        "A blast [killed [24 | one] people | two] & wounded 68.",
    ),
    (
        "the same span twice",
        [(15, 17, "killed"), (15, 17, "count")],
        "A blast killed [[24 | count] | killed] people & wounded 68.",
    ),
    ("beyond the end", [(30, 99, "killed")], TEXT),
    ("empty", [(5, 5, "killed")], TEXT),
    ("none", [], TEXT),
]


@pytest.mark.parametrize("rows, plain", [case[1:] for case in MARKED], ids=[case[0] for case in MARKED])
def test_spans_are_marked_where_they_stand(rows, plain):
    page = highlight(TEXT, spans(*rows))
    assert repr(page) == plain
    assert visible(page) == TEXT


def test_a_mark_has_colour_line_and_word_and_the_rest_of_its_row():
    html = highlight(TEXT, spans((15, 17, "killed")).assign(rule="verb", low=24))._repr_html_()
    assert "background:" in html and "border-bottom:" in html and "> killed</small>" in html
    assert 'title="start: 15, end: 17, outcome: killed, rule: verb, low: 24"' in html


def test_labels_differ_in_more_than_colour():
    html = highlight(TEXT, spans((15, 17, "killed"), (35, 37, "injured")))._repr_html_()
    assert len(set(re.findall(r"border-bottom:3px (\w+)", html))) == 2


HOSTILE = '<img src=x onerror="alert(1)"> & </mark><script>'


def test_text_label_and_row_are_escaped():
    html = highlight(HOSTILE, spans((0, 4, '<b>"')).assign(rule='"><script>'))._repr_html_()
    assert "<script" not in html and "<img" not in html and "<b>" not in html and 'title="' in html


@settings(max_examples=80, deadline=None)
@given(
    text=st.text(max_size=60),
    ends=st.lists(st.tuples(st.integers(-2, 62), st.integers(-2, 62), st.text(max_size=3)), max_size=6),
)
def test_any_text_with_any_spans_reads_as_it_was(text, ends):
    page = highlight(text, spans(*ends))
    assert visible(page) == text
    assert page._repr_html_().count("<mark ") == page._repr_html_().count("</mark>")


@pytest.mark.parametrize("article_id, shown", [("two", "Four [fled | x]."), (None, "Four [fled | x].")])
def test_one_article_of_a_table_is_shown(article_id, shown):
    articles = pd.DataFrame({"text": ["One.", "Four fled."]}, index=["one", "two"])
    found = spans((5, 9, "x")).assign(article_id="two")
    assert repr(highlight(articles, found, article_id)) == shown


def test_what_is_not_there_is_named():
    with pytest.raises(KeyError, match="no article 'three'"):
        highlight("One.", spans(), article_id="three")
    with pytest.raises(ValueError, match="no column 'actor'; they have"):
        highlight("One.", spans(), label="actor")


def test_show_displays_one_picture_and_closes_the_figure():
    from matplotlib import pyplot

    figure, axes = pyplot.subplots()
    axes.set_title("Tolls")
    InteractiveShell.instance()
    with capture_output() as captured:
        show(axes, caption="By <source>")
    assert figure.number not in pyplot.get_fignums()
    assert [output.data["text/plain"] for output in captured.outputs] == ["Picture: Tolls (By <source>)"]
    assert captured.outputs[0].data["text/html"].count("<img ") == 1


def test_the_caption_and_the_words_are_escaped():
    axes = new_axes()
    html = picture(axes, alt='24 "killed" <b>', caption="<i>why</i>")._repr_html_()
    assert 'alt="24 &quot;killed&quot; &lt;b&gt;"' in html and "&lt;i&gt;why" in html


def test_a_figure_will_do_as_well():
    axes = new_axes()
    axes.alt_text = "Words for it."
    assert 'alt="Words for it."' in picture(axes.figure)._repr_html_()


def test_a_picture_without_words_is_refused_in_words():
    with pytest.raises(ValueError, match="alt="):
        picture(new_axes())


@pytest.mark.parametrize("text", ["Two held.", "A < B & <b>C</b>\n\nThe end.", ""])
def test_an_article_to_read_is_its_text_and_nothing_else(text):
    page = show_article(pd.DataFrame({"text": [text]}, index=["a"]), "a")
    assert visible(page) == repr(page) == text and "<mark" not in page._repr_html_()


def test_an_article_that_is_not_there_is_named_with_those_there_are():
    with pytest.raises(KeyError, match="no article 'b'; the first ones are 'a'"):
        show_article(pd.DataFrame({"text": ["Two held."]}, index=["a"]), "b")


def test_a_cleaned_page_stands_beside_the_saved_one_with_every_cut_named():
    raw = "THE POST\n\nTwo held <b>\n\nBy Ann Lee\n\nPARIS (AP) - Two men were held on Monday, police said.\n\nShare this story"
    page = show_cleaning(raw)
    assert {rule for rule in clean_page(raw).cut["rule"]} <= set(re.findall(r"cut: <b>(.+?)</b>", page.html))
    assert page.html.count("Two men were held on Monday") == 2 and "Two held &lt;b&gt;" in page.html


@pytest.mark.parametrize("file", sorted((DATA / "articles").glob("*.txt"))[::12], ids=lambda file: file.stem)
def test_what_stays_is_the_text_of_the_article(file):
    raw = file.read_text(encoding="utf-8")
    kept = [line.rsplit(" | ", 1)[1] for line in repr(show_cleaning(raw)).splitlines() if not line.endswith(" |")]
    assert kept == clean_page(raw).text.split("\n\n")


def test_what_a_mark_says_is_reached_without_a_mouse():
    html = highlight("24 died.", spans((0, 2, "killed")).assign(text="24", source="<police>"))._repr_html_()
    listed = re.search(r"<details>.*</details>", html)[0]
    assert "24: " in listed and "outcome: killed" in listed and "source: &lt;police&gt;" in listed


LINED = pd.DataFrame({
    "outlet": ["Bay <Radio>", ""], "published": pd.to_datetime(["2007-05-28", None]),
    "text": ["He spoke of peace talks. <b>Peace talks</b> began.", 'No "talks" $5 and $6.']}, index=["one", "two"])


def test_a_concordance_shows_each_line_with_its_outlet_its_date_and_its_article():
    page = show_concordance(concordance(LINED, "talks"), LINED, sort="left")
    html = page._repr_html_()
    assert html.count("<summary") == html.count("<mark>") == 3 and "3 lines." in html
    assert "Bay &lt;Radio&gt;, 2007-05-28</small>" in html and ">two</small>" in html
    assert "&lt;b&gt;Peace <mark>talks</mark>&lt;/b&gt;" in html and "<b>Peace" not in html
    assert html.count("border-bottom:2px") == 2, "peace stands beside the node twice"


def test_the_left_context_gives_way_on_its_left_and_stands_against_the_node():
    html = show_concordance(concordance(LINED, "talks"), LINED)._repr_html_()
    assert html.count("justify-content:flex-end;overflow:hidden") == 3


@pytest.mark.parametrize("number, pages, shown", [(0, 0, 0), (25, 0, 25), (26, 2, 26), (501, 20, 500)])
def test_a_long_concordance_comes_in_pages_and_says_what_is_left_out(number, pages, shown):
    text = "Talks. " * number
    html = show_concordance(concordance(text, "talks", window=1), text)._repr_html_()
    assert html.count("<b>lines ") == pages and html.count("<mark>") == shown
    assert html.count("<details open>") == bool(pages) and (f"the first {shown}" in html) == (shown < number)


def test_a_concordance_is_sorted_left_or_right():
    with pytest.raises(ValueError, match="valid are"):
        show_concordance(concordance("Talks.", "talks"), "Talks.", sort="middle")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>&\"'$/ab\n .", max_size=30), st.sampled_from([None, "left", "right"]))
def test_no_text_becomes_markup_in_a_concordance(around, sort):
    text = f"{around} talks {around}"
    html = show_concordance(concordance(text, "talks"), text, sort)._repr_html_()
    assert set(re.findall(r"</?(\w+)", html)) <= {"div", "p", "details", "summary", "span", "b", "small", "mark"}

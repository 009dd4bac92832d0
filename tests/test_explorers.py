"""Explorers show what their plain functions give, follow their controls, and never end in a traceback."""

import ipywidgets as widgets
import pandas as pd
import pytest

from helpers.classroom.explorers import _explorer, explore_concordance, explore_toll, explore_trend
from helpers.plots import plot_toll_reports, plot_toll_steps, plot_trend
from helpers.terms.frequency import trend

ARTICLES = pd.DataFrame(
    {
        "text": ["Peace talks began. <b>Talks</b> ended.", "No talks, a raid."],
        "published": pd.to_datetime(["2007-05-28", "2007-06-02"]),
    },
    index=["one", "two"],
)

CLAIMS = pd.DataFrame(
    {
        "event": ["market", "market", "bridge"],
        "published": pd.to_datetime(["2007-02-01", "2007-02-02", "2007-04-12"]),
        "outlet": "Bay Radio",
        "source": ["police", "hospital", "<b>police</b>"],
        "outcome": "killed",
        "low": [45, 61, 8],
        "high": [45, 61, 8],
        "qualifier": "",
        "status": "stands",
    }
)


def shown(box):
    return box.children[-1].value


def control(box, number):
    return box.children[0].children[number]


@pytest.mark.parametrize("steps, plot", [(False, plot_toll_reports), (True, plot_toll_steps)])
def test_the_picture_is_that_of_the_plain_function(steps, plot):
    box = explore_toll(CLAIMS, names={"bridge": "A bridge"}, steps=steps)
    control(box, 0).value = "bridge"
    assert shown(box) == plot(CLAIMS[CLAIMS["event"] == "bridge"], name="A bridge")._repr_html_()
    assert "&lt;b&gt;police" in shown(box)


def test_the_trend_is_that_of_the_plain_function():
    box = explore_trend(ARTICLES, "talks, raid")
    assert shown(box) == plot_trend(trend(ARTICLES, ["talks", "raid"]))._repr_html_()
    control(box, 1).value = "week"
    assert "2007-05-28" in shown(box)


def test_a_word_that_no_article_has_is_named_and_not_drawn():
    assert shown(explore_trend(ARTICLES, "talks, tlaks")).startswith("Nothing to show: no article has tlaks;")


def test_the_concordance_shows_its_lines_escaped():
    box = explore_concordance(ARTICLES, "talks")
    assert "3 lines." in shown(box) and shown(box).count("<summary") == 3 and "&lt;b&gt;" in shown(box)
    control(box, 0).value = "ceasefire"
    assert shown(box) == "Nothing found."
    control(box, 0).value = "!!"
    assert "Nothing to show: there is no word in the query" in shown(box)


def test_it_follows_its_menus():
    box = explore_toll(CLAIMS)
    assert "2 reports" in shown(box)
    control(box, 0).value = "bridge"
    assert "1 report" in shown(box) and "<b>" not in shown(box)


def test_what_cannot_be_shown_is_said_and_escaped():
    def view(words):
        raise ValueError("no <word> like it")

    box = _explorer(view, words=widgets.Text(value="x"))
    assert shown(box) == "Nothing to show: no &lt;word&gt; like it"
    control(box, 0).value = ""
    assert shown(box) == "Nothing to look for yet."

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

TOLLS = pd.DataFrame(
    {
        "event_id": ["market", "market", "bridge"],
        "as_of": ["2007-02-01", "2007-02-02", "2007-04-12"],
        "according_to": ["police", "hospital", "<b>police</b>"],
        "killed": [45, 61, 8],
        "injured": [150, None, 26],
    }
)


def shown(box):
    return box.children[-1].value


def control(box, number):
    return box.children[0].children[number]


@pytest.mark.parametrize("steps, plot", [(False, plot_toll_reports), (True, plot_toll_steps)])
def test_the_picture_is_that_of_the_plain_function(steps, plot):
    box = explore_toll(TOLLS, steps=steps)
    control(box, 0).value = "market"
    assert shown(box) == plot(TOLLS[TOLLS["event_id"] == "market"])._repr_html_()


def test_the_trend_is_that_of_the_plain_function():
    box = explore_trend(ARTICLES, "talks, raid")
    assert shown(box) == plot_trend(trend(ARTICLES, ["talks", "raid"]))._repr_html_()
    control(box, 1).value = "week"
    assert "2007-05-28" in shown(box)


def test_the_concordance_shows_its_lines_escaped():
    box = explore_concordance(ARTICLES, "talks")
    assert shown(box).count("<tr") == 4 and "&lt;b&gt;" in shown(box)
    control(box, 0).value = "ceasefire"
    assert shown(box) == "Nothing found."
    control(box, 0).value = "!!"
    assert "Nothing to show: there is no word in the query" in shown(box)


def test_it_follows_its_menus():
    box = explore_toll(TOLLS)
    assert "8 in the first report" in shown(box) and "<b>" not in shown(box)
    control(box, 1).value = "injured"
    assert "26 in the first report" in shown(box)


def test_what_cannot_be_shown_is_said_and_escaped():
    def view(words):
        raise ValueError("no <word> like it")

    box = _explorer(view, words=widgets.Text(value="x"))
    assert shown(box) == "Nothing to show: no &lt;word&gt; like it"
    control(box, 0).value = ""
    assert shown(box) == "Nothing to look for yet."

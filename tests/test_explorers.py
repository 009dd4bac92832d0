"""Explorers show what their plain functions give, follow their controls, and never end in a traceback."""
import ipywidgets as widgets
import pandas as pd
import pytest

from helpers.explorers import _explorer, explore_toll
from helpers.plots import plot_toll_reports, plot_toll_steps

TOLLS = pd.DataFrame({"event_id": ["market", "market", "bridge"], "as_of": ["2007-02-01", "2007-02-02", "2007-04-12"],
                      "according_to": ["police", "hospital", "<b>police</b>"], "killed": [45, 61, 8], "injured": [150, None, 26]})


def shown(box):
    return box.children[-1].value


def control(box, number):
    return box.children[0].children[number]


@pytest.mark.parametrize("steps, plot", [(False, plot_toll_reports), (True, plot_toll_steps)])
def test_the_picture_is_that_of_the_plain_function(steps, plot):
    box = explore_toll(TOLLS, steps=steps)
    control(box, 0).value = "market"
    assert shown(box) == plot(TOLLS[TOLLS["event_id"] == "market"])._repr_html_()


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

"""Explorers: a plot or table that follows a menu or a search box.

Each is a thin layer over functions that do the same without widgets; its docstring names them.
"""

from html import escape

import ipywidgets as widgets
import pandas as pd

from helpers.display.concordances import show_concordance
from helpers.plots import plot_toll_reports, plot_toll_steps, plot_trend
from helpers.terms import concordance, trend


def explore_trend(articles, terms=""):
    """Return a search box over the trend of words: the same as `plot_trend(trend(articles, terms, every))`.

    Several words are typed with commas between them. A word that no article has is named, not drawn.
    """
    return _explorer(
        lambda words, every: _found_trend(articles, _several(words), every),
        words=_search("words", terms),
        every=_menu("every", ["month", "week"]),
    )


def explore_concordance(articles, query=""):
    """Return a search box over a concordance: the same as `show_concordance` of a `concordance`, sorted."""
    return _explorer(
        lambda words, side: _lines(articles, _several(words), side),
        words=_search("word", query),
        side=_menu("sorted by the", ["left", "right"]),
    )


def _lines(articles, words, side):
    lines = concordance(articles, words)
    return lines if lines.empty else show_concordance(lines, articles, side)


def _found_trend(articles, words, every):
    """Return the plot of a trend; raise LookupError for words that stand nowhere, whose line would lie flat at 0."""
    table = trend(articles, words, every)
    missing = [word for word, count in table.groupby("term", sort=False)["count"].sum().items() if not count]
    if missing:
        raise LookupError(f"no article has {' or '.join(missing)}; is it spelt as in the articles?")
    return plot_trend(table)


def _several(words):
    return [word.strip() for word in words.split(",") if word.strip()]


def explore_toll(claims, names=None, steps=False):
    """Return a menu of events, in order of date, over what was stated of each.

    It shows the same as `plot_toll_reports(claims[claims["event"] == event], outcome, name)`, or `plot_toll_steps`
    with `steps=True`. `claims` is a table of `event_claims` or `documented_claims`; `names` gives the events
    their titles (a Series or dict, by event).
    """
    plot = plot_toll_steps if steps else plot_toll_reports
    titles = {event: str(names.get(event, event)) if names is not None else event for event in claims["event"].unique()}
    return _explorer(
        lambda event, outcome: plot(claims[claims["event"] == event], outcome, name=titles[event]),
        event=_menu("event", [(title, event) for event, title in titles.items()]),
        outcome=_menu("people", [name for name in ("killed", "injured") if name in set(claims["outcome"])]),
    )


def _search(words, value):
    return widgets.Text(
        description=words, value=value, placeholder="type, then Enter", continuous_update=False
    )


def _menu(words, options, value=None):
    menu = widgets.Dropdown(description=words, options=options, layout=widgets.Layout(width="auto"))
    if value is not None:
        menu.value = value
    return menu


def _explorer(view, **controls):
    """Return the controls above what `view(**values)` gives, drawn again when a value changes."""
    page = widgets.HTML()

    def draw(_=None):
        page.value = _html(view, {name: control.value for name, control in controls.items()})

    for control in controls.values():
        control.observe(draw, names="value")
    draw()
    return widgets.VBox(
        [widgets.HBox(list(controls.values()), layout=widgets.Layout(flex_flow="row wrap")), page]
    )


def _html(view, values):
    """Return what there is to see as HTML, or a sentence where nothing can be shown."""
    if not all(values.values()):
        return "Nothing to look for yet."
    try:
        with pd.option_context("display.max_colwidth", None, "display.max_rows", 60):
            seen = view(**values)
            return "Nothing found." if isinstance(seen, pd.DataFrame) and seen.empty else seen._repr_html_()
    except (ValueError, LookupError) as problem:
        return f"Nothing to show: {escape(str(problem))}"

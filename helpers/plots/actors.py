"""Pictures of who is in the news: how often, where, when."""

import pandas as pd

from helpers.plots.canvas import (
    draw_bars,
    draw_dots,
    finish,
    need,
    new_axes,
    say_leaders,
    say_nothing,
    say_pairs,
    say_peak,
    say_series,
    styled,
)
from helpers.plots.groups import column_of, group_sizes, in_periods, looks_of, word_count
from helpers.plots.periods import draw_lines, label_periods
from helpers.text.simulated import simulated_note


@styled
def plot_actors(actors, articles=None, top=15):
    """Plot the `top` actors of a `find_actors` table by mentions, or per 1,000 words of `articles`.

    Raises ValueError when the table has no column `actor`.

    >>> axes = plot_actors(pd.DataFrame({"actor": ["Iraq", "Iran", "Iraq"]}))
    >>> axes.alt_text
    'Iraq is mentioned most. Bar chart: Actors mentioned most, 2 of 2: mentions; 3 mentions in all. Iraq 2, Iran 1.'
    """
    need(actors, ["actor"], "plot_actors")
    mentions = actors["actor"].value_counts()
    unit = "mentions" if articles is None else "mentions per 1,000 words"
    most = f"Actors mentioned most, {min(top, len(mentions))} of {len(mentions):,}"
    title = f"{most}: {unit}; {len(actors):,} mentions in all"
    if mentions.empty:
        return say_nothing("Bar chart", title)
    shown = mentions.head(top)
    if articles is not None:
        shown = shown * 1000 / max(1, word_count(articles))
    axes = new_axes(rows=len(shown))
    draw_bars(axes, list(shown.index), list(shown))
    return finish(axes, "Bar chart", title, say_pairs(shown.index, shown) + ".", x=unit, note=simulated_note(articles),
                  finding=f"{shown.index[0]} is mentioned most.")


@styled
def plot_actors_by(actors, articles, by="outlet", top=10):
    """Plot the `top` actors per 1,000 words of each outlet (or other column `by` of `articles`).

    Raises ValueError when neither table has the column `by`.

    >>> articles = pd.DataFrame({"outlet": ["A", "B"], "words": [500, 1000]}, index=["1", "2"])
    >>> plot_actors_by(pd.DataFrame({"article_id": ["1", "2"], "actor": ["Iraq", "Iraq"]}), articles).alt_text
    'Iraq comes first in every outlet. Dot chart: Actors mentioned most, by outlet: mentions per 1,000 words.
    A: Iraq 2; B: Iraq 1.'
    """
    need(actors, ["actor", "article_id"], "plot_actors_by")
    shown = actors[actors["actor"].isin(actors["actor"].value_counts().head(top).index)]
    title = f"Actors mentioned most, by {by}: mentions per 1,000 words"
    if shown.empty:
        return say_nothing("Dot chart", title)
    counts = pd.crosstab(shown["actor"], column_of(shown, articles, by))
    sizes = group_sizes(articles, by)
    wide = counts.reindex(columns=sizes.index, fill_value=0) * 1000 / sizes["words"].clip(lower=1)
    wide = wide.loc[shown["actor"].value_counts().index]
    axes = new_axes(rows=len(wide) * 1.4 + 2)
    names = {group: f"{group} (n = {n})" for group, n in sizes["articles"].items()}
    draw_dots(axes, wide, names, looks_of(wide.columns))
    return finish(axes, "Dot chart", title, say_series(wide), x="mentions per 1,000 words (n: articles)",
                  finding=say_leaders(wide, by), note=simulated_note(articles))


@styled
def plot_actors_over_time(actors, articles, top=4, every="month"):
    """Plot the `top` actors per 1,000 words in each month, or `every` "week", with n articles under each.

    Articles without a date are left out. Raises ValueError when `articles` has no column `published`.

    >>> days = pd.to_datetime(["2007-05-28", "2007-06-01"])
    >>> articles = pd.DataFrame({"published": days, "words": [500, 1000]}, index=["1", "2"])
    >>> actors = pd.DataFrame({"article_id": ["1", "2"], "actor": ["Iraq", "Iraq"]})
    >>> plot_actors_over_time(actors, articles).alt_text
    'The highest point is Iraq in 2007-05, 2. Line chart: Actors mentioned most, over time: mentions per
    1,000 words. Iraq: 2007-05 2, 2007-06 1.'
    """
    need(actors, ["actor", "article_id"], "plot_actors_over_time")
    chosen = actors["actor"].value_counts().head(top).index
    title = "Actors mentioned most, over time: mentions per 1,000 words"
    dated, periods = in_periods(articles, every)
    shown = actors[actors["actor"].isin(chosen) & actors["article_id"].isin(dated.index)]
    if shown.empty:
        return say_nothing("Line chart", title)
    sizes = group_sizes(dated, "period").reindex(periods, fill_value=0)
    counts = pd.crosstab(column_of(shown, dated, "period"), shown["actor"]).reindex(sizes.index, fill_value=0)
    thousands = sizes["words"].where(sizes["words"] > 0) / 1000
    wide = counts[[actor for actor in chosen if actor in counts]].div(thousands, axis=0)
    axes = new_axes()
    draw_lines(axes, wide, list(sizes["articles"]))
    note = label_periods(axes, list(wide.index), list(sizes["articles"]))
    return finish(axes, "Line chart", title, say_series(wide), x=note, y="mentions per 1,000 words",
                  finding=say_peak(wide), note=simulated_note(articles))

"""A picture of whose voice is heard."""

import numpy as np
import pandas as pd

from helpers.plots.canvas import (
    draw_rows,
    finish,
    legend_below,
    look,
    need,
    new_axes,
    say_leaders,
    say_nothing,
    several,
    styled,
)
from helpers.plots.groups import column_of, known_names
from helpers.quotes.voices import GROUPS
from helpers.text.simulated import simulated_note


@styled
def plot_voices(quotes, articles=None, by=None, part="speaker_kind"):
    """Plot who is quoted, as shares of all quotes: one bar, or one for each value of `by` (say "outlet").

    `quotes` is a `find_quotes` table, in which a quote counts once, however many rows it has; `part` the column
    that divides the bars: "speaker_kind", "named" or "kind". `by` is a column of `quotes` or of `articles`.
    Raises ValueError when a column is missing.

    >>> quotes = pd.DataFrame({"article_id": ["1", "1"], "named": [True, False]})
    >>> plot_voices(quotes, part="named").alt_text
    'The largest part: named. Stacked bar chart: Whose voice: share of 2 quotes, named or not. all (n = 2):
    named 50%, not named 50%.'
    """
    need(quotes, [part], "plot_voices")
    if "quote" in quotes:
        quotes = quotes.drop_duplicates(["article_id", "quote"])
    division = _PARTS.get(part, part) + (f", by {by}" if by else "")
    title = f"Whose voice: share of {several(len(quotes), 'quote')}, {division}"
    if quotes.empty:
        return say_nothing("Stacked bar chart", title)
    groups = column_of(quotes, articles, by) if by else pd.Series("all", index=quotes.index)
    counts = pd.crosstab(groups, _voice_names(quotes[part]))
    counts = counts[_in_order(counts)]
    shares = 100 * counts.div(counts.sum(axis=1), axis=0)
    rows = [f"{group} (n = {n})" for group, n in counts.sum(axis=1).items()]
    axes = new_axes(rows=len(rows) * 1.5 + 2)
    _draw_shares(axes, shares, rows)
    note = "per cent of quotes (n: quotes)"
    return finish(axes, "Stacked bar chart", title, _say_shares(shares, rows), x=note,
                  finding=_finding(shares, by), note=simulated_note(articles))


def _finding(shares, by):
    return say_leaders(shares.T, by) if by else f"The largest part: {shares.iloc[0].idxmax()}."


def _in_order(counts):
    """Return the parts of the bars: groups of speakers always in one order, so that two plots can be compared."""
    return sorted(counts, key=lambda name: (GROUPS.index(name) if name in GROUPS else -1, -counts[name].sum()))


def _say_shares(shares, rows):
    said = []
    for row, (_, values) in zip(rows, shares.iterrows(), strict=True):
        said.append(f"{row}: " + ", ".join(f"{name} {share:.0f}%" for name, share in values.items() if share))
    return "; ".join(said) + "."


_PARTS = {"speaker_kind": "by kind of speaker", "named": "named or not", "kind": "direct or reported",
          "group": "by group of speaker"}


def _voice_names(values):
    if pd.api.types.is_bool_dtype(values):
        return values.map({True: "named", False: "not named"})
    return known_names(values)


def _draw_shares(axes, shares, rows):
    left = np.zeros(len(shares))
    plate = {"boxstyle": "round,pad=0.2", "facecolor": "white", "edgecolor": "none"}
    for number, column in enumerate(shares):
        filling = {"edgecolor": "white", "color": look(number)["color"], "hatch": look(number)["hatch"]}
        bars = axes.barh(range(len(rows)), shares[column], left=left, label=column, **filling)
        words = [f"{share:.0f}%" if share >= 8 else "" for share in shares[column]]
        axes.bar_label(bars, words, label_type="center", fontsize=14, bbox=plate)
        left = left + shares[column].to_numpy()
    draw_rows(axes, rows)
    axes.set_xlim(0, 100)
    axes.grid(visible=False)
    legend_below(axes)

"""Pictures of words: how often, where, for whom, when."""
from helpers.plots.canvas import draw_bars, finish, need, new_axes, say_nothing, say_pairs, styled

_UNITS = {"count": "occurrences", "per_1000": "per 1,000 words", "articles": "articles that have the word",
          "share": "share of articles that have the word"}


@styled
def plot_terms(counts, top=15, value="count"):
    """Plot the `top` terms of a `count_terms` table as sorted bars.

    `value` is the column drawn: "count", "per_1000", "articles" or "share".
    Raises ValueError when the table lacks `term` or that column.

    >>> import pandas as pd
    >>> axes = plot_terms(pd.DataFrame({"term": ["iran", "iraq"], "count": [3, 8]}))
    >>> axes.alt_text
    'Bar chart: Most frequent terms, 2 of 2: occurrences. iraq 8, iran 3.'
    """
    need(counts, ["term", value], "plot_terms")
    chosen = counts.sort_values(value, ascending=False, kind="stable").head(top)
    title = f"Most frequent terms, {len(chosen)} of {len(counts):,}: {_UNITS.get(value, value)}"
    if chosen.empty:
        return say_nothing("Bar chart", title)
    axes = new_axes(rows=len(chosen))
    draw_bars(axes, list(chosen["term"]), list(chosen[value]))
    return finish(axes, "Bar chart", title, say_pairs(chosen["term"], chosen[value]) + ".", x=_UNITS.get(value, value))

"""Pictures of saved pages: what was cut from them."""
from helpers.plots.canvas import draw_bars, finish, need, new_axes, say, say_nothing, say_pairs, styled
from helpers.text.simulated import simulated_note


@styled
def plot_cuts(cuts, top=15):
    """Plot how many lines each rule cut, from a table of `cut_lines`, as sorted bars.

    Raises ValueError when the table lacks `rule` or `article_id`.

    >>> import pandas as pd
    >>> cuts = pd.DataFrame({"article_id": ["a", "a", "b"], "rule": ["byline", "share bar", "byline"]})
    >>> plot_cuts(cuts).alt_text
    'Most lines are cut as byline. Bar chart: Lines cut from 2 pages, by rule (n = 3 lines). byline 2, share bar 1.'
    """
    need(cuts, ["article_id", "rule"], "plot_cuts")
    rules = cuts["rule"].nunique()
    shown = f", {top} of {rules} rules" if rules > top else ""
    title = f"Lines cut from {cuts['article_id'].nunique()} pages, by rule{shown} (n = {say(len(cuts))} lines)"
    if cuts.empty:
        return say_nothing("Bar chart", title)
    counts = cuts["rule"].value_counts().sort_index().sort_values(ascending=False, kind="stable").head(top)
    axes = new_axes(rows=len(counts))
    draw_bars(axes, list(counts.index), list(counts))
    return finish(axes, "Bar chart", title, say_pairs(counts.index, counts) + ".", x="lines cut",
                  finding=f"Most lines are cut as {counts.index[0]}.", note=simulated_note(cuts))

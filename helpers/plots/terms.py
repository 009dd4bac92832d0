"""Pictures of words: how often, where, for whom, when."""

from itertools import islice

import pandas as pd

from helpers.plots.canvas import (
    draw_bars,
    draw_dots,
    draw_rows,
    finish,
    legend_below,
    look,
    named,
    need,
    new_axes,
    say,
    say_leaders,
    say_nothing,
    say_pairs,
    say_peak,
    say_series,
    several,
    styled,
)
from helpers.plots.groups import column_of, known_names, looks_of
from helpers.plots.periods import draw_lines, label_periods
from helpers.text.simulated import simulated_note
from helpers.text.spans import each_text

UNITS = {
    "count": "occurrences",
    "per_1000": "per 1,000 words",
    "articles": "articles that have the word",
    "share": "share of articles that have the word",
    "log_ratio": "log ratio (1 = twice as often, 2 = four times)",
    "g2": "log-likelihood G²",
}


def unit_of(column):
    """Return the unit of a column in words.

    >>> unit_of("per_1000"), unit_of("log_odds")
    ('per 1,000 words', 'log odds')
    """
    return UNITS.get(column, str(column).replace("_", " "))


@styled
def plot_terms(counts, top=15, value="count"):
    """Plot the `top` terms of a `count_terms` table as sorted bars.

    `value` is the column drawn: "count", "per_1000", "articles" or "share".
    Raises ValueError when the table lacks `term` or that column.

    >>> axes = plot_terms(pd.DataFrame({"term": ["iran", "iraq"], "count": [3, 8]}))
    >>> axes.alt_text
    'iraq comes first, with 8. Bar chart: Terms, 2 of 2: occurrences. iraq 8, iran 3.'
    """
    need(counts, ["term", value], "plot_terms")
    chosen = counts.sort_values(value, ascending=False, kind="stable").head(top)
    title = f"Terms, {len(chosen)} of {len(counts):,}: {unit_of(value)}"
    if chosen.empty:
        return say_nothing("Bar chart", title)
    axes = new_axes(rows=len(chosen))
    draw_bars(axes, list(chosen["term"]), list(chosen[value]))
    says = say_pairs(chosen["term"], chosen[value]) + "."
    return finish(axes, "Bar chart", title, says, x=unit_of(value) + _left_out(counts), note=simulated_note(counts),
                  finding=f"{chosen['term'].iloc[0]} comes first, with {say(chosen[value].iloc[0])}.")


def _left_out(counts):
    """Return which stop list a table was counted with, for the label: it changes what comes first."""
    return f"; stop list: {counts.attrs['stop_list']}" if "stop_list" in counts.attrs else ""


@styled
def plot_terms_by(counts, by="outlet", top=10, value="per_1000"):
    """Plot the `top` terms of a table from `count_terms(articles, by=…)`: one row a term, one mark a group.

    The terms with the highest count in all groups together are taken.
    Raises ValueError when a column is missing.

    >>> counts = pd.DataFrame({"outlet": ["A", "B"], "term": "iraq", "count": [8, 3], "per_1000": [4.0, 1.5]})
    >>> plot_terms_by(counts).alt_text
    'iraq comes first in every outlet. Dot chart: Terms, by outlet: per 1,000 words. A: iraq 4; B: iraq 1.5.'
    """
    need(counts, [by, "term", value], "plot_terms_by")
    title = f"Terms, by {by}: {unit_of(value)}"
    if counts.empty:
        return say_nothing("Dot chart", title)
    wide = counts.pivot_table(index="term", columns=by, values=value, aggfunc="sum", fill_value=0)
    total = counts.groupby("term")["count" if "count" in counts else value].sum()
    wide = wide.loc[total.sort_values(ascending=False, kind="stable").head(top).index]
    axes = new_axes(rows=len(wide) * 1.4 + 2)
    sizes = {group: f" (n = {say(words)} words)" for group, words in counts.attrs.get("words", {}).items()}
    names = {group: f"{group}{sizes.get(group, '')}" for group in wide}
    draw_dots(axes, wide, names, looks_of(wide.columns), _spread(counts, by, value))
    whiskers = "lines: 95 % of resamples of the articles" if f"{value}_low" in counts else ""
    return finish(axes, "Dot chart", title, say_series(wide), x=unit_of(value) + _left_out(counts),
                  finding=say_leaders(wide, by), note="\n".join(filter(None, [whiskers, simulated_note(counts)])))


def _spread(counts, by, value):
    """Return the ends of the intervals of a rate as two wide tables, None where the table has none."""
    if f"{value}_low" not in counts:
        return None
    return {end: counts.pivot_table(index="term", columns=by, values=f"{value}_{end}") for end in ("low", "high")}


@styled
def plot_keyness(keyness, value="log_ratio", rank="g2", top=10):
    """Plot the words that set a target apart, to the right, and those of its reference, to the left.

    `keyness` is a `compare_terms` table; `value` the column drawn (its sign tells the side), `rank` the
    column by which the `top` words of each side are chosen. Where the table has counts, a name carries them
    (places, and articles, in the target : in the reference), bars of words in fewer than three articles are faint, and
    words that stand nearly always in one formula are marked. Raises ValueError when a column is missing.

    >>> terms = ["residents", "officials"]
    >>> keyness = pd.DataFrame({"term": terms, "log_ratio": [2.0, -1.5], "g2": [9.0, 7.5]})
    >>> plot_keyness(keyness).alt_text
    'residents sets them apart most, more in the target. Diverging bar chart: Words that set the target apart, 2 of 2 (highest log-likelihood G²). More in
    the target: residents 2. More in the reference: officials -1.5.'
    """
    need(keyness, ["term", value, rank], "plot_keyness")
    strong = keyness[keyness[value] != 0].sort_values(rank, key=abs, ascending=False, kind="stable")
    sides = [strong[strong[value] > 0].head(top), strong[strong[value] < 0].head(top)]
    more, less = (side.sort_values(value, ascending=False, kind="stable") for side in sides)
    target, reference = _sides(keyness)
    chosen = f"{len(more) + len(less)} of {len(keyness):,} (highest {unit_of(rank)})"
    title = f"Words that set {target} apart, {chosen}"
    if more.empty and less.empty:
        return say_nothing("Diverging bar chart", title)
    axes = new_axes(rows=len(more) + len(less) + 1)
    sides = {f"More in {target}": more, f"More in {reference}": less}
    _draw_diverging(axes, sides, value)
    says = [f"{words}: {say_pairs(_with_counts(side), side[value], 20)}." for words, side in sides.items() if len(side)]
    first = strong.iloc[0]
    notes = [*_keyness_notes(pd.concat(sides.values()), value), simulated_note(keyness)]
    return finish(axes, "Diverging bar chart", title, " ".join(says), x=unit_of(value),
                  note="\n".join(filter(None, notes)),
                  finding=f"{first['term']} sets them apart most, more in {target if first[value] > 0 else reference}.")


def _sides(keyness):
    target, reference = (keyness.attrs.get(side, f"the {side}") for side in ("target", "reference"))
    return target, reference if reference.count(" + ") < 2 else "the others"


_COUNTS = ["count", "articles", "count_reference", "articles_reference"]


def _with_counts(side):
    """Return the names of the bars: the word, and how often and in how many articles it stands on either side."""
    if not set(_COUNTS) <= set(side):
        return list(side["term"])
    formula = side["formula"] if "formula" in side else pd.Series("", index=side.index)
    return [f"{row['term']}{'*' * bool(words)} ({_places(row)} : {_places(row, '_reference')})"
            for row, words in zip(side.to_dict("records"), formula, strict=True)]


def _places(row, side=""):
    return f"{row['count' + side]} in {row['articles' + side]}" if row["count" + side] else "0"


def _in_few(both, fewest=3):
    """Return for each word whether fewer than three articles have it on the side that has more of it."""
    if not set(_COUNTS) <= set(both):
        return [False] * len(both)
    return list(both[["articles", "articles_reference"]].max(axis=1) < fewest)


def _keyness_notes(both, value):
    if not set(_COUNTS) <= set(both):
        return []
    zero = value == "log_ratio" and bool((both[["count", "count_reference"]] == 0).any(axis=None))
    few, formula = any(_in_few(both)), "formula" in both and bool(both["formula"].ne("").any())
    return ["(places in articles, here : there)" + "; faint: under 3 articles" * few,
            "; ".join(["0 is taken as 0.5"] * zero + ["* nearly always in one formula"] * formula)]


def _draw_diverging(axes, sides, value):
    both = pd.concat(sides.values())
    bars = iter(draw_bars(axes, _with_counts(both), list(both[value])))
    axes.margins(x=0.2)
    few = iter(_in_few(both))
    own = {words: list(islice(bars, len(side))) for words, side in sides.items()}
    for number, side in enumerate(own.values()):
        for bar in side:
            bar.set(facecolor=look(4 * number)["color"], hatch="//" * number, edgecolor="white",
                    alpha=0.35 if next(few) else 1)
    axes.axvline(0, color="black", linewidth=1.2)
    for words, side in own.items():
        if side:
            side[0].set_label(named(words))
    legend_below(axes)


@styled
def plot_dispersion(spans, articles, by=None, most=12):
    """Plot where findings stand in the text, as strips: a tick a finding, one strip a value of `by`.

    `spans` is any Spans table (a concordance, actors, figures); `by` one of its columns, or a column of
    `articles` such as "outlet": then a strip has the articles of its outlet alone. The articles are laid end
    to end in the order of their table.
    Raises ValueError when there is no such column.

    >>> spans = pd.DataFrame({"article_id": ["text"], "start": [50], "term": ["bomb"]})
    >>> plot_dispersion(spans, "x" * 100, by="term").alt_text
    'bomb has the most findings, 1. Strip chart: Where it stands in the text: 1 finding in 1 article. bomb: 1 in
    1 article.'
    """
    need(spans, ["article_id", "start"], "plot_dispersion")
    sizes = pd.Series({key: max(1, len(text)) for key, text in each_text(articles)})
    groups = column_of(spans, articles, by) if by else pd.Series("all", index=spans.index)
    counted = f"{several(len(spans), 'finding')} in {several(len(sizes), 'article')}"
    title = f"Where it stands in the text: {counted}"
    if spans.empty:
        return say_nothing("Strip chart", title)
    names = list(groups.value_counts().head(most).index)
    axes = new_axes(rows=len(names) * 1.8 + 1)
    for row, name in enumerate(names):
        own = sizes[known_names(articles[by]) == name] if by in getattr(articles, "columns", ()) else sizes
        _draw_strip(axes, row, spans[groups == name], own)
    draw_rows(axes, [f"{name} (n = {say((groups == name).sum())})" for name in names])
    axes.set_xlim(0, 100)
    axes.grid(visible=False)
    where = {name: several(spans["article_id"][groups == name].nunique(), "article") for name in names}
    says = "; ".join(f"{name}: {(groups == name).sum()} in {articles}" for name, articles in where.items())
    note = "per cent of the text (grey lines: where an article begins)"
    return finish(axes, "Strip chart", title, says + ".", x=note, note=simulated_note(spans, articles),
                  finding=f"{names[0]} has the most findings, {say((groups == names[0]).sum())}.")


def _draw_strip(axes, row, spans, sizes):
    begins = sizes.cumsum() - sizes
    axes.vlines(100 * begins / sizes.sum(), row - 0.42, row + 0.42, color="#8C8C8C", linewidth=1)
    places = spans["article_id"].map(begins) + spans["start"]
    axes.vlines(100 * places / sizes.sum(), row - 0.26, row + 0.26, color=look(0)["color"], linewidth=2)


@styled
def plot_trend(trend, value="per_1000", by="term"):
    """Plot a `trend` table: a line a term (or another column `by`), with the articles behind each point.

    A period without articles is a gap. Raises ValueError when a column is missing, or a period has two rows.

    >>> months = ["2007-05", "2007-06"]
    >>> trend = pd.DataFrame({"term": "talks", "period": months, "per_1000": [2.0, 3.0], "articles": [12, 9]})
    >>> plot_trend(trend).alt_text
    'The highest point is talks in 2007-06, 3. Line chart: talks over time: per 1,000 words, in 21 articles.
    talks: 2007-05 2, 2007-06 3.'
    """
    need(trend, ["period", value, "articles", by], "plot_trend")
    lines = list(dict.fromkeys(trend[by]))
    behind = trend.groupby("period")["articles"].max()
    title = f"{', '.join(map(str, lines))} over time: {unit_of(value)}, in {say(behind.sum())} articles"
    if trend.empty:
        return say_nothing("Line chart", "Terms over time")
    if trend.duplicated(["period", by]).any():
        raise ValueError(f"a period has several rows for one {by}; name the column that tells them apart")
    wide = trend.set_index(["period", by])[value].unstack().reindex(columns=lines)
    axes = new_axes()
    draw_lines(axes, wide, list(behind))
    note = label_periods(axes, list(wide.index), list(behind))
    return finish(axes, "Line chart", title, say_series(wide), x=note, y=unit_of(value), note=simulated_note(trend),
                  finding=say_peak(wide))

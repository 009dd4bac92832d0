"""Pictures of who is in the news: how often, where, when, with whom."""
import numpy as np
import pandas as pd

from helpers.plots.canvas import (
    draw_bars,
    draw_dots,
    draw_lines,
    finish,
    label_periods,
    legend_below,
    look,
    named,
    need,
    new_axes,
    say_nothing,
    say_pairs,
    say_series,
    styled,
)
from helpers.plots.groups import column_of, group_sizes, in_periods, known_names, word_count


@styled
def plot_actors(actors, articles=None, top=15):
    """Plot the `top` actors of a `find_actors` table by mentions, or per 1,000 words of `articles`.

    Raises ValueError when the table has no column `actor`.

    >>> axes = plot_actors(pd.DataFrame({"actor": ["Iraq", "Iran", "Iraq"]}))
    >>> axes.alt_text
    'Bar chart: Actors mentioned most, 2 of 2: mentions; 3 mentions in all. Iraq 2, Iran 1.'
    """
    need(actors, ["actor"], "plot_actors")
    mentions = actors["actor"].value_counts()
    unit = "mentions" if articles is None else "mentions per 1,000 words"
    title = f"Actors mentioned most, {min(top, len(mentions))} of {len(mentions):,}: {unit}; {len(actors):,} mentions in all"
    if mentions.empty:
        return say_nothing("Bar chart", title)
    shown = mentions.head(top)
    if articles is not None:
        shown = shown * 1000 / max(1, word_count(articles))
    axes = new_axes(rows=len(shown))
    draw_bars(axes, list(shown.index), list(shown))
    return finish(axes, "Bar chart", title, say_pairs(shown.index, shown) + ".", x=unit)


@styled
def plot_actors_by(actors, articles, by="outlet", top=10):
    """Plot the `top` actors per 1,000 words of each outlet (or other column `by` of `articles`): a mark an outlet.

    Raises ValueError when neither table has the column `by`.

    >>> articles = pd.DataFrame({"outlet": ["A", "B"], "words": [500, 1000]}, index=["1", "2"])
    >>> plot_actors_by(pd.DataFrame({"article_id": ["1", "2"], "actor": ["Iraq", "Iraq"]}), articles).alt_text
    'Dot chart: Actors mentioned most, by outlet: mentions per 1,000 words. A: Iraq 2; B: Iraq 1.'
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
    draw_dots(axes, wide, {group: f"{group} (n = {n})" for group, n in sizes["articles"].items()})
    return finish(axes, "Dot chart", title, say_series(wide), x="mentions per 1,000 words (n: articles)")


@styled
def plot_actors_over_time(actors, articles, top=4, every="month"):
    """Plot the `top` actors per 1,000 words in each month, or `every` "week", with n articles under each.

    Articles without a date are left out. Raises ValueError when `articles` has no column `published`.

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2007-05-28", "2007-06-01"]), "words": [500, 1000]},
    ...                         index=["1", "2"])
    >>> plot_actors_over_time(pd.DataFrame({"article_id": ["1", "2"], "actor": ["Iraq", "Iraq"]}), articles).alt_text
    'Line chart: Actors mentioned most, over time: mentions per 1,000 words. Iraq: 2007-05 2, 2007-06 1.'
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
    wide = counts[[actor for actor in chosen if actor in counts]].mul(1000 / sizes["words"].where(sizes["words"] > 0), axis=0)
    axes = new_axes()
    draw_lines(axes, wide, list(sizes["articles"]))
    note = label_periods(axes, list(wide.index), list(sizes["articles"]))
    return finish(axes, "Line chart", title, say_series(wide), x=note, y="mentions per 1,000 words")


@styled
def plot_network(together, top=12, least=1):
    """Plot actors named together as a circle: names at the rim, a line a pair, thicker the more often.

    `together` is an `actors_together` table: `actor_a, actor_b, count`. The `top` actors with the most
    company are drawn, and pairs named together `least` times or more.
    Raises ValueError when a column is missing.

    >>> pairs = pd.DataFrame({"actor_a": ["Iran", "Iran"], "actor_b": ["Iraq", "France"], "count": [8, 1]})
    >>> plot_network(pairs).alt_text
    'Network: Actors named together: 3 actors, 2 pairs. Iran and Iraq 8, Iran and France 1.'
    """
    need(together, ["actor_a", "actor_b", "count"], "plot_network")
    pairs = together[together["count"] >= least].sort_values("count", ascending=False, kind="stable")
    pairs = _among_the_most_connected(pairs, top)
    names = _round_the_circle(pairs)
    title = f"Actors named together: {len(names)} actors, {len(pairs)} pairs"
    if pairs.empty:
        return say_nothing("Network", title)
    axes = new_axes(rows=14)
    _draw_circle(axes, names, pairs)
    says = say_pairs(pairs["actor_a"] + " and " + pairs["actor_b"], pairs["count"])
    return finish(axes, "Network", title, says + ".", x="a thicker line: named together more often")


def _company(pairs):
    ends = pd.concat([pairs.set_index("actor_a")["count"], pairs.set_index("actor_b")["count"]])
    return ends.groupby(level=0, sort=False).sum().sort_values(ascending=False, kind="stable")


def _among_the_most_connected(pairs, top):
    chosen = set(_company(pairs).head(top).index)
    return pairs[pairs["actor_a"].isin(chosen) & pairs["actor_b"].isin(chosen)]


def _round_the_circle(pairs):
    """Return the names so that neighbours on the circle are named together often: fewer lines cross."""
    ties = {}
    for row in pairs.itertuples():
        ties.setdefault(row.actor_a, {})[row.actor_b] = row.count
        ties.setdefault(row.actor_b, {})[row.actor_a] = row.count
    left, order = list(_company(pairs).index), []
    while left:
        near = ties[order[-1]] if order else {}
        left.sort(key=lambda name: -near.get(name, 0))
        order.append(left.pop(0))
    return order


def _draw_circle(axes, names, pairs):
    angles = 2 * np.pi * (np.arange(len(names)) + 0.5) / len(names)
    where = {name: (np.cos(angle), np.sin(angle)) for name, angle in zip(names, angles, strict=True)}
    most, company = pairs["count"].max(), _company(pairs)
    for row in pairs.iloc[::-1].itertuples():
        (x, y), (u, v) = where[row.actor_a], where[row.actor_b]
        strength = row.count / most
        axes.plot([x, u], [y, v], color=look(0)["color"], linewidth=1 + 9 * strength, alpha=0.25 + 0.5 * strength)
    for name, (x, y) in where.items():
        axes.plot(x, y, "o", color="black", markersize=7 + 15 * company[name] / company.max())
        side = "center" if abs(x) < 0.2 else "left" if x > 0 else "right"
        axes.annotate(named(name, 22), (x, y), xytext=(16 * x, 16 * y), textcoords="offset points", ha=side,
                      va="center" if side != "center" else ("bottom" if y > 0 else "top"), fontsize=14)
    axes.set_xlim(-1.9, 1.9)
    axes.set_ylim(-1.2, 1.2)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[["left", "bottom"]].set_visible(False)


@styled
def plot_voices(quotes, articles=None, by=None, part="speaker_kind"):
    """Plot who is quoted, as shares of all quotes: one bar, or one for each value of `by` (say "outlet").

    `quotes` is a `find_quotes` table; `part` the column that divides the bars: "speaker_kind", "named", "kind".
    `by` is a column of `quotes` or of `articles`. Raises ValueError when a column is missing.

    >>> quotes = pd.DataFrame({"article_id": ["1", "1"], "named": [True, False]})
    >>> plot_voices(quotes, part="named").alt_text
    'Stacked bar chart: Whose voice: share of 2 quotes, named or not. all (n = 2): named 50%, not named 50%.'
    """
    need(quotes, [part], "plot_voices")
    title = f"Whose voice: share of {len(quotes):,} quotes, {_PARTS.get(part, part)}" + (f", by {by}" if by else "")
    if quotes.empty:
        return say_nothing("Stacked bar chart", title)
    groups = column_of(quotes, articles, by) if by else pd.Series("all", index=quotes.index)
    counts = pd.crosstab(groups, _voice_names(quotes[part]))
    counts = counts[counts.sum().sort_values(ascending=False, kind="stable").index]
    shares = 100 * counts.div(counts.sum(axis=1), axis=0)
    rows = [f"{group} (n = {n})" for group, n in counts.sum(axis=1).items()]
    axes = new_axes(rows=len(rows) * 1.5 + 2)
    _draw_shares(axes, shares, rows)
    says = "; ".join(f"{row}: " + ", ".join(f"{part} {share:.0f}%" for part, share in values.items() if share)
                     for row, (_, values) in zip(rows, shares.iterrows(), strict=True))
    return finish(axes, "Stacked bar chart", title, says + ".", x="per cent of quotes (n: quotes)")


_PARTS = {"speaker_kind": "by kind of speaker", "named": "named or not", "kind": "direct or reported"}


def _voice_names(values):
    if pd.api.types.is_bool_dtype(values):
        return values.map({True: "named", False: "not named"})
    return known_names(values)


def _draw_shares(axes, shares, rows):
    left = np.zeros(len(shares))
    for number, column in enumerate(shares):
        looks = look(number)
        bars = axes.barh(range(len(rows)), shares[column], left=left, color=looks["color"], hatch=looks["hatch"],
                         edgecolor="white", label=str(column))
        words = [f"{share:.0f}%" if share >= 8 else "" for share in shares[column]]
        axes.bar_label(bars, words, label_type="center", fontsize=14,
                       bbox={"boxstyle": "round,pad=0.2", "facecolor": "white", "edgecolor": "none"})
        left = left + shares[column].to_numpy()
    axes.set_yticks(range(len(rows)), [named(row) for row in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, 100)
    axes.grid(visible=False)
    legend_below(axes)

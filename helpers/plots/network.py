"""A picture of who is named together with whom."""

import numpy as np
import pandas as pd

from helpers.plots.canvas import finish, look, named, need, new_axes, say_nothing, say_pairs, styled, write_at
from helpers.text.simulated import simulated_note


@styled
def plot_network(together, top=12, least=1):
    """Plot actors named together as a circle: names at the rim, a line a pair, thicker the more often.

    `together` is an `actors_together` table: `actor, other, times`. The `top` actors with the most
    company are drawn, and pairs named together `least` times or more.
    Raises ValueError when a column is missing.

    >>> pairs = pd.DataFrame({"actor": ["Iran", "Iran"], "other": ["Iraq", "France"], "times": [8, 1]})
    >>> plot_network(pairs).alt_text
    'Iran and Iraq are named together most. Network: Actors named together: 3 actors, 2 pairs. Iran and Iraq 8,
    Iran and France 1.'
    """
    need(together, ["actor", "other", "times"], "plot_network")
    pairs = together[together["times"] >= least].sort_values("times", ascending=False, kind="stable")
    pairs = _among_the_most_connected(pairs, top)
    names = _round_the_circle(pairs)
    title = f"Actors named together: {len(names)} actors, {len(pairs)} pairs"
    if pairs.empty:
        return say_nothing("Network", title)
    axes = new_axes(rows=14)
    _draw_circle(axes, names, pairs)
    says = say_pairs(pairs["actor"] + " and " + pairs["other"], pairs["times"])
    most = pairs.iloc[0]
    return finish(axes, "Network", title, says + ".", note=simulated_note(together),
                  x="a thicker line: named together more often; a larger mark: more often in company",
                  finding=f"{most['actor']} and {most['other']} are named together most.")


def _company(pairs):
    ends = pd.concat([pairs.set_index("actor")["times"], pairs.set_index("other")["times"]])
    return ends.groupby(level=0, sort=False).sum().sort_values(ascending=False, kind="stable")


def _among_the_most_connected(pairs, top):
    chosen = set(_company(pairs).head(top).index)
    return pairs[pairs["actor"].isin(chosen) & pairs["other"].isin(chosen)]


def _round_the_circle(pairs):
    """Return the names so that neighbours on the circle are named together often: fewer lines cross."""
    ties = {}
    for row in pairs.itertuples():
        ties.setdefault(row.actor, {})[row.other] = row.times
        ties.setdefault(row.other, {})[row.actor] = row.times
    left, order = list(_company(pairs).index), []
    while left:
        near = ties[order[-1]] if order else {}
        left.sort(key=lambda name: -near.get(name, 0))
        order.append(left.pop(0))
    return order


def _draw_circle(axes, names, pairs):
    angles = 2 * np.pi * (np.arange(len(names)) + 0.5) / len(names)
    where = {name: (np.cos(angle), np.sin(angle)) for name, angle in zip(names, angles, strict=True)}
    company = _company(pairs)
    for row in pairs.iloc[::-1].itertuples():
        strength = row.times / pairs["times"].max()
        line = {"linewidth": 1 + 9 * strength, "alpha": 0.25 + 0.5 * strength, "color": look(0)["color"]}
        axes.plot(*zip(where[row.actor], where[row.other], strict=True), **line)
    for name, (x, y) in where.items():
        axes.plot(x, y, "o", color="black", markersize=7 + 15 * company[name] / company.max())
        words = {"fontsize": 14, "bbox": None, **_outside(x, y)}
        write_at(axes, named(name, 22), x, y, right=16 * x, up=16 * y, **words)
    axes.set(xlim=(-1.9, 1.9), ylim=(-1.2, 1.2), xticks=[], yticks=[])
    axes.spines[["left", "bottom"]].set_visible(False)


def _outside(x, y):
    """Return how words at the rim are set so that they stand outside the circle."""
    if abs(x) < 0.2:
        return {"ha": "center", "va": "bottom" if y > 0 else "top"}
    return {"ha": "left" if x > 0 else "right", "va": "center"}

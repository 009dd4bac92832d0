"""A picture of how two coders agree: their codes against each other, and what one alone marked."""

import numpy as np
import pandas as pd

from helpers.coding.matching import match_units, need, plain
from helpers.plots.canvas import finish, named, new_axes, styled

ALONE = "not marked"


@styled
def plot_agreement(coder_a, coder_b, value="outcome"):
    """Plot how often each code of one coder met each code of the other: agreement lies on the diagonal.

    Units are matched as in `helpers.match_units`; the last row and column count what one coder alone
    marked. Their corner stays empty: what neither marked, nobody can count. Raises ValueError when a column
    is missing.

    >>> one = pd.DataFrame({"article_id": "a", "sentence": [0, 1], "start": [0, 9], "end": [5, 12],
    ...                     "text": "", "outcome": ["killed", "injured"]})
    >>> plot_agreement(one, one.assign(outcome="killed").tail(1)).alt_text.partition(". ")[2]
    'injured and killed 1; killed and not marked 1.'
    """
    for number, table in enumerate((coder_a, coder_b), start=1):
        need(table, [value], f"coder {number}")
    counts, units = _counts(match_units(coder_a, coder_b, [value]), value)
    names = list(counts.index)
    same = int(np.trace(counts.to_numpy()))
    axes = new_axes(rows=len(names) * 1.6 + 2)
    _draw_counts(axes, counts.to_numpy(), [named(name, 16) for name in names])
    met = [
        f"{one} and {other} {counts.at[one, other]}"
        for one in names
        for other in names
        if counts.at[one, other]
    ]
    return finish(
        axes,
        "Table chart",
        f"Codes of two coders: the same for {same} of {units} units",
        "; ".join(met) + ".",
        x="second coder (units)",
        y="first coder",
    )


def _counts(units, value):
    """Return the table of counts, first coder's codes by second coder's, and the number of units."""
    codes = [
        units[f"{value}_{coder}"].map(plain).where(units["found_by"].isin(["both", coder]), ALONE)
        for coder in "ab"
    ]
    names = [*sorted({*codes[0], *codes[1]} - {ALONE}), ALONE]
    return pd.crosstab(*codes).reindex(index=names, columns=names, fill_value=0), len(units)


def _draw_counts(axes, counts, names):
    axes.imshow(counts, cmap="Blues", aspect="auto", vmin=0, vmax=max(1, counts.max()) * 1.6)
    for (row, column), count in np.ndenumerate(counts):
        nobody = row == column == len(names) - 1
        axes.text(
            column,
            row,
            "–" if nobody else str(count),
            ha="center",
            va="center",
            fontsize=16,
            fontweight="bold" if row == column else "normal",
        )
    axes.set_xticks(range(len(names)), names)
    axes.set_yticks(range(len(names)), names)
    axes.grid(visible=False)

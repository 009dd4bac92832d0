"""A picture of how two coders agree: which code one gave where the other gave which."""

import numpy as np
import pandas as pd

from helpers.coding.scoring import paired_codes
from helpers.plots.canvas import finish, named, new_axes, styled


@styled
def plot_agreement(coder_a, coder_b, unit=("article_id", "sentence"), value="outcome", absent=None):
    """Plot how often each code of one coder met each code of the other: agreement lies on the diagonal.

    The tables and options are those of `helpers.agreement`, which also says what is raised.

    >>> one = pd.DataFrame({"article_id": "a", "sentence": [0, 1], "outcome": ["killed", "none"]})
    >>> plot_agreement(one, one.assign(outcome="killed")).alt_text
    'Table chart: Codes of two coders: the same for 1 of 2 units. killed and killed 1; none and killed 1.'
    """
    codes = paired_codes(coder_a, coder_b, unit, value, absent)
    names = sorted({*codes["coder_a"], *codes["coder_b"]})
    counts = pd.crosstab(codes["coder_a"], codes["coder_b"]).reindex(index=names, columns=names, fill_value=0)
    same = int((codes["coder_a"] == codes["coder_b"]).sum())
    axes = new_axes(rows=len(names) * 1.6 + 2)
    _draw_counts(axes, counts.to_numpy(), [named(name, 16) for name in names])
    says = "; ".join(
        f"{one} and {other} {counts.at[one, other]}"
        for one in names
        for other in names
        if counts.at[one, other]
    )
    return finish(
        axes,
        "Table chart",
        f"Codes of two coders: the same for {same} of {len(codes)} units",
        says + ".",
        x="second coder (units)",
        y="first coder",
    )


def _draw_counts(axes, counts, names):
    axes.imshow(counts, cmap="Blues", aspect="auto", vmin=0, vmax=max(1, counts.max()) * 1.6)
    for (row, column), count in np.ndenumerate(counts):
        axes.text(
            column,
            row,
            str(count),
            ha="center",
            va="center",
            fontsize=16,
            fontweight="bold" if row == column else "normal",
        )
    axes.set_xticks(range(len(names)), names)
    axes.set_yticks(range(len(names)), names)
    axes.grid(visible=False)

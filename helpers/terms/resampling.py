"""Chance at work on whole articles: intervals for rates, and labels shuffled.

Words of one article come together, so that neither words nor places are drawn, but articles.
`Cells` are counts by article, the empty ones left out. All draws begin at the same seed: everybody sees the same table.
"""
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.terms.keyness_measures import log_likelihood

_SEED, _AT_ONCE = 20070418, 512
COVERED = (0.025, 0.975)


class Cells(NamedTuple):
    """Counts by article and term; `size` is the number of words of each article."""
    article: np.ndarray
    term: np.ndarray
    count: np.ndarray
    size: np.ndarray


def resampled_rates(cells, terms, resamples=1000):
    """Return the ends of the 95 % intervals of a rate per word and of a share of articles, for each term.

    Articles are drawn with replacement, as many as there are, `resamples` times (the percentile bootstrap of
    Efron 1979). Four arrays of the length `terms`: rate low, rate high, share low, share high; nan for fewer
    than two articles, which say nothing of their spread.

    >>> cells = Cells(np.array([0, 1]), np.array([0, 0]), np.array([1, 3]), np.array([10, 10]))
    >>> [float(ends[0]) for ends in resampled_rates(cells, 1)]
    [0.1, 0.3, 1.0, 1.0]
    """
    number = len(cells.size)
    if number < 2 or not terms:
        return np.full((4, terms), np.nan)
    drawn = np.random.default_rng(_SEED).multinomial(number, np.full(number, 1 / number), resamples)
    words = np.maximum(drawn @ cells.size, 1)[:, None]
    return np.hstack([_ends(cells, drawn, words, first, min(first + _AT_ONCE, terms))
                      for first in range(0, terms, _AT_ONCE)])


def interval_columns(cells, index, resamples=1000):
    """Return the intervals of `resampled_rates` as a table: `per_1000_low`, `per_1000_high`, `share_low`, `share_high`.

    >>> cells = Cells(np.array([0, 1]), np.array([0, 0]), np.array([1, 3]), np.array([10, 10]))
    >>> interval_columns(cells, ["talks"])
           per_1000_low  per_1000_high  share_low  share_high
    talks         100.0          300.0        1.0         1.0
    """
    low, high, share_low, share_high = resampled_rates(cells, len(index), resamples)
    return pd.DataFrame({"per_1000_low": 1000 * low, "per_1000_high": 1000 * high,
                         "share_low": share_low, "share_high": share_high}, index=index)


def _ends(cells, drawn, words, first, last):
    here = (cells.term >= first) & (cells.term < last)
    counts = np.zeros((len(cells.size), last - first))
    counts[cells.article[here], cells.term[here] - first] = cells.count[here]
    rates, shares = drawn @ counts / words, drawn @ (counts > 0) / len(cells.size)
    return np.vstack([np.quantile(rates, COVERED, axis=0), np.quantile(shares, COVERED, axis=0)])


def shuffled_keyness(cells, terms, in_target, shuffles, form=4):
    """Return G² of each term (columns) when the labels of the articles are shuffled (rows).

    `in_target` tells for each article whether it is the target's. As many articles get the label as have it.

    >>> cells = Cells(np.array([0, 1]), np.array([0, 0]), np.array([4, 4]), np.array([9, 9]))
    >>> shuffled_keyness(cells, 1, np.array([True, False]), shuffles=2).tolist()
    [[0.0], [0.0]]
    """
    rng = np.random.default_rng(_SEED)
    total = np.bincount(cells.term.astype(np.intp), cells.count, minlength=terms)
    table = np.empty((shuffles, terms))
    for row in table:
        label = rng.permutation(in_target)
        words = int(cells.size[label].sum())
        here = np.bincount(cells.term.astype(np.intp), cells.count * label[cells.article], minlength=terms)
        row[:] = log_likelihood(here, total - here, words, int(cells.size.sum()) - words, form)
    return table


def chances(g2, shuffled):
    """Return for each term how probable its G² is when labels are shuffled, and how many terms reach it by chance.

    The probability counts the labels as they are among the shuffles (Phipson & Smyth 2010): it is never 0.

    >>> [column.tolist() for column in chances(np.array([5.0, 1.0]), np.array([[0.5, 2.0], [6.0, 0.0], [0.0, 0.0]]))]
    [[0.5, 0.5], [0.3333333333333333, 0.6666666666666666]]
    """
    p = (1 + (shuffled >= g2 - 1e-9).sum(axis=0)) / (1 + len(shuffled))
    ordered = np.sort(shuffled, axis=None)
    reached = len(ordered) - np.searchsorted(ordered, g2 - 1e-9)
    return p, reached / len(shuffled)

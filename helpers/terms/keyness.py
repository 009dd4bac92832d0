"""Keyness: which words one part of the articles prefers over another.

The functions take what the UCREL log-likelihood wizard takes: `a` and `b`, how often a word stands in the
target and in the reference, `c` and `d`, how many words target and reference have; numbers or arrays.
"""
import math
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.terms.contingency import chi_square_of_table, log_likelihood_of_table, odds_ratio_of_table
from helpers.terms.counts import group_counts
from helpers.terms.groups import group_texts
from helpers.terms.stoplists import is_left_out, stop_list


def log_likelihood(a, b, c, d, cells=4):
    """Return the log-likelihood G² of a word.

    `cells=4` counts the other words too (Dunning 1993; AntConc, quanteda, NLTK). `cells=2` leaves them out
    (Rayson & Garside 2000; the UCREL wizard, WordSmith). Above 3.84, p < 0.05; above 15.13, p < 0.0001.

    >>> [round(float(log_likelihood(10, 5, 100, 200, cells)), 4) for cells in (4, 2)]
    [7.3298, 6.9315]
    """
    if cells == 4:
        return log_likelihood_of_table(a, b, np.subtract(c, a), np.subtract(d, b))
    if cells == 2:
        rate = np.divide(np.add(a, b), np.add(c, d))
        return np.maximum(2 * (_k_ln(a, np.multiply(c, rate)) + _k_ln(b, np.multiply(d, rate))), 0)
    raise ValueError(f"cells={cells!r}: G² is over 4 cells (Dunning) or 2 (Rayson & Garside)")


def _k_ln(observed, expected):
    observed = np.asarray(observed, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(observed > 0, observed * np.log(observed / expected), 0.0)


def chi_square(a, b, c, d, yates=False):
    """Return Pearson's chi-square of a word over four cells; with `yates`, corrected for continuity.

    >>> round(float(chi_square(3, 7, 10, 9)), 4)
    4.3372
    """
    return chi_square_of_table(a, b, np.subtract(c, a), np.subtract(d, b), yates)


def p_value(g2):
    """Return the probability of a G² or chi-square at least as high if there were no difference (1 d.f.).

    >>> round(p_value(3.84), 3)
    0.05
    """
    return math.erfc(math.sqrt(g2 / 2)) if g2 >= 0 else math.nan


def log_ratio(a, b, c, d, smoothing="hardie"):
    """Return the binary logarithm of the ratio of the two rates: 1 is twice as often, 2 four times, −1 half.

    "hardie" replaces a count of 0 by 0.5 (Hardie 2014, CQPweb); "walter" adds 0.5 to all counts and sizes
    (Walter 1975; Evert 2022).

    >>> float(log_ratio(12, 3, 1000, 1000))
    2.0
    """
    if smoothing == "walter":
        a, b, c, d = (np.add(value, 0.5) for value in (a, b, c, d))
    elif smoothing == "hardie":
        a, b = (np.where(np.equal(value, 0), 0.5, value) for value in (a, b))
    else:
        raise ValueError(f'smoothing={smoothing!r} is not known; valid are "hardie" and "walter"')
    return np.log2(relative_risk(a, b, c, d))


def relative_risk(a, b, c, d):
    """Return the ratio of the two rates, (a/c) / (b/d); infinite where the reference lacks the word.

    >>> float(relative_risk(12, 3, 1000, 1000))
    4.0
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide(np.divide(a, c), np.divide(b, d))


def percent_diff(a, b, c, d):
    """Return %DIFF, by how many per cent the target's rate is the higher (Gabrielatos & Marchi 2012).

    >>> float(percent_diff(12, 3, 1000, 1000))
    300.0
    """
    return (relative_risk(a, b, c, d) - 1) * 100


def odds_ratio(a, b, c, d):
    """Return the ratio of the odds of meeting the word, a/(c−a) over b/(d−b).

    >>> round(float(odds_ratio(4, 1, 29, 12)), 2)
    1.76
    """
    return odds_ratio_of_table(a, b, np.subtract(c, a), np.subtract(d, b))


def bayes_factor(g2, size):
    """Return the approximate Bayes factor BIC = G² − ln(size) (Wilson 2013).

    Above 2 is positive evidence for a difference, above 6 strong, above 10 very strong.

    >>> round(float(bayes_factor(6.9315, 300)), 3)
    1.228
    """
    return g2 - np.log(size)


def log_odds(a, b, c, d, prior=0.01, prior_total=None, variance_terms=2):
    """Return the log-odds-ratio with a Dirichlet prior and its z-score (Monroe, Colaresi & Quinn 2008).

    `prior` is the prior count of the word (eq. 23: its count in a background corpus makes the prior
    informative), `prior_total` the sum over all words. The variance takes two terms (eq. 20) or, as in
    scattertext, four (eq. 19).

    >>> ratio, z = log_odds(30, 4, 247, 251, prior=300.01, prior_total=9645.05)
    >>> round(float(z), 4)
    1.0717
    """
    prior_total = np.sum(prior) if prior_total is None else prior_total
    one, other = np.add(a, prior), np.add(b, prior)
    rest_one, rest_other = np.add(c, prior_total) - one, np.add(d, prior_total) - other
    ratio = np.log(one / rest_one) - np.log(other / rest_other)
    variance = 1 / one + 1 / other
    if variance_terms == 4:
        variance = variance + 1 / rest_one + 1 / rest_other
    return ratio, ratio / np.sqrt(variance)


def compare_terms(articles, by, target, reference=None, ngrams=1,
                  stopwords="stopwords", min_count=3, cells=4):
    """Return the keyness of each term: how much more, or less, the target uses it than the reference.

    Target and reference are groups of the column `by` (or "month" and the like); without `reference` it is
    all other groups together. Columns: `term`; `count`, `per_1000` and `articles` of target and reference
    (`count_reference` …); effect sizes `log_ratio`, `percent_diff`, `odds_ratio`; significance `g2`, `p`,
    `chi2`, `bic`; `log_odds` with its `z`, where the counts of all groups are the prior. The highest G²
    first, on either side. `table.attrs` names target, reference, their words, the form of G² and the stop
    list. Terms that stand fewer than `min_count` times in both together are left out.

    Raises ValueError when there is no such group.

    >>> texts = ["Raid, raid, raid: a raid.", "Talks after a raid."]
    >>> articles = pd.DataFrame({"outlet": ["A", "B"], "text": texts})
    >>> compare_terms(articles, "outlet", "A")[["term", "count", "count_reference", "log_ratio"]]
       term  count  count_reference  log_ratio
    0  raid      4                1   1.678072
    """
    groups = group_texts(articles, by)
    others = [name for name in groups if name != target] if reference is None else [reference]
    for name in (target, *others):
        if name not in groups:
            raise ValueError(f"no {by} is {name!r}; there are: {', '.join(groups)}")
    counts = group_counts(groups, ngrams)
    stop, stop_name = stop_list(stopwords)
    one, other = _side(counts, [target]), _side(counts, others)
    chosen = [place for place, term in enumerate(counts.terms)
              if one.count[place] + other.count[place] >= min_count and not is_left_out(term, stop)]
    table = _counts_table(counts.terms, one, other, chosen).join(_measures(counts, one, other, chosen, cells))
    table = table.sort_values("g2", ascending=False, kind="stable", ignore_index=True)
    table.attrs = {"target": target, "reference": " + ".join(others), "words_target": one.words,
                   "words_reference": other.words, "g2": f"{cells} cells", "stop_list": stop_name}
    return table


class _Side(NamedTuple):
    count: np.ndarray
    articles: np.ndarray
    words: int


def _side(counts, names):
    nothing = np.zeros(len(counts.terms), np.int64)
    count = sum((counts.count[name] for name in names), start=nothing)
    return _Side(count, sum((counts.articles[name] for name in names), start=nothing), int(count.sum()))


def _counts_table(terms, one, other, chosen):
    table = pd.DataFrame({"term": pd.array([terms[place] for place in chosen], dtype="str")})
    for side, suffix in ((one, ""), (other, "_reference")):
        table["count" + suffix] = side.count[chosen]
        table["per_1000" + suffix] = side.count[chosen] * 1000 / max(side.words, 1)
        table["articles" + suffix] = side.articles[chosen]
    return table


def _measures(counts, one, other, chosen, cells):
    abcd = one.count[chosen], other.count[chosen], one.words, other.words
    background = sum(counts.count.values())
    g2 = log_likelihood(*abcd, cells=cells)
    ratio, z = log_odds(*abcd, prior=background[chosen], prior_total=background.sum())
    return pd.DataFrame({
        "log_ratio": log_ratio(*abcd), "percent_diff": percent_diff(*abcd), "odds_ratio": odds_ratio(*abcd),
        "g2": g2, "p": list(map(p_value, g2)), "chi2": chi_square(*abcd),
        "bic": bayes_factor(g2, one.words + other.words), "log_odds": ratio, "z": z})

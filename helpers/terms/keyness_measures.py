"""Measures of keyness: how much, and how surely, one part of the articles prefers a word.

The functions take what the UCREL log-likelihood wizard takes: `a` and `b`, how often a word stands in the
target and in the reference, `c` and `d`, how many words target and reference have; numbers or arrays.
"""
import math

import numpy as np

from helpers.terms.contingency import chi_square_of_table, log_likelihood_of_table, odds_ratio_of_table


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

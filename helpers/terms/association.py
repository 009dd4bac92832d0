"""How strongly two words go together.

Every function takes `f12`, how often the two stand together, `f1` and `f2`, how often each stands at all,
and `n`, the number of words; numbers or arrays. `expected_together` is what chance alone would give.
"""
import numpy as np

from helpers.terms.contingency import chi_square_of_table, log_likelihood_of_table


def expected_together(f1, f2, n):
    """Return how often two words would stand together by chance, f1 f2 / n.

    >>> float(expected_together(100, 50, 1000))
    5.0
    """
    return np.divide(np.multiply(f1, f2, dtype=float), n)


def pmi(f12, f1, f2, n):
    """Return pointwise mutual information, log2 O/E (Church & Hanks 1990): high for rare pairs.

    >>> round(float(pmi(20, 42, 20, 14307668)), 2)
    18.38
    """
    with np.errstate(divide="ignore"):
        return np.log2(f12 / expected_together(f1, f2, n))


def t_score(f12, f1, f2, n):
    """Return the t-score, (O−E)/√O (Church, Gale, Hanks & Hindle 1991): high for frequent pairs.

    >>> round(float(t_score(20, 42, 20, 14307668)), 4)
    4.4721
    """
    return (f12 - expected_together(f1, f2, n)) / np.sqrt(f12)


def log_dice(f12, f1, f2):
    """Return logDice, 14 + log2 of 2 f12 / (f1 + f2) (Rychlý 2008): at most 14, the same for any corpus size.

    >>> float(log_dice(500, 500, 500))
    14.0
    """
    with np.errstate(divide="ignore"):
        return 14 + np.log2(dice(f12, f1, f2))


def dice(f12, f1, f2):
    """Return the Dice coefficient, 2 f12 / (f1 + f2).

    >>> round(float(dice(4, 29, 5)), 3)
    0.235
    """
    return 2 * f12 / np.add(f1, f2)


def g2(f12, f1, f2, n):
    """Return the log-likelihood G² over four cells (Dunning 1993), without a sign.

    >>> round(float(g2(110, 2552, 221, 31777)), 2)
    270.72
    """
    return log_likelihood_of_table(*_cells(f12, f1, f2, n))


def chi_square(f12, f1, f2, n, yates=False):
    """Return Pearson's chi-square over four cells.

    >>> round(float(chi_square(8, 15828, 4675, 14307668)), 2)
    1.55
    """
    return chi_square_of_table(*_cells(f12, f1, f2, n), yates)


def z_score(f12, f1, f2, n):
    """Return the z-score, (O−E)/√E (Berry-Rogghe 1973).

    >>> round(float(z_score(20, 100, 100, 1000)), 3)
    3.162
    """
    expected = expected_together(f1, f2, n)
    return (f12 - expected) / np.sqrt(expected)


def _cells(f12, f1, f2, n):
    return f12, np.subtract(f1, f12), np.subtract(f2, f12), n - np.add(f1, f2) + f12
